import Storage

/// Something that a body has not yet seen.
struct Notice: Sendable {
  var id: String
  var event: Event
}

extension Work {
  /// Turns the events of this transaction into notices: called by `site.write` before it commits, so that no
  /// capability knows of notices. A body is not told of its own deeds.
  func sendNotices() throws {
    for event in told.events {
      for organization in Set(try recipients(of: event)) where organization != event.organization {
        try tx.run(
          """
          INSERT INTO notice (commune_id, id, organization_id, event_id)
          VALUES (\(commune), \(newID()), \(organization), \(event.id))
          """)
      }
    }
  }

  /// What the acting body has not seen yet, newest first.
  func unseenNotices(limit: Int = 20) throws -> [Notice] {
    try tx.rows(
      """
      SELECT n.id AS notice_id, e.*, p.name AS who FROM notice AS n
      JOIN event AS e ON e.commune_id = n.commune_id AND e.id = n.event_id
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE n.commune_id = \(commune) AND n.organization_id = \(actor.organization) AND n.seen_at IS NULL
        AND (e.person_id IS NULL OR e.person_id <> \(actor.person))
      ORDER BY n.id DESC LIMIT \(limit)
      """
    ).map { Notice(id: try $0["notice_id"], event: try Event(row: $0)) }
  }

  /// The acting body has seen these. Not an event of its own: seeing changes nothing for anybody else.
  func markSeen(_ notices: [String]) throws {
    guard !notices.isEmpty else { return }
    try tx.run(
      """
      UPDATE notice SET seen_at = \(now), seen_by = \(actor.person)
      WHERE commune_id = \(commune) AND organization_id = \(actor.organization) AND id IN \(list: notices)
      """)
  }
}
