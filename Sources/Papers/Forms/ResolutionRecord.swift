import Rulebook

/// A resolution as it is printed: plain values, so that whoever keeps resolutions can hand them over.
public struct ResolutionRecord: Sendable, Equatable {
  public enum Kind: Sendable, Equatable { case ordinary, thematic }

  public var kind: Kind
  public var number: Int?
  public var title: String
  public var adoptedOn: Day
  /// What kind of paper it is, where it is no resolution: "Quyết định", "Kết luận".
  public var name = ""
  public var grounds: [String] = []
  public var place = ""
  public var chair = ""
  public var secretary = ""
  public var turnout: Turnout?
  /// I: what was done, or how things stand and why.
  public var assessment: [String] = []
  /// The table of the last resolution, of an ordinary one.
  public var last: [Past] = []
  /// What is to be reached, in words; `goals` has it in figures.
  public var objectives: [String] = []
  public var goals: [Goal] = []
  /// II of an ordinary one, III of a thematic one.
  public var tasks: [Duty] = []
  public var organization: [String] = []
  public var quality = ""
  public var votes: Votes?
  public var recipients: [String] = []
  public var post = ""
  public var signer = ""
  /// Which wording of a draft it is; nil of one that was adopted, and of a sheet for a pen.
  public var draft: Int?
  /// What follows the number where the office's own symbol is not it.
  public var symbol: String?
  public var isForAPen = false

  public init(_ kind: Kind, number: Int? = nil, title: String, adoptedOn: Day) {
    (self.kind, self.number, self.title, self.adoptedOn) = (kind, number, title, adoptedOn)
  }

  public struct Turnout: Sendable, Equatable {
    public var total: Int
    public var present: Int
    public var absent: Int
    public init(total: Int, present: Int, absent: Int) {
      (self.total, self.present, self.absent) = (total, present, absent)
    }
  }

  public struct Votes: Sendable, Equatable {
    public var inFavour: Int
    /// Against how many it is counted: the majority rule says which.
    public var base: Int
    public init(inFavour: Int, base: Int) { (self.inFavour, self.base) = (inFavour, base) }
  }

  public struct Past: Sendable, Equatable {
    public var work: String
    public var before: String
    public var result: String
    public init(_ work: String, before: String, result: String) {
      (self.work, self.before, self.result) = (work, before, result)
    }
  }

  public struct Goal: Sendable, Equatable {
    public var target: String
    public var unit: String
    public var now: String
    public var goal: String
    public var due: String
    public init(_ target: String, unit: String, now: String, goal: String, due: String) {
      (self.target, self.unit, self.now, self.goal, self.due) = (target, unit, now, goal, due)
    }
  }

  public struct Duty: Sendable, Equatable {
    public var words: String
    public var who: String
    public var due: String
    public init(_ words: String, who: String = "", due: String = "") {
      (self.words, self.who, self.due) = (words, who, due)
    }
  }

  /// The same before anything was decided: its kind and what it is about stay, the rest is for a pen.
  public func forAPen() -> ResolutionRecord {
    var blank = ResolutionRecord(kind, title: title, adoptedOn: adoptedOn)
    (blank.name, blank.post, blank.signer, blank.symbol, blank.isForAPen) = (name, post, signer, symbol, true)
    return blank
  }
}
