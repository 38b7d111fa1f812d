import Rulebook
import Storage

/// One line of the list.
struct AssignmentRow: Sendable, RowDecodable {
  var assignment: Assignment
  var leadName: String
  var sessionTitle: String?

  init(row: Row) throws {
    assignment = try Assignment(row: row)
    leadName = try row["lead_name"]
    sessionTitle = try row["session_title"]
  }
}

/// What a list of assignments is narrowed to; all of it stands in the address.
struct AssignmentFilter: Sendable, Equatable {
  var state = State.open
  var lead: String?
  var session: String?
  var words = ""

  enum State: String, Sendable, CaseIterable {
    case open, overdue
    case toReview = "to_review"
    case done, every
  }

  /// Something is chosen beyond the state, which has its tiles.
  var isNarrow: Bool { lead != nil || session != nil || !words.isEmpty }

  func address(state: State? = nil, page: Int? = nil) -> String {
    Civic.address(
      "/assignments",
      [
        "state": (state ?? self.state).rawValue, "lead": lead, "session": session, "q": words,
        "page": page.map(String.init),
      ])
  }
}

/// How many there are of each kind that a tile opens, within the rest of the filter.
struct AssignmentCounts: Sendable, Equatable {
  var open = 0
  var overdue = 0
  var toReview = 0
  var done = 0
}

extension Work {
  /// Those still open come by their day, the most pressing first; closed ones the latest first.
  func assignments(_ filter: AssignmentFilter, page: Int) throws -> Page<AssignmentRow> {
    let order: SQL = filter.state == .done ? "a.closed_on DESC, a.id DESC" : "COALESCE(a.due_on, '9999'), a.id"
    let rows = try tx.all(
      AssignmentRow.self,
      """
      SELECT a.*, o.name AS lead_name, s.title AS session_title FROM assignment AS a
      JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.lead_id
      LEFT JOIN session AS s ON s.commune_id = a.commune_id AND s.id = a.session_id
      WHERE \(narrowed(filter)) AND \(condition(filter.state))
      ORDER BY \(order) \(Work.limit(page: page))
      """)
    return Page(rows, number: page)
  }

  func assignmentCounts(_ filter: AssignmentFilter = AssignmentFilter()) throws -> AssignmentCounts {
    let row = try tx.rows(
      """
      SELECT count(CASE WHEN \(condition(.open)) THEN 1 END) AS open,
             count(CASE WHEN \(condition(.overdue)) THEN 1 END) AS overdue,
             count(CASE WHEN \(condition(.toReview)) THEN 1 END) AS to_review,
             count(CASE WHEN \(condition(.done)) THEN 1 END) AS done
      FROM assignment AS a WHERE \(narrowed(filter))
      """
    ).first
    guard let row else { return AssignmentCounts() }
    return AssignmentCounts(
      open: try row["open"], overdue: try row["overdue"], toReview: try row["to_review"], done: try row["done"])
  }

  private func narrowed(_ filter: AssignmentFilter) -> SQL {
    var conditions: [SQL] = ["a.commune_id = \(commune)", visibleAssignments]
    if let lead = filter.lead { conditions.append("a.lead_id = \(lead)") }
    if let session = filter.session { conditions.append("a.session_id = \(session)") }
    conditions += filter.words.matches(in: "a.folded")
    return SQL(conditions, separator: " AND ")
  }

  private func condition(_ state: AssignmentFilter.State) -> SQL {
    switch state {
    case .open: "a.state IN ('given', 'reported')"
    case .overdue: "a.state IN ('given', 'reported') AND a.due_on < \(today)"
    case .toReview: "a.state = 'reported'"
    case .done: "a.state = 'accepted'"
    case .every: "a.state <> ''"
    }
  }
}
