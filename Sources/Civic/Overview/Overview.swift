import Rulebook
import Storage

/// What waits for an answer, as one picture: about what, from where, with whom, and which days are coming.
///
/// It counts matters, never people; every bar opens the list that it counts (design.md, laws 3 and 4).
struct Overview: Sendable {
  var bySubject: [Bar]
  /// By the unit that raised them.
  var byUnit: [Bar]
  var load: [Load]
  var days: [MarkedDay]

  /// One row of a picture of bars.
  struct Bar: Sendable, Equatable {
    var id: String
    var name: String
    var open: Int
    var late: Int
  }

  /// What one body owes.
  struct Load: Sendable, Equatable {
    var body: Bar
    var matters: Int
    var assignments: Int
  }

  /// A day of the strip on which something is.
  struct MarkedDay: Sendable, Equatable {
    var day: Day
    var sessions: [Meeting]
    /// Answers and assignments that are due.
    var due: Int
  }

  struct Meeting: Sendable, Equatable {
    var id: String
    var title: String
  }

  /// A month of days fits on a telephone's width, and no plan of a ward is longer.
  static let stripDays = 31
  /// A picture of more bars than this is read by nobody; the rest is in the list.
  static let mostBars = 12
}

extension Work {
  func overview() throws -> Overview {
    Overview(
      bySubject: try bars(
        "s.id, s.name", from: "JOIN subject AS s ON s.commune_id = m.commune_id AND s.id = m.subject_id"),
      byUnit: try bars(
        "o.id, o.name",
        from: """
          JOIN (SELECT DISTINCT commune_id, matter_id, organization_id FROM voice WHERE organization_id IS NOT NULL) AS v
            ON v.commune_id = m.commune_id AND v.matter_id = m.id
          JOIN organization AS o ON o.commune_id = v.commune_id AND o.id = v.organization_id
          """),
      load: try load(), days: try markedDays())
  }

  private func bars(_ columns: SQL, from joins: SQL) throws -> [Overview.Bar] {
    try tx.all(
      Overview.Bar.self,
      """
      SELECT \(columns), count(*) AS open,
        count(CASE WHEN m.due_on < \(today) AND m.state IN \(list: Matter.runningStates) THEN 1 END) AS late
      FROM matter AS m \(joins)
      WHERE \(visibleMatters) AND m.state IN \(list: Matter.openStates)
      GROUP BY \(columns) ORDER BY open DESC, 2 LIMIT \(Overview.mostBars)
      """)
  }

  /// Matters and assignments together, because the same few people do both.
  private func load() throws -> [Overview.Load] {
    try tx.rows(
      """
      SELECT o.id, o.name, sum(w.matters) AS matters, sum(w.assignments) AS assignments,
        sum(w.matters + w.assignments) AS open, sum(w.late) AS late
      FROM (
        SELECT m.owner_id AS body, 1 AS matters, 0 AS assignments,
          CASE WHEN m.due_on < \(today) AND m.state IN \(list: Matter.runningStates) THEN 1 ELSE 0 END AS late
        FROM matter AS m WHERE \(visibleMatters) AND m.state IN \(list: Matter.openStates)
        UNION ALL
        SELECT a.lead_id, 0, 1, CASE WHEN a.due_on < \(today) THEN 1 ELSE 0 END
        FROM assignment AS a WHERE \(visibleAssignments) AND a.state IN ('given', 'reported')
      ) AS w JOIN organization AS o ON o.commune_id = \(commune) AND o.id = w.body
      GROUP BY o.id, o.name ORDER BY 5 DESC, 2 LIMIT \(Overview.mostBars)
      """
    ).map { row in
      Overview.Load(body: try .init(row: row), matters: try row["matters"], assignments: try row["assignments"])
    }
  }

  private func markedDays() throws -> [Overview.MarkedDay] {
    let end = today.adding(days: Overview.stripDays)
    var days: [Day: Overview.MarkedDay] = [:]
    func mark(_ day: Day, _ change: (inout Overview.MarkedDay) -> Void) {
      change(&days[day, default: .init(day: day, sessions: [], due: 0)])
    }
    for row in try tx.rows(
      """
      SELECT s.id, s.title, s.held_on FROM session AS s
      WHERE \(visibleSessions()) AND s.state IN ('scheduled', 'open') AND s.held_on >= \(today) AND s.held_on < \(end)
      ORDER BY s.held_on, s.starts_at, s.id LIMIT 200
      """)
    {
      let meeting = Overview.Meeting(id: try row["id"], title: try row["title"])
      mark(try row["held_on"]) { $0.sessions.append(meeting) }
    }
    for row in try tx.rows(
      """
      SELECT due_on, count(*) AS n FROM (
        SELECT m.due_on FROM matter AS m WHERE \(visibleMatters) AND m.state IN \(list: Matter.runningStates)
        UNION ALL
        SELECT a.due_on FROM assignment AS a WHERE \(visibleAssignments) AND a.state = 'given'
      ) AS d WHERE due_on >= \(today) AND due_on < \(end) GROUP BY due_on
      """)
    {
      let count: Int = try row["n"]
      mark(try row["due_on"]) { $0.due += count }
    }
    return days.values.sorted { $0.day < $1.day }
  }
}

extension Overview.Bar: RowDecodable {
  init(row: Row) throws {
    id = try row["id"]
    name = try row["name"]
    open = try row["open"]
    late = try row["late"]
  }
}
