import Rulebook
import Storage

/// A contribution with the names that a list or the minutes show beside it.
struct ContributionRow: Sendable, RowDecodable {
  var contribution: Contribution
  var organizationName: String?
  var subjectName: String?
  var answeredByName: String?
  var matter: MatterOfRow?

  /// The matter that it opened or joined: enough to say who owes what by when.
  struct MatterOfRow: Sendable {
    var id: String
    var number: String
    var ownerName: String
    var dueOn: Day?
    /// Whether the reader may open it: what was said in the room everybody there has heard, what became of it is for
    /// those whom it concerns.
    var opens: Bool
  }

  init(row: Row) throws {
    contribution = try Contribution(row: row)
    organizationName = try row["organization_name"]
    subjectName = try row["subject_name"]
    answeredByName = try row["answered_by_name"]
    if let id = contribution.matter, let number: String = try row["matter_number"] {
      matter = MatterOfRow(
        id: id, number: number, ownerName: try row["owner_name"], dueOn: try row["due_on"],
        opens: try row["opens"] == 1)
    }
  }

  /// "Phạm Văn Tư, Chi bộ 5"; what is known of the two.
  var speaker: String {
    [contribution.speakerName, organizationName ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

/// How many contributions are where; each number opens its list.
struct DispositionCounts: Sendable, Equatable {
  private var counts: [Contribution.Disposition?: Int] = [:]

  init(_ rows: [ContributionRow]) {
    for row in rows { counts[row.contribution.disposition, default: 0] += 1 }
  }

  subscript(_ disposition: Contribution.Disposition?) -> Int { counts[disposition] ?? 0 }
}

extension Work {
  /// Everything noted in a session with its names, in the order in which it was said.
  func contributionRows(of session: String) throws -> [ContributionRow] {
    try tx.all(ContributionRow.self, "\(contributionSelection(session)) ORDER BY c.position, c.id LIMIT 2000")
      .map(opened)
  }

  func contributionRow(_ id: String, of session: String) throws -> ContributionRow {
    let found = try tx.first(ContributionRow.self, "\(contributionSelection(session)) AND c.id = \(id)")
    guard let found else { throw NotFound() }
    return opened(found)
  }

  private func opened(_ row: ContributionRow) -> ContributionRow {
    var row = row
    row.contribution = opened(row.contribution)
    return row
  }

  func contributionSelection(_ session: String) -> SQL {
    """
    SELECT c.*, o.name AS organization_name, s.name AS subject_name, a.name AS answered_by_name,
           m.number AS matter_number, w.name AS owner_name, m.due_on, CASE WHEN \(visibleMatters) THEN 1 ELSE 0 END
             AS opens
    FROM contribution AS c
    LEFT JOIN organization AS o ON o.commune_id = c.commune_id AND o.id = c.organization_id
    LEFT JOIN subject AS s ON s.commune_id = c.commune_id AND s.id = c.subject_id
    LEFT JOIN organization AS a ON a.commune_id = c.commune_id AND a.id = c.answered_by
    LEFT JOIN matter AS m ON m.commune_id = c.commune_id AND m.id = c.matter_id
    LEFT JOIN organization AS w ON w.commune_id = m.commune_id AND w.id = m.owner_id
    WHERE c.commune_id = \(commune) AND c.session_id = \(session)
    """
  }
}
