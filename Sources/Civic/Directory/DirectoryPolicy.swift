enum DirectoryDeed { case see, seePhones, change }

extension Work {
  /// Everybody in the commune may look somebody up; the office and the administrator keep the directory. To the level
  /// above it does not exist.
  func allow(_ deed: DirectoryDeed) throws {
    guard may(.see) else { throw NotFound() }
    guard may(deed) else { throw Refusal(\.directory.notYours) }
  }

  /// For what a page shows and what it leaves out.
  func may(_ deed: DirectoryDeed) -> Bool {
    switch deed {
    case .see: actor.role != .province
    case .seePhones: actor.role == .admin || actor.role == .clerk || actor.role == .leader
    case .change: actor.role == .admin || actor.role == .clerk
    }
  }

  var keptRoles: Set<Actor.Role> { Set(Actor.Role.allCases.filter { keeps($0.standing) }) }

  /// Posts that open the whole commune, or the directory itself, are given and taken by an administrator.
  func allowKeeping(_ role: Actor.Role) throws(Refusal) {
    guard keeps(role.standing) else { throw Refusal(\.directory.keptByAdmin) }
  }
}
