import Storage

/// What an invitation says, for everybody or for one body.
struct Invitation: Sendable {
  var session: Session
  var organizer: Organization
  var units: [Organization]
  /// The body that this sheet is for; nil for the general one.
  var unit: Organization?
  var agenda: [AgendaItem]
  var contact: Contact?

  /// Whom to call.
  struct Contact: Sendable, RowDecodable {
    var name: String
    var phone: String

    init(row: Row) throws {
      name = try row["name"]
      phone = try row["phone"]
    }
  }
}

extension Work {
  func invitation(to id: String, unit: String?) throws -> Invitation {
    let session = try session(id)
    let (organizer, units) = (try organization(session.organizer), try counterparts(of: id))
    let chosen = try unit.map { wanted in
      guard let found = units.first(where: { $0.id == wanted }) else { throw NotFound() }
      return found
    }
    return Invitation(
      session: session, organizer: organizer, units: units, unit: chosen, agenda: try agenda(of: id),
      contact: try contact(for: organizer.id))
  }

  /// The organizer's telephone, or else the office's.
  private func contact(for organizer: String) throws -> Invitation.Contact? {
    try tx.first(
      Invitation.Contact.self,
      """
      SELECT name, phone FROM organization
      WHERE commune_id = \(commune) AND phone IS NOT NULL AND valid_to IS NULL
        AND (id = \(organizer) OR classification = 'party_office')
      ORDER BY CASE WHEN id = \(organizer) THEN 0 ELSE 1 END LIMIT 1
      """)
  }

  /// "An Hòa" for "Phường An Hòa": papers are signed at a place, without the word for its kind, which is one word for
  /// wards and communes and two for special zones.
  func placeOfSigning() throws -> String {
    let row = try tx.rows("SELECT name, kind FROM commune WHERE id = \(commune)").first
    let (name, kind): (String, NewCommune.Kind) = (try row?["name"] ?? "", try row?["kind"] ?? .ward)
    let words = name.split(separator: " ")
    let kindWords = kind == .specialZone ? 2 : 1
    return words.count > kindWords ? words.dropFirst(kindWords).joined(separator: " ") : name
  }
}
