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

// MARK: - What is a body's own

extension Work {
  /// A report shows the figures of a body, so it is made by those who may see them: the office and the leaders for every
  /// body, others for their own.
  func allowPapers(of organization: String) throws {
    try allow(DirectoryDeed.see)
    guard mayMakePapers(of: organization) else { throw Refusal(\.register.notYours) }
  }

  func mayMakePapers(of organization: String) -> Bool {
    switch actor.role {
    case .clerk, .leader: true
    case .cellSecretary, .department, .front: organization == actor.organization
    case .province, .admin, .member: false
    }
  }

  /// How its papers name it: the office, the leaders and the administrator for every body, the secretary of a cell for the
  /// own one.
  func allowLetterhead(of organization: String) throws {
    try allow(DirectoryDeed.see)
    guard mayChangeLetterhead(of: organization) else { throw Refusal(\.directory.notYours) }
  }

  func mayChangeLetterhead(of organization: String) -> Bool {
    switch actor.role {
    case .clerk, .leader, .admin: true
    case .cellSecretary: organization == actor.organization
    case .department, .front, .province, .member: false
    }
  }
}
