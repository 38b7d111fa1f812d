import Foundation
import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("Names at rest") struct SealedAtRestTests {
  private static let names = [
    "Nguyễn Thị Tám Hoa", "0905 777 888", "Ngõ Vườn Ươm 44", "Lò Văn Chín Mươi", "Sùng A Lềnh",
  ]

  @Test(
    "no byte of the database, its log or a copy holds a name, an address or a telephone of whoever raised something")
  func bytes() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-rest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let installation = try await Installation(directory: folder.path, environment: [:])
    let world = try await World(database: installation.database)
    try await world.raiseByName(Self.names)
    try expectNone(in: folder)
    try await installation.database.checkpoint()
    try expectNone(in: folder)
    let copy = folder.appendingPathComponent("copy.sqlite")
    try SQLiteDatabase.copy(folder.appendingPathComponent("hoiam.sqlite").path, to: copy.path)
    try expectNone(in: folder)
    // What was searched for is really there: the words of the matter are.
    #expect(try Data(contentsOf: copy).range(of: Data("Cống thoát nước ngõ 7".utf8)) != nil)
  }

  private func expectNone(in folder: URL) throws {
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where file.contains("sqlite") {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file))
      for name in Self.names {
        for form in [name, name.decomposedStringWithCanonicalMapping, name.lowercased(), name.uppercased()] {
          #expect(bytes.range(of: Data(form.utf8)) == nil, "\(name) in \(file)")
        }
      }
    }
  }

  @Test("the speaker of a session is sealed in the database and read in the minutes")
  func speaker() async throws {
    let world = try await World()
    try await world.raiseByName(Self.names)
    let stored = try await world.database.read { try $0.rows("SELECT sealed_speaker AS s FROM contribution") }
    #expect(try stored.allSatisfy { Keyring.isSealed(try $0["s"]) } && !stored.isEmpty)
    let shown = try await world.as(World.clerk) { work in
      try work.tx.rows("SELECT session_id FROM contribution").flatMap {
        try work.contributions(of: try $0["session_id"]).map(\.speakerName)
      }
    }
    #expect(shown.contains("Lò Văn Chín Mươi"))
  }

  @Test("an older database is sealed when it is opened, chained, and keeps nothing readable in its free pages")
  func upgrade() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-old-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await OldDatabase.make(in: folder)
    let installation = try await Installation(directory: folder.path, environment: [:])
    let (keys, row) = (
      installation.keys, try await installation.database.read { try $0.rows("SELECT * FROM voice")[0] }
    )
    let text = try keys.open(row["sealed"], at: .voice(commune: "an-hoa", id: row["id"]))
    #expect(try Voice.Identity(text: text) == .init(name: OldDatabase.name, contact: "0905 777 888"))
    let bytes = try Data(contentsOf: folder.appendingPathComponent("hoiam.sqlite"))
    #expect(bytes.range(of: Data(OldDatabase.name.utf8)) == nil)
    let check = try await Keeping.verify(folder)
    #expect(check.holds && check.whole.first?.events == 2)
    // And the copy that was made before can be opened by the old program.
    let copies = try FileManager.default.contentsOfDirectory(atPath: Installation.backups(in: folder).path)
    #expect(copies.contains { $0.hasPrefix("before-upgrade-") })
  }

  @Test("without its key a database with names does not open, and says where the key belongs")
  func lost() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-lost-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let installation = try await Installation(directory: folder.path, environment: [:])
    let world = try await World(database: installation.database)
    try await world.raiseByName(Self.names)
    try FileManager.default.removeItem(at: KeyFile.place(in: folder))
    await #expect(throws: KeyFile.Problem.lost(KeyFile.place(in: folder).path)) {
      try await Installation(directory: folder.path, environment: [:])
    }
    _ = try await Keeping.replaceLostKeys(folder, now: world.clock.now)
    _ = try await Installation(directory: folder.path, environment: [:])
    #expect(try await Keeping.verify(folder).holds)
  }
}

extension World {
  /// A matter handed in by hand, one out of a session, and one from a pasted text.
  func raiseByName(_ names: [String]) async throws {
    let subject = try await subject("water")
    try await self.as(World.clerk) { work in
      try work.openMatter(
        NewMatter(
          kind: .proposal, subject: subject, title: "Cống thoát nước ngõ 7", words: "Cống tắc khi mưa",
          voices: [NewVoice(organization: "cell-1", name: names[0], contact: names[1], address: names[2])]))
      _ = try work.proposeIntake(
        "Buổi làm việc: ông \(names[4]) phát biểu.", title: "Văn bản", proposal: ["a": [names[4]]])
    }
    try await self.as(World.clerk) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .dialogue, title: "Đối thoại", organizer: "committee", heldOn: World.day))
      try work.openSession(session.id)
      let said = try work.noteContribution(
        NewContribution(
          session: session.id, clientKey: "k1", speakerName: names[3], subject: subject, words: "Đường hỏng"))
      try work.disposeContribution(
        said.id, of: session.id,
        .opens(NewMatterOfContribution(kind: .opinion, subject: subject, title: "Đường hỏng", place: "")))
    }
  }
}

/// A database as the program before the seal left it.
enum OldDatabase {
  static let name = "Bà Triệu Thị Mười Ba"

  static func make(in folder: URL) async throws {
    let database = try SQLiteDatabase(path: folder.appendingPathComponent("hoiam.sqlite").path)
    let steps = try Schema.migrations().steps.filter { $0.number < 10 }
    try await Migrations(steps).run(on: database, now: "2026-10-01T00:00:00Z")
    try await database.write { tx in
      try tx.script(
        """
        INSERT INTO commune (id, name, kind, province, made_at) VALUES ('an-hoa', 'An Hòa', 'ward', 'Gia Lai', '2026-01-01');
        INSERT INTO event (commune_id, id, at, kind, subject_kind, subject_id, detail) VALUES
          ('an-hoa', '1', '2026-10-01T00:00:00Z', 'commune_founded', 'commune', 'an-hoa', '{"name":"An Hòa"}'),
          ('an-hoa', '2', '2026-10-01T00:00:01Z', 'signed_out_everywhere', 'commune', 'an-hoa', '{}');
        """)
      try tx.run(
        """
        INSERT INTO subject (commune_id, id, key, name, position) VALUES ('an-hoa', 's', 'other', 'Khác', 1)
        """)
      try tx.run(
        """
        INSERT INTO organization (commune_id, id, name, classification, valid_from, sort_key, folded)
        VALUES ('an-hoa', 'office', 'Văn phòng', 'party_office', '2026-01-01', 'x', 'x')
        """)
      try tx.run(
        """
        INSERT INTO matter (commune_id, id, number, kind, subject_id, title, state, owner_id, opened_on, sort_key, folded)
        VALUES ('an-hoa', 'm', '1/2026', 'opinion', 's', 'Đèn', 'received', 'office', '2026-10-01', 'x', 'x')
        """)
      try tx.run(
        """
        INSERT INTO voice (commune_id, id, matter_id, name, contact, raised_on)
        VALUES ('an-hoa', 'v', 'm', \(name), '0905 777 888', '2026-10-01')
        """)
    }
    try await database.checkpoint()
    try database.close()
  }
}
