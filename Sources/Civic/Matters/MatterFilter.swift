import Storage

/// What a list of matters is narrowed to; it stays in the address, so that a list can be sent to somebody.
struct MatterFilter: Sendable, Equatable {
  var group = Group.open
  var kind: Matter.Kind?
  var subject = ""
  /// The unit that raised it.
  var unit = ""
  /// The body that owes the next step.
  var owner = ""
  var session = ""
  var words = ""

  /// The states as people ask for them.
  enum Group: String, Sendable, CaseIterable {
    case open, overdue, promised, answered, closed, all
  }

  /// Something is chosen beside the group of states.
  var isNarrow: Bool { kind != nil || !(subject + unit + owner + session + words).isEmpty }

  /// The same list with another group, or another page of it.
  /// - Parameter more: what else the address says, beside the filter.
  func address(group: Group? = nil, page: Int? = nil, more: KeyValuePairs<String, String> = [:]) -> String {
    let group = group ?? self.group
    let chosen: KeyValuePairs<String, String?> = [
      "state": group == .open ? nil : group.rawValue, "kind": kind?.rawValue, "subject": subject, "unit": unit,
      "owner": owner, "session": session, "q": words, "page": page.flatMap { $0 > 1 ? String($0) : nil },
    ]
    return Civic.address("/matters", chosen.map { ($0.key, $0.value) } + more.map { ($0.key, Optional($0.value)) })
  }
}

/// A matter in a list.
struct MatterRow: Sendable {
  var matter: Matter
  var subjectName: String
  var ownerName: String
  var voices: Int
}

/// How many there are in each group; each number opens its list.
typealias MatterCounts = [MatterFilter.Group: Int]

extension Work {
  func matters(_ filter: MatterFilter, page: Int) throws -> Page<MatterRow> {
    let rows = try tx.rows(
      """
      SELECT m.*, s.name AS subject_name, o.name AS owner_name,
        (SELECT count(*) FROM voice AS v WHERE v.commune_id = m.commune_id AND v.matter_id = m.id) AS voices
      FROM matter AS m
      JOIN subject AS s ON s.commune_id = m.commune_id AND s.id = m.subject_id
      JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id
      WHERE \(SQL(conditions(filter), separator: " AND "))
      ORDER BY \(filter.order) \(Work.limit(page: page))
      """)
    return Page(
      try rows.map {
        MatterRow(
          matter: try Matter(row: $0), subjectName: try $0["subject_name"], ownerName: try $0["owner_name"],
          voices: try $0["voices"])
      }, number: page)
  }

  /// One look into the index of states.
  func matterCounts() throws -> MatterCounts {
    let rows = try tx.rows(
      """
      SELECT m.state, count(*) AS n, count(*) FILTER (WHERE m.due_on < \(today)) AS late
      FROM matter AS m WHERE \(visibleMatters) GROUP BY m.state
      """)
    var counts: MatterCounts = [:]
    for row in rows {
      let (state, n, late): (Matter.State, Int, Int) = (try row["state"], try row["n"], try row["late"])
      for group in MatterFilter.Group.allCases where group.states.contains(state) {
        counts[group, default: 0] += group == .overdue ? late : n
      }
    }
    return counts
  }

  private func conditions(_ filter: MatterFilter) -> [SQL] {
    var conditions: [SQL] = [visibleMatters, "m.state IN \(list: filter.group.states)"]
    if filter.group == .overdue { conditions.append("m.due_on < \(today)") }
    if let kind = filter.kind { conditions.append("m.kind = \(kind)") }
    if !filter.subject.isEmpty { conditions.append("m.subject_id = \(filter.subject)") }
    if !filter.owner.isEmpty { conditions.append("m.owner_id = \(filter.owner)") }
    if !filter.session.isEmpty { conditions.append("m.id IN (\(matters(inSession: filter.session)))") }
    if !filter.unit.isEmpty {
      conditions.append(
        """
        m.id IN (SELECT matter_id FROM voice WHERE commune_id = \(commune) AND organization_id = \(filter.unit))
        """)
    }
    return conditions + filter.words.matches(in: "m.folded")
  }

  /// Raised first in that session, or joined there by one more voice.
  private func matters(inSession id: String) -> SQL {
    """
    SELECT id FROM matter WHERE commune_id = \(commune) AND session_id = \(id)
    UNION SELECT matter_id FROM voice WHERE commune_id = \(commune) AND session_id = \(id)
    """
  }
}

extension MatterFilter {
  /// What is due first stands first; what is over, the newest first.
  fileprivate var order: SQL {
    switch group {
    case .open, .overdue, .promised: "CASE WHEN m.due_on IS NULL THEN 1 ELSE 0 END, m.due_on, m.id"
    case .answered, .closed, .all: "m.id DESC"
    }
  }
}

extension MatterFilter.Group {
  var states: [Matter.State] {
    switch self {
    case .open: Matter.openStates
    case .overdue: Matter.runningStates
    case .promised: [.promised]
    case .answered: [.answered]
    case .closed: [.closed, .withdrawn, .joined]
    case .all: Matter.State.allCases
    }
  }
}
