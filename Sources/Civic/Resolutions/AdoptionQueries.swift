import Rulebook
import Storage

/// A body to which an adopted resolution was sent, how far it is, and its own resolution where there is one.
struct RecipientRow: Sendable, RowDecodable {
  var organization: String
  var name: String
  var concretiseBy: Day?
  var readOn: Day?
  var how: String
  /// What it decided to carry this one out.
  var ownID: String?
  var ownSymbol: String
  var tasks: Int
  var tasksDone: Int

  init(row: Row) throws {
    organization = try row["organization_id"]
    name = try row["name"]
    concretiseBy = try row["concretise_by"]
    readOn = try row["read_on"]
    how = try row["how"]
    ownID = try row["own_id"]
    ownSymbol = try row["own_symbol"] ?? ""
    tasks = try row["tasks"]
    tasksDone = try row["tasks_done"]
  }
}

/// A task of an adopted resolution with the assignment that carries it out.
struct ResolutionTaskRow: Sendable, RowDecodable {
  var position: Int
  var assignment: String
  var number: String
  var state: Assignment.State
  var dueOn: Day?
  var leadName: String
  var words: String
  /// Whether this actor may open the assignment.
  var isVisible: Bool

  init(row: Row) throws {
    position = try row["position"]
    assignment = try row["assignment_id"]
    number = try row["number"]
    state = try row["state"]
    dueOn = try row["due_on"]
    leadName = try row["lead_name"]
    words = try row["words"]
    isVisible = try row["visible"] == 1
  }
}

struct ResolutionReview: Sendable, RowDecodable {
  var reviewedOn: Day
  var lessons: String

  init(row: Row) throws {
    reviewedOn = try row["reviewed_on"]
    lessons = try row["lessons"]
  }
}

extension Work {
  func saveTask(_ position: Int, of resolution: String, assignment: String) throws {
    try tx.run(
      """
      INSERT INTO resolution_task (commune_id, resolution_id, position, assignment_id)
      VALUES (\(commune), \(resolution), \(position), \(assignment))
      """)
  }

  func saveTargets(_ targets: [ResolutionText.Target], of resolution: Resolution) throws {
    for (index, target) in targets.enumerated() {
      try tx.run(
        """
        INSERT INTO resolution_target (commune_id, resolution_id, position, name, measure, present, goal, due_on)
        VALUES (\(commune), \(resolution.id), \(index + 1), \(target.name), \(target.measure), \(target.present),
                \(target.goal), \(target.dueOn))
        """)
    }
  }

  /// Sent again it keeps the reading, and may ask for a resolution by another day.
  func saveRecipient(_ organization: String, of resolution: String, concretiseBy: Day?) throws {
    try tx.run(
      """
      INSERT INTO resolution_recipient (commune_id, resolution_id, organization_id, sent_on, concretise_by)
      VALUES (\(commune), \(resolution), \(organization), \(today), \(concretiseBy))
      ON CONFLICT (commune_id, resolution_id, organization_id) DO UPDATE SET concretise_by = excluded.concretise_by
      """)
  }

  /// - Returns: false where it was not sent there.
  func saveReading(of resolution: String, by organization: String, how: String) throws -> Bool {
    try tx.exists(
      """
      UPDATE resolution_recipient SET read_on = \(today), read_by = \(actor.person), how = \(how)
      WHERE commune_id = \(commune) AND resolution_id = \(resolution) AND organization_id = \(organization)
      RETURNING organization_id
      """)
  }

  func saveReview(of resolution: String, lessons: String) throws {
    try tx.run(
      """
      INSERT INTO resolution_review (commune_id, id, resolution_id, reviewed_on, reviewed_by, lessons)
      VALUES (\(commune), \(newID()), \(resolution), \(today), \(actor.person), \(lessons))
      """)
  }

  func reviews(of resolution: String) throws -> [ResolutionReview] {
    try tx.all(
      ResolutionReview.self,
      """
      SELECT reviewed_on, lessons FROM resolution_review
      WHERE commune_id = \(commune) AND resolution_id = \(resolution) ORDER BY id DESC LIMIT 50
      """)
  }

  func tasks(of resolution: String) throws -> [ResolutionTaskRow] {
    try tx.all(
      ResolutionTaskRow.self,
      """
      SELECT t.position, t.assignment_id, a.number, a.state, a.due_on, a.words, o.name AS lead_name,
        CASE WHEN \(visibleAssignments) THEN 1 ELSE 0 END AS visible
      FROM resolution_task AS t
      JOIN assignment AS a ON a.commune_id = t.commune_id AND a.id = t.assignment_id
      JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.lead_id
      WHERE t.commune_id = \(commune) AND t.resolution_id = \(resolution) ORDER BY t.position LIMIT 200
      """)
  }

  /// Who got it, who read it, who decided what to do about it, and how much of that is done.
  func recipients(of resolution: String) throws -> [RecipientRow] {
    try tx.all(
      RecipientRow.self,
      """
      SELECT e.organization_id, o.name, e.concretise_by, e.read_on, e.how, own.id AS own_id, own.symbol AS own_symbol,
        (SELECT count(*) FROM resolution_task AS t WHERE t.commune_id = e.commune_id AND t.resolution_id = own.id)
          AS tasks,
        (SELECT count(*) FROM resolution_task AS t
         JOIN assignment AS a ON a.commune_id = t.commune_id AND a.id = t.assignment_id AND a.state = 'accepted'
         WHERE t.commune_id = e.commune_id AND t.resolution_id = own.id) AS tasks_done
      FROM resolution_recipient AS e
      JOIN organization AS o ON o.commune_id = e.commune_id AND o.id = e.organization_id
      LEFT JOIN resolution AS own ON own.commune_id = e.commune_id AND own.concretises_id = e.resolution_id
        AND own.organization_id = e.organization_id AND own.state = 'adopted'
      WHERE e.commune_id = \(commune) AND e.resolution_id = \(resolution) ORDER BY o.sort_key, o.id LIMIT 500
      """)
  }
}
