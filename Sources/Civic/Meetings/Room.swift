import Rulebook
import Storage

/// What the wall of a room shows of its session: the vote while there is one, else what is spoken of and by whom.
struct Room: Sendable {
  var session: Session
  var agenda: [AgendaItem]
  /// The item that was begun last.
  var present: Present?
  var speaker: Speaker?
  /// What was noted last, the newest first.
  var heard: [Heard]
  var heardCount: Int
  /// The vote to be shown now: one that is open, or the last one as long as nothing came after it.
  var vote: LiveCount?
  var now: Instant

  struct Present: Sendable, Equatable {
    /// From 1, as on the agenda.
    var position: Int
    var since: Instant
  }

  /// Whoever has the floor.
  struct Speaker: Sendable, Equatable {
    var name: String
    var minutes: Int?
    var calledAt: Instant
  }

  struct Heard: Sendable, Equatable {
    var speaker: String
    var words: String
    var at: Instant
  }

  /// More would not be read from the back of the room.
  static let mostHeard = 2

  /// While it may still change.
  var isLive: Bool { session.state == .scheduled || session.state == .open }

  var item: AgendaItem? { present.flatMap { agenda.indices.contains($0.position - 1) ? agenda[$0.position - 1] : nil } }
  var next: AgendaItem? { agenda.indices.contains(present?.position ?? 0) ? agenda[present?.position ?? 0] : nil }

  /// Whole minutes since a moment.
  func minutes(since moment: Instant) -> Int { max(0, (now.seconds - moment.seconds) / 60) }
}

extension Session.Kind {
  /// A reception and a mediation are nobody's but those who came: they have no wall.
  var hasRoom: Bool {
    switch self {
    case .reception, .mediation: false
    case .dialogue, .workingSession, .cellMeeting, .thematicMeeting, .mergedMeeting, .extraordinaryMeeting, .congress,
      .briefing, .voterMeeting, .residentsMeeting, .reviewConference, .supervision, .visit, .other:
      true
    }
  }
}

extension Work {
  /// - Throws: `NotFound` where this actor may not see the session, or it has no wall.
  func room(of id: String) throws -> Room {
    let session = try session(id)
    guard session.kind.hasRoom else { throw NotFound() }
    let isOpen = session.state == .open
    let heard = isOpen ? try lastHeard(in: id) : []
    var room = Room(
      session: session, agenda: try agenda(of: id), present: isOpen ? try presentItem(of: id) : nil,
      speaker: isOpen ? try speaker(of: id) : nil, heard: heard,
      heardCount: isOpen ? try contributionCount(of: id) : 0, now: now)
    room.vote = try shownVote(room)
    return room
  }

  /// An open vote goes before everything; the result of the last one stays until somebody speaks, something is noted, or
  /// the agenda moves on.
  private func shownVote(_ room: Room) throws -> LiveCount? {
    guard room.isLive else { return nil }
    let all = try votes(ofSession: room.session.id)
    if let open = all.last(where: { $0.state == .open }) { return try liveCount(of: open) }
    guard
      let last = all.filter({ $0.state == .closed }).max(by: { ($0.closedAt ?? room.now) < ($1.closedAt ?? room.now) }),
      let closedAt = last.closedAt
    else { return nil }
    let after = [room.present?.since, room.speaker?.calledAt, room.heard.first?.at].compactMap { $0 }
    return after.allSatisfy { $0 <= closedAt } ? try liveCount(of: last) : nil
  }
}
