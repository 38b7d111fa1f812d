import Storage

/// What is asked for besides the password: a code that a phone shows, new every half minute, or the next one of a printed
/// list.
struct SecondFactor: Sendable {
  enum Way: String, ValueConvertible, Sendable {
    case phone
    /// For who has no such phone: the printed codes alone.
    case paper
  }

  var way: Way
  /// What the phone knows, under the key of the names: a thief of the database alone cannot make codes from it. Empty
  /// where there is no phone.
  var sealedSecret: String
  /// Nil until its first code was typed: only then it is asked for.
  var confirmedAt: Instant?
  var lastStep: Int
}

extension SecondFactor: RowDecodable {
  init(row: Row) throws {
    self.init(
      way: try row["way"], sealedSecret: try row["sealed_secret"], confirmedAt: try row["confirmed_at"],
      lastStep: try row["last_step"])
  }
}

extension Work {
  func secondFactor(of person: String) throws -> SecondFactor? {
    try entrance.secondFactor(commune: commune, person: person)
  }

  /// What the phone has to know, in base32; only its owner is shown it, and only until the first code was typed.
  func secret(of factor: SecondFactor, person: String) throws -> String {
    try keys.open(factor.sealedSecret, at: .secondStep(commune: commune, id: person))
  }

  /// A new secret that waits for its first code. One that is in use stays until it is taken off.
  func proposeSecondFactor() throws {
    if try secondFactor(of: actor.person) != nil { return }
    let sealed = try keys.seal(TOTP.newSecret(), at: .secondStep(commune: commune, id: actor.person))
    try tx.run(
      """
      INSERT INTO second_factor (commune_id, person_id, way, sealed_secret, made_at)
      VALUES (\(commune), \(actor.person), \(SecondFactor.Way.phone), \(sealed), \(now))
      """)
  }

  /// The first code was typed: from now on it is asked for.
  /// - Returns: the codes to print for the day on which the phone is lost; they are stored nowhere.
  func confirmSecondFactor(_ typed: String) throws -> [String] {
    guard let factor = try secondFactor(of: actor.person), factor.confirmedAt == nil else { throw NotFound() }
    let secret = try secret(of: factor, person: actor.person)
    guard let step = TOTP.match(typed, secret, now: now, after: factor.lastStep) else {
      throw FormProblem("code", \.signIn.second.wrongCode)
    }
    try tx.run(
      """
      UPDATE second_factor SET confirmed_at = \(now), last_step = \(step)
      WHERE commune_id = \(commune) AND person_id = \(actor.person)
      """)
    try record(.secondFactorSet, on: .person(actor.person))
    try letIn()
    return try newRecoveryCodes()
  }

  /// The printed codes alone; one that was begun for a phone is given up.
  func choosePaper() throws -> [String] {
    if try secondFactor(of: actor.person)?.confirmedAt != nil { throw NotFound() }
    try deleteSecondFactor(of: actor.person)
    try tx.run(
      """
      INSERT INTO second_factor (commune_id, person_id, way, sealed_secret, made_at, confirmed_at)
      VALUES (\(commune), \(actor.person), \(SecondFactor.Way.paper), '', \(now), \(now))
      """)
    try record(.secondFactorSet, on: .person(actor.person))
    try letIn()
    return try newRecoveryCodes()
  }

  /// New codes in place of what is left of the old ones. They pass for the second step, so they take a proof like taking it
  /// off: a code, or having come in just now. A phone left unlocked on a table must not be enough.
  func renewRecoveryCodes(_ typed: String, on signIn: SignIn) throws -> [String] {
    guard try secondFactor(of: actor.person)?.confirmedAt != nil else { throw NotFound() }
    if !signIn.isFresh(at: now), try !entrance.prove(typed, commune: commune, person: actor.person, keys) {
      throw FormProblem("renewal_code", \.signIn.second.wrongCode)
    }
    try record(.recoveryCodesRenewed, on: .person(actor.person))
    return try newRecoveryCodes()
  }

  /// Ten codes of 50 bits; earlier ones stop working.
  private func newRecoveryCodes() throws -> [String] {
    try tx.run("DELETE FROM recovery_code WHERE commune_id = \(commune) AND person_id = \(actor.person)")
    let codes = (0..<SignInLimits.recoveryCodes).map { _ in Secret.paperCode(10) }
    for code in codes {
      try tx.run(
        """
        INSERT INTO recovery_code (commune_id, person_id, id)
        VALUES (\(commune), \(actor.person), \(Entrance.recoveryID(code)))
        """)
    }
    return codes
  }

  func deleteSecondFactor(of person: String) throws {
    try tx.run("DELETE FROM recovery_code WHERE commune_id = \(commune) AND person_id = \(person)")
    try tx.run("DELETE FROM second_factor WHERE commune_id = \(commune) AND person_id = \(person)")
  }
}

extension Entrance {
  func secondFactor(commune: String, person: String) throws -> SecondFactor? {
    try tx.first(
      SecondFactor.self,
      """
      SELECT way, sealed_secret, confirmed_at, last_step FROM second_factor
      WHERE commune_id = \(commune) AND person_id = \(person)
      """)
  }

  /// Whether one is asked for.
  func needsSecondFactor(_ proof: Proof) throws -> Bool {
    try secondFactor(commune: proof.commune, person: proof.person)?.confirmedAt != nil
  }

  /// The printed codes that still work.
  func recoveryCodesLeft(commune: String, person: String) throws -> Int {
    try tx.count(
      """
      SELECT count(*) AS n FROM recovery_code
      WHERE commune_id = \(commune) AND person_id = \(person) AND used_at IS NULL
      """)
  }
}
