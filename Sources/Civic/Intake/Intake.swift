import Rulebook
import SessionReader
import Storage

/// A text that somebody pasted: a report, minutes, a dictated conclusion. What the reader proposes from it is a filled
/// form and nothing else; the form becomes a session when a person confirms it.
struct Intake: Sendable, Equatable {
  var id: String
  var title: String
  /// NFC, as it was read: marks count its Unicode scalars.
  var text: String
  var state: State
  /// What the person has made of the proposal so far: the form's values by name.
  var draft: [String: [String]]
  var session: String?
  var madeAt: Instant
  var madeBy: String?

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    case proposed, confirmed, discarded
  }

  /// A text longer than this is no report of one session; about 200 pages.
  static let longestText = 600_000
}

extension Intake {
  mutating func change(_ draft: [String: [String]]) throws(Refusal) {
    switch state {
    case .proposed: self.draft = draft
    case .confirmed: throw Refusal(\.intake.alreadyConfirmed)
    case .discarded: throw Refusal(\.intake.alreadyDiscarded)
    }
  }

  mutating func confirm(as session: String) throws(Refusal) {
    switch state {
    case .proposed: (self.session, state) = (session, .confirmed)
    case .confirmed: throw Refusal(\.intake.alreadyConfirmed)
    case .discarded: throw Refusal(\.intake.alreadyDiscarded)
    }
  }

  mutating func discard() throws(Refusal) {
    switch state {
    case .proposed: state = .discarded
    case .confirmed: throw Refusal(\.intake.alreadyConfirmed)
    case .discarded: throw Refusal(\.intake.alreadyDiscarded)
    }
  }
}

/// Words of the text that a value of the form came from.
struct IntakeMark: Sendable, Equatable {
  /// Unicode scalars of the text.
  var range: Range<Int>
  /// The field of the form that they fill.
  var field: String
  /// What they are: the colour, shape and word of the mark.
  var kind: Kind
  var isUnsure: Bool

  enum Kind: String, Sendable, CaseIterable {
    case when, place, body, person, result, opinion, request, document, answer, escalation
  }
}

/// What the reader proposes, ready for the form.
struct IntakeProposal: Sendable {
  var values: [String: [String]]
  var marks: [IntakeMark]
  /// Fields whose rule was not sure: shown first, with a word.
  var unsure: Set<String>
  /// Names of participants whom the directory knows.
  var known: [String]
}
