import Storage

/// Who signs a paper, and in which capacity: it decides what is printed above the name, and whether a vote stands behind it.
struct Signature: Sendable, Equatable {
  /// A membership of ours.
  var membership: String
  /// As printed: "Trần Thị Lan, Bí thư".
  var name: String
  var capacity: Capacity

  enum Capacity: String, ValueConvertible, Sendable, CaseIterable {
    /// For the body as a whole: T/M of the Party, TM. of the State.
    case onBehalf = "on_behalf"
    /// The same, a deputy signing for the head: K/T, KT.
    case deputyOnBehalf = "deputy_on_behalf"
    /// The head of an organ of the State decides by the power of the post, without a vote.
    case head
    /// A deputy does, for the head.
    case deputy

    /// Decided by the body, so that there is a vote to be named.
    var isCollective: Bool {
      switch self {
      case .onBehalf, .deputyOnBehalf: true
      case .head, .deputy: false
      }
    }
  }
}

/// A signature as the form of adoption has it.
struct NewSignature: Sendable {
  var membership: String
  var capacity: Signature.Capacity
}

extension Work {
  /// The signature of somebody who holds a post of the body. A body of the Party decides as a body: nobody signs there by
  /// the power of a post.
  func signature(_ new: NewSignature, of body: Organization) throws -> Signature {
    let membership = try membership(new.membership)
    guard membership.organization == body.id, membership.holds(on: today) else {
      throw FormProblem("signer", \.resolution.signerOfAnother)
    }
    if !new.capacity.isCollective, try PaperTypes.known.get().issuer(body.classification)?.family != .state {
      throw FormProblem("signed_as", \.resolution.collectiveOnly)
    }
    return Signature(membership: membership.id, name: membership.printed, capacity: new.capacity)
  }

  /// Who may sign for a body, heads first: whoever leads it, and whoever holds a post there that nobody else holds, as a
  /// deputy does. "Member" is a post of many.
  func signers(of body: String) throws -> [Choice] {
    let all = try memberships(in: [body]).filter { $0.role != .admin }
    let holders = Dictionary(grouping: all, by: \.postTitle).mapValues(\.count)
    return all.filter { $0.role != .member || holders[$0.postTitle] == 1 }.map { Choice($0.id, $0.printed) }
  }
}
