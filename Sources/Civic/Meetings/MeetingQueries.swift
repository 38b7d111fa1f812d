import Rulebook
import Storage

extension Work {
  func saveStep(_ key: String, at session: String, done: Bool) throws {
    guard done else {
      return try tx.run(
        "DELETE FROM meeting_step WHERE commune_id = \(commune) AND session_id = \(session) AND step = \(key)")
    }
    try tx.run(
      """
      INSERT INTO meeting_step (commune_id, session_id, step, done_on, done_by)
      VALUES (\(commune), \(session), \(key), \(today), \(actor.person))
      ON CONFLICT (commune_id, session_id, step) DO NOTHING
      """)
  }

  func stepsDone(at session: String) throws -> [String: Day] {
    let rows = try tx.rows(
      "SELECT step, done_on FROM meeting_step WHERE commune_id = \(commune) AND session_id = \(session)")
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["step"] as String, try $0["done_on"]) })
  }

  func saveMark(_ position: Int, of session: String) throws {
    try tx.run(
      """
      INSERT INTO agenda_mark (commune_id, session_id, position, started_at)
      VALUES (\(commune), \(session), \(position), \(now))
      ON CONFLICT (commune_id, session_id, position) DO UPDATE SET started_at = excluded.started_at
      """)
  }

  /// The item that was begun last, and when.
  func presentItem(of session: String) throws -> Room.Present? {
    try tx.rows(
      """
      SELECT position, started_at FROM agenda_mark WHERE commune_id = \(commune) AND session_id = \(session)
      ORDER BY started_at DESC, position DESC LIMIT 1
      """
    ).first.map { Room.Present(position: try $0["position"], since: try $0["started_at"]) }
  }

  func savePoints(_ points: Int, _ criterion: String, at session: String) throws {
    try tx.run(
      """
      INSERT INTO meeting_score (commune_id, session_id, criterion, points)
      VALUES (\(commune), \(session), \(criterion), \(points))
      ON CONFLICT (commune_id, session_id, criterion) DO UPDATE SET points = excluded.points
      """)
  }

  func points(of session: String) throws -> [String: Int] {
    let rows = try tx.rows(
      "SELECT criterion, points FROM meeting_score WHERE commune_id = \(commune) AND session_id = \(session)")
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["criterion"] as String, try $0["points"]) })
  }

  /// What the program knows of a meeting, by what a criterion measures. Nil where there is nothing to measure.
  func measured(_ measure: MeetingGuide.Measure, at session: Session) throws -> Int? {
    switch measure {
    case .minutes: return session.minutes
    case .attendance:
      let roll = try roll(of: session)
      return share(roll.members.filter { $0.mark == .present }.count, of: roll.members.count)
    case .preparation:
      let (done, steps) = (try stepsDone(at: session.id), try MeetingGuide.known.get().steps)
      return share(steps.filter { done[$0.key] != nil }.count, of: steps.count)
    case .speakers:
      let present = Set(try roll(of: session).members.filter { $0.mark == .present }.map(\.person))
      let spoke = Set(try contributions(of: session.id).compactMap(\.person)).intersection(present)
      return share(spoke.count, of: present.count)
    case .results:
      let row = try tx.rows(
        """
        SELECT count(*) AS n, sum(CASE WHEN a.state = 'accepted' THEN 1 ELSE 0 END) AS done
        FROM resolution AS r
        JOIN resolution_task AS t ON t.commune_id = r.commune_id AND t.resolution_id = r.id
        JOIN assignment AS a ON a.commune_id = t.commune_id AND a.id = t.assignment_id
        WHERE r.commune_id = \(commune) AND r.organization_id = \(session.organizer) AND r.state = 'adopted'
          AND r.adopted_on < \(session.heldOn) AND (a.due_on IS NULL OR a.due_on <= \(session.heldOn))
        """
      ).first
      let (all, done): (Int, Int) = (try row?["n"] ?? 0, try row?["done"] ?? 0)
      return share(done, of: all)
    }
  }

  private func share(_ part: Int, of all: Int) -> Int? {
    all > 0 ? Int((Double(part) / Double(all) * 100).rounded()) : nil
  }
}
