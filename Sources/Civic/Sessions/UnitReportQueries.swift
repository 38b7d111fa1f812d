import Storage

extension UnitReport: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], session: try row["session_id"], organization: try row["organization_id"],
      results: try row["results"], sentAt: try row["sent_at"], sentBy: try row["sent_by"],
      sentByName: try row["sent_by_name"], typedFor: try row["typed_for"])
  }
}

extension Work {
  /// All reports for a session, drafts too, each with its difficulties.
  func unitReports(of session: String) throws -> [UnitReport] { try unitReports(where: "r.session_id = \(session)") }

  func unitReport(of organization: String, for session: String) throws -> UnitReport? {
    try unitReports(where: "r.session_id = \(session) AND r.organization_id = \(organization)").first
  }

  private func unitReports(where condition: SQL) throws -> [UnitReport] {
    let reports = try tx.all(
      UnitReport.self,
      """
      SELECT r.*, p.name AS sent_by_name FROM unit_report AS r
      LEFT JOIN person AS p ON p.commune_id = r.commune_id AND p.id = r.sent_by
      WHERE r.commune_id = \(commune) AND \(condition) LIMIT 500
      """)
    let rows = try tx.rows(
      """
      SELECT id, unit_report_id, subject_id, words, contribution_id FROM unit_difficulty
      WHERE commune_id = \(commune) AND unit_report_id IN \(list: reports.map(\.id)) ORDER BY position, id
      """)
    let difficulties = try Dictionary(grouping: rows) { try $0["unit_report_id"] as String }
    return try reports.map { report in
      var report = report
      report.difficulties = try (difficulties[report.id] ?? []).map {
        UnitReport.Difficulty(
          id: try $0["id"], subject: try $0["subject_id"], words: try $0["words"],
          contribution: try $0["contribution_id"])
      }
      return report
    }
  }

  func save(_ r: UnitReport) throws {
    try tx.run(
      """
      INSERT INTO unit_report (commune_id, id, session_id, organization_id, results, sent_at, sent_by, typed_for)
      VALUES (\(commune), \(r.id), \(r.session), \(r.organization), \(r.results), \(r.sentAt), \(r.sentBy),
              \(r.typedFor))
      ON CONFLICT (commune_id, id) DO UPDATE SET results = excluded.results, sent_at = excluded.sent_at,
        sent_by = excluded.sent_by, typed_for = excluded.typed_for
      """)
  }

  /// Only while none of them has been taken into the session.
  func saveDifficulties(_ difficulties: [NewDifficulty], of report: String) throws {
    try tx.run("DELETE FROM unit_difficulty WHERE commune_id = \(commune) AND unit_report_id = \(report)")
    for (position, difficulty) in difficulties.enumerated() {
      try tx.run(
        """
        INSERT INTO unit_difficulty (commune_id, id, unit_report_id, subject_id, words, position)
        VALUES (\(commune), \(newID()), \(report), \(difficulty.subject), \(difficulty.words), \(position + 1))
        """)
    }
  }

  func markTaken(_ difficulty: String, as contribution: String) throws {
    try tx.run(
      "UPDATE unit_difficulty SET contribution_id = \(contribution) WHERE commune_id = \(commune) AND id = \(difficulty)"
    )
  }
}
