import Rulebook
import Storage

extension Voice: RowDecodable {
  /// The columns of a voice without the name; a `WHERE` follows.
  static let selected: SQL = """
    SELECT v.id, v.matter_id, v.organization_id, o.name AS organization_name, v.contribution_id, v.session_id,
           v.came_from_id, v.raised_on, v.told_on, v.told_how, v.satisfied
    FROM voice AS v
    LEFT JOIN organization AS o ON o.commune_id = v.commune_id AND o.id = v.organization_id
    """

  init(row: Row) throws {
    self.init(
      id: try row["id"], matter: try row["matter_id"], organization: try row["organization_id"],
      organizationName: try row["organization_name"] ?? "", contribution: try row["contribution_id"],
      session: try row["session_id"], cameFrom: try row["came_from_id"], raisedOn: try row["raised_on"],
      toldOn: try row["told_on"], toldHow: try row["told_how"], satisfied: try row["satisfied"])
  }
}

extension Work {
  func voices(of matter: String) throws -> [Voice] {
    try tx.all(
      Voice.self,
      "\(Voice.selected) WHERE v.commune_id = \(commune) AND v.matter_id = \(matter) ORDER BY o.sort_key, v.id LIMIT 500")
  }

  func hasVoice(in matter: String) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 AS n FROM voice
      WHERE commune_id = \(commune) AND organization_id = \(actor.organization) AND matter_id = \(matter)
      """)
  }

  func keep(_ v: NewVoice, of matter: String) throws {
    try tx.run(
      """
      INSERT INTO voice (commune_id, id, matter_id, organization_id, contribution_id, session_id, name, contact,
                         address, raised_on)
      VALUES (\(commune), \(newID()), \(matter), \(v.organization), \(v.contribution), \(v.session), \(v.name),
              \(v.contact), \(v.address), \(v.raisedOn ?? today))
      """)
  }
}
