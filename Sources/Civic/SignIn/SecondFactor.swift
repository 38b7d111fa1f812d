import Storage

/// A program on a phone that shows a new code every half minute, besides the password.
struct SecondFactor: Sendable {
  /// Base32, as the program was given it.
  var secret: String
  /// Nil until its first code was typed: only then it is asked for.
  var confirmedAt: Instant?
  var lastStep: Int
}

extension Work {
  func secondFactor(of person: String) throws -> SecondFactor? {
    try Entrance(tx: tx, now: now, ids: ids).secondFactor(commune: commune, person: person)
  }

  /// A new secret that waits for its first code. One that is in use stays until it is taken off.
  func proposeSecondFactor() throws -> SecondFactor {
    if let standing = try secondFactor(of: actor.person) { return standing }
    let new = SecondFactor(secret: TOTP.newSecret(), confirmedAt: nil, lastStep: 0)
    try tx.run(
      """
      INSERT INTO second_factor (commune_id, person_id, secret, made_at)
      VALUES (\(commune), \(actor.person), \(new.secret), \(now))
      """)
    return new
  }

  /// The first code was typed: from now on it is asked for.
  /// - Returns: the codes to print for the day on which the phone is lost; they are stored nowhere.
  func confirmSecondFactor(_ typed: String) throws -> [String] {
    guard let factor = try secondFactor(of: actor.person), factor.confirmedAt == nil else { throw NotFound() }
    guard let step = TOTP.match(typed, factor.secret, now: now, after: factor.lastStep) else {
      throw FormProblem("code", \.signIn.second.wrongCode)
    }
    try tx.run(
      """
      UPDATE second_factor SET confirmed_at = \(now), last_step = \(step)
      WHERE commune_id = \(commune) AND person_id = \(actor.person)
      """)
    try record(.secondFactorSet, on: .person(actor.person))
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
    try tx.rows(
      """
      SELECT secret, confirmed_at, last_step FROM second_factor
      WHERE commune_id = \(commune) AND person_id = \(person)
      """
    ).first.map {
      SecondFactor(secret: try $0["secret"], confirmedAt: try $0["confirmed_at"], lastStep: try $0["last_step"])
    }
  }

  /// Whether one is asked for.
  func needsSecondFactor(_ proof: Proof) throws -> Bool {
    try secondFactor(commune: proof.commune, person: proof.person)?.confirmedAt != nil
  }

  /// The first proof was given; the second is asked for on the next page. - Returns: the token of its form.
  func waitForSecond(_ proof: Proof) throws -> String {
    let token = Secret.random()
    try tx.run("DELETE FROM sign_in_half WHERE expires_at < \(now)")
    try tx.run(
      """
      INSERT INTO sign_in_half (id, commune_id, person_id, membership_id, remember, expires_at)
      VALUES (\(Secret.hash(token)), \(proof.commune), \(proof.person), \(proof.membership), \(proof.remember ? 1 : 0),
              \(now.adding(seconds: SignInLimits.halfMinutes * 60)))
      """)
    return token
  }

  /// Nil where the form is too old.
  func half(_ token: String) throws -> Proof? {
    try tx.rows(
      """
      SELECT commune_id, person_id, membership_id, remember FROM sign_in_half
      WHERE id = \(Secret.hash(token)) AND expires_at > \(now)
      """
    ).first.map { row in
      Proof(
        commune: try row["commune_id"], person: try row["person_id"], membership: try row["membership_id"],
        remember: try row["remember"] == 1)
    }
  }

  /// The second proof: the code that the phone shows, or one from the paper. Each works once.
  func checkSecond(_ typed: String, of proof: Proof, token: String) throws -> Bool {
    guard let factor = try secondFactor(commune: proof.commune, person: proof.person) else { return false }
    if let step = TOTP.match(typed, factor.secret, now: now, after: factor.lastStep) {
      try tx.run(
        """
        UPDATE second_factor SET last_step = \(step)
        WHERE commune_id = \(proof.commune) AND person_id = \(proof.person)
        """)
    } else if try !useRecoveryCode(typed, of: proof) {
      return false
    }
    try tx.run("DELETE FROM sign_in_half WHERE id = \(Secret.hash(token))")
    return true
  }

  private func useRecoveryCode(_ typed: String, of proof: Proof) throws -> Bool {
    try !tx.rows(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE commune_id = \(proof.commune) AND person_id = \(proof.person) AND id = \(Entrance.recoveryID(typed))
        AND used_at IS NULL
      RETURNING id
      """
    ).isEmpty
  }

  static func recoveryID(_ typed: String) -> String {
    Secret.hash("recovery:\(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })")
  }
}
