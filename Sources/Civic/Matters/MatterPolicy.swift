extension Matter {
  enum Deed: Sendable, CaseIterable {
    case open, addVoice
    case refer, giveBack, ask, clarify, answer, tell, reopen, join, withdraw, close, look
  }
}

extension Work {
  /// Whether one may open a matter at all; what one may do with it depends on the matter.
  func allow(_ deed: Matter.Deed) throws {
    switch actor.role {
    case .clerk, .leader, .cellSecretary, .front, .department: return
    case .province, .admin, .member: throw Refusal(\.matter.notYours)
    }
  }

  func allow(_ deed: Matter.Deed, _ matter: Matter) throws {
    guard try may(deed, matter) else { throw Refusal(\.matter.notYours) }
  }

  /// The office and the leaders keep the loop going; the body that owes the answer gives it, and the office may write it
  /// down for it; the units speak for their own voices.
  func may(_ deed: Matter.Deed, _ matter: Matter) throws -> Bool {
    let office = actor.seesWholeCommune
    let isOwner = actor.organization == matter.owner && actor.role != .member && actor.role != .admin
    switch deed {
    case .open: return office
    case .refer, .join, .withdraw, .close: return office
    case .giveBack, .ask, .answer: return office || isOwner
    case .addVoice, .clarify, .tell, .reopen: return try office || hasVoice(in: matter.id)
    case .look: return try actor.role == .clerk || isOwner || hasVoice(in: matter.id)
    }
  }
}
