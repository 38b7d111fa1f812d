import Rulebook
import Storage

/// Something that asks for an answer: what was raised, where, who owes the next step, and by when.
///
/// Who raised it stands apart, in `Voice`: one matter may have many voices, and each of them is answered.
struct Matter: Sendable, Equatable {
  var id: String
  /// "12/2026": without gaps within a year.
  var number: String
  var kind: Kind
  /// The id of an entry in the commune's list of subjects.
  var subject: String
  var title: String
  var words: String
  var place: String
  var state: State
  /// The body that owes the next step.
  var owner: String
  var outcome: Outcome?
  var openedOn: Day
  /// Nil where no rule gives a day and nobody has set one: in a dossier on its way up.
  var dueOn: Day?
  /// Why it is that day.
  var deadline: Deadline?
  /// Why a person set the day, where one did.
  var dueReason = ""
  var closedOn: Day?
  var closeReason = ""
  /// The matter that says the same and goes on with our voices.
  var joinedTo: String?
  /// The session in which it was first raised.
  var session: String?
  /// For a denunciation: the reference of the paper file, and nothing else about it (design.md 4).
  var paperRef = ""
  /// How often an answer was not the end of it.
  var reopened = 0

  /// Classed by its content, not by its title (Circular 05/2021/TT-TTCP, article 6 clause 1).
  enum Kind: String, ValueConvertible, Sendable, CaseIterable {
    case opinion, proposal, report, complaint, denunciation
  }

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    /// With the office, which has to refer or answer it.
    case received
    /// With the body that leads the handling.
    case referred
    /// Something was asked of those who raised it; the clock stands still.
    case waiting
    /// Promised by a day, and watched until it is done.
    case promised
    /// In a dossier sent to the level above.
    case escalated
    /// Answered; the voices have not all been told.
    case answered
    case closed, withdrawn
    /// Its voices go on in the matter that it was joined to.
    case joined
  }

  /// Four different ends of a matter, counted apart (design.md 3, law 1).
  enum Outcome: String, ValueConvertible, Sendable, CaseIterable {
    case explained, promised, done, refused
  }

  /// Somebody still owes a step.
  var isOpen: Bool { Matter.openStates.contains(state) }

  static let openStates: [State] = [.received, .referred, .waiting, .promised, .escalated]
  /// Open, and the clock runs. While something was asked of the voices it does not.
  static let runningStates: [State] = [.received, .referred, .promised, .escalated]

  func isOverdue(on day: Day) -> Bool {
    guard let dueOn, Matter.runningStates.contains(state) else { return false }
    return dueOn < day
  }
}

/// A matter as it is opened: by hand, from a session, from a text.
struct NewMatter: Sendable {
  var kind: Matter.Kind
  /// The id of a subject.
  var subject: String
  var title: String
  var words: String
  var place = ""
  var session: String?
  var paperRef = ""
  var voices: [NewVoice] = []
}

/// A matter among those that a contribution could join.
struct MatterChoice: Sendable, Equatable {
  var id: String
  var number: String
  var title: String
  var voices: Int
}
