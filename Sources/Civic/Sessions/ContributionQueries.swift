import Storage

extension Contribution: RowDecodable {
  init(row: Row) throws {
    id = try row["id"]
    session = try row["session_id"]
    position = try row["position"]
    clientKey = try row["client_key"]
    speakerName = try row["sealed_speaker"]  // opened by `opened`: no row leaves this folder without it
    person = try row["person_id"]
    organization = try row["organization_id"]
    subject = try row["subject_id"]
    words = try row["words"]
    disposition = try row["disposition"]
    answeredBy = try row["answered_by"]
    answer = try row["answer"]
    matter = try row["matter_id"]
    notedAt = try row["noted_at"]
    notedBy = try row["noted_by"]
  }
}

extension Work {
  /// Everything noted in a session, in the order in which it was said. A day of talking is some hundred contributions,
  /// so the list is read whole.
  func contributions(of session: String) throws -> [Contribution] {
    try tx.all(
      Contribution.self,
      """
      SELECT * FROM contribution WHERE commune_id = \(commune) AND session_id = \(session)
      ORDER BY position, id LIMIT 2000
      """
    ).map(opened)
  }

  func contribution(_ id: String, of session: String) throws -> Contribution {
    let found = try tx.first(
      Contribution.self,
      "SELECT * FROM contribution WHERE commune_id = \(commune) AND id = \(id) AND session_id = \(session)")
    guard let found else { throw NotFound() }
    return opened(found)
  }

  /// The contribution that a screen has sent before under this key.
  func contribution(sentAs clientKey: String, of session: String) throws -> Contribution? {
    try tx.first(
      Contribution.self,
      """
      SELECT * FROM contribution
      WHERE commune_id = \(commune) AND session_id = \(session) AND client_key = \(clientKey)
      """
    ).map(opened)
  }

  /// With the speaker's name as it was said. Sealed at rest, because whoever speaks may become the voice of a matter;
  /// whoever may read the session reads it, as in its minutes. A name whose key is lost shows as a dash.
  func opened(_ contribution: Contribution) -> Contribution {
    var contribution = contribution
    let place = Keyring.Place.speaker(commune: commune, id: contribution.id)
    contribution.speakerName = (try? keys.open(contribution.speakerName, at: place)) ?? "–"
    return contribution
  }

  func save(_ c: Contribution) throws {
    let speaker = try keys.seal(c.speakerName, at: .speaker(commune: commune, id: c.id))
    try tx.run(
      """
      INSERT INTO contribution (commune_id, id, session_id, position, client_key, sealed_speaker, person_id,
                                organization_id, subject_id, words, disposition, answered_by, answer, matter_id,
                                noted_at, noted_by)
      VALUES (\(commune), \(c.id), \(c.session), \(c.position), \(c.clientKey), \(speaker), \(c.person),
              \(c.organization), \(c.subject), \(c.words), \(c.disposition), \(c.answeredBy), \(c.answer), \(c.matter),
              \(c.notedAt), \(c.notedBy))
      ON CONFLICT (commune_id, id) DO UPDATE SET sealed_speaker = excluded.sealed_speaker, person_id = excluded.person_id,
        organization_id = excluded.organization_id, subject_id = excluded.subject_id, words = excluded.words,
        disposition = excluded.disposition, answered_by = excluded.answered_by, answer = excluded.answer,
        matter_id = excluded.matter_id
      """)
  }

  func delete(_ c: Contribution) throws {
    try tx.run(
      """
      UPDATE unit_difficulty SET contribution_id = NULL
      WHERE commune_id = \(commune) AND contribution_id = \(c.id)
      """)
    try tx.run("DELETE FROM contribution WHERE commune_id = \(commune) AND id = \(c.id)")
  }
}
