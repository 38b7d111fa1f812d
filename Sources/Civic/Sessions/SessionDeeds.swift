import Rulebook
import Storage

extension Work {
  /// Plans a session. The invited bodies are told.
  @discardableResult
  func scheduleSession(_ new: NewSession) throws -> Session {
    let session = Session(new, id: newID())
    try allow(.schedule, session)
    try check(new)
    try save(session)
    try saveCounterparts(new.counterparts, of: session.id)
    try saveAgenda(new.agenda, of: session.id)
    try record(
      .sessionScheduled, on: .session(session.id), ["title": session.title, "day": session.heldOn.typed])
    return session
  }

  func changeSession(_ id: String, to new: NewSession) throws {
    var session = try session(id)
    try allow(.change, session)
    try session.change(to: new)
    try allow(.change, session)  // not handed to a body for which one may not plan
    try check(new)
    try save(session)
    try saveCounterparts(new.counterparts, of: id)
    try saveAgenda(new.agenda, of: id)
    if session.state == .open { try callRoll(session) }
    try record(.sessionChanged, on: .session(id))
  }

  /// From now on contributions are captured; everybody who is expected stands on the roll.
  func openSession(_ id: String) throws {
    var session = try session(id)
    try allow(.open, session)
    guard session.heldOn <= today else {
      throw Refusal(
        \.session.notYetItsDay, ["day": session.heldOn.typed],
        links: [.init(session.title, "/sessions/\(id)/edit")])
    }
    try session.open()
    try save(session)
    try callRoll(session)
    try record(.sessionOpened, on: .session(id))
  }

  func cancelSession(_ id: String, reason: String) throws {
    var session = try session(id)
    try allow(.cancel, session)
    try session.cancel()
    try save(session)
    try record(.sessionCancelled, on: .session(id), ["reason": reason])
  }

  /// What only the directory knows: bodies and the chair's post are ours.
  private func check(_ new: NewSession) throws {
    _ = try organization(new.organizer)
    if let chair = new.chair { _ = try membership(chair) }
  }
}
