import Rulebook
import Storage

/// Whether a commune asks the second step of those whose posts open all of it: the office, the leaders, the administrator.
enum SecondStepRule: String, ValueConvertible, Sendable, CaseIterable {
  case required
  /// Everybody may have one, nobody must.
  case offered
}

extension Entrance {
  func secondStepRule(of commune: String) throws -> SecondStepRule {
    try tx.rows("SELECT second_step FROM commune WHERE id = \(commune)").first.map { try $0["second_step"] } ?? .offered
  }

  /// Whether who comes in now has to set one up before going on. It keeps nobody out: they are in, and the page that they
  /// are led to has a way without a phone.
  /// - Parameter keeps: whether one of their posts opens the whole commune.
  func mustSetUp(_ proof: Proof, keeps: Bool) throws -> Bool {
    guard keeps, !proof.isDemo, try secondStepRule(of: proof.commune) == .required else { return false }
    guard try !needsSecondFactor(proof) else { return false }
    try tx.run(
      """
      INSERT INTO second_step_call (commune_id, person_id, called_on)
      VALUES (\(proof.commune), \(proof.person), \(now.day)) ON CONFLICT (commune_id, person_id) DO NOTHING
      """)
    return true
  }
}

extension Work {
  var entrance: Entrance { Entrance(tx: tx, now: now, ids: ids) }

  /// The last day on which it may be put off; nil for who was never asked.
  func secondStepPutOffUntil() throws -> Day? {
    try tx.rows(
      "SELECT called_on FROM second_step_call WHERE commune_id = \(commune) AND person_id = \(actor.person)"
    ).first.map { (try $0["called_on"] as Day).adding(days: SignInLimits.secondStepPutOffDays) }
  }

  /// Not now: this sign-in goes on without, and the next one asks again.
  func putOffSecondStep(on signIn: String) throws {
    guard let last = try secondStepPutOffUntil(), today <= last else { throw Refusal(\.signIn.second.noLater) }
    try tx.run("UPDATE sign_in SET must_set_up = 0 WHERE id = \(signIn)")
  }

  /// It is set up: no device of theirs is held back any more.
  func letIn() throws {
    try tx.run("UPDATE sign_in SET must_set_up = 0 WHERE commune_id = \(commune) AND person_id = \(actor.person)")
    try tx.run("DELETE FROM second_step_call WHERE commune_id = \(commune) AND person_id = \(actor.person)")
  }

  /// Takes one's own off, with a code: a phone left unlocked on a table must not be enough. Where the commune asks for
  /// one, the next is set up at once.
  func takeOffOwnSecondFactor(_ typed: String, on signIn: String) throws {
    guard let factor = try secondFactor(of: actor.person) else { throw NotFound() }
    if factor.confirmedAt != nil, try !entrance.prove(typed, commune: commune, person: actor.person, keys) {
      throw FormProblem("code", \.signIn.second.wrongCode)
    }
    try removeSecondFactor(of: actor.person)
    let proof = Proof(commune: commune, person: actor.person, membership: nil, remember: false)
    guard try entrance.mustSetUp(proof, keeps: standing(of: actor.person) > .body) else { return }
    try tx.run("UPDATE sign_in SET must_set_up = 1 WHERE id = \(signIn)")
  }

  // MARK: - The commune's rule

  func allowSecondStepRule() throws {
    guard actor.role == .admin else { throw NotFound() }
  }

  func setSecondStepRule(_ rule: SecondStepRule) throws {
    try allowSecondStepRule()
    guard try entrance.secondStepRule(of: commune) != rule else { return }
    try tx.run("UPDATE commune SET second_step = \(rule) WHERE id = \(commune)")
    try record(.secondStepRuled, on: .commune(commune), ["second_step": rule.rawValue])
  }

  /// Those of whom it is asked, and who of them has one.
  func secondStepHolders() throws -> [SecondStepHolder] {
    let roles = Actor.Role.allCases.filter { $0.standing > .body }
    return try tx.rows(
      """
      SELECT p.id, p.name, min(t.title || ', ' || o.name) AS post, f.way
      FROM membership AS m
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id AND t.role IN \(list: roles)
      JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
      JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
      LEFT JOIN second_factor AS f ON f.commune_id = p.commune_id AND f.person_id = p.id AND f.confirmed_at IS NOT NULL
      WHERE m.commune_id = \(commune) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      GROUP BY p.id, p.name, p.sort_key, f.way ORDER BY p.sort_key, p.id LIMIT 500
      """
    ).map { SecondStepHolder(person: try $0["id"], name: try $0["name"], post: try $0["post"], way: try $0["way"]) }
  }
}

/// Somebody of whom the second step is asked.
struct SecondStepHolder: Sendable {
  var person: String
  var name: String
  var post: String
  /// Nil where they have none yet.
  var way: SecondFactor.Way?
}
