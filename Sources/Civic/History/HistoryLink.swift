import Storage

extension HistoryChain {
  /// An event as it stands in the table, letter by letter: what its hash is made of.
  struct Link: Sendable, RowDecodable {
    var commune: String
    var position: Int
    var id: String
    var at: String
    var kind: String
    var person: String?
    var membership: String?
    var deputy: String?
    var organization: String?
    var subjectKind: String
    var subjectID: String
    var alsoKind: String?
    var alsoID: String?
    var detail: String
    /// As it was stored; empty for one that is about to be.
    var stored = ""

    /// Every column byte by byte: what SQLite would read as the same must not pass for the same.
    static let selected: SQL = {
      let texts: [SQL] = [
        "commune_id", "id", "at", "kind", "person_id", "membership_id", "deputy_id", "organization_id", "subject_kind",
        "subject_id", "also_kind", "also_id", "detail", "hash",
      ]
      let columns = texts.map { "\(SQL.exactly($0)) AS \($0)" as SQL }
      return "SELECT position, \(SQL(columns, separator: ", ")) FROM event"
    }()

    init(_ event: Event, commune: String, position: Int, detail: String) {
      (self.commune, self.position, self.detail) = (commune, position, detail)
      (id, at, kind) = (event.id, event.at.description, event.kind.rawValue)
      (person, membership, deputy) = (event.person, event.membership, event.deputy)
      organization = event.organization
      (subjectKind, subjectID) = (event.subject.kind, event.subject.id)
      (alsoKind, alsoID) = (event.also?.kind, event.also?.id)
    }

    /// - Throws: `StorageError` where a value is not of its kind, or no text.
    init(row: Row) throws {
      position = try row["position"]
      commune = try Link.text("commune_id", row)
      id = try Link.text("id", row)
      at = try Link.text("at", row)
      kind = try Link.text("kind", row)
      person = try Link.optional("person_id", row)
      membership = try Link.optional("membership_id", row)
      deputy = try Link.optional("deputy_id", row)
      organization = try Link.optional("organization_id", row)
      subjectKind = try Link.text("subject_kind", row)
      subjectID = try Link.text("subject_id", row)
      alsoKind = try Link.optional("also_kind", row)
      alsoID = try Link.optional("also_id", row)
      detail = try Link.text("detail", row)
      stored = try Link.text("hash", row)
    }

    private static func text(_ column: String, _ row: Row) throws -> String {
      guard let text = try optional(column, row) else { throw StorageError.mismatch(column, .null, "String") }
      return text
    }

    private static func optional(_ column: String, _ row: Row) throws -> String? {
      guard let digits: String = try row[column] else { return nil }
      guard let bytes = Secret.bytes(hex: digits), let text = String(validating: bytes, as: UTF8.self) else {
        throw StorageError.mismatch(column, .null, "String")
      }
      return text
    }

    /// The SHA-256, in hexadecimal, of the canonical form: each field as `<length in bytes>:<bytes>,` in a fixed order,
    /// a missing one as `-,`. So no two different events have the same form, whatever they contain.
    func hash(after previous: String) -> String {
      let fields: [String?] = [
        "hoiam-event-1", previous, commune, String(position), id, at, kind, person, membership, deputy, organization,
        subjectKind, subjectID, alsoKind, alsoID, detail,
      ]
      return Secret.sha256(Array(fields.map(Link.written).joined().utf8))
    }

    private static func written(_ field: String?) -> String {
      field.map { "\($0.utf8.count):\($0)," } ?? "-,"
    }
  }
}
