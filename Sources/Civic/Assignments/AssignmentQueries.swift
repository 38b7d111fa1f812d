import Rulebook
import Storage
import VietnameseText

extension Assignment: RowDecodable {
  /// Without the supporting bodies, which lie in rows of their own.
  init(row: Row) throws {
    self.init(
      id: try row["id"], number: try row["number"], words: try row["words"],
      expectedResult: try row["expected_result"], lead: try row["lead_id"], supports: [],
      givenBy: try row["given_by"], givenOn: try row["given_on"], dueOn: try row["due_on"],
      noDate: try row["no_date"], state: try row["state"], session: try row["session_id"],
      matter: try row["matter_id"], closedOn: try row["closed_on"], closingReason: try row["closing_reason"])
  }
}

extension ProgressReport: RowDecodable {
  init(row: Row) throws {
    let finished: String = try row["finished"]
    self.init(
      id: try row["id"], organization: try row["organization_id"], organizationName: try row["organization_name"],
      words: try row["words"], finished: finished == "yes", reportedOn: try row["reported_on"],
      reporterName: try row["reporter_name"] ?? "", review: try row["review"], reviewWords: try row["review_words"],
      reviewedOn: try row["reviewed_on"])
  }
}

extension Work {
  /// One that this actor may see; else `NotFound`.
  func assignment(_ id: String) throws -> Assignment {
    let found = try tx.first(
      Assignment.self,
      "SELECT a.* FROM assignment AS a WHERE a.commune_id = \(commune) AND a.id = \(id) AND \(visibleAssignments)")
    guard var assignment = found else { throw NotFound() }
    assignment.supports = try tx.rows(
      """
      SELECT organization_id AS id FROM assignment_support
      WHERE commune_id = \(commune) AND assignment_id = \(id) ORDER BY organization_id
      """
    ).map { try $0["id"] }
    return assignment
  }

  /// How far it is, by those who are charged with it; the newest first.
  func progressReports(of assignment: String) throws -> [ProgressReport] {
    try tx.all(
      ProgressReport.self,
      """
      SELECT r.*, o.name AS organization_name, p.name AS reporter_name FROM progress_report AS r
      JOIN organization AS o ON o.commune_id = r.commune_id AND o.id = r.organization_id
      LEFT JOIN person AS p ON p.commune_id = r.commune_id AND p.id = r.reported_by
      WHERE r.commune_id = \(commune) AND r.assignment_id = \(assignment)
      ORDER BY r.id DESC LIMIT 100
      """)
  }

  /// The files that came with each report of an assignment: the ids of attachments by the id of their report.
  func evidence(of assignment: String) throws -> [String: [String]] {
    let rows = try tx.rows(
      """
      SELECT f.progress_report_id AS report, f.attachment_id AS file FROM progress_report AS r
      JOIN progress_report_file AS f ON f.commune_id = r.commune_id AND f.progress_report_id = r.id
      WHERE r.commune_id = \(commune) AND r.assignment_id = \(assignment) ORDER BY f.attachment_id
      """)
    let pairs = try rows.map { (try $0["report"] as String, try $0["file"] as String) }
    return Dictionary(grouping: pairs, by: \.0).mapValues { $0.map(\.1) }
  }

  /// The bodies that lead at least one assignment that this actor may see, for the filter of the list.
  func assignmentLeads() throws -> [Organization] {
    try tx.all(
      Organization.self,
      """
      SELECT o.* FROM organization AS o WHERE o.commune_id = \(commune) AND EXISTS (
        SELECT 1 FROM assignment AS a
        WHERE a.commune_id = o.commune_id AND a.lead_id = o.id AND \(visibleAssignments))
      ORDER BY o.sort_key, o.id LIMIT 300
      """)
  }

  func organizer(ofSession id: String) throws -> String? {
    try tx.rows("SELECT organizer_id FROM session WHERE commune_id = \(commune) AND id = \(id)").first
      .map { try $0["organizer_id"] }
  }
}

// MARK: - Keeping

extension Work {
  func save(_ a: Assignment) throws {
    try tx.run(
      """
      INSERT INTO assignment (commune_id, id, number, words, expected_result, lead_id, given_by, given_on, due_on,
                              no_date, state, session_id, matter_id, closed_on, closing_reason, sort_key, folded)
      VALUES (\(commune), \(a.id), \(a.number), \(a.words), \(a.expectedResult), \(a.lead), \(a.givenBy), \(a.givenOn),
              \(a.dueOn), \(a.noDate), \(a.state), \(a.session), \(a.matter), \(a.closedOn), \(a.closingReason),
              \(sortKey(a.words)), \(foldedKey("\(a.number) \(a.words) \(a.expectedResult)")))
      ON CONFLICT (commune_id, id) DO UPDATE SET due_on = excluded.due_on, no_date = excluded.no_date,
        state = excluded.state, closed_on = excluded.closed_on, closing_reason = excluded.closing_reason
      """)
    try index(.assignment(a.id), title: a.words, text: "\(a.number)\n\(a.expectedResult)")
  }

  func saveSupports(of assignment: Assignment) throws {
    for organization in assignment.supports {
      try tx.run(
        """
        INSERT INTO assignment_support (commune_id, assignment_id, organization_id)
        VALUES (\(commune), \(assignment.id), \(organization)) ON CONFLICT DO NOTHING
        """)
    }
  }

  /// - Returns: the id of the report.
  func keepReport(on assignment: Assignment, from body: String, words: String, finished: Bool) throws -> String {
    let id = newID()
    try tx.run(
      """
      INSERT INTO progress_report (commune_id, id, assignment_id, organization_id, words, finished, reported_on, reported_by)
      VALUES (\(commune), \(id), \(assignment.id), \(body), \(words), \(finished ? "yes" : "no"), \(today), \(actor.person))
      """)
    return id
  }

  func saveEvidence(_ file: Attachment, of report: String) throws {
    try tx.run(
      """
      INSERT INTO progress_report_file (commune_id, progress_report_id, attachment_id)
      VALUES (\(commune), \(report), \(file.id))
      """)
  }

  /// What the giver says belongs to the newest report in which the lead said it was done.
  func saveReview(_ review: ProgressReport.Review, words: String, of assignment: Assignment) throws {
    try tx.run(
      """
      UPDATE progress_report SET review = \(review), review_words = \(words), reviewed_on = \(today)
      WHERE commune_id = \(commune) AND id = (
        SELECT max(id) FROM progress_report
        WHERE commune_id = \(commune) AND assignment_id = \(assignment.id) AND finished = 'yes')
      """)
  }
}
