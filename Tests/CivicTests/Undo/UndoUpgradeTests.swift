import Storage
import Testing

@testable import Civic

@Suite("Taking back, in a database of before") struct UndoUpgradeTests {
  @Test("what could be taken back before the table was built anew still can, and matters have their place beside it")
  func rebuilt() async throws {
    let database = try SQLiteDatabase()
    let old = try Schema.migrations().steps.filter { $0.number < 28 }
    try await Migrations(old).run(on: database, now: "2026-11-01T00:00:00Z")
    try await database.write { tx in
      try tx.script(
        """
        INSERT INTO commune (id, name, kind, province, made_at) VALUES ('c', 'An Hòa', 'ward', 'Gia Lai', '2026-01-01');
        INSERT INTO organization (commune_id, id, name, classification, valid_from, sort_key, folded)
          VALUES ('c', 'o', 'Văn phòng', 'party_office', '2026-01-01', 'x', 'x');
        INSERT INTO session (commune_id, id, kind, title, organizer_id, held_on, state, sort_key, folded)
          VALUES ('c', 's', 'dialogue', 'Đối thoại', 'o', '2026-11-20', 'open', 'x', 'x');
        INSERT INTO event (commune_id, id, at, kind, subject_kind, subject_id, detail)
          VALUES ('c', 'e', '2026-11-20T00:00:00Z', 'attendance_marked', 'session', 's', '{}');
        INSERT INTO undo (commune_id, id, person_id, event_id, what, session_id, before, after, made_at)
          VALUES ('c', 'u', 'p', 'e', 'attendance', 's', '{}', '{}', '2026-11-20T00:00:00Z');
        """)
    }
    try await Schema.migrations().run(on: database, now: "2026-11-20T00:00:00Z")
    let (kept, columns) = try await database.read { tx in
      (
        try tx.all(Undo.self, "SELECT * FROM undo"),
        try tx.rows("SELECT count(*) AS n FROM undo_matter")[0]["n"] as Int
      )
    }
    #expect(kept.map(\.session) == ["s"] && kept.map(\.what) == [.attendance] && columns == 0)
    await #expect(throws: (any Error).self) {
      try await database.write { try $0.run("UPDATE undo SET what = 'everything'") }
    }
  }
}
