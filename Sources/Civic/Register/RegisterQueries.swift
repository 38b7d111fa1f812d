import Rulebook
import Storage
import VietnameseText

extension PaperNumber: RowDecodable {
  init(row: Row) throws {
    self.init(
      organization: try row["organization_id"], type: try row["type"], period: try row["period"],
      number: try row["number"], symbol: try row["symbol"], state: try row["state"], reason: try row["reason"],
      document: try row["document_id"])
  }
}

// MARK: - Numbers

extension Work {
  func save(_ n: PaperNumber) throws {
    try tx.run(
      """
      INSERT INTO paper_number (commune_id, organization_id, type, period, number, symbol, state, drawn_at, drawn_by,
                                reason, document_id)
      VALUES (\(commune), \(n.organization), \(n.type), \(n.period), \(n.number), \(n.symbol), \(n.state), \(now),
              \(actor.person), \(n.reason), \(n.document))
      ON CONFLICT (commune_id, organization_id, type, period, number) DO UPDATE SET state = excluded.state,
        reason = excluded.reason, document_id = excluded.document_id
      """)
  }

  func paperNumber(_ number: Int, _ type: String, of organization: String, period: String) throws -> PaperNumber {
    let found = try tx.first(
      PaperNumber.self,
      """
      SELECT * FROM paper_number WHERE commune_id = \(commune) AND organization_id = \(organization)
        AND type = \(type)
        AND period = \(period) AND number = \(number)
      """)
    guard let found else { throw NotFound() }
    return found
  }

  /// The numbers of a body, the newest period first.
  func paperNumbers(of organization: String, page: Int) throws -> Page<PaperNumber> {
    Page(
      try tx.all(
        PaperNumber.self,
        """
        SELECT * FROM paper_number WHERE commune_id = \(commune) AND organization_id = \(organization)
        ORDER BY period DESC, type, number DESC \(Work.limit(page: page))
        """), number: page)
  }

  func saveTerm(of organization: String, on day: Day, name: String) throws {
    try tx.run(
      """
      INSERT INTO committee_term (commune_id, organization_id, starts_on, name)
      VALUES (\(commune), \(try self.organization(organization).id), \(day), \(name))
      ON CONFLICT (commune_id, organization_id, starts_on) DO UPDATE SET name = excluded.name
      """)
  }

  /// The first day of the term in which a day lies.
  func termStart(of organization: String, on day: Day) throws -> Day? {
    try tx.rows(
      """
      SELECT starts_on FROM committee_term WHERE commune_id = \(commune) AND organization_id = \(organization)
        AND starts_on <= \(day) ORDER BY starts_on DESC LIMIT 1
      """
    ).first.map { try $0["starts_on"] }
  }
}

// MARK: - Papers

extension Work {
  func paper(_ id: String) throws -> RegisteredPaper {
    let found = try tx.first(
      RegisteredPaper.self, "SELECT d.* FROM document AS d WHERE \(visiblePapers()) AND d.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  /// The newest first; those whose symbol or subject has all the words that were typed.
  func papers(_ typed: String, page: Int) throws -> Page<RegisteredPaper> {
    Page(
      try tx.all(
        RegisteredPaper.self,
        """
        SELECT d.* FROM document AS d WHERE \(visiblePapers()) \(Work.words(typed, in: "d.folded"))
        ORDER BY COALESCE(d.issued_on, '') DESC, d.id DESC \(Work.limit(page: page))
        """), number: page)
  }

  /// The paper that a resolution became.
  func paper(ofResolution id: String) throws -> RegisteredPaper? {
    try tx.first(
      RegisteredPaper.self, "SELECT d.* FROM document AS d WHERE \(visiblePapers()) AND d.resolution_id = \(id) LIMIT 1"
    )
  }

  /// Papers with this very symbol that this actor may see, the newest first.
  func papers(symbol: String) throws -> [RegisteredPaper] {
    try tx.all(
      RegisteredPaper.self,
      """
      SELECT d.* FROM document AS d WHERE \(visiblePapers()) AND d.symbol = \(symbol)
      ORDER BY COALESCE(d.issued_on, '') DESC, d.id LIMIT 20
      """)
  }

  func save(_ d: Document, of new: NewPaper) throws {
    try tx.run(
      """
      INSERT INTO document (commune_id, id, symbol, type, issuer, issued_on, subject, folded, organization_id,
                            resolution_id)
      VALUES (\(commune), \(d.id), \(d.symbol), \(d.type), \(d.issuer), \(d.issuedOn), \(d.subject),
              \(foldedKey("\(d.symbol) \(d.type) \(d.issuer) \(d.subject)")), \(new.organization), \(new.resolution))
      """)
    try index(.document(d.id), title: d.subject, text: "\(d.symbol)\n\(d.type)\n\(d.issuer)")
  }

  func saveLink(from: String, _ kind: PaperLink, to: String) throws {
    try tx.run(
      """
      INSERT INTO document_link (commune_id, from_id, to_id, kind) VALUES (\(commune), \(from), \(to), \(kind))
      ON CONFLICT (commune_id, from_id, to_id, kind) DO NOTHING
      """)
  }
}
