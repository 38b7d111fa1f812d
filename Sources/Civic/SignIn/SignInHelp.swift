import Storage

// How those who keep the directory help somebody in: a card, a password, a code, a lost phone.

extension Work {
  /// A printed card for somebody who cannot manage passwords; the code works once, within 30 days. An earlier card for
  /// the same post that nobody has used stops working: it may have been lost.
  /// - Parameter way: `.direct` lets in without asking; only the demo's addresses are so.
  /// - Returns: the code, which is stored nowhere and can only be shown now.
  func issueCard(to person: String, membership: String? = nil, way: CodeWay = .card) throws -> String {
    let name = try personName(person)
    try allow(.issueCard, for: person)
    let code = Secret.random(bytes: 16)
    try tx.run(
      """
      UPDATE sign_in_code SET used_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(person) AND used_at IS NULL AND way <> 'spoken'
        AND coalesce(membership_id, '') = \(membership ?? "")
      """)
    try save(code: Secret.hash(code), way, of: person, membership, until: now.adding(days: SignInLimits.cardDays))
    try record(.cardIssued, on: .person(person), ["name": name])
    return code
  }

  /// Ten digits for somebody who stands there, or whose voice one knows: they come in once, within half an hour, and
  /// choose a password. An earlier code stops working.
  /// - Returns: the code, which is stored nowhere and can only be shown now.
  func giveCode(to person: String) throws -> String {
    let name = try personName(person)
    try allow(.giveCode, for: person)
    let code = Secret.digits(SignInLimits.codeDigits)
    try tx.run(
      """
      UPDATE sign_in_code SET used_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(person) AND used_at IS NULL AND way = 'spoken'
      """)
    let until = now.adding(seconds: SignInLimits.codeMinutes * 60)
    try save(code: Entrance.spokenID(code), .spoken, of: person, nil, until: until)
    try record(.codeGiven, on: .person(person), ["name": name])
    return code
  }

  private func save(code id: String, _ way: CodeWay, of person: String, _ membership: String?, until: Instant) throws {
    try tx.run(
      """
      INSERT INTO sign_in_code (id, commune_id, person_id, membership_id, issued_by, issued_at, expires_at, way)
      VALUES (\(id), \(commune), \(person), \(membership), \(actor.person), \(now), \(until), \(way))
      """)
  }

  /// Gives a person a name to sign in with and a password, hashed beforehand (`Password.hash` takes 150 ms and must not
  /// hold the database). Every other device is signed out: whoever knew the old password knows nothing any more.
  /// - Parameter signIn: the device of somebody who sets their own; it stays signed in.
  func setPassword(of person: String, userName name: String, hash: String?, on signIn: String = "") throws {
    let shown = try personName(person)
    if person != actor.person { try allow(.setPassword, for: person) }
    let key = userName(name)
    guard key.count >= 3 else { throw FormProblem("user_name", \.signIn.userNameTooShort) }
    let taken = try tx.rows(
      "SELECT person_id FROM credential WHERE user_name = \(key) AND NOT (commune_id = \(commune) AND person_id = \(person))"
    )
    guard taken.isEmpty else { throw FormProblem("user_name", \.signIn.userNameTaken) }
    try tx.run(
      """
      INSERT INTO credential (commune_id, person_id, user_name, password_hash, changed_at)
      VALUES (\(commune), \(person), \(key), \(hash), \(now))
      ON CONFLICT (commune_id, person_id) DO UPDATE SET
        user_name = excluded.user_name, password_hash = excluded.password_hash, changed_at = excluded.changed_at
      """)
    try endSignIns(of: person, except: signIn)
    try record(.passwordSet, on: .person(person), ["name": shown])
  }

  /// The phone with the second proof is lost: whoever helps in person takes it off, and all devices are signed out.
  func removeSecondFactor(of person: String) throws {
    let name = try personName(person)
    if person != actor.person { try allow(.removeSecondFactor, for: person) }
    guard try secondFactor(of: person) != nil else { throw NotFound() }
    try deleteSecondFactor(of: person)
    if person != actor.person { try endSignIns(of: person) }
    try record(.secondFactorRemoved, on: .person(person), ["name": name])
  }
}

/// How a code lets in.
enum CodeWay: String, ValueConvertible, Sendable {
  /// On paper; asks before it lets in, so that a program which looks at addresses does not use it up.
  case card
  /// A demo's: opens the door at once.
  case direct
  /// Ten digits that are read out.
  case spoken
}

extension Entrance {
  /// Whose card it is that still works, and whether it lets in without asking. Nil where there is none, or it was used,
  /// or it is too old.
  func card(_ code: String) throws -> (name: String, way: CodeWay)? {
    try tx.rows(
      """
      SELECT p.name, c.way FROM sign_in_code AS c
      JOIN person AS p ON p.commune_id = c.commune_id AND p.id = c.person_id
      WHERE c.id = \(Secret.hash(code)) AND c.used_at IS NULL AND c.expires_at > \(now)
      """
    ).first.map { (try $0["name"], try $0["way"]) }
  }

  /// Uses up a code.
  /// - Parameter id: how it is kept: `Secret.hash` of a card's, `spokenID` of one that was read out.
  func redeem(_ id: String) throws -> Proof? {
    try tx.rows(
      """
      UPDATE sign_in_code SET used_at = \(now)
      WHERE id = \(id) AND used_at IS NULL AND expires_at > \(now)
      RETURNING commune_id, person_id, membership_id, way
      """
    ).first.map { row in
      let way: CodeWay = try row["way"]
      return Proof(
        commune: try row["commune_id"], person: try row["person_id"], membership: try row["membership_id"],
        remember: way != .spoken, isDemo: way == .direct)
    }
  }

  /// Digits only, as they are typed with or without spaces.
  static func spokenID(_ typed: String) -> String { Secret.hash("spoken:\(typed.filter(\.isNumber))") }
}
