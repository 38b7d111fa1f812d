import Rulebook
import Storage

/// A decision of a body from its first draft to its review: one object for its whole life (journey D).
struct Resolution: Sendable, Equatable {
  var id: String
  /// The body whose decision it is.
  var organization: String
  /// A key of `Register/types.yaml`: a resolution, of the State often a decision or an announcement.
  var type = Resolution.usualType
  var title: String
  var state: State
  /// Of its text, from 1.
  var version: Int
  /// Where it is decided; nil while nobody knows.
  var session: String?
  /// The resolution of the body above that this one carries out.
  var concretises: String?
  /// The pilot whose frame it began as.
  var frame: String?
  var circulatedOn: Day?
  /// "05-NQ/CB"; empty until it is adopted.
  var symbol: String
  var adoptedOn: Day?
  /// The vote that adopted it.
  var vote: String?
  /// SHA-256 of the adopted text.
  var textHash: String
  /// When it is to be looked at again.
  var reviewOn: Day?
  var isPilot: Bool
  /// Who signed it; nil for what was adopted before that was asked.
  var signature: Signature?

  static let usualType = "resolution"

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    case draft, circulated, adopted, withdrawn
  }
}

struct NewResolution: Sendable {
  var organization: String
  var type = Resolution.usualType
  var title: String
  var session: String?
  var concretises: String?
  var frame: String?
  var text = ResolutionText()
}

extension Resolution {
  init(_ new: NewResolution, id: String) {
    self.init(
      id: id, organization: new.organization, type: new.type, title: new.title, state: .draft, version: 1,
      session: new.session,
      concretises: new.concretises, frame: new.frame, symbol: "", textHash: "", isPilot: false)
  }
}

// MARK: - What may follow what

extension Resolution {
  /// Its text and its head change until it is adopted.
  func mayStillChange() throws(Refusal) {
    switch state {
    case .draft, .circulated: return
    case .adopted: throw Refusal(\.resolution.alreadyAdopted, ["symbol": symbol])
    case .withdrawn: throw Refusal(\.resolution.alreadyWithdrawn)
    }
  }

  mutating func revise() throws(Refusal) {
    try mayStillChange()
    version += 1
  }

  mutating func circulate(on day: Day) throws(Refusal) {
    switch state {
    case .draft:
      state = .circulated
      circulatedOn = day
    case .circulated: throw Refusal(\.resolution.alreadyCirculated)
    case .adopted: throw Refusal(\.resolution.alreadyAdopted, ["symbol": symbol])
    case .withdrawn: throw Refusal(\.resolution.alreadyWithdrawn)
    }
  }

  /// Members say what they think of what they have been sent.
  func takesAmendments() throws(Refusal) {
    switch state {
    case .circulated: return
    case .draft: throw Refusal(\.resolution.notCirculated)
    case .adopted: throw Refusal(\.resolution.alreadyAdopted, ["symbol": symbol])
    case .withdrawn: throw Refusal(\.resolution.alreadyWithdrawn)
    }
  }

  /// From here on it is fixed.
  /// - Parameter vote: nil where the head of a body decided alone.
  mutating func adopt(
    symbol: String, on day: Day, vote: String?, hash: String, signature: Signature?
  ) throws(Refusal) {
    try takesAmendments()
    (state, self.symbol, adoptedOn, self.vote, textHash) = (.adopted, symbol, day, vote, hash)
    self.signature = signature
  }

  mutating func withdraw() throws(Refusal) {
    try mayStillChange()
    state = .withdrawn
  }

  func mustBeAdopted() throws(Refusal) {
    switch state {
    case .adopted: return
    case .draft, .circulated: throw Refusal(\.resolution.notAdoptedYet)
    case .withdrawn: throw Refusal(\.resolution.alreadyWithdrawn)
    }
  }
}
