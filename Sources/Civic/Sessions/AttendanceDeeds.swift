import Storage

extension Work {
  /// One person came, or did not. `attendee` is a person, or the row of a guest.
  func markAttendance(_ id: String, _ attendee: String, _ mark: Attendee.Mark, reason: String = "") throws {
    let session = try sessionForAttendance(id)
    guard let found = try roll(of: id).first(where: { $0.key == attendee }) else { throw NotFound() }
    try setMark(mark, reason: reason, of: found, at: id)
    try recordTurnout(session, undoing: [found])
  }

  /// Everybody not yet marked is there: the last tap in a full room.
  func markRestPresent(_ id: String) throws {
    let session = try sessionForAttendance(id)
    let left = try roll(of: id).filter { $0.mark == .expected }
    try markExpectedPresent(at: id)
    try recordTurnout(session, undoing: left)
  }

  /// Somebody who was not expected and came.
  func addGuest(_ id: String, name: String, title: String) throws {
    let session = try sessionForAttendance(id)
    try add(
      Attendee(person: nil, name: name, title: title, organization: nil, mark: .present, reason: ""), to: id)
    try recordTurnout(session)
  }

  private func sessionForAttendance(_ id: String) throws -> Session {
    let session = try session(id)
    try allow(.markAttendance, session)
    try session.mayStillBePrepared()
    try callRoll(session)
    return session
  }

  /// - Parameter changed: those whose marks were changed, as they were before.
  private func recordTurnout(_ session: Session, undoing changed: [Attendee] = []) throws {
    let roll = try roll(of: session.id)
    let turnout = Turnout(roll)
    try record(
      .attendanceMarked, on: .session(session.id),
      ["present": String(turnout.present), "missing": String(turnout.excused + turnout.absent)])
    let ids = Set(changed.compactMap(\.id))
    mayBeUndone(
      .attendance, session.id, before: Attendee.kept(changed),
      after: Attendee.kept(roll.filter { ids.contains($0.id ?? "") }))
  }
}
