import Rulebook
import Storage

// What sessions ask for: today's first, then what is left over from the last ones, then the next.

extension Work {
  /// Sessions of today, and those that were opened and never concluded.
  func sessionsNow() throws -> [HomeCard] {
    let earliest = try day(.unfinished)
    return try cards(
      """
      SELECT s.*, count(*) OVER () AS total FROM session AS s
      WHERE \(visibleSessions()) AND s.held_on BETWEEN \(earliest) AND \(today)
        AND (s.state = 'open' OR (s.state = 'scheduled' AND s.held_on = \(today)))
      ORDER BY s.state, s.starts_at, s.id
      """, limit: 1, all: "/sessions"
    ) { row in
      let session = try Session(row: row)
      return try session.state == .open ? openCard(session) : todayCard(session)
    }
  }

  private func openCard(_ session: Session) throws -> HomeCard {
    let (address, values) = ("/sessions/\(session.id)", ["title": shortened(session.title)])
    guard try may(.capture, session) else { return HomeCard(\.sessionNow, values, \.seeSession, address) }
    return actor.role == .leader
      ? HomeCard(\.sessionNow, values, \.conclude, "\(address)/conclusion")
      : HomeCard(\.sessionNow, values, \.capture, "\(address)/capture")
  }

  private func todayCard(_ session: Session) throws -> HomeCard {
    let values = ["title": shortened(session.title), "time": session.startsAt]
    let deed: HomeCard.Deed = try may(.open, session) ? \.openSession : \.seeSession
    return session.startsAt.isEmpty
      ? HomeCard(\.sessionToday, values, deed, "/sessions/\(session.id)")
      : HomeCard(\.sessionTodayAt, values, deed, "/sessions/\(session.id)")
  }

  /// Sessions under way in which something was said that nobody has said what becomes of.
  func undisposedContributions() throws -> [HomeCard] {
    try cards(
      """
      SELECT s.id, s.title, count(*) AS n, 1 AS total FROM session AS s
      JOIN contribution AS c ON c.commune_id = s.commune_id AND c.session_id = s.id AND c.disposition IS NULL
      WHERE \(visibleSessions()) AND s.state = 'open' AND s.held_on >= \(try day(.unfinished))
      GROUP BY s.id, s.title, s.held_on ORDER BY s.held_on
      """, limit: 1, all: "/sessions"
    ) { row in
      let (id, title, count): (String, String, Int) = (try row["id"], try row["title"], try row["n"])
      return HomeCard(
        \.undisposed, ["title": shortened(title), "count": String(count)], \.dispose, "/sessions/\(id)/contributions")
    }
  }

  /// The next session, with how many of the invited bodies have reported.
  func sessionToPrepare() throws -> [HomeCard] {
    try cards(
      """
      SELECT s.id, s.title, s.held_on, 1 AS total,
        (SELECT count(*) FROM session_counterpart AS c WHERE c.commune_id = s.commune_id AND c.session_id = s.id) AS asked,
        (SELECT count(*) FROM unit_report AS r
         WHERE r.commune_id = s.commune_id AND r.session_id = s.id AND r.sent_at IS NOT NULL) AS sent
      FROM session AS s WHERE \(comingSessions) ORDER BY s.held_on, s.starts_at, s.id
      """, limit: 1, all: "/sessions"
    ) { row in
      let (asked, sent): (Int, Int) = (try row["asked"], try row["sent"])
      return HomeCard(
        asked > 0 ? \.sessionToPrepare : \.sessionAhead,
        ["title": shortened(try row["title"]), "asked": String(asked), "sent": String(sent)], \.prepare,
        "/sessions/\(try row["id"] as String)", due: try row["held_on"])
    }
  }

  /// The next session that this actor chairs or that the own body takes part in.
  func sessionsAhead() throws -> [HomeCard] {
    let mine: SQL = """
      (s.chair_id = \(actor.membership) OR s.organizer_id = \(actor.organization) OR EXISTS (
        SELECT 1 FROM session_counterpart AS c WHERE c.commune_id = s.commune_id AND c.session_id = s.id
          AND c.organization_id = \(actor.organization)))
      """
    return try cards(
      """
      SELECT s.id, s.title, s.held_on, 1 AS total FROM session AS s
      WHERE \(comingSessions) AND \(mine) ORDER BY s.held_on, s.starts_at, s.id
      """, limit: 1, all: "/sessions"
    ) { row in
      HomeCard(
        \.sessionAhead, ["title": shortened(try row["title"])], \.seeSession, "/sessions/\(try row["id"] as String)",
        due: try row["held_on"])
    }
  }

  /// Sessions to which the own body is invited and for which it has not sent its report.
  func reportsAsked() throws -> [HomeCard] {
    try cards(
      """
      SELECT s.id, s.title, s.held_on, count(*) OVER () AS total FROM session AS s
      JOIN session_counterpart AS c ON c.commune_id = s.commune_id AND c.session_id = s.id
        AND c.organization_id = \(actor.organization)
      LEFT JOIN unit_report AS r ON r.commune_id = s.commune_id AND r.session_id = s.id
        AND r.organization_id = c.organization_id AND r.sent_at IS NOT NULL
      WHERE \(comingSessions) AND r.id IS NULL ORDER BY s.held_on, s.starts_at, s.id
      """, limit: 2, all: "/sessions"
    ) { row in
      HomeCard(
        \.reportAsked, ["title": shortened(try row["title"])], \.writeReport,
        "/sessions/\(try row["id"] as String)/report", due: try row["held_on"])
    }
  }

  private var comingSessions: SQL {
    get throws {
      """
      \(visibleSessions()) AND s.state = 'scheduled' AND s.held_on > \(today)
        AND s.held_on <= \(try day(.ahead))
      """
    }
  }
}

/// How far the home page looks. Habits of the program, so they are rows of `rules/time.yaml` like every other number of days.
enum HomeSpan: String {
  /// Sessions that are to be prepared.
  case ahead = "home-sessions-ahead"
  /// Sessions that were opened and never concluded; older ones are found in their list.
  case unfinished = "home-sessions-unfinished"
  /// Promises and posts that come to an end.
  case soon = "home-soon"
  /// What is due in another post, before it is too late to change to it.
  case near = "home-near"
}

extension Work {
  /// The last day that it looks at, or the first where it looks back; today where the rulebook has no such habit.
  func day(_ span: HomeSpan) throws -> Day {
    let days = try rules.rule(span.rawValue, on: today)?.value?.whole ?? 0
    return today.adding(days: span == .unfinished ? -days : days)
  }
}
