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

  /// Whom a name and password belong to. The password itself is compared outside the transaction: it takes 40 ms.
  func credential(named name: String) throws -> (commune: String, person: String, hash: String?)? {
    let rows = try tx.rows(
      "SELECT commune_id, person_id, password_hash FROM credential WHERE user_name = \(userName(name))")
    return try rows.first.map { (try $0["commune_id"], try $0["person_id"], try $0["password_hash"]) }
  }

  func tooManyFailures(_ keys: [String]) throws -> Bool {
    let since = now.adding(seconds: -SignInLimits.failureWindowMinutes * 60)
    return try keys.contains { key in
      try tx.count("SELECT count(*) AS n FROM sign_in_failure WHERE key = \(key) AND at >= \(since)")
        >= SignInLimits.failures
    }
  }

  func rememberFailure(_ keys: [String]) throws {
    try tx.run("DELETE FROM sign_in_failure WHERE at < \(now.adding(days: -1))")
    for key in keys { try tx.run("INSERT INTO sign_in_failure (key, at) VALUES (\(key), \(now))") }
  }

  /// Uses up the code of a printed card. Nil where there is none, or it was used, or it is too old.
  func redeem(code: String, device: String) throws -> Admission? {
    let row = try tx.rows(
      """
      UPDATE sign_in_code SET used_at = \(now)
      WHERE id = \(Secret.hash(code)) AND used_at IS NULL AND expires_at > \(now)
      RETURNING commune_id, person_id, membership_id
      """
    ).first
    guard let row else { return nil }
    return try admit(
      commune: try row["commune_id"], person: try row["person_id"], membership: try row["membership_id"],
      device: device, remember: true)
  }

  /// Opens a sign-in. A person with one post acts as it at once; with several they choose on the next page.
  func admit(commune: String, person: String, membership: String? = nil, device: String, remember: Bool) throws
    -> Admission
  {
    let secret = Secret.random()
    let expires =
      remember
      ? now.adding(days: SignInLimits.rememberedDays) : now.adding(seconds: SignInLimits.sharedHours * 3600)
    let posts = try memberships(commune: commune, person: person)
    let only = membership ?? (posts.count == 1 ? posts[0].membership : nil)
    try tx.run(
      """
      INSERT INTO sign_in (id, commune_id, person_id, membership_id, device, started_at, seen_at, expires_at)
      VALUES (\(Secret.hash(secret)), \(commune), \(person), \(only), \(device), \(now), \(now), \(expires))
      """)
    return Admission(secret: secret, expiresAt: expires)
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
  /// Acts as another of one's own posts from now on, on this device.
  func act(as membership: String, signIn: String) throws {
    let posts = try Entrance(tx: tx, now: now, ids: ids).memberships(commune: commune, person: actor.person)
    guard posts.contains(where: { $0.membership == membership }) else { throw NotFound() }
    try tx.run("UPDATE sign_in SET membership_id = \(membership) WHERE id = \(signIn) AND person_id = \(actor.person)")
  }

  func signOut(_ signIn: String) throws {
    try tx.run(
      """
      UPDATE sign_in SET ended_at = \(now)
      WHERE id = \(signIn) AND commune_id = \(commune) AND person_id = \(actor.person)
      """)
  }

  /// Ends every sign-in of this person, this one too.
  func signOutEverywhere() throws {
    try tx.run(
      """
      UPDATE sign_in SET ended_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(actor.person) AND ended_at IS NULL
      """)
    try record(.signedOutEverywhere, on: .person(actor.person))
  }

  /// A printed card for somebody who cannot manage passwords; the code works once, within 30 days. An earlier card for
  /// the same post that nobody has used stops working: it may have been lost.
  /// - Returns: the code, which is stored nowhere and can only be shown now.
  func issueCard(to person: String, membership: String? = nil) throws -> String {
    try allow(.issueCard)
    let name = try personName(person)
    let code = Secret.random(bytes: 16)
    try tx.run(
      """
      UPDATE sign_in_code SET used_at = \(now)
      WHERE commune_id = \(commune) AND person_id = \(person) AND used_at IS NULL
        AND coalesce(membership_id, '') = \(membership ?? "")
      """)
    try tx.run(
      """
      INSERT INTO sign_in_code (id, commune_id, person_id, membership_id, issued_by, issued_at, expires_at)
      VALUES (\(Secret.hash(code)), \(commune), \(person), \(membership), \(actor.person), \(now),
              \(now.adding(days: SignInLimits.cardDays)))
      """)
    try record(.cardIssued, on: .person(person), ["name": name])
    return code
  }

  /// Gives a person a name to sign in with and a password, hashed beforehand (`Password.hash` takes 40 ms and must not
  /// hold the database).
  func setPassword(of person: String, userName name: String, hash: String?) throws {
    if person != actor.person { try allow(.setPassword) }
    let key = userName(name)
    guard key.count >= 3 else { throw FormProblem("user_name", \.signIn.userNameTooShort) }
    let taken = try tx.rows(
      "SELECT person_id FROM credential WHERE user_name = \(key) AND NOT (commune_id = \(commune) AND person_id = \(person))"
    )
    guard taken.isEmpty else { throw FormProblem("user_name", \.signIn.userNameTaken) }
    let shown = try personName(person)
    try tx.run(
      """
      INSERT INTO credential (commune_id, person_id, user_name, password_hash, changed_at)
      VALUES (\(commune), \(person), \(key), \(hash), \(now))
      ON CONFLICT (commune_id, person_id) DO UPDATE SET
        user_name = excluded.user_name, password_hash = excluded.password_hash, changed_at = excluded.changed_at
      """)
    try record(.passwordSet, on: .person(person), ["name": shown])
  }
}
