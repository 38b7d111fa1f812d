import Rulebook
import Storage
import VietnameseText

extension Session: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], kind: try row["kind"], title: try row["title"], organizer: try row["organizer_id"],
      chair: try row["chair_id"], chairName: try row["chair_name"], secretaryName: try row["secretary_name"],
      place: try row["place"], heldOn: try row["held_on"], startsAt: try row["starts_at"], endsAt: try row["ends_at"],
      state: try row["state"], note: try row["note"], results: try row["results"],
      conclusion: try row["conclusion"], concludedAt: try row["concluded_at"])
  }
}

extension AgendaItem: RowDecodable {
  init(row: Row) throws {
    self.init(subject: try row["subject"], presenter: try row["presenter"], minutes: try row["minutes"])
  }
}

extension Work {
  /// What this actor may see, as a condition on the table `session AS s`: the whole commune for its office and
  /// leaders, for others the sessions that their body holds or is invited to, and the congress to which they are sent.
  func visibleSessions() -> SQL {
    guard !actor.seesWholeCommune else { return "s.commune_id = \(commune)" }
    return """
      s.commune_id = \(commune) AND (s.organizer_id = \(actor.organization) OR EXISTS (
        SELECT 1 FROM session_counterpart AS c
        WHERE c.commune_id = s.commune_id AND c.session_id = s.id AND c.organization_id = \(actor.organization))
        OR EXISTS (SELECT 1 FROM delegate AS g WHERE g.commune_id = s.commune_id AND g.session_id = s.id
          AND g.person_id = \(actor.person)))
      """
  }

  /// - Throws: `NotFound` where there is none, or this actor may not see it.
  func session(_ id: String) throws -> Session {
    let found = try tx.first(
      Session.self, "SELECT s.* FROM session AS s WHERE \(visibleSessions()) AND s.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  func save(_ s: Session) throws {
    try tx.run(
      """
      INSERT INTO session (commune_id, id, kind, title, organizer_id, chair_id, chair_name, secretary_name, place,
                           held_on, starts_at, ends_at, state, note, results, conclusion, concluded_at,
                           sort_key, folded)
      VALUES (\(commune), \(s.id), \(s.kind), \(s.title), \(s.organizer), \(s.chair), \(s.chairName),
              \(s.secretaryName), \(s.place), \(s.heldOn), \(s.startsAt), \(s.endsAt), \(s.state), \(s.note),
              \(s.results), \(s.conclusion), \(s.concludedAt), \(sortKey(s.title)),
              \(foldedKey([s.title, s.place, s.chairName].joined(separator: " "))))
      ON CONFLICT (commune_id, id) DO UPDATE SET kind = excluded.kind, title = excluded.title,
        organizer_id = excluded.organizer_id, chair_id = excluded.chair_id, chair_name = excluded.chair_name,
        secretary_name = excluded.secretary_name, place = excluded.place, held_on = excluded.held_on,
        starts_at = excluded.starts_at, ends_at = excluded.ends_at, state = excluded.state, note = excluded.note,
        results = excluded.results, conclusion = excluded.conclusion, concluded_at = excluded.concluded_at,
        sort_key = excluded.sort_key, folded = excluded.folded
      """)
    try index(.session(s.id), title: s.title, text: "\(s.place)\n\(s.chairName)\n\(s.conclusion)")
  }

  /// The invited bodies, by the Vietnamese alphabet.
  func counterparts(of session: String) throws -> [Organization] {
    try tx.all(
      Organization.self,
      """
      SELECT o.* FROM session_counterpart AS c
      JOIN organization AS o ON o.commune_id = c.commune_id AND o.id = c.organization_id
      WHERE c.commune_id = \(commune) AND c.session_id = \(session) ORDER BY o.sort_key, o.id LIMIT 500
      """)
  }

  func isInvited(to session: String, _ organization: String? = nil) throws -> Bool {
    try tx.exists(
      """
      SELECT 1 AS n FROM session_counterpart WHERE commune_id = \(commune) AND session_id = \(session)
        AND organization_id = \(organization ?? actor.organization)
      """)
  }

  func saveCounterparts(_ organizations: [String], of session: String) throws {
    try tx.run("DELETE FROM session_counterpart WHERE commune_id = \(commune) AND session_id = \(session)")
    for organization in Set(organizations) {
      try tx.run(
        """
        INSERT INTO session_counterpart (commune_id, session_id, organization_id)
        VALUES (\(commune), \(session), \(try self.organization(organization).id))
        """)
    }
  }

  func agenda(of session: String) throws -> [AgendaItem] {
    try tx.all(
      AgendaItem.self,
      """
      SELECT subject, presenter, minutes FROM agenda_item
      WHERE commune_id = \(commune) AND session_id = \(session) ORDER BY position LIMIT 200
      """)
  }

  func saveAgenda(_ items: [AgendaItem], of session: String) throws {
    try tx.run("DELETE FROM agenda_item WHERE commune_id = \(commune) AND session_id = \(session)")
    for (position, item) in items.enumerated() {
      try tx.run(
        """
        INSERT INTO agenda_item (commune_id, id, session_id, position, subject, presenter, minutes)
        VALUES (\(commune), \(newID()), \(session), \(position + 1), \(item.subject), \(item.presenter),
                \(item.minutes))
        """)
    }
  }
}
