import Foundation
import Papers
import Rulebook
import Storage

/// The month or half-year of a report.
struct ReportPeriod: Sendable, Equatable {
  var first: Day
  var last: Day
  var span: ReportRecord.Span
  /// As it stands in an address: "2026-11", "2026-h1".
  var key: String

  init(month day: Day) {
    first = day.adding(days: 1 - day.day)
    last = first.adding(months: 1).adding(days: -1)
    span = .month(day.month, year: day.year)
    key = String(day.description.prefix(7))
  }

  init(half day: Day) {
    let half = (day.month - 1) / ReportPeriod.half + 1
    let start = day.adding(days: 1 - day.day)
    first = start.adding(months: -((day.month - 1) % ReportPeriod.half))
    last = first.adding(months: ReportPeriod.half).adding(days: -1)
    span = .half(half, year: day.year)
    key = "\(day.year)-h\(half)"
  }

  /// What is no period of ours gives nil: an address may have been cut.
  init?(_ key: String) {
    let parts = key.split(separator: "-").map(String.init)
    guard parts.count == 2, let year = Int(parts[0]), (1900...2200).contains(year) else { return nil }
    if let month = Int(parts[1]), let day = Day(year: year, month: month, day: 1) {
      self.init(month: day)
    } else if let half = ["h1", "h2"].firstIndex(of: parts[1]),
      let day = Day(year: year, month: half * ReportPeriod.half + 1, day: 1)
    {
      self.init(half: day)
    } else {
      return nil
    }
  }

  /// Half of a year's months.
  private static let half = 6

  var before: ReportPeriod {
    let day = first.adding(days: -1)
    if case .half = span { return ReportPeriod(half: day) }
    return ReportPeriod(month: day)
  }
}

extension Work {
  /// What a report counts, by the records as they stand. A committee reports on the whole commune, other bodies on what is
  /// theirs: the sessions they held, the matters they owe or raised, the tasks they lead. Denunciations are in none of it.
  func reportCounts(of body: Organization, _ period: ReportPeriod, _ look: Look) throws -> ReportRecord.Counts {
    let count = ReportCount(work: self, body: body, period: period)
    var counts = ReportRecord.Counts()
    counts.people = try count.people()
    counts.bodies = try organizations(under: body.id).count
    counts.sessions = try count.sessions().map { .init(look.text.session.word($0.kind), $0.count) }
    counts.resolutions = try count.resolutions()
    try count.matters(&counts)
    try count.tasks(&counts)
    if count.isWhole { try count.dossiers(&counts) }
    return counts
  }

  /// The targets of the resolutions of the period's year, where their figures are numbers.
  func reportTargets(of body: Organization, _ period: ReportPeriod) throws -> [ReportRecord.Target] {
    let from = period.first.adding(days: 1 - period.first.day).adding(months: 1 - period.first.month)
    return try tx.rows(
      """
      SELECT t.name, t.measure, t.present, t.goal FROM resolution_target AS t
      JOIN resolution AS r ON r.commune_id = t.commune_id AND r.id = t.resolution_id
      WHERE r.commune_id = \(commune) AND r.organization_id = \(body.id) AND r.state = 'adopted'
        AND r.adopted_on BETWEEN \(from) AND \(period.last) ORDER BY r.id, t.position LIMIT 100
      """
    ).map { row in
      let (present, goal): (String, String) = (try row["present"], try row["goal"])
      return ReportRecord.Target(
        try row["name"], unit: try row["measure"], plan: Double(vietnamese: goal), done: Double(vietnamese: present))
    }
  }
}

extension Double {
  /// "1.269,5" and "84,6 %" as people write figures; nil where the words hold no number.
  init?(vietnamese text: String) {
    let digits = text.filter { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
    let plain = digits.replacing(".", with: "").replacing(",", with: ".")
    guard !plain.isEmpty, let number = Double(plain) else { return nil }
    self = number
  }
}

/// The questions behind a report's figures.
private struct ReportCount {
  let work: Work
  let body: Organization
  let period: ReportPeriod

  /// Bodies that answer for all of the commune, for a reader who sees all of it: of what one may not see not even a number
  /// is told.
  var isWhole: Bool {
    guard work.actor.seesWholeCommune else { return false }
    return switch body.classification {
    case .partyCommittee, .partyOffice, .peoplesCommittee, .peoplesCouncil: true
    case .partyBody, .cell, .department, .front, .massOrganization, .group, .police, .military, .province, .other:
      false
    }
  }
  private var commune: String { work.commune }
  /// The last day whose lateness can be known.
  private var asOf: Day { min(work.today, period.last) }

  func people() throws -> Int {
    let own: SQL = isWhole ? "" : "AND t.organization_id = \(body.id)"
    return try number(
      """
      SELECT count(DISTINCT m.person_id) AS n FROM membership AS m
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
      WHERE m.commune_id = \(commune) AND m.started_on <= \(asOf) AND (m.ended_on IS NULL OR m.ended_on >= \(asOf)) \(own)
      """)
  }

  func sessions() throws -> [(kind: Session.Kind, count: Int)] {
    let own: SQL = isWhole ? "" : "AND organizer_id = \(body.id)"
    return try work.tx.rows(
      """
      SELECT kind, count(*) AS n FROM session WHERE commune_id = \(commune) AND state = 'concluded'
        AND held_on BETWEEN \(period.first) AND \(period.last) \(own) GROUP BY kind ORDER BY n DESC, kind
      """
    ).map { (try $0["kind"], try $0["n"]) }
  }

  func resolutions() throws -> [String] {
    try work.tx.rows(
      """
      SELECT symbol FROM resolution WHERE commune_id = \(commune) AND organization_id = \(body.id) AND state = 'adopted'
        AND adopted_on BETWEEN \(period.first) AND \(period.last) ORDER BY adopted_on, id LIMIT 50
      """
    ).map { try $0["symbol"] }
  }

  private var matters: SQL {
    let own: SQL =
      isWhole
      ? ""
      : """
      AND (m.owner_id = \(body.id) OR EXISTS (SELECT 1 FROM voice AS v WHERE v.commune_id = m.commune_id
        AND v.matter_id = m.id AND v.organization_id = \(body.id)))
      """
    return "m.commune_id = \(commune) AND m.kind <> 'denunciation' AND m.state <> 'joined' \(own)"
  }

  func matters(_ counts: inout ReportRecord.Counts) throws {
    let opened: SQL = "m.opened_on BETWEEN \(period.first) AND \(period.last)"
    counts.opened = try number("SELECT count(*) AS n FROM matter AS m WHERE \(matters) AND \(opened)")
    counts.answered = try number(
      """
      SELECT count(*) AS n FROM matter AS m WHERE \(matters) AND EXISTS (
        SELECT 1 FROM answer AS a WHERE a.commune_id = m.commune_id AND a.matter_id = m.id
          AND a.answered_on BETWEEN \(period.first) AND \(period.last))
      """)
    counts.openMatters = try number(
      """
      SELECT count(*) AS n FROM matter AS m WHERE \(matters) AND m.opened_on <= \(period.last)
        AND m.state IN \(list: Matter.openStates)
      """)
    counts.overdueMatters = try number(
      """
      SELECT count(*) AS n FROM matter AS m WHERE \(matters) AND m.opened_on <= \(period.last)
        AND m.state IN \(list: Matter.runningStates) AND m.due_on < \(asOf)
      """)
    counts.fields = try work.tx.rows(
      """
      SELECT s.name, count(*) AS n FROM matter AS m
      JOIN subject AS s ON s.commune_id = m.commune_id AND s.id = m.subject_id
      WHERE \(matters) AND \(opened) GROUP BY s.name, s.position ORDER BY n DESC, s.position LIMIT 5
      """
    ).map { .init(try $0["name"], try $0["n"]) }
  }

  func tasks(_ counts: inout ReportRecord.Counts) throws {
    let own: SQL = isWhole ? "" : "AND a.lead_id = \(body.id)"
    let mine: SQL = "a.commune_id = \(commune) \(own)"
    let open: SQL = "a.state IN ('given', 'reported') AND a.given_on <= \(period.last)"
    let within: SQL = "BETWEEN \(period.first) AND \(period.last)"
    counts.given = try number("SELECT count(*) AS n FROM assignment AS a WHERE \(mine) AND a.given_on \(within)")
    counts.done = try number(
      "SELECT count(*) AS n FROM assignment AS a WHERE \(mine) AND a.state = 'accepted' AND a.closed_on \(within)")
    counts.openTasks = try number("SELECT count(*) AS n FROM assignment AS a WHERE \(mine) AND \(open)")
    counts.overdueTasks = try number(
      "SELECT count(*) AS n FROM assignment AS a WHERE \(mine) AND \(open) AND a.due_on < \(asOf)")
    counts.coming = try work.tx.rows(
      """
      SELECT a.words, a.due_on FROM assignment AS a WHERE \(mine) AND \(open) AND a.due_on > \(period.last)
      ORDER BY a.due_on, a.id LIMIT 10
      """
    ).map { .init(try $0["words"], by: try $0["due_on"]) }
  }

  func dossiers(_ counts: inout ReportRecord.Counts) throws {
    let sent: SQL = "d.commune_id = \(commune) AND d.sent_on BETWEEN \(period.first) AND \(period.last)"
    counts.dossiers = try number("SELECT count(*) AS n FROM dossier AS d WHERE \(sent)")
    counts.sentUp = try number(
      """
      SELECT count(*) AS n FROM dossier_item AS i
      JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id WHERE \(sent)
      """)
    counts.waiting = try work.tx.rows(
      "SELECT d.number, d.title FROM dossier AS d WHERE d.commune_id = \(commune) AND d.state = 'sent' ORDER BY d.id LIMIT 10"
    ).map { .init(try $0["number"], try $0["title"]) }
  }

  private func number(_ question: SQL) throws -> Int { try work.tx.rows(question).first.map { try $0["n"] } ?? 0 }
}
