extension Work {
  /// Whether one may open a matter at all; what one may do with it depends on the matter.
  func allowOpening() throws {
    switch actor.role {
    case .clerk, .leader, .cellSecretary, .front, .department: return
    case .province, .admin, .member: throw Refusal(\.matter.notYours)
    }
  }

  func allow(_ deed: Matter.Deed, _ matter: Matter) throws {
    guard try may(deed, matter, hasVoice: try hasVoice(in: matter.id)) else { throw Refusal(\.matter.notYours) }
  }

  /// The office and the leaders keep the loop going; the body that owes the answer gives it, and the office may write it
  /// down for it; the units speak for their own voices. Names are for those who handle the matter (design.md 3, law 5),
  /// and for the unit through which they came. A leader reads every matter and handles only those that lie with the
  /// very body that he leads: he answers them, so he may look, and the look is an event like any other.
  func may(_ deed: Matter.Deed, _ matter: Matter, hasVoice: @autoclosure () throws -> Bool) rethrows -> Bool {
    let office = actor.seesWholeCommune
    switch deed {
    case .open, .refer, .join, .withdraw, .close, .escalate, .extend: return office
    case .giveBack, .ask, .answer: return office || owes(matter)
    case .addVoice, .clarify, .tell, .reopen: return try office || hasVoice()
    case .look: return try actor.role == .clerk || owes(matter) || leads(matter) || hasVoice()
    }
  }

  private func leads(_ matter: Matter) -> Bool { actor.role == .leader && actor.organization == matter.owner }

  /// A body that handles matters and has this one. A leader of the office is not the office's clerk.
  private func owes(_ matter: Matter) -> Bool {
    switch actor.role {
    case .clerk, .cellSecretary, .department, .front: actor.organization == matter.owner
    case .leader, .province, .admin, .member: false
    }
  }
}
