import Foundation
import Storage

extension Entrance {
  /// The forms that this person has begun, the newest first. Read with the sign-in, for every page offers them.
  func drafts(commune: String, person: String) throws -> [FormDraft.Note] {
    try tx.rows(
      """
      SELECT id, form, saved_at FROM form_draft
      WHERE commune_id = \(commune) AND person_id = \(person) ORDER BY saved_at DESC, id DESC LIMIT \(DraftLimits.most)
      """
    ).map { FormDraft.Note(id: try $0["id"], form: try $0["form"], savedAt: try $0["saved_at"]) }
  }
}

extension Work {
  /// Keeps what is being written in a form, in place of what was kept of it before.
  /// - Returns: nil where there is nothing to keep: then what was kept before goes too.
  func keepDraft(of form: String, _ content: FormDraft.Content) throws -> FormDraft.Note? {
    guard FormDraft.mayKeep(form), !content.isEmpty, content.size <= DraftLimits.longest else {
      try dropDraft(of: form)
      return nil
    }
    let note = FormDraft.Note(id: try draftID(of: form) ?? newID(), form: form, savedAt: now)
    let text = String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
    let sealed = try keys.seal(text, at: .draft(commune: commune, id: note.id))
    try tx.run(
      """
      INSERT INTO form_draft (commune_id, id, person_id, form, sealed, saved_at)
      VALUES (\(commune), \(note.id), \(actor.person), \(form), \(sealed), \(now))
      ON CONFLICT (commune_id, id) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at
      """)
    try dropOldestDrafts()
    return note
  }

  private func draftID(of form: String) throws -> String? {
    try tx.rows(
      """
      SELECT id FROM form_draft WHERE commune_id = \(commune) AND person_id = \(actor.person) AND form = \(form)
      """
    ).first.map { try $0["id"] }
  }

  private func dropOldestDrafts() throws {
    try tx.run(
      """
      DELETE FROM form_draft WHERE commune_id = \(commune) AND id IN (
        SELECT id FROM form_draft WHERE commune_id = \(commune) AND person_id = \(actor.person)
        ORDER BY saved_at DESC, id DESC LIMIT \(DraftLimits.most) OFFSET \(DraftLimits.most))
      """)
  }

  /// One of one's own; those of others are not found.
  func draft(_ id: String) throws -> FormDraft {
    guard let found = try drafts().first(where: { $0.note.id == id }) else { throw NotFound() }
    return found
  }

  /// One's own, the newest first. What cannot be opened any more, because its key is lost, is left out.
  func drafts() throws -> [FormDraft] {
    try tx.rows(
      """
      SELECT id, form, saved_at, sealed FROM form_draft
      WHERE commune_id = \(commune) AND person_id = \(actor.person) ORDER BY saved_at DESC, id DESC
      """
    ).compactMap { row in
      let note = FormDraft.Note(id: try row["id"], form: try row["form"], savedAt: try row["saved_at"])
      guard let text = try? keys.open(try row["sealed"], at: .draft(commune: commune, id: note.id)),
        let content = try? JSONDecoder().decode(FormDraft.Content.self, from: Data(text.utf8))
      else { return nil }
      return FormDraft(note: note, content: content)
    }
  }

  func dropDraft(of form: String) throws {
    try tx.run(
      "DELETE FROM form_draft WHERE commune_id = \(commune) AND person_id = \(actor.person) AND form = \(form)")
  }

  func dropDraft(_ id: String) throws {
    try tx.run(
      "DELETE FROM form_draft WHERE commune_id = \(commune) AND person_id = \(actor.person) AND id = \(id)")
  }
}

extension Site {
  /// Forgets, in every commune, what was begun too long ago.
  func forgetOldDrafts() async throws {
    let limit = clock.now().adding(days: -DraftLimits.keptDays)
    try await database.write { try $0.run("DELETE FROM form_draft WHERE saved_at < \(limit)") }
  }
}
