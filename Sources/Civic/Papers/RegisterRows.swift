import Papers
import Rulebook
import Storage

/// The rows of the registers of Decree 30/2020, annex IV, from what is in the books. What a pen writes, signatures of
/// those who took a paper, stays empty.
extension Work {
  func registerRows(
    _ book: Stationery.Book, of body: String, _ days: ClosedRange<Day>, _ look: Look, _ stationery: Stationery
  ) throws -> [[String]] {
    switch book {
    case .outgoing: try outgoing(body, days, stationery)
    case .incoming: try incomingPapers(body, days).map { $0.row }
    case .following: try incomingPapers(body, days).map { $0.followingRow }
    }
  }

  /// Every number that was drawn, in the order of their days; one without a paper says why.
  private func outgoing(_ body: String, _ days: ClosedRange<Day>, _ stationery: Stationery) throws -> [[String]] {
    let (from, until) = (Instant(days.lowerBound, hour: 0), Instant(days.upperBound.adding(days: 1), hour: 0))
    let rows = try tx.rows(
      """
      SELECT n.symbol, n.type AS type_key, n.state, n.reason, n.drawn_at, d.issued_on, d.type, d.subject, d.resolution_id
      FROM paper_number AS n
      LEFT JOIN document AS d ON d.commune_id = n.commune_id AND d.id = n.document_id
      WHERE n.commune_id = \(commune) AND n.organization_id = \(body)
        AND (d.issued_on BETWEEN \(days.lowerBound) AND \(days.upperBound)
          OR (d.issued_on IS NULL AND n.drawn_at >= \(from) AND n.drawn_at < \(until)))
      ORDER BY COALESCE(d.issued_on, n.drawn_at), n.type, n.number LIMIT 20000
      """)
    let (types, recipients) = (try PaperTypes.known.get(), try recipients(ofPapersOf: body))
    return try rows.map { row in
      let drawn: Instant = try row["drawn_at"]
      let (state, key): (PaperNumber.State, String) = (try row["state"], try row["type_key"])
      let type: String = try row["type"] ?? types[key]?.name ?? ""
      let subject: String = try row["subject"] ?? ""
      let sentTo = try (row["resolution_id"] as String?).flatMap { recipients[$0] } ?? []
      return [
        try row["symbol"], Written.short(try row["issued_on"] ?? drawn.day),
        [type, subject].filter { !$0.isEmpty }.joined(separator: ": "), "", sentTo.joined(separator: "; "), "", "", "",
        "", try note(state, row["reason"], stationery),
      ]
    }
  }

  /// To whom each resolution of a body was sent, by its id: one question, however many papers.
  private func recipients(ofPapersOf body: String) throws -> [String: [String]] {
    let rows = try tx.rows(
      """
      SELECT e.resolution_id, o.name FROM resolution_recipient AS e
      JOIN resolution AS r ON r.commune_id = e.commune_id AND r.id = e.resolution_id
      JOIN organization AS o ON o.commune_id = e.commune_id AND o.id = e.organization_id
      WHERE e.commune_id = \(commune) AND r.organization_id = \(body) ORDER BY o.sort_key, o.id
      """)
    return try grouped(rows, by: "resolution_id", "name")
  }

  private func note(_ state: PaperNumber.State, _ reason: String, _ stationery: Stationery) -> String {
    switch state {
    case .issued: ""
    case .reserved: stationery.kept(for: reason)
    case .cancelled: stationery.cancelled(because: reason)
    }
  }

  /// What came from elsewhere and was registered in these days, numbered in the order in which it came.
  private func incomingPapers(_ body: String, _ days: ClosedRange<Day>) throws -> [IncomingPaper] {
    let rows = try tx.rows(
      """
      SELECT d.id, d.symbol, d.type, d.issuer, d.issued_on, d.subject,
        (SELECT min(e.at) FROM event AS e WHERE e.commune_id = d.commune_id AND e.subject_kind = 'document'
           AND e.subject_id = d.id) AS came_at
      FROM document AS d
      WHERE d.commune_id = \(commune) AND d.organization_id = \(body) AND d.resolution_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM paper_number AS n WHERE n.commune_id = d.commune_id AND n.document_id = d.id)
      ORDER BY d.id LIMIT 20000
      """)
    let answers = try answers(toPapersOf: body)
    var number = 0
    return try rows.compactMap { row in
      guard let came = (try row["came_at"] as Instant?)?.day, days.contains(came) else { return nil }
      number += 1
      return IncomingPaper(
        number: number, cameOn: came, issuer: try row["issuer"], symbol: try row["symbol"],
        issuedOn: try row["issued_on"], type: try row["type"], subject: try row["subject"],
        answers: answers[try row["id"]] ?? [])
    }
  }

  /// The symbols of what answered a paper, by its id.
  private func answers(toPapersOf body: String) throws -> [String: [String]] {
    let rows = try tx.rows(
      """
      SELECT l.to_id, a.symbol FROM document_link AS l
      JOIN document AS a ON a.commune_id = l.commune_id AND a.id = l.from_id
      JOIN document AS d ON d.commune_id = l.commune_id AND d.id = l.to_id
      WHERE l.commune_id = \(commune) AND l.kind = 'answers' AND d.organization_id = \(body) ORDER BY a.id
      """)
    return try grouped(rows, by: "to_id", "symbol")
  }

  /// The values of one column for each value of another, in the order of the rows.
  private func grouped(_ rows: [Row], by key: String, _ column: String) throws -> [String: [String]] {
    try rows.reduce(into: [:]) { all, row in
      let (group, value): (String, String) = (try row[key], try row[column])
      all[group, default: []].append(value)
    }
  }
}

/// A paper from elsewhere, as two of the books have it.
private struct IncomingPaper {
  var number: Int
  var cameOn: Day
  var issuer: String
  var symbol: String
  var issuedOn: Day?
  var type: String
  var subject: String
  var answers: [String]

  private var day: String { issuedOn.map(Written.short) ?? "" }

  /// Ten cells: when it came, its number, from whom, symbol, day, what, to whom, when handed on, signature, note.
  var row: [String] {
    [
      Written.short(cameOn), "\(number)", issuer, symbol, day,
      [type, subject].filter { !$0.isEmpty }.joined(separator: ": "), "", "", "", "",
    ]
  }

  /// Seven cells: number, what it is, who has it, by when, how far, what answered it, note.
  var followingRow: [String] {
    let what = [type, symbol, day, issuer].filter { !$0.isEmpty }.joined(separator: ", ")
    return [
      "\(number)", subject.isEmpty ? what : "\(what): \(subject)", "", "", "", answers.joined(separator: ", "), "",
    ]
  }
}
