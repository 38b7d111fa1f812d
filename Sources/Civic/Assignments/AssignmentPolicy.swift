import Storage

extension Assignment {
  enum Deed { case report, review, changeDue, cancel }
}

extension Work {
  /// By hand the office and the leaders give; out of a session also the body that held it, to carry out its conclusion.
  func allowGiving(organizer: String?) throws(Refusal) {
    let may =
      switch actor.role {
      case .clerk, .leader: true
      case .cellSecretary, .department, .front: organizer == actor.organization
      case .province, .admin, .member: false
      }
    guard may else { throw Refusal(\.assignment.notYours) }
  }

  /// By hand, without a session.
  var mayGive: Bool { actor.seesWholeCommune }

  func allow(_ deed: Assignment.Deed, _ assignment: Assignment) throws(Refusal) {
    guard may(deed, assignment) else {
      switch deed {
      case .report: throw Refusal(\.assignment.notCharged)
      case .review, .changeDue, .cancel: throw Refusal(\.assignment.notYours)
      }
    }
  }

  /// The charged bodies report, and the office may write for one of them. Whoever gave it reviews, moves and ends it;
  /// so may the office and the leaders.
  func may(_ deed: Assignment.Deed, _ assignment: Assignment) -> Bool {
    let acts =
      switch actor.role {
      case .clerk, .leader, .cellSecretary, .department, .front: true
      case .province, .admin, .member: false
      }
    switch deed {
    case .report: return acts && (actor.role == .clerk || assignment.charged.contains(actor.organization))
    case .review, .changeDue, .cancel:
      return actor.seesWholeCommune || (acts && assignment.givenBy == actor.organization)
    }
  }

  /// Which assignments this actor may see, as a condition on the table `assignment AS a`.
  var visibleAssignments: SQL {
    switch actor.role {
    case .clerk, .leader: "a.id IS NOT NULL"
    case .cellSecretary, .department, .front, .province:
      """
      a.id IN (
        SELECT id FROM assignment WHERE commune_id = \(commune) AND lead_id = \(actor.organization)
        UNION SELECT id FROM assignment WHERE commune_id = \(commune) AND given_by = \(actor.organization)
        UNION SELECT assignment_id FROM assignment_support
          WHERE commune_id = \(commune) AND organization_id = \(actor.organization))
      """
    case .admin, .member: "a.id IS NULL"
    }
  }
}
