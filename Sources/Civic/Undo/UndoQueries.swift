import Foundation
import Storage

extension Undo: RowDecodable {
  init(row: Row) throws {
    id = try row["id"]
    what = try row["what"]
    session = try row["session_id"]
    before = try Undo.rows(row["before"])
    after = try Undo.rows(row["after"])
    event = try row["event_id"]
    madeAt = try row["made_at"]
  }

  private static func rows(_ json: String) throws -> [String: Kept] {
    try JSONDecoder().decode([String: Kept].self, from: Data(json.utf8))
  }

  fileprivate static func json(_ rows: [String: Kept]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}

extension Work {
  /// Keeps what this transaction's deeds said of how it was before. Called once, as it ends.
  func keepUndo() throws {
    guard let undo = told.undo else { return }
    try tx.run(
      """
      INSERT INTO undo (commune_id, id, person_id, event_id, what, session_id, before, after, made_at)
      VALUES (\(commune), \(undo.id), \(actor.person), \(undo.event), \(undo.what), \(undo.session),
              \(Undo.json(undo.before)), \(Undo.json(undo.after)), \(undo.madeAt))
      """)
    for (matter, event) in undo.events.sorted(by: { $0.key < $1.key }) {
      try tx.run(
        """
        INSERT INTO undo_matter (commune_id, undo_id, matter_id, event_id)
        VALUES (\(commune), \(undo.id), \(matter), \(event))
        """)
    }
  }

  /// One's own, not yet taken back and not too old.
  func openUndo(_ id: String) throws -> Undo {
    let limit = now.adding(seconds: -UndoLimits.openHours * 3600)
    let found = try tx.first(
      Undo.self,
      """
      SELECT * FROM undo WHERE commune_id = \(commune) AND id = \(id) AND person_id = \(actor.person)
        AND undone_at IS NULL
      """)
    guard let found else { throw NotFound() }
    guard found.madeAt > limit else { throw Refusal(\.undo.tooLate) }
    return found
  }

  /// What this person can still take back of a session: the event, and by what.
  func openUndos(of session: String) throws -> [Undo.Offer] {
    let limit = now.adding(seconds: -UndoLimits.openHours * 3600)
    return try tx.rows(
      """
      SELECT id, event_id FROM undo WHERE commune_id = \(commune) AND session_id = \(session)
        AND person_id = \(actor.person) AND undone_at IS NULL AND made_at > \(limit) LIMIT 500
      """
    ).map { Undo.Offer(id: try $0["id"], event: try $0["event_id"]) }
  }

  /// The same of a matter, with how many others go back with it.
  func openUndos(ofMatter matter: String) throws -> [Undo.Offer] {
    let limit = now.adding(seconds: -UndoLimits.openHours * 3600)
    return try tx.rows(
      """
      SELECT u.id, m.event_id,
        (SELECT count(*) FROM undo_matter AS o WHERE o.commune_id = u.commune_id AND o.undo_id = u.id) AS matters
      FROM undo_matter AS m JOIN undo AS u ON u.commune_id = m.commune_id AND u.id = m.undo_id
      WHERE m.commune_id = \(commune) AND m.matter_id = \(matter) AND u.person_id = \(actor.person)
        AND u.undone_at IS NULL AND u.made_at > \(limit) LIMIT 100
      """
    ).map { Undo.Offer(id: try $0["id"], event: try $0["event_id"], matters: try $0["matters"]) }
  }

  func close(_ undo: Undo) throws {
    try tx.run("UPDATE undo SET undone_at = \(now) WHERE commune_id = \(commune) AND id = \(undo.id)")
  }
}

extension Site {
  /// Forgets, in every commune, what is too old to be taken back: reasons of absence among it, which are nobody's business
  /// any more.
  func forgetOldUndos() async throws {
    let limit = clock.now().adding(seconds: -UndoLimits.openHours * 3600)
    try await database.writeAside { try $0.run("DELETE FROM undo WHERE made_at <= \(limit)") }
  }
}

extension Entrance {
  /// What this person did a moment ago and can take back, with its event.
  func justDone(commune: String, person: String) throws -> (offer: Undo.Offer, event: Event)? {
    let limit = now.adding(seconds: -UndoLimits.offeredSeconds)
    let row = try tx.rows(
      """
      SELECT u.id AS undo_id, e.*, p.name AS who,
        (SELECT count(*) FROM undo_matter AS m WHERE m.commune_id = u.commune_id AND m.undo_id = u.id) AS matters
      FROM undo AS u
      JOIN event AS e ON e.commune_id = u.commune_id AND e.id = u.event_id
      LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE u.commune_id = \(commune) AND u.person_id = \(person) AND u.made_at > \(limit) AND u.undone_at IS NULL
      ORDER BY u.made_at DESC, u.id DESC LIMIT 1
      """
    ).first
    return try row.map { row in
      let event = try Event(row: row)
      return (Undo.Offer(id: try row["undo_id"], event: event.id, matters: try row["matters"]), event)
    }
  }
}
