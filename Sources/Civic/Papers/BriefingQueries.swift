import Papers
import Rulebook
import Storage

extension Work {
  /// How far a weekly briefing looks back and ahead, its own rhythm and no rule's.
  private static let week = 7

  /// The pack of a briefing: what is late on its day, what falls due in the week after, what was given in the week
  /// before. Matters and tasks together, each as far as this actor may see it.
  func briefing(on day: Day, _ office: Office, _ ask: PaperAsk) throws -> Paper {
    guard !ask.isBlank else {
      return try ask.stationery.briefing(on: day, late: [], due: [], fresh: [], office, forAPen: true)
    }
    let (before, after) = (day.adding(days: -Work.week), day.adding(days: Work.week))
    return try ask.stationery.briefing(
      on: day,
      late: briefingMatters("m.due_on < \(day)", ask.look) + briefingTasks("a.due_on < \(day)", ask.look),
      due: briefingMatters("m.due_on BETWEEN \(day) AND \(after)", ask.look)
        + briefingTasks("a.due_on BETWEEN \(day) AND \(after)", ask.look),
      fresh: briefingMatters("m.opened_on BETWEEN \(before) AND \(day)", ask.look)
        + briefingTasks("a.given_on BETWEEN \(before) AND \(day)", ask.look), office)
  }

  private func briefingMatters(_ when: SQL, _ look: Look) throws -> [Stationery.BriefingItem] {
    try tx.rows(
      """
      SELECT m.number, m.title, m.due_on, m.state, o.name FROM matter AS m
      JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id
      WHERE \(visibleMatters) AND m.kind <> 'denunciation' AND m.state IN \(list: Matter.openStates) AND \(when)
      ORDER BY COALESCE(m.due_on, '9999'), m.id LIMIT 300
      """
    ).map { row in
      let state: Matter.State = try row["state"]
      return .init(
        number: try row["number"], words: try row["title"], lead: try row["name"], due: try row["due_on"],
        state: look.text.matter.states[state])
    }
  }

  private func briefingTasks(_ when: SQL, _ look: Look) throws -> [Stationery.BriefingItem] {
    try tx.rows(
      """
      SELECT a.number, a.words, a.due_on, a.state, o.name FROM assignment AS a
      JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.lead_id
      WHERE a.commune_id = \(commune) AND \(visibleAssignments) AND a.state IN ('given', 'reported') AND \(when)
      ORDER BY COALESCE(a.due_on, '9999'), a.id LIMIT 300
      """
    ).map { row in
      let state: Assignment.State = try row["state"]
      return .init(
        number: try row["number"], words: try row["words"], lead: try row["name"], due: try row["due_on"],
        state: look.text.assignment.word(state))
    }
  }
}
