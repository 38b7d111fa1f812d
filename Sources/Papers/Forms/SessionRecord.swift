import Rulebook

/// A session as its papers tell it. What is empty has not been written down and prints as dots.
public struct SessionRecord: Sendable, Equatable {
  /// Whose form the minutes follow: a cell's own (F01), or that of a dialogue and other sessions (F21).
  public enum Form: Sendable, Equatable { case cell, thematic, dialogue }

  public var form: Form
  public var title: String
  public var heldOn: Day
  /// "08 giờ 00"; empty where it is not known.
  public var startsAt = ""
  public var endsAt = ""
  public var place = ""
  /// With the post, "Trần Văn Minh, Bí thư Đảng ủy".
  public var chair = ""
  public var secretary = ""
  public var units: [String] = []
  public var attendees: [Attendee] = []
  public var agenda: [Item] = []
  public var results = ""
  public var reports: [Report] = []
  public var contributions: [Said] = []
  public var conclusion = ""
  public var tasks: [Given] = []
  /// The minutes were read aloud and agreed to. A cell notes it as a step of its meeting.
  public var isReadBack = true
  public var corrections: [String] = []
  public var votes: [Counted] = []
  /// The post and the name of whoever signs for the body; empty leaves it to who chaired.
  public var post = ""
  public var signer = ""
  /// Empty rows for a pen in each table; 0 in a record that was kept in the program.
  public var blankRows = 0

  public init(form: Form, title: String, heldOn: Day) { (self.form, self.title, self.heldOn) = (form, title, heldOn) }

  public struct Attendee: Sendable, Equatable {
    public enum Mark: Sendable, Equatable { case expected, present, excused, absent }
    public var name: String
    public var title: String
    public var mark: Mark
    public var reason: String

    public init(_ name: String, title: String = "", mark: Mark = .present, reason: String = "") {
      (self.name, self.title, self.mark, self.reason) = (name, title, mark, reason)
    }
  }

  public struct Item: Sendable, Equatable {
    public var subject: String
    public var presenter: String
    public var minutes: Int?

    public init(_ subject: String, presenter: String = "", minutes: Int? = nil) {
      (self.subject, self.presenter, self.minutes) = (subject, presenter, minutes)
    }
  }

  public struct Report: Sendable, Equatable {
    public var unit: String
    public var results: String
    public var difficulties: [String]

    public init(unit: String, results: String, difficulties: [String] = []) {
      (self.unit, self.results, self.difficulties) = (unit, results, difficulties)
    }
  }

  public struct Said: Sendable, Equatable {
    public var speaker: String
    public var unit: String
    public var words: String
    public var subject: String
    /// What was answered in the room, or who owes the answer.
    public var handling: String
    public var due: Day?
    public var isAnswered: Bool

    public init(
      speaker: String, unit: String = "", words: String, subject: String = "", handling: String = "", due: Day? = nil,
      isAnswered: Bool = false
    ) {
      (self.speaker, self.unit, self.words, self.subject) = (speaker, unit, words, subject)
      (self.handling, self.due, self.isAnswered) = (handling, due, isAnswered)
    }
  }

  /// Something that the conclusion asks of a body.
  public struct Given: Sendable, Equatable {
    public var words: String
    public var lead: String
    /// A day, or why there is none: "thường xuyên".
    public var due: String

    public init(_ words: String, lead: String = "", due: String = "") {
      (self.words, self.lead, self.due) = (words, lead, due)
    }
  }

  /// A vote that was counted: what on, what came of it, and the opinions that were reserved.
  public struct Counted: Sendable, Equatable {
    public var motion: String
    public var result: String
    public var reserved: [Reserved]

    public init(_ motion: String, result: String, reserved: [Reserved] = []) {
      (self.motion, self.result, self.reserved) = (motion, result, reserved)
    }
  }

  public struct Reserved: Sendable, Equatable {
    public var name: String
    public var words: String

    public init(_ name: String, _ words: String) { (self.name, self.words) = (name, words) }
  }

  func count(_ mark: Attendee.Mark) -> Int { attendees.filter { $0.mark == mark }.count }
  /// The roll has been called for somebody.
  var isCalled: Bool { attendees.contains { $0.mark != .expected } }
  /// The chair's name without the post.
  var chairName: String { chair.split(separator: ",").first.map(String.init) ?? "" }

  /// The same session before anything was said: what was planned stays, the rest is for a pen.
  public func forAPen(rows: Int = 8) -> SessionRecord {
    var blank = SessionRecord(form: form, title: title, heldOn: heldOn)
    (blank.place, blank.chair, blank.units, blank.agenda) = (place, chair, units, agenda)
    (blank.post, blank.signer, blank.blankRows) = (post, signer, rows)
    return blank
  }
}
