import Rulebook
import Storage

/// What narrows the list of sessions; it stays in the address.
struct SessionFilter: Sendable, Equatable {
  var kind: Session.Kind?
  var state: Session.State?
  var year: Int?
  var month: Int?
  /// A body that holds the session or is invited.
  var unit = ""
  var words = ""

  init() {}

  /// What is no choice of ours is left out rather than refused: an address may have been cut.
  init(_ query: Form) {
    kind = Session.Kind(rawValue: query["kind"])
    state = Session.State(rawValue: query["state"])
    year = Int(query["year"]).flatMap { (1900...2200).contains($0) ? $0 : nil }
    month = Int(query["month"]).flatMap { (1...12).contains($0) ? $0 : nil }
    unit = query["unit"]
    words = query["q"]
  }

  var isOn: Bool { self != SessionFilter() }

  func address(page: Int) -> String {
    Civic.address(
      "/sessions",
      [
        "kind": kind?.rawValue, "state": state?.rawValue, "year": year.map(String.init),
        "month": month.map(String.init),
        "unit": unit, "q": words, "page": page > 1 ? String(page) : nil,
      ])
  }

  /// The days of the chosen year or month, the end not included. A month without a year is one of this year.
  func days(today: Day) -> Range<Day>? {
    guard year != nil || month != nil, let first = Day(year: year ?? today.year, month: month ?? 1, day: 1)
    else { return nil }
    return first..<first.adding(months: month == nil ? 12 : 1)
  }
}

/// One session in the list.
struct SessionRow: Sendable, RowDecodable {
  var id: String
  var kind: Session.Kind
  var title: String
  var organizerName: String
  var place: String
  var heldOn: Day
  var startsAt: String
  var state: Session.State
  /// Whether the acting body is invited, and has sent its report.
  var isInvited: Bool
  var hasReported: Bool

  init(row: Row) throws {
    id = try row["id"]
    kind = try row["kind"]
    title = try row["title"]
    organizerName = try row["organizer_name"]
    place = try row["place"]
    heldOn = try row["held_on"]
    startsAt = try row["starts_at"]
    state = try row["state"]
    isInvited = try row["invited"] == 1
    hasReported = try row["reported"] == 1
  }
}

/// The sessions that come, soonest first, and those that are past, latest first.
struct SessionList: Sendable {
  var filter: SessionFilter
  /// Only on the first page.
  var coming: [SessionRow]
  var past: Page<SessionRow>
  var units: [Organization]
  var maySchedule: Bool
}

extension Work {
  func sessionList(_ filter: SessionFilter, page: Int) throws -> SessionList {
    let coming =
      try page > 1
      ? []
      : rows(
        filter, "s.state IN ('open', 'scheduled') AND \(isAhead)", "ORDER BY s.held_on, s.starts_at, s.id LIMIT 100")
    let past = try rows(
      filter, "NOT \(isAhead)", "ORDER BY s.held_on DESC, s.starts_at DESC, s.id DESC \(Work.limit(page: page))")
    return SessionList(
      filter: filter, coming: coming, past: Page(past, number: page),
      units: actor.seesWholeCommune ? try organizations() : [], maySchedule: maySchedule)
  }

  /// Under way, on whatever day it began, or planned for today or later.
  private var isAhead: SQL { "(s.state = 'open' OR (s.state = 'scheduled' AND s.held_on >= \(today)))" }

  /// Whether this actor may plan a session of the own body at least.
  var maySchedule: Bool {
    switch actor.role {
    case .clerk, .leader, .cellSecretary: true
    case .department, .front, .province, .admin, .member: false
    }
  }

  private func rows(_ filter: SessionFilter, _ when: SQL, _ order: SQL) throws -> [SessionRow] {
    try tx.all(
      SessionRow.self,
      """
      SELECT s.id, s.kind, s.title, s.place, s.held_on, s.starts_at, s.state, o.name AS organizer_name,
        CASE WHEN mine.organization_id IS NULL THEN 0 ELSE 1 END AS invited,
        CASE WHEN r.sent_at IS NULL THEN 0 ELSE 1 END AS reported
      FROM session AS s
      JOIN organization AS o ON o.commune_id = s.commune_id AND o.id = s.organizer_id
      LEFT JOIN session_counterpart AS mine ON mine.commune_id = s.commune_id AND mine.session_id = s.id
        AND mine.organization_id = \(actor.organization)
      LEFT JOIN unit_report AS r ON r.commune_id = s.commune_id AND r.session_id = s.id
        AND r.organization_id = \(actor.organization)
      WHERE \(SQL([visibleSessions(), when] + conditions(filter), separator: " AND ")) \(order)
      """)
  }

  private func conditions(_ filter: SessionFilter) -> [SQL] {
    var conditions = filter.words.matches(in: "s.folded")
    if let kind = filter.kind { conditions.append("s.kind = \(kind)") }
    if let state = filter.state { conditions.append("s.state = \(state)") }
    if let days = filter.days(today: today) {
      conditions.append("s.held_on >= \(days.lowerBound) AND s.held_on < \(days.upperBound)")
    }
    if !filter.unit.isEmpty {
      conditions.append(
        """
        (s.organizer_id = \(filter.unit) OR EXISTS (
          SELECT 1 FROM session_counterpart AS u
          WHERE u.commune_id = s.commune_id AND u.session_id = s.id AND u.organization_id = \(filter.unit)))
        """)
    }
    return conditions
  }
}
