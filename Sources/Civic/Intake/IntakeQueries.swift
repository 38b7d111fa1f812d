import Foundation
import Storage
import VietnameseText

extension Intake {
  /// A pasted text names people who may become voices, so it and what was made of it lie sealed.
  init(row: Row, commune: String, keys: Keyring) throws {
    let id: String = try row["id"]
    let draft = try keys.open(row["sealed_draft"], at: .intakeDraft(commune: commune, id: id))
    self.init(
      id: id, title: try row["title"],
      text: try keys.open(row["sealed_text"], at: .intakeText(commune: commune, id: id)), state: try row["state"],
      draft: try JSONDecoder().decode([String: [String]].self, from: Data(draft.utf8)),
      session: try row["session_id"], madeAt: try row["made_at"], madeBy: try row["made_by"])
  }
}

/// One line of the list of pasted texts; without the text, which may be long.
struct IntakeRow: Sendable, RowDecodable {
  var id: String
  var title: String
  var state: Intake.State
  var session: String?
  var madeAt: Instant
  var madeBy: String

  init(row: Row) throws {
    id = try row["id"]
    title = try row["title"]
    state = try row["state"]
    session = try row["session_id"]
    madeAt = try row["made_at"]
    madeBy = try row["who"] ?? ""
  }
}

extension Work {
  func intake(_ id: String) throws -> Intake {
    try allow(Intake.Deed.see)
    let row = try tx.rows("SELECT * FROM intake WHERE commune_id = \(commune) AND id = \(id)").first
    guard let row else { throw NotFound() }
    return try Intake(row: row, commune: commune, keys: keys)
  }

  /// The one that holds this very text, if it was pasted before and not thrown away.
  func intake(sameTextAs sha256: String) throws -> String? {
    try tx.rows(
      """
      SELECT id FROM intake WHERE commune_id = \(commune) AND sha256 = \(sha256) AND state <> \(Intake.State.discarded)
      LIMIT 1
      """
    ).first.map { try $0["id"] }
  }

  func intakes(page: Int) throws -> Page<IntakeRow> {
    try allow(Intake.Deed.see)
    return Page(
      try tx.all(
        IntakeRow.self,
        """
        SELECT i.id, i.title, i.state, i.session_id, i.made_at, p.name AS who FROM intake AS i
        LEFT JOIN person AS p ON p.commune_id = i.commune_id AND p.id = i.made_by
        WHERE i.commune_id = \(commune) AND i.state <> \(Intake.State.discarded)
        ORDER BY i.id DESC \(Work.limit(page: page))
        """), number: page)
  }

  func save(_ i: Intake) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let values = String(decoding: try encoder.encode(i.draft), as: UTF8.self)
    let draft = try keys.seal(values, at: .intakeDraft(commune: commune, id: i.id))
    let text = try keys.seal(i.text, at: .intakeText(commune: commune, id: i.id))
    try tx.run(
      """
      INSERT INTO intake (commune_id, id, title, sealed_text, sha256, state, sealed_draft, session_id, made_at, made_by)
      VALUES (\(commune), \(i.id), \(i.title), \(text), \(Secret.sha256(Array(i.text.utf8))), \(i.state), \(draft),
              \(i.session), \(i.madeAt), \(i.madeBy))
      ON CONFLICT (commune_id, id) DO UPDATE SET title = excluded.title, state = excluded.state,
        sealed_draft = excluded.sealed_draft, session_id = excluded.session_id
      """)
  }

  /// What the directory knows that helps to read a text.
  func intakeContext() throws -> IntakeContext {
    IntakeContext(
      organizations: try organizations(), subjects: try subjects(), hints: try SubjectHints.shipped.get().words,
      aliases: try readerWords().compactMap { word in word.organization.map { (foldedKey(word.words), $0) } },
      people: try peopleNames())
  }

  private func peopleNames() throws -> Set<String> {
    Set(try tx.rows("SELECT name FROM person WHERE commune_id = \(commune)").map { foldedKey(try $0["name"]) })
  }
}
