import Rulebook
import Storage

extension Work {
  /// A step of the preparation was taken, or was not after all.
  func noteStep(_ key: String, at session: String, done: Bool) throws {
    let session = try self.session(session)
    try allow(.change, session)
    try session.mayStillBePrepared()
    let guide = try MeetingGuide.known.get()
    guard let step = (guide.steps + guide.closing).first(where: { $0.key == key }) else { throw NotFound() }
    try saveStep(key, at: session.id, done: done)
    try record(.meetingPrepared, on: .session(session.id), ["step": step.title, "done": done ? "yes" : "no"])
  }

  /// The chair goes on to an item of the agenda: the clock counts from now.
  func beginItem(_ position: Int, of session: String) throws {
    let session = try self.session(session)
    try allow(.capture, session)
    try session.checkTakesContributions()
    let agenda = try agenda(of: session.id)
    guard agenda.indices.contains(position - 1) else { throw NotFound() }
    try saveMark(position, of: session.id)
    try record(.agendaMoved, on: .session(session.id), ["subject": agenda[position - 1].subject])
  }

  /// Whoever has the floor stands on the wall with the time that is left. It is no record: what they say is noted as a
  /// contribution, or not at all.
  func giveFloor(to name: String, minutes: Int?, in session: String) throws {
    let session = try self.session(session)
    try allow(.capture, session)
    try session.checkTakesContributions()
    try saveSpeaker(name, minutes: minutes, of: session.id)
  }

  func endSpeech(in session: String) throws {
    let session = try self.session(session)
    try allow(.capture, session)
    try saveSpeaker(nil, minutes: nil, of: session.id)
  }

  /// The points as people gave them; what the program proposed may be changed, above the most it may not be.
  func scoreMeeting(_ id: String, _ points: [String: Int]) throws {
    let session = try session(id)
    try allow(.change, session)
    guard session.state == .open || session.state == .concluded else { throw Refusal(\.session.notOpenYet) }
    for criterion in try MeetingGuide.known.get().criteria {
      guard let given = points[criterion.key] else { continue }
      guard (0...criterion.most).contains(given) else {
        throw FormProblem("points-\(criterion.key)", \.meeting.tooMany, ["most": String(criterion.most)])
      }
      try savePoints(given, criterion.key, at: id)
    }
    let total = try self.points(of: id).values.reduce(0, +)
    try record(.meetingScored, on: .session(id), ["points": String(total)])
  }
}
