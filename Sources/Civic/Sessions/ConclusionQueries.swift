import Rulebook
import Storage

extension ConclusionItem: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], position: try row["position"], words: try row["words"], lead: try row["lead_id"],
      dueOn: try row["due_on"], noDate: try row["no_date"], assignment: try row["assignment_id"])
  }
}

extension Work {
  func conclusionItems(of session: String) throws -> [ConclusionItem] {
    try tx.all(
      ConclusionItem.self,
      """
      SELECT * FROM conclusion_item WHERE commune_id = \(commune) AND session_id = \(session)
      ORDER BY position LIMIT 200
      """)
  }

  func saveItems(_ items: [ConclusionDraft.Item], of session: String) throws {
    try tx.run("DELETE FROM conclusion_item WHERE commune_id = \(commune) AND session_id = \(session)")
    for (index, item) in items.enumerated() {
      let lead = try item.lead.map { try organization($0).id }
      try tx.run(
        """
        INSERT INTO conclusion_item (commune_id, id, session_id, position, words, lead_id, due_on, no_date)
        VALUES (\(commune), \(newID()), \(session), \(index + 1), \(item.words), \(lead), \(item.dueOn), \(item.noDate))
        """)
    }
  }

  func setAssignment(_ assignment: String, of item: ConclusionItem) throws {
    try tx.run(
      "UPDATE conclusion_item SET assignment_id = \(assignment) WHERE commune_id = \(commune) AND id = \(item.id)")
  }

  /// What was added after the conclusion, oldest first. History is where corrections live: it is append-only.
  func corrections(of session: String) throws -> [Event] {
    try tx.all(
      Event.self,
      """
      SELECT e.*, p.name AS who FROM event AS e
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE e.commune_id = \(commune) AND e.subject_kind = 'session' AND e.subject_id = \(session)
        AND e.kind = \(Event.Kind.sessionCorrected)
      ORDER BY e.id LIMIT 200
      """)
  }
}
