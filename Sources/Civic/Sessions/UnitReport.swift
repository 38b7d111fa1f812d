import Storage

/// What an invited body reports before the day: what was achieved, and what is difficult, by subject.
struct UnitReport: Sendable, Equatable {
  var id: String
  var session: String
  var organization: String
  var results: String
  var difficulties: [Difficulty] = []
  /// Nil while it is a draft.
  var sentAt: Instant?
  var sentBy: String?
  var sentByName: String?
  /// Whose words a helper typed; empty where nobody helped.
  var typedFor: String

  struct Difficulty: Sendable, Equatable {
    var id: String
    var subject: String
    var words: String
    /// Once it has been taken into the session.
    var contribution: String?
  }

  var isEmpty: Bool { results.isEmpty && difficulties.isEmpty }
  var isTaken: Bool { difficulties.contains { $0.contribution != nil } }
  /// Who speaks in it: the person whose words were typed, else who sent it.
  var speaker: String { typedFor.isEmpty ? sentByName ?? "" : typedFor }
}

struct NewUnitReport: Sendable, Equatable {
  var session: String
  var organization: String
  var results: String
  var difficulties: [NewDifficulty]
  var typedFor = ""
}

struct NewDifficulty: Sendable, Equatable {
  var subject: String
  var words: String
}

// MARK: - What may follow what

extension UnitReport {
  /// It stays sent when it is mended, so that nobody who has reported counts as missing.
  mutating func change(to new: NewUnitReport) throws(Refusal) {
    guard !isTaken else { throw Refusal(\.session.report.taken) }
    results = new.results
    typedFor = new.typedFor
  }

  mutating func send(by person: String, at instant: Instant) throws(Refusal) {
    guard !isEmpty else { throw Refusal(\.session.report.empty) }
    sentAt = instant
    sentBy = person
  }

  func mayBeTaken() throws(Refusal) {
    guard sentAt != nil else { throw Refusal(\.session.report.notSent) }
  }
}

extension Session {
  /// Reports come in until the session is concluded: somebody is always late.
  func mayStillBeReportedTo() throws(Refusal) {
    switch state {
    case .scheduled, .open: return
    case .concluded, .cancelled: throw Refusal(\.session.report.closed, links: [.init(title, "/sessions/\(id)")])
    }
  }
}
