import Rulebook
import Storage

/// The stored deadline of an open matter, with what its event needs.
private struct RunningDeadline: RowDecodable {
  var matter: String
  var deadline: Deadline

  init(row: Row) throws {
    matter = try row["id"]
    deadline = try Deadline(json: try row["deadline"])
  }
}

extension Work {
  /// Counts every open deadline anew by the rules and the calendar as they are now. Where the day moves, the old one is
  /// kept with the reason, an event stands in the matter's history, and its owner is told. A day set by a person stays.
  func recountDeadlines(because cause: FormerDeadline.Cause, _ words: String) throws {
    let rules = try rules
    for running in try runningDeadlines() {
      let old = running.deadline
      // A rule that is gone, or that has lost its value, moves nothing by itself: a person sees to it.
      guard let new = try? rules.recomputed(old), new != old else { continue }
      // While it is with the level above, the day in sight is the one asked of them; only the own term changes.
      try tx.run(
        """
        UPDATE matter SET deadline = \(try new.json()),
                          due_on = CASE WHEN state = 'escalated' THEN due_on ELSE \(new.due) END
        WHERE commune_id = \(commune) AND id = \(running.matter)
        """)
      guard new.due != old.due else { continue }
      try keep(old, of: running.matter, became: new.due, because: cause, words)
      try record(
        .deadlineMoved, on: .matter(running.matter),
        ["from": old.due.typed, "to": new.due.typed, "cause": cause.rawValue, "words": words])
    }
  }

  private func runningDeadlines() throws -> [RunningDeadline] {
    try tx.all(
      RunningDeadline.self,
      """
      SELECT id, deadline FROM matter
      WHERE commune_id = \(commune) AND state IN \(list: Matter.openStates) AND deadline IS NOT NULL ORDER BY id
      """)
  }

  /// What was due before, where it is another day now.
  func keepDeadline(
    of former: Matter, became day: Day?, because cause: FormerDeadline.Cause, _ words: String
  ) throws {
    guard let deadline = former.deadline, deadline.due != day else { return }
    try keep(deadline, of: former.id, became: day, because: cause, words)
  }

  private func keep(
    _ old: Deadline, of matter: String, became day: Day?, because cause: FormerDeadline.Cause, _ words: String
  ) throws {
    try tx.run(
      """
      INSERT INTO former_deadline (commune_id, id, matter_id, due_on, deadline, became, cause, words, replaced_at,
                                   replaced_by)
      VALUES (\(commune), \(newID()), \(matter), \(old.due), \(try old.json()), \(day), \(cause), \(words), \(now),
              \(actor.person))
      """)
  }

  /// Newest first.
  func formerDeadlines(of matter: String) throws -> [FormerDeadline] {
    try tx.all(
      FormerDeadline.self,
      """
      SELECT f.*, p.name AS who FROM former_deadline AS f
      LEFT JOIN person AS p ON p.commune_id = f.commune_id AND p.id = f.replaced_by
      WHERE f.commune_id = \(commune) AND f.matter_id = \(matter) ORDER BY f.id DESC LIMIT 100
      """)
  }
}

extension FormerDeadline: RowDecodable {
  init(row: Row) throws {
    let at: Instant = try row["replaced_at"]
    self.init(
      id: try row["id"], due: try row["due_on"], became: try row["became"], cause: try row["cause"],
      words: try row["words"], replacedOn: at.day, replacedBy: try row["who"] ?? "")
  }
}
