import Storage

extension Work {
  /// From now on this account elsewhere opens the door here. Only who is in already can link one, so that nobody comes in
  /// by an address or a name that a provider merely claims.
  /// - Throws: `Refusal` where the account is linked to somebody else.
  func linkOpenID(_ id: String, of provider: String) throws {
    let rows = try tx.rows("SELECT commune_id, person_id FROM openid_link WHERE id = \(id)")
    if let row = rows.first {
      guard try row["commune_id"] == commune, try row["person_id"] == actor.person else {
        throw Refusal(\.openId.isAnothers)
      }
      return
    }
    try tx.run(
      """
      INSERT INTO openid_link (id, commune_id, person_id, linked_at)
      VALUES (\(id), \(commune), \(actor.person), \(now))
      """)
    try record(.openIDLinked, on: .person(actor.person), ["provider": provider])
  }

  func unlinkOpenID(of provider: String) throws {
    guard try hasOpenID() else { throw NotFound() }
    try tx.run("DELETE FROM openid_link WHERE commune_id = \(commune) AND person_id = \(actor.person)")
    try record(.openIDUnlinked, on: .person(actor.person), ["provider": provider])
  }

  func hasOpenID() throws -> Bool {
    try tx.exists("SELECT id FROM openid_link WHERE commune_id = \(commune) AND person_id = \(actor.person) LIMIT 1")
  }
}

extension Entrance {
  /// Whose account elsewhere it is; nil where it is nobody's. A shared computer is assumed: nobody was asked.
  func openIDOwner(_ id: String) throws -> Proof? {
    try tx.rows("SELECT commune_id, person_id FROM openid_link WHERE id = \(id)").first.map { row in
      Proof(commune: try row["commune_id"], person: try row["person_id"], membership: nil, remember: false)
    }
  }
}
