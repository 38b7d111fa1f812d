import Storage

extension SignIn {
  enum Deed { case issueCard, setPassword, giveCode, removeSecondFactor }
}

extension Work {
  /// Cards, passwords and codes for others are given in person, by those who keep the directory, and only to people whose
  /// posts open less than the giver's own: else a clerk could come in as the secretary. Asked after the person was found.
  func allow(_ deed: SignIn.Deed, for person: String) throws {
    guard may(.see) else { throw NotFound() }
    let gives =
      switch deed {
      case .issueCard, .setPassword, .giveCode, .removeSecondFactor: actor.role == .admin || actor.role == .clerk
      }
    guard gives else { throw Refusal(\.signIn.notYours) }
    guard try mayHelp(person) else { throw Refusal(\.signIn.onlyAdminHelps) }
  }

  func mayHelp(_ person: String) throws -> Bool {
    guard actor.role == .admin || actor.role == .clerk else { return false }
    return keeps(try standing(of: person))
  }

  /// The highest standing among the posts that a person holds, will hold, or stands in for.
  func standing(of person: String) throws -> Actor.Role.Standing {
    let roles = try tx.rows(
      """
      SELECT t.role FROM membership AS m JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
      WHERE m.commune_id = \(commune) AND m.person_id = \(person) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      UNION
      SELECT t.role FROM deputy AS d
      JOIN membership AS m ON m.commune_id = d.commune_id AND m.id = d.membership_id
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
      WHERE d.commune_id = \(commune) AND d.person_id = \(person) AND d.ended_at IS NULL AND d.ends_on >= \(today)
      """
    ).map { row -> Actor.Role in try row["role"] }
    return roles.map(\.standing).max() ?? .body
  }
}
