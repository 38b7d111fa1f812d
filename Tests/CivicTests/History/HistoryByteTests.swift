import Foundation
import Storage
import Testing

@testable import Civic

@Suite("No byte of the history is changed unseen") struct HistoryByteTests {
  private static let columns = [
    "commune_id", "id", "at", "kind", "person_id", "membership_id", "deputy_id", "organization_id", "subject_kind",
    "subject_id", "also_kind", "also_id", "detail", "hash",
  ]

  /// A ward with a matter under way and a deputy, its triggers and foreign keys out of the way of an intruder.
  private func intruded(_ file: SQLiteDatabase? = nil) async throws -> World {
    let world = try await World(database: file)
    _ = try await world.referredLamp()
    try await world.as(World.secretary) { _ = try $0.appointDeputy(.lan(by: World.cell2)) }
    try await world.database.write {
      try $0.script("DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_deleted; DELETE FROM notice")
    }
    return world
  }

  @Test("one bit of any byte of any value of any event", arguments: columns)
  func everyByte(_ column: String) async throws {
    let world = try await intruded()
    let changed = try await world.database.write { tx -> Int in
      try tx.script("PRAGMA defer_foreign_keys = ON")
      var changed = 0
      let name = SQL(file: column)
      for row in try tx.rows("SELECT position AS n, \(name) AS v FROM event WHERE \(name) IS NOT NULL") {
        let (position, value): (Int, String) = (try row["n"], try row["v"])
        // Every byte of every fourth event, one of each of the others: all of them took a minute and found no more.
        let places = position % 4 == 1 ? Array(0..<value.utf8.count) : [position % value.utf8.count]
        for place in places {
          var bytes = Array(value.utf8)
          bytes[place] ^= 1
          let hex = SQL(file: "CAST(x'\(Secret.hex(bytes))' AS TEXT)")
          try tx.run("UPDATE event SET \(name) = \(hex) WHERE position = \(position)")
          #expect(try !HistoryChain(tx: tx).check().holds, "\(column) of \(position)")
          try tx.run("UPDATE event SET \(name) = \(value) WHERE position = \(position)")
          changed += 1
        }
      }
      return changed
    }
    #expect(changed > 0 || column == "deputy_id" || column.hasPrefix("also"))
    #expect(try await world.database.read { try HistoryChain(tx: $0).check() }.holds)
  }

  @Test(
    "what SQLite reads as the same is not the same: a blob for nothing, words behind a zero byte, bytes that are no text",
    arguments: [
      "deputy_id = x''", "also_id = x'00'", "deputy_id = x'61'", "detail = detail || char(0) || 'more'",
      "kind = CAST(kind AS BLOB)", "person_id = CAST(person_id || char(0) AS TEXT)",
      "detail = CAST(x'7B22F09F9822' AS TEXT)", "position = 3.5", "position = 'x'",
    ])
  func sameToTheEye(_ change: String) async throws {
    let world = try await intruded()
    try await world.database.write { try $0.run("UPDATE event SET \(SQL(file: change)) WHERE position = 3") }
    #expect(try await !world.database.read { try HistoryChain(tx: $0).check() }.holds)
  }

  @Test("a bit of the file itself, in the pages of the history: found, or what is read is what was written")
  func file() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-bytes-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let place = Installation.database(in: folder)
    try await made(at: place)
    let whole = [UInt8](try Data(contentsOf: place))
    let before = try await content(of: folder)
    var (dice, found) = (UInt64(20_261_123), 0)
    let pages = pagesOfHistory(in: whole)
    for _ in 0..<250 {
      dice = dice &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let offset = pages[Int(dice >> 33) % pages.count] + Int(dice >> 17) % 4096
      var bytes = whole
      bytes[offset] ^= UInt8(1 << (dice >> 61))
      try Data(bytes).write(to: place)
      if try await !Keeping.verify(folder).holds {
        found += 1
      } else {
        #expect(try await content(of: folder) == before, "byte \(offset)")
      }
    }
    #expect(found > 50)
  }

  /// A file without a write-ahead log.
  private func made(at place: URL) async throws {
    let full = place.deletingLastPathComponent().appendingPathComponent("full.sqlite")
    let database = try SQLiteDatabase(path: full.path)
    _ = try await intruded(database)
    try SQLiteDatabase.copy(full.path, to: place.path)
    try database.close()
  }

  private func content(of folder: URL) async throws -> [String] {
    let database = try SQLiteDatabase(inspecting: Installation.database(in: folder).path)
    defer { try? database.close() }
    return try await database.read { try $0.rows("\(HistoryChain.Link.selected) ORDER BY position").map { "\($0)" } }
  }

  /// Where the pages begin on which the events stand.
  private func pagesOfHistory(in bytes: [UInt8]) -> [Int] {
    stride(from: 0, to: bytes.count - 4095, by: 4096).filter { start in
      let page = Data(bytes[start..<start + 4096])
      let isTable = page.range(of: Data("CREATE TABLE".utf8)) == nil
      return isTable && ["deputy_appointed", "matter_opened"].contains { page.range(of: Data($0.utf8)) != nil }
    }
  }
}
