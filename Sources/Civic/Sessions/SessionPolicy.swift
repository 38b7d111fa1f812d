extension Session {
  enum Deed {
    case see, schedule, change, cancel, open, markAttendance
    /// Send the report of one's own body, or type it for one that cannot.
    case report
    case capture, dispose, conclude, correct, writeNews
  }
}

extension Work {
  /// Whoever found a session with `session(_:)` may see it. The office and the leaders run every session; a cell
  /// secretary runs those of the own cell.
  func allow(_ deed: Session.Deed, _ s: Session) throws {
    let may =
      switch deed {
      case .see: true
      case .schedule, .change, .cancel, .open, .markAttendance, .capture, .dispose, .conclude, .correct,
        .writeNews:
        runs(s)
      case .report: try actor.role == .clerk || isInvited(to: s.id)
      }
    guard may else { throw deed == .report ? Refusal(\.session.notInvited) : Refusal(\.session.notYours) }
  }

  /// The same for the session of an address, before its form is read: who may not see it is told so, and not of an empty
  /// field.
  func allow(_ deed: Session.Deed, inSession id: String) throws { try allow(deed, try session(id)) }

  /// For buttons: whether it is worth showing one.
  func may(_ deed: Session.Deed, _ s: Session) throws -> Bool {
    do {
      try allow(deed, s)
      return true
    } catch is Refusal {
      return false
    }
  }

  private func runs(_ s: Session) -> Bool {
    switch actor.role {
    case .clerk, .leader: true
    case .cellSecretary: s.organizer == actor.organization
    case .department, .front, .province, .admin, .member: false
    }
  }
}
