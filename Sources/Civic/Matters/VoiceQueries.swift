import Rulebook
import Storage

extension Voice: RowDecodable {
  /// The columns of a voice without the name; a `WHERE` follows.
  static let selected: SQL = """
    SELECT v.id, v.matter_id, v.organization_id, o.name AS organization_name, v.contribution_id, v.session_id,
           v.came_from_id, v.raised_on, v.told_on, v.told_how, v.satisfied, v.erased_on
    FROM voice AS v
    LEFT JOIN organization AS o ON o.commune_id = v.commune_id AND o.id = v.organization_id
    """

  init(row: Row) throws {
    self.init(
      id: try row["id"], matter: try row["matter_id"], organization: try row["organization_id"],
      organizationName: try row["organization_name"] ?? "", contribution: try row["contribution_id"],
      session: try row["session_id"], cameFrom: try row["came_from_id"], raisedOn: try row["raised_on"],
      toldOn: try row["told_on"], toldHow: try row["told_how"], satisfied: try row["satisfied"],
      erasedOn: try row["erased_on"])
  }
}

extension Work {
  func voices(of matter: String) throws -> [Voice] {
    try tx.all(
      Voice.self,
      "\(Voice.selected) WHERE v.commune_id = \(commune) AND v.matter_id = \(matter) ORDER BY o.sort_key, v.id LIMIT 500"
    )
  }

  func hasVoice(in matter: String) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 AS n FROM voice
      WHERE commune_id = \(commune) AND organization_id = \(actor.organization) AND matter_id = \(matter)
      """)
  }

  /// The name goes in sealed; nothing of it is written readable anywhere.
  func keep(_ v: NewVoice, of matter: String) throws {
    let id = newID()
    let sealed = try keys.seal(try v.identity.text(), at: .voice(commune: commune, id: id))
    try tx.run(
      """
      INSERT INTO voice (commune_id, id, matter_id, organization_id, contribution_id, session_id, sealed, raised_on)
      VALUES (\(commune), \(id), \(matter), \(v.organization), \(v.contribution), \(v.session), \(sealed),
              \(v.raisedOn ?? today))
      """)
  }
}

// MARK: - Telling

extension Work {
  func hasUntoldVoice(_ matter: String) throws -> Bool {
    try tx.exists(
      "SELECT 1 AS n FROM voice WHERE commune_id = \(commune) AND matter_id = \(matter) AND told_on IS NULL LIMIT 1")
  }

  func keepTelling(_ voice: String, how: String, on day: Day, satisfied: Voice.Satisfied?) throws {
    try tx.run(
      """
      UPDATE voice SET told_on = \(day), told_how = \(how), told_by = \(actor.membership), satisfied = \(satisfied)
      WHERE commune_id = \(commune) AND id = \(voice)
      """)
  }

  /// There is a new answer, or none any more: what was told before is history.
  func forgetTelling(of matter: String) throws {
    try tx.run(
      """
      UPDATE voice SET told_on = NULL, told_how = '', told_by = NULL, satisfied = NULL
      WHERE commune_id = \(commune) AND matter_id = \(matter)
      """)
  }

  func moveVoices(from matter: String, to other: String) throws {
    try tx.run(
      """
      UPDATE voice SET matter_id = \(other), came_from_id = COALESCE(came_from_id, matter_id)
      WHERE commune_id = \(commune) AND matter_id = \(matter)
      """)
  }
}

// MARK: - Names

extension Work {
  /// The names behind the voices, all or those of one unit. Only `lookAtVoices` asks, and leaves an event.
  func voiceIdentities(of matter: String, through unit: String?) throws -> [VoiceIdentity] {
    let only: SQL = unit.map { "AND v.organization_id = \($0)" } ?? ""
    return try tx.rows(
      """
      SELECT v.id, v.sealed, v.raised_on, v.erased_on, o.name AS organization_name FROM voice AS v
      LEFT JOIN organization AS o ON o.commune_id = v.commune_id AND o.id = v.organization_id
      WHERE v.commune_id = \(commune) AND v.matter_id = \(matter) \(only) ORDER BY o.sort_key, v.id LIMIT 500
      """
    ).map {
      let (id, identity) = (try $0["id"] as String, try openedIdentity($0))
      return VoiceIdentity(
        id: id, organizationName: try $0["organization_name"] ?? "", name: identity.name, contact: identity.contact,
        address: identity.address, raisedOn: try $0["raised_on"], erasedOn: try $0["erased_on"])
    }
  }

  /// The names of those who raised a matter, for keeping them out of texts that others read; they never leave the deed.
  func names(in matter: String) throws -> [String] {
    try tx.rows(
      "SELECT id, sealed FROM voice WHERE commune_id = \(commune) AND matter_id = \(matter) AND sealed <> '' LIMIT 500"
    ).map { try openedIdentity($0).name }
  }

  /// The same for every matter that was raised in a session, first or by one more voice: one question, however many.
  func names(raisedIn session: String) throws -> [String] {
    try tx.rows(
      """
      SELECT id, sealed FROM voice WHERE commune_id = \(commune) AND sealed <> '' AND matter_id IN (
        SELECT id FROM matter WHERE commune_id = \(commune) AND session_id = \(session)
        UNION SELECT matter_id FROM voice WHERE commune_id = \(commune) AND session_id = \(session)) LIMIT 2000
      """
    ).map { try openedIdentity($0).name }
  }

  private func openedIdentity(_ row: Row) throws -> Voice.Identity {
    do {
      return try Voice.Identity(text: keys.open(row["sealed"], at: .voice(commune: commune, id: row["id"])))
    } catch is Keyring.Problem {
      throw Refusal(\.matter.namesLocked)
    }
  }
}
