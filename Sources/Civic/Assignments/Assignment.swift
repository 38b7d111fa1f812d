import Rulebook
import Storage

/// Something that a body has been told to do by a day: what, who leads, who helps, until when, and what came of it.
struct Assignment: Sendable, Equatable {
  var id: String
  /// "12/2026": counted by year without gaps.
  var number: String
  var words: String
  var expectedResult: String
  var lead: String
  var supports: [String]
  /// The body that gave it, and that says whether it is done.
  var givenBy: String
  var givenOn: Day
  var dueOn: Day?
  /// Why there is no day; empty where there is one.
  var noDate: String
  var state: State
  var session: String?
  var matter: String?
  var closedOn: Day?
  var closingReason: String

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    /// The lead is at work.
    case given
    /// The lead says that it is done; the giver has yet to agree.
    case reported
    case accepted
    case cancelled
  }

  /// Lateness is a question of the day on which it is asked; it is stored nowhere.
  func isOverdue(on day: Day) -> Bool {
    switch state {
    case .given, .reported: dueOn.map { $0 < day } ?? false
    case .accepted, .cancelled: false
    }
  }

  /// The bodies that may report on it.
  var charged: [String] { [lead] + supports }
}

// MARK: - What may follow what

extension Assignment {
  /// A body reports. Only the lead's word moves the state: "finished" asks for review, anything else means at work.
  mutating func report(finished: Bool, by organization: String) throws(Refusal) {
    switch state {
    case .given, .reported:
      if organization == lead { state = finished ? .reported : .given }
    case .accepted, .cancelled: throw Refusal(\.assignment.alreadyClosed)
    }
  }

  mutating func accept(on day: Day) throws(Refusal) {
    switch state {
    case .reported:
      state = .accepted
      closedOn = day
    case .given: throw Refusal(\.assignment.notReported)
    case .accepted, .cancelled: throw Refusal(\.assignment.alreadyClosed)
    }
  }

  mutating func sendBack() throws(Refusal) {
    switch state {
    case .reported: state = .given
    case .given: throw Refusal(\.assignment.notReported)
    case .accepted, .cancelled: throw Refusal(\.assignment.alreadyClosed)
    }
  }

  mutating func changeDue(to day: Day) throws(Refusal) {
    switch state {
    case .given, .reported:
      dueOn = day
      noDate = ""
    case .accepted, .cancelled: throw Refusal(\.assignment.alreadyClosed)
    }
  }

  mutating func cancel(because reason: String, on day: Day) throws(Refusal) {
    switch state {
    case .given, .reported:
      state = .cancelled
      closedOn = day
      closingReason = reason
    case .accepted, .cancelled: throw Refusal(\.assignment.alreadyClosed)
    }
  }
}

// MARK: - What it is made from, and what hangs on it

/// An assignment as it is given.
struct NewAssignment: Sendable {
  var words: String
  var expectedResult = ""
  var lead: String
  var supports: [String] = []
  var dueOn: Day?
  /// Why there is no day: "thường xuyên".
  var noDate = ""
  var session: String? = nil
  var matter: String? = nil
}

/// What a charged body says about how far it is, and what the giver said to that.
struct ProgressReport: Sendable, Equatable {
  var id: String
  var organization: String
  var organizationName: String
  var words: String
  var finished: Bool
  var reportedOn: Day
  /// Who wrote it; for a body without a telephone that may be the office.
  var reporterName: String
  var review: Review?
  var reviewWords: String
  var reviewedOn: Day?

  enum Review: String, ValueConvertible, Sendable {
    case accepted
    case sentBack = "sent_back"
  }
}
