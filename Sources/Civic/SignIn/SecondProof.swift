import Storage

// Between the password and the door: the second proof of somebody who is not in yet.

extension Entrance {
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
  func checkSecond(_ typed: String, of proof: Proof, token: String, keys: Keyring) throws -> Bool {
    guard try prove(typed, commune: proof.commune, person: proof.person, keys) else { return false }
    try tx.run("DELETE FROM sign_in_half WHERE id = \(Secret.hash(token))")
    return true
  }

  /// Uses up a code of the phone or of the paper. - Returns: whether it was one.
  func prove(_ typed: String, commune: String, person: String, _ keys: Keyring) throws -> Bool {
    guard let factor = try secondFactor(commune: commune, person: person) else { return false }
    if let step = try step(typed, factor, commune: commune, person: person, keys) {
      try tx.run(
        "UPDATE second_factor SET last_step = \(step) WHERE commune_id = \(commune) AND person_id = \(person)")
      return true
    }
    return try useRecoveryCode(typed, commune: commune, person: person)
  }

  private func step(
    _ typed: String, _ factor: SecondFactor, commune: String, person: String, _ keys: Keyring
  ) throws -> Int? {
    switch factor.way {
    case .paper: return nil
    case .phone:
      let secret = try keys.open(factor.sealedSecret, at: .secondStep(commune: commune, id: person))
      return TOTP.match(typed, secret, now: now, after: factor.lastStep)
    }
  }

  private func useRecoveryCode(_ typed: String, commune: String, person: String) throws -> Bool {
    try !tx.rows(
      """
      UPDATE recovery_code SET used_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(person) AND id = \(Entrance.recoveryID(typed))
        AND used_at IS NULL
      RETURNING id
      """
    ).isEmpty
  }

  static func recoveryID(_ typed: String) -> String {
    Secret.hash("recovery:\(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })")
  }
}
