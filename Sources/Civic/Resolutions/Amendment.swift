import Rulebook
import Storage

/// What a member says of a section of a draft: for it, against it, or how it should read.
struct Amendment: Sendable, Equatable {
  var id: String
  var resolution: String
  /// 1, 2, 3 … as it came in.
  var position: Int
  /// The version it speaks of.
  var version: Int
  var section: ResolutionText.Section
  var stance: Stance
  var words: String
  var person: String?
  var name: String
  /// Where it was said in the meeting.
  var contribution: String?
  var raisedAt: Instant
  var decision: Decision?
  /// Why it was taken, or not: never empty beside a decision.
  var reason: String
  var decidedOn: Day?

  enum Stance: String, ValueConvertible, Sendable, CaseIterable {
    case inFavour = "for"
    case against
    case change
  }

  enum Decision: String, ValueConvertible, Sendable, CaseIterable {
    case taken, partly
    case notTaken = "not_taken"
  }

  /// Whoever is for it asks for nothing; the others are owed a word.
  var awaitsDecision: Bool {
    switch stance {
    case .inFavour: false
    case .against, .change: decision == nil
    }
  }

  mutating func decide(_ decision: Decision, because reason: String, on day: Day) {
    (self.decision, self.reason, decidedOn) = (decision, reason, day)
  }
}

struct NewAmendment: Sendable {
  var section: ResolutionText.Section
  var stance: Amendment.Stance
  var words: String
  /// Whose words a helper typed; empty where they are one's own.
  var name = ""
}
