import Rulebook
import Storage
import VietnameseText

/// A paper that a session rests on: its number and symbol, who issued it and when, and what it is about.
struct Document: Sendable, Equatable {
  var id: String
  /// "35-NQ/ĐU".
  var symbol: String
  /// "Nghị quyết"; empty where nobody said.
  var type: String
  var issuer: String
  var issuedOn: Day?
  var subject: String
  var session: String?
}

struct NewDocument: Sendable {
  var symbol: String
  var type = ""
  var issuer = ""
  var issuedOn: Day?
  var subject = ""
  var session: String?
}

extension Document: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], symbol: try row["symbol"], type: try row["type"], issuer: try row["issuer"],
      issuedOn: try row["issued_on"], subject: try row["subject"], session: try row["session_id"])
  }
}

extension Work {
  /// Writes a paper down. One that is marked secret is refused: not even its number may lie here.
  @discardableResult
  func addDocument(_ new: NewDocument) throws -> Document {
    if let session = new.session { try allowAttaching(to: .session(session)) }
    try refuseSecrets(in: new.symbol, new.type, new.subject)
    let document = Document(
      id: newID(), symbol: new.symbol, type: new.type, issuer: new.issuer, issuedOn: new.issuedOn,
      subject: new.subject, session: new.session)
    try save(document)
    try record(
      .documentAdded, on: new.session.map { .session($0) } ?? .commune(commune), ["symbol": document.symbol])
    return document
  }

  /// The papers of a session that this actor has found, the oldest first.
  func documents(ofSession session: String) throws -> [Document] {
    try tx.all(
      Document.self,
      """
      SELECT * FROM document WHERE commune_id = \(commune) AND session_id = \(session)
      ORDER BY COALESCE(issued_on, '9999'), id LIMIT 200
      """)
  }

  private func save(_ d: Document) throws {
    try tx.run(
      """
      INSERT INTO document (commune_id, id, symbol, type, issuer, issued_on, subject, session_id, folded)
      VALUES (\(commune), \(d.id), \(d.symbol), \(d.type), \(d.issuer), \(d.issuedOn), \(d.subject), \(d.session),
              \(foldedKey("\(d.symbol) \(d.type) \(d.subject)")))
      """)
  }
}
