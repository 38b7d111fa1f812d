import Rulebook
import Storage

/// Everything that the page of one session shows.
struct SessionOverview: Sendable {
  var session: Session
  var organizerName: String
  var units: [UnitStatus]
  var agenda: [AgendaItem]
  var turnout: Turnout
  var contributions: Int
  /// Contributions that still need a disposition.
  var undisposed: Int
  var matters: [Outcome]
  var assignments: [Outcome]
  var documents: [Document]
  var attachments: [Attachment]
  var events: [Event]
  /// What the reader can still take back of it.
  var undos: [Undo.Offer]
  var notes: [RuleNote]
  /// Whether the reader runs this session, and the status of the reader's own body where it is invited.
  var runs: Bool
  var mine: UnitStatus?
  var mayAttach: Bool

  /// An invited body, and how far its report is.
  struct UnitStatus: Sendable {
    var id: String
    var name: String
    var report: Report
    enum Report: Sendable { case none, draft, sent }
  }

  /// A matter or an assignment that came out of the session.
  struct Outcome: Sendable, RowDecodable {
    var id: String
    var number: String
    var words: String
    var isDone: Bool
    var dueOn: Day?

    init(row: Row) throws {
      id = try row["id"]
      number = try row["number"]
      words = try row["words"]
      isDone = try row["done"] == 1
      dueOn = try row["due_on"]
    }
  }

  var reported: Int { units.filter { $0.report == .sent }.count }
}

extension Work {
  func overview(of id: String) throws -> SessionOverview {
    let session = try session(id)
    let units = try unitStatuses(of: id)
    let counts = try contributionCounts(of: id)
    let runs = try may(.change, session)
    return SessionOverview(
      session: session, organizerName: try organization(session.organizer).name, units: units,
      agenda: try agenda(of: id), turnout: Turnout(try roll(of: id)), contributions: counts.all,
      undisposed: counts.undisposed, matters: try matters(from: id), assignments: try assignments(from: id),
      documents: try documents(ofSession: id), attachments: try attachments(on: .session(id)),
      events: try ownTimeline(of: id),
      undos: try openUndos(of: id), notes: session.state == .scheduled ? try announcements(of: session) : [],
      runs: runs, mine: units.first { $0.id == actor.organization }, mayAttach: runs)
  }

  private func unitStatuses(of session: String) throws -> [SessionOverview.UnitStatus] {
    try tx.rows(
      """
      SELECT o.id, o.name, r.id AS report_id, r.sent_at FROM session_counterpart AS c
      JOIN organization AS o ON o.commune_id = c.commune_id AND o.id = c.organization_id
      LEFT JOIN unit_report AS r ON r.commune_id = c.commune_id AND r.session_id = c.session_id
        AND r.organization_id = c.organization_id
      WHERE c.commune_id = \(commune) AND c.session_id = \(session) ORDER BY o.sort_key, o.id LIMIT 500
      """
    ).map { row in
      let (report, sent): (String?, String?) = (try row["report_id"], try row["sent_at"])
      return .init(
        id: try row["id"], name: try row["name"], report: sent != nil ? .sent : report != nil ? .draft : .none)
    }
  }

  private func contributionCounts(of session: String) throws -> (all: Int, undisposed: Int) {
    let row = try tx.rows(
      """
      SELECT count(*) AS n, count(*) - count(disposition) AS undisposed FROM contribution
      WHERE commune_id = \(commune) AND session_id = \(session)
      """
    ).first
    return (try row?["n"] ?? 0, try row?["undisposed"] ?? 0)
  }

  private func matters(from session: String) throws -> [SessionOverview.Outcome] {
    try tx.all(
      SessionOverview.Outcome.self,
      """
      SELECT m.id, m.number, m.title AS words, m.due_on,
        CASE WHEN m.state IN ('answered', 'closed', 'withdrawn', 'joined') THEN 1 ELSE 0 END AS done
      FROM matter AS m WHERE m.commune_id = \(commune) AND m.session_id = \(session) AND \(visibleMatters)
      ORDER BY m.number LIMIT 50
      """)
  }

  private func assignments(from session: String) throws -> [SessionOverview.Outcome] {
    try tx.all(
      SessionOverview.Outcome.self,
      """
      SELECT a.id, a.number, a.words, a.due_on,
        CASE WHEN a.state IN ('accepted', 'cancelled') THEN 1 ELSE 0 END AS done
      FROM assignment AS a WHERE a.commune_id = \(commune) AND a.session_id = \(session) AND \(visibleAssignments)
      ORDER BY a.number LIMIT 50
      """)
  }

  /// What happened, the newest first. Attendance is marked a tap at a time: of a row of taps only the last is told.
  /// Whoever does not run the session is not told of what came of other bodies' words.
  private func ownTimeline(of id: String) throws -> [Event] {
    var last: Event.Kind?
    return try timeline(of: .session(id)).filter { event in
      defer { last = event.kind }
      if event.kind == .attendanceMarked, last == .attendanceMarked { return false }
      return actor.seesWholeCommune || event.subject == .session(id)
    }
  }
}
