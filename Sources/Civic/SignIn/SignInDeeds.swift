import Foundation
import Storage
import VietnameseText

/// The way in: the deeds of somebody who is not signed in yet. Stands in for `Work`, which needs an actor.
struct Entrance {
  let tx: any Transaction
  let now: Instant
  let ids: IDs

  /// What a device gets after signing in: the secret of its cookie.
  struct Admission: Sendable {
    var secret: String
    var expiresAt: Instant
  }

  /// Whom a name and password belong to. The password itself is compared outside the transaction: it takes 150 ms.
  func credential(named name: String) throws -> (commune: String, person: String, hash: String?)? {
    let rows = try tx.rows(
      "SELECT commune_id, person_id, password_hash FROM credential WHERE user_name = \(userName(name))")
    return try rows.first.map { (try $0["commune_id"], try $0["person_id"], try $0["password_hash"]) }
  }

  /// The password was right and its hash is of an older making.
  func upgrade(_ hash: String, of proof: Proof) throws {
    try tx.run(
      """
      UPDATE credential SET password_hash = \(hash)
      WHERE commune_id = \(proof.commune) AND person_id = \(proof.person) AND password_hash IS NOT NULL
      """)
  }

  /// Opens a sign-in, with a secret that was never seen before. A person with one post acts as it at once; with several
  /// they choose on the next page.
  /// - Parameter present: the sign-in that this device had; it ends, so that no two people share one.
  /// - Parameter asksSecondStep: lead who must have a second step to setting it up; not while a form waits to be sent.
  func admit(
    _ proof: Proof, device: String, instead present: String? = nil, asksSecondStep: Bool = false
  ) throws -> Admission {
    let secret = Secret.random()
    let actors = try actors(commune: proof.commune, person: proof.person)
    let only = proof.membership ?? (actors.count == 1 ? actors[0].membership : nil)
    let expires =
      proof.remember
      ? now.adding(days: SignInLimits.rememberedDays) : now.adding(seconds: SignInLimits.sharedHours * 3600)
    let keeps = actors.contains { $0.role.standing > .body }
    let idle =
      !proof.remember
      ? SignInLimits.sharedIdleMinutes
      : keeps ? SignInLimits.keeperIdleMinutes : SignInLimits.rememberedIdleMinutes
    let mustSetUp = try asksSecondStep && mustSetUp(proof, keeps: keeps)
    if let present { try tx.run("UPDATE sign_in SET ended_at = \(now) WHERE id = \(present) AND ended_at IS NULL") }
    try tx.run(
      """
      INSERT INTO sign_in (id, commune_id, person_id, membership_id, device, started_at, seen_at, expires_at,
                           idle_minutes, must_set_up)
      VALUES (\(Secret.hash(secret)), \(proof.commune), \(proof.person), \(only), \(device), \(now), \(now), \(expires),
              \(idle), \(mustSetUp ? 1 : 0))
      """)
    return Admission(secret: secret, expiresAt: expires)
  }

  /// As whom a person may act today: the posts that they hold, then those in which they stand in for somebody.
  func actors(commune: String, person: String) throws -> [Actor] {
    try memberships(commune: commune, person: person) + deputyActors(commune: commune, person: person)
  }

  /// The posts that a person holds today.
  func memberships(commune: String, person: String) throws -> [Actor] {
    try tx.all(
      Actor.self,
      """
      \(Actor.selected)
      WHERE m.commune_id = \(commune) AND m.person_id = \(person)
        AND m.started_on <= \(now.day) AND (m.ended_on IS NULL OR m.ended_on >= \(now.day)) AND t.role <> 'member'
      ORDER BY o.sort_key, t.title
      """)
  }

  /// From now on this device acts as another of one's own posts, or as the deputy of somebody.
  /// - Parameter chosen: the membership, or the id of the appointment.
  func act(as chosen: String, on signIn: SignIn) throws {
    let actors = try actors(commune: signIn.commune, person: signIn.person)
    guard let actor = actors.first(where: { ($0.deputyship?.id ?? $0.membership) == chosen }) else { throw NotFound() }
    try tx.run(
      """
      UPDATE sign_in SET membership_id = \(actor.membership), deputy_id = \(actor.deputyship?.id)
      WHERE id = \(signIn.id)
      """)
  }

  func end(_ signIn: String) throws { try tx.run("UPDATE sign_in SET ended_at = \(now) WHERE id = \(signIn)") }
}

extension Entrance {
  /// Whether a device's cookie says that this person has signed in on it before.
  func isKnown(_ device: String, to person: String) throws -> Bool {
    try tx.exists("SELECT 1 AS n FROM known_device WHERE id = \(Secret.hash(device)) AND person_id = \(person)")
  }

  /// Remembers the device as one of this person's. - Returns: the secret of its cookie.
  func remember(device: String, of proof: Proof) throws -> String {
    if !device.isEmpty, try isKnown(device, to: proof.person) {
      try tx.run("UPDATE known_device SET seen_at = \(now) WHERE id = \(Secret.hash(device))")
      return device
    }
    let secret = Secret.random()
    try tx.run(
      """
      INSERT INTO known_device (id, commune_id, person_id, seen_at)
      VALUES (\(Secret.hash(secret)), \(proof.commune), \(proof.person), \(now))
      """)
    return secret
  }
}

/// A user name as it is compared: a phone number in digits, or a name without marks.
func userName(_ typed: String) -> String {
  let digits = typed.filter(\.isNumber)
  if digits.count >= 9, typed.allSatisfy({ $0.isNumber || " .-+()".contains($0) }) {
    return digits.hasPrefix("84") && digits.count > 10 ? "0" + digits.dropFirst(2) : digits
  }
  return foldedKey(typed).replacingOccurrences(of: " ", with: "")
}

extension Work {
  /// Ends the sign-in of one of one's own devices, by its handle.
  func signOut(device handle: String) throws {
    guard let device = try devices().first(where: { $0.handle == handle }) else { throw NotFound() }
    try Entrance(tx: tx, now: now, ids: ids).end(device.id)
  }

  /// Ends every sign-in of this person, this one too.
  func signOutEverywhere() throws {
    try endSignIns(of: actor.person)
    try record(.signedOutEverywhere, on: .person(actor.person))
  }

  /// - Parameter kept: the sign-in of the very device, where its owner goes on working there.
  func endSignIns(of person: String, except kept: String = "") throws {
    try tx.run(
      """
      UPDATE sign_in SET ended_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(person) AND ended_at IS NULL AND id <> \(kept)
      """)
    try tx.run("DELETE FROM known_device WHERE commune_id = \(commune) AND person_id = \(person)")
  }
}
