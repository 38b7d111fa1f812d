import Rulebook
import Storage

/// Another post of the same person, or one in which they stand in for somebody, with how much is due there: whoever acts
/// as one sees only its work, and a task of the other would be late unseen.
struct OtherPost: Sendable {
  var actor: Actor
  /// Due today or within `HomeSpan.near`, the late ones among them.
  var due: Int
  var late: Int

  /// What `/account/acting` is told.
  var id: String { actor.deputyship?.id ?? actor.membership }
}

extension Work {
  /// Only those in which something is due; the present post has its cards.
  func otherPosts() throws -> [OtherPost] {
    let entrance = Entrance(tx: tx, now: now, ids: ids)
    // By the post alone: it is the same one for whomever one types in it.
    let others = try entrance.actors(commune: commune, person: actor.person).filter {
      $0.membership != actor.membership || $0.deputyship != actor.deputyship
    }
    return try others.compactMap { other in
      let work = Work(tx: tx, actor: other, now: now, rules: shipped, ids: ids, keys: keys, shelf: shelf)
      let found = try work.dueWork()
      return found.due > 0 ? OtherPost(actor: other, due: found.due, late: found.late) : nil
    }
  }

  /// The assignments and matters that this body itself owes and whose day is near or past.
  private func dueWork() throws -> (due: Int, late: Int) {
    let row = try tx.rows(
      """
      SELECT count(*) AS due, count(CASE WHEN due_on < \(today) THEN 1 END) AS late FROM (
        SELECT a.due_on FROM assignment AS a
        WHERE a.commune_id = \(commune) AND a.lead_id = \(actor.organization) AND a.state = 'given'
          AND a.due_on <= \(try day(.near)) AND \(visibleAssignments)
        UNION ALL
        SELECT m.due_on FROM matter AS m
        WHERE m.commune_id = \(commune) AND m.owner_id = \(actor.organization)
          AND m.state IN \(list: Matter.runningStates) AND m.due_on <= \(try day(.near))
          AND \(visibleMatters)
      ) AS waiting
      """
    ).first
    guard let row else { return (0, 0) }
    return (try row["due"], try row["late"])
  }
}
