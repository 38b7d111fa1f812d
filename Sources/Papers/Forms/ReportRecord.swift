import Rulebook

/// The frame of a report: figures with their share, and words.
public struct ReportRecord: Sendable, Equatable {
  public var title: String
  public var madeOn: Day
  public var facts: [String] = []
  public var targets: [Target] = []
  /// Part by part: its title and its lines.
  public var results: [Part] = []
  public var limits: [String] = []
  public var next: [String] = []
  public var proposals: [String] = []
  public var recipients: [String] = []
  public var post: String
  public var signer = ""
  public var span = Span.named
  /// What the program counted in the span; nil where somebody writes the report from other sources.
  public var counts: Counts?
  public var isForAPen = false

  public init(title: String, madeOn: Day, post: String) { (self.title, self.madeOn, self.post) = (title, madeOn, post) }

  public struct Part: Sendable, Equatable {
    public var title: String
    public var lines: [String]
    public init(_ title: String, _ lines: [String]) { (self.title, self.lines) = (title, lines) }
  }

  public struct Target: Sendable, Equatable {
    public var name: String
    public var unit: String
    public var plan: Double?
    public var done: Double?
    public var last: Double?
    public init(_ name: String, unit: String, plan: Double?, done: Double?, last: Double? = nil) {
      (self.name, self.unit, self.plan, self.done, self.last) = (name, unit, plan, done, last)
    }
  }

  /// What it reports on: by its title, or a month, or the first or second half of a year.
  public enum Span: Sendable, Equatable {
    case named
    case month(Int, year: Int)
    case half(Int, year: Int)
  }

  /// The same before anything was counted.
  public func forAPen() -> ReportRecord {
    var blank = ReportRecord(title: title, madeOn: madeOn, post: post)
    (blank.signer, blank.span, blank.recipients, blank.isForAPen) = (signer, span, recipients, true)
    return blank
  }

  /// Every figure is a count of records in the span; which records, the caller decides.
  public struct Counts: Sendable, Equatable {
    public struct Named: Sendable, Equatable {
      public var name: String
      public var count: Int
      public init(_ name: String, _ count: Int) { (self.name, self.count) = (name, count) }
    }
    public struct Coming: Sendable, Equatable {
      public var words: String
      public var day: Day
      public init(_ words: String, by day: Day) { (self.words, self.day) = (words, day) }
    }
    public struct Waiting: Sendable, Equatable {
      public var number: String
      public var title: String
      public init(_ number: String, _ title: String) { (self.number, self.title) = (number, title) }
    }
    public var people = 0
    public var bodies = 0
    /// How many sessions of each kind were held.
    public var sessions: [Named] = []
    /// The symbols of the resolutions that were adopted.
    public var resolutions: [String] = []
    public var opened = 0
    public var answered = 0
    public var openMatters = 0
    public var overdueMatters = 0
    /// The subjects of what was opened, the most frequent first.
    public var fields: [Named] = []
    public var dossiers = 0
    public var sentUp = 0
    public var given = 0
    public var done = 0
    public var openTasks = 0
    public var overdueTasks = 0
    /// What has to be done in the time to come.
    public var coming: [Coming] = []
    /// What the level above has not answered yet.
    public var waiting: [Waiting] = []

    public init() {}
  }
}
