extension Deputy {
  enum Deed { case see, appoint, end }
}

extension Work {
  /// Everybody in the commune may know who stands in for whom. A leader, and those who keep the post, write it down; a
  /// deputy does not hand on what was lent.
  func allow(_ deed: Deputy.Deed, _ role: Actor.Role) throws {
    guard may(.see) else { throw NotFound() }
    switch deed {
    case .see: return
    case .appoint, .end:
      guard actor.deputyship == nil else { throw Refusal(\.deputy.notHandedOn) }
      guard keeps(role.standing) || (actor.role == .leader && role.standing < .keeper) else {
        throw Refusal(\.deputy.notYours)
      }
    }
  }

  /// The roles for which this actor may appoint a deputy; a plain member has no part to stand in for.
  var deputizedRoles: Set<Actor.Role> {
    Set(Actor.Role.allCases.filter { role in role != .member && (try? allow(Deputy.Deed.appoint, role)) != nil })
  }
}
