import Rulebook
import Storage

// Who is sent to a congress. A delegate is a person whom a body below sent; the members of the body that holds the congress
// are summoned without being sent.

/// A body that may send delegates, with how many of its people it sends.
struct DelegateBody: Sendable, RowDecodable {
  var id: String
  var name: String
  var members: Int
  var delegates: Int

  init(row: Row) throws {
    id = try row["id"]
    name = try row["name"]
    members = try row["members"]
    delegates = try row["delegates"]
  }
}

extension Work {
  /// Writes down whom a body sends, in place of what was written before. Whoever has been marked at the roll stays.
  func setDelegates(_ people: Set<String>, of body: String, to session: String) throws {
    let session = try self.session(session)
    try allow(.markAttendance, session)
    try session.mayStillBePrepared()
    try session.kind.mustBeCongress()
    let members = Set(try memberships(in: [try organization(body).id]).map(\.person))
    try saveDelegates(people.intersection(members), of: body, to: session.id)
    if session.state == .open { try callRoll(session) }
    try record(
      .delegatesSent, on: .session(session.id),
      ["body": try organization(body).name, "count": String(people.intersection(members).count)])
  }

  /// The memberships as which delegates come; none where it is no congress.
  func delegates(to session: Session) throws -> [Membership] {
    guard session.kind == .congress else { return [] }
    return try tx.all(
      Membership.self,
      """
      \(Membership.selected)
      JOIN delegate AS g ON g.commune_id = m.commune_id AND g.person_id = m.person_id
        AND g.organization_id = t.organization_id
      WHERE g.commune_id = \(commune) AND g.session_id = \(session.id)
        AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      ORDER BY o.sort_key, p.sort_key, m.id LIMIT 2000
      """)
  }

  func delegateIDs(to session: Session) throws -> Set<String> {
    guard session.kind == .congress else { return [] }
    let rows = try tx.rows(
      "SELECT person_id FROM delegate WHERE commune_id = \(commune) AND session_id = \(session.id)")
    return Set(try rows.map { try $0["person_id"] })
  }

  /// Every body that has people, with how many it sends: one question, however many bodies.
  func delegateBodies(to session: Session) throws -> [DelegateBody] {
    try tx.all(
      DelegateBody.self,
      """
      SELECT o.id, o.name, count(DISTINCT m.person_id) AS members, count(DISTINCT g.person_id) AS delegates
      FROM organization AS o
      JOIN post AS t ON t.commune_id = o.commune_id AND t.organization_id = o.id
      JOIN membership AS m ON m.commune_id = t.commune_id AND m.post_id = t.id
        AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      LEFT JOIN delegate AS g ON g.commune_id = o.commune_id AND g.organization_id = o.id
        AND g.session_id = \(session.id) AND g.person_id = m.person_id
      WHERE o.commune_id = \(commune) AND o.classification = 'cell' AND o.id <> \(session.organizer)
        AND (o.valid_to IS NULL OR o.valid_to >= \(today))
      GROUP BY o.id, o.name, o.sort_key ORDER BY o.sort_key, o.id LIMIT 500
      """)
  }

  private func saveDelegates(_ people: Set<String>, of body: String, to session: String) throws {
    try tx.run(
      """
      DELETE FROM attendance WHERE commune_id = \(commune) AND session_id = \(session) AND mark = 'expected'
        AND organization_id = \(body)
      """)
    try tx.run(
      """
      DELETE FROM delegate WHERE commune_id = \(commune) AND session_id = \(session) AND organization_id = \(body)
        AND NOT EXISTS (SELECT 1 FROM attendance AS a WHERE a.commune_id = delegate.commune_id
          AND a.session_id = delegate.session_id AND a.person_id = delegate.person_id)
      """)
    for person in people.sorted() {
      try tx.run(
        """
        INSERT INTO delegate (commune_id, session_id, person_id, organization_id)
        VALUES (\(commune), \(session), \(person), \(body))
        ON CONFLICT (commune_id, session_id, person_id) DO NOTHING
        """)
    }
  }
}

extension Session.Kind {
  func mustBeCongress() throws(Refusal) {
    guard self == .congress else { throw Refusal(\.session.delegates.onlyCongress) }
  }
}
