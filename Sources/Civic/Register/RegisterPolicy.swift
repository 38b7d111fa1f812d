import Storage

extension Work {
  /// Numbers and the register of a body are kept by the office and the leaders, those of a cell by its secretary too.
  func allowNumbers(of organization: String) throws {
    // To the level above the bodies of a commune do not exist.
    try allow(DirectoryDeed.see)
    guard mayKeepRegister(of: organization) else { throw Refusal(\.register.notYours) }
  }

  func mayKeepRegister(of organization: String) -> Bool {
    switch actor.role {
    case .clerk, .leader: true
    case .cellSecretary: organization == actor.organization
    case .department, .front, .province, .admin, .member: false
    }
  }

  /// The papers that this actor may see, as a condition on the table `document AS d`: the register of the own body, what
  /// the sessions rest on that one takes part in, and the resolutions one reads.
  func visiblePapers() -> SQL {
    guard !actor.seesWholeCommune else { return "d.commune_id = \(commune)" }
    return """
      d.commune_id = \(commune) AND (d.organization_id = \(actor.organization)
        OR EXISTS (SELECT 1 FROM session AS s WHERE s.id = d.session_id AND \(visibleSessions()))
        OR EXISTS (SELECT 1 FROM resolution AS r WHERE r.id = d.resolution_id AND \(visibleResolutions())))
      """
  }
}
