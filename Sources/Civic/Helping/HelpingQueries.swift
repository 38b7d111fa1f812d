import Storage
import VietnameseText

extension Entrance {
  /// Whom a device's sign-in is helping; nil where the time is over, or where they hold that post no longer.
  func helping(_ chosen: String, until: Instant, in commune: String) throws -> Actor.Helping? {
    guard until > now else { return nil }
    if chosen == HelpingLimits.citizen { return Actor.Helping(name: "", until: until) }
    let helped = try tx.first(
      Actor.self,
      """
      \(Actor.selected) WHERE m.commune_id = \(commune) AND m.id = \(chosen)
        AND m.started_on <= \(now.day) AND (m.ended_on IS NULL OR m.ended_on >= \(now.day))
      """)
    return helped.map {
      Actor.Helping(membership: $0.membership, organization: $0.organization, name: $0.personName, until: until)
    }
  }
}

extension Work {
  private var heldToday: SQL {
    "m.commune_id = \(commune) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))"
  }

  func helpable(membership id: String) throws -> Actor? {
    try tx.first(Actor.self, "\(Actor.selected) WHERE \(heldToday) AND m.id = \(id)")
  }

  /// Those who hold a post, by some letters of their name; at first the cells, whose secretaries are the oldest.
  func helpable(words: String) throws -> [Actor] {
    let named = SQL([heldToday, "m.person_id <> \(actor.person)"] + words.matches(in: "p.folded"), separator: " AND ")
    return try tx.all(
      Actor.self,
      """
      \(Actor.selected) WHERE \(named)
      ORDER BY CASE t.role WHEN 'cell_secretary' THEN 0 ELSE 1 END, p.sort_key, m.id LIMIT \(HelpingLimits.shown)
      """)
  }

  /// Remembers that an event was typed for somebody, so that they can read it later and say that it is so.
  func keepHelpedEntry(_ event: Event, for membership: String) throws {
    try tx.run(
      """
      INSERT INTO helped_entry (commune_id, membership_id, subject_kind, subject_id, event_id)
      VALUES (\(commune), \(membership), \(event.subject.kind), \(event.subject.id), \(event.id))
      ON CONFLICT (commune_id, membership_id, subject_kind, subject_id) DO UPDATE
        SET event_id = excluded.event_id, confirmed_on = NULL
      """)
  }

  /// What was typed for this actor, the newest first.
  func helpedEntries() throws -> [HelpedEntry] {
    try tx.rows(
      """
      SELECT e.*, p.name AS who, h.confirmed_on FROM helped_entry AS h
      JOIN event AS e ON e.commune_id = h.commune_id AND e.id = h.event_id
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE h.commune_id = \(commune) AND h.membership_id = \(actor.membership)
      ORDER BY h.event_id DESC LIMIT \(Work.pageSize)
      """
    ).map { HelpedEntry(event: try Event(row: $0), isConfirmed: try $0["confirmed_on"] as String? != nil) }
  }

  /// On the home page of whoever was helped: that there is something to read.
  func helpedToConfirm() throws -> [HomeCard] {
    let rows = try tx.rows(
      """
      SELECT count(*) AS n FROM helped_entry
      WHERE commune_id = \(commune) AND membership_id = \(actor.membership) AND confirmed_on IS NULL
      """)
    let count: Int = try rows.first.map { try $0["n"] } ?? 0
    guard count > 0 else { return [] }
    return [HomeCard(\.helpedToConfirm, ["count": String(count)], \.seeHelped, "/helping/entries")]
  }
}
