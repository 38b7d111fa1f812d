import Storage

extension Actor: RowDecodable {
  /// The columns of an actor; a `WHERE` follows.
  static let selected: SQL = """
    SELECT m.commune_id, m.id AS membership_id, m.person_id, p.name AS person_name, t.title, t.role,
           o.id AS organization_id, o.name AS organization_name,
           NULL AS deputy_id, NULL AS holder_name, NULL AS deputy_ends_on
    FROM membership AS m
    JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
    JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
    JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
    """

  public init(row: Row) throws {
    self.init(
      commune: try row["commune_id"], person: try row["person_id"], personName: try row["person_name"],
      membership: try row["membership_id"], organization: try row["organization_id"],
      organizationName: try row["organization_name"], postTitle: try row["title"], role: try row["role"])
    if let id: String = try row["deputy_id"] {
      deputyship = Deputyship(id: id, holderName: try row["holder_name"], endsOn: try row["deputy_ends_on"])
    }
  }
}

extension Entrance {
  /// The sign-in that a cookie's secret belongs to, with the actor if the membership still holds today.
  func signIn(secret: String) throws -> SignIn? {
    let row = try tx.rows(
      """
      SELECT s.id, s.commune_id, s.person_id, s.started_at, s.seen_at, s.expires_at, s.membership_id, s.deputy_id,
             s.idle_minutes, s.must_set_up, s.helping_id, s.helping_until, p.name,
             h.name AS help_name, h.phone AS help_phone
      FROM sign_in AS s
      JOIN person AS p ON p.commune_id = s.commune_id AND p.id = s.person_id
      LEFT JOIN organization AS h ON h.commune_id = s.commune_id AND h.classification = 'party_office'
        AND h.valid_to IS NULL AND h.phone IS NOT NULL
      WHERE s.id = \(Secret.hash(secret)) AND s.ended_at IS NULL AND s.expires_at > \(now)
      LIMIT 1
      """
    ).first
    guard let row else { return nil }
    let (seen, idle): (Instant, Int) = (try row["seen_at"], try row["idle_minutes"])
    guard now < seen.adding(seconds: idle * 60) else { return nil }
    var signIn = SignIn(
      id: try row["id"], commune: try row["commune_id"], person: try row["person_id"], personName: try row["name"],
      startedAt: try row["started_at"], seenAt: seen, expiresAt: try row["expires_at"])
    signIn.mustSetUp = try row["must_set_up"] == 1
    if let name: String = try row["help_name"], let phone: String = try row["help_phone"] {
      signIn.help = Look.Help(name: name, phone: phone)
    }
    signIn.isRemembered = idle != SignInLimits.sharedIdleMinutes
    signIn.actor = try actor(of: signIn, membership: try row["membership_id"], deputy: try row["deputy_id"])
    if let chosen: String = try row["helping_id"], let until: Instant = try row["helping_until"],
      signIn.actor?.role.mayHelp == true
    {
      signIn.actor?.helping = try helping(chosen, until: until, in: signIn.commune)
    }
    return signIn
  }

  /// As whom they act, while the membership holds and, for a deputy, the days of the appointment last.
  private func actor(of signIn: SignIn, membership: String?, deputy: String?) throws -> Actor? {
    if let deputy {
      return try deputyActors(commune: signIn.commune, person: signIn.person).first { $0.deputyship?.id == deputy }
    }
    guard let membership else { return nil }
    return try tx.first(
      Actor.self,
      """
      \(Actor.selected)
      WHERE m.commune_id = \(signIn.commune) AND m.id = \(membership) AND m.person_id = \(signIn.person)
        AND m.started_on <= \(now.day) AND (m.ended_on IS NULL OR m.ended_on >= \(now.day))
      """)
  }
}

extension Work {
  func devices() throws -> [DeviceRow] {
    try tx.rows(
      """
      SELECT id, device, started_at, seen_at FROM sign_in
      WHERE commune_id = \(commune) AND person_id = \(actor.person) AND ended_at IS NULL AND expires_at > \(now)
      ORDER BY seen_at DESC LIMIT 20
      """
    ).map {
      DeviceRow(id: try $0["id"], device: try $0["device"], startedAt: try $0["started_at"], seenAt: try $0["seen_at"])
    }
  }

  func personName(_ id: String) throws -> String {
    guard let row = try tx.rows("SELECT name FROM person WHERE commune_id = \(commune) AND id = \(id)").first
    else { throw NotFound() }
    return try row["name"]
  }
}

/// How somebody can come in, for those who keep the directory. Never a secret of theirs.
struct SignInState: Sendable {
  /// Nil where they have no password.
  var userName: String?
  /// The last card that was printed for them.
  var card: (issuedAt: Instant, expiresAt: Instant, usedAt: Instant?)?
  var hasSecondFactor = false
}

extension Work {
  func signInState(of person: String) throws -> SignInState {
    var state = SignInState()
    state.userName = try tx.rows(
      """
      SELECT user_name FROM credential
      WHERE commune_id = \(commune) AND person_id = \(person) AND password_hash IS NOT NULL
      """
    ).first.map { try $0["user_name"] }
    state.card = try tx.rows(
      """
      SELECT issued_at, expires_at, used_at FROM sign_in_code
      WHERE commune_id = \(commune) AND person_id = \(person) AND way <> 'spoken' ORDER BY issued_at DESC LIMIT 1
      """
    ).first.map { (try $0["issued_at"], try $0["expires_at"], try $0["used_at"]) }
    state.hasSecondFactor = try secondFactor(of: person)?.confirmedAt != nil
    return state
  }
}
