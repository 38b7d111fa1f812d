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

    static let selected: SQL = """
      SELECT commune_id, position, id, at, kind, person_id, membership_id, deputy_id, organization_id, subject_kind,
             subject_id, also_kind, also_id, detail, hash
      FROM event
      """

    init(_ event: Event, commune: String, position: Int, detail: String) {
      (self.commune, self.position, self.detail) = (commune, position, detail)
      (id, at, kind) = (event.id, event.at.description, event.kind.rawValue)
      (person, membership, deputy) = (event.person, event.membership, event.deputy)
      organization = event.organization
      (subjectKind, subjectID) = (event.subject.kind, event.subject.id)
      (alsoKind, alsoID) = (event.also?.kind, event.also?.id)
    }

    init(row: Row) throws {
      commune = try row["commune_id"]
      position = try row["position"]
      id = try row["id"]
      at = try row["at"]
      kind = try row["kind"]
      person = try row["person_id"]
      membership = try row["membership_id"]
      deputy = try row["deputy_id"]
      organization = try row["organization_id"]
      subjectKind = try row["subject_kind"]
      subjectID = try row["subject_id"]
      alsoKind = try row["also_kind"]
      alsoID = try row["also_id"]
      detail = try row["detail"]
      stored = try row["hash"]
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
