import Foundation
import Testing

@testable import Storage

@Suite("Storage") struct StorageTests {
  @Test("what is interpolated is bound, never pasted")
  func bound() async throws {
    let database = try SQLiteDatabase()
    let hostile = "x'); DROP TABLE note; --"
    try await database.write { tx in
      try tx.run("CREATE TABLE note (words TEXT NOT NULL)")
      try tx.run("INSERT INTO note (words) VALUES (\(hostile))")
    }
    let words = try await database.read { try $0.rows("SELECT words FROM note").map { try $0["words"] as String } }
    #expect(words == [hostile])
  }

  @Test("a list is bound element by element, and an empty one matches nothing")
  func lists() async throws {
    let database = try SQLiteDatabase()
    let counts = try await database.write { tx in
      try tx.run("CREATE TABLE note (id TEXT PRIMARY KEY)")
      for id in ["a", "b", "c"] { try tx.run("INSERT INTO note (id) VALUES (\(id))") }
      return [
        try tx.count("SELECT count(*) AS n FROM note WHERE id IN \(list: ["a", "c", "z"])"),
        try tx.count("SELECT count(*) AS n FROM note WHERE id IN \(list: [String]())"),
      ]
    }
    #expect(counts == [2, 0])
  }

  @Test("a body that throws leaves nothing behind")
  func rollback() async throws {
    struct Stop: Error {}
    let database = try SQLiteDatabase()
    try await database.write { try $0.run("CREATE TABLE note (id TEXT PRIMARY KEY)") }
    await #expect(throws: Stop.self) {
      try await database.write { tx in
        try tx.run("INSERT INTO note (id) VALUES (\("a"))")
        throw Stop()
      }
    }
    #expect(try await database.read { try $0.count("SELECT count(*) AS n FROM note") } == 0)
  }

  @Test("a file is opened in write-ahead mode with synchronous=FULL and foreign keys")
  func durable() async throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-\(UUID().uuidString).sqlite").path
    defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
    let database = try SQLiteDatabase(path: path)
    let settings = try await database.write { tx in
      [
        try tx.rows("PRAGMA synchronous")[0]["synchronous"] as Int,
        try tx.rows("PRAGMA foreign_keys")[0]["foreign_keys"] as Int,
      ]
    }
    let mode = try await database.write { try $0.rows("PRAGMA journal_mode")[0]["journal_mode"] as String }
    #expect(settings == [2, 1])
    #expect(mode == "wal")
  }

  @Test("migrations run once, in order, and a newer database is refused")
  func migrations() async throws {
    let database = try SQLiteDatabase()
    let two = Migrations([
      .init(number: 2, name: "two", sql: "ALTER TABLE note ADD COLUMN more TEXT"),
      .init(number: 1, name: "one", sql: "CREATE TABLE note (id TEXT)"),
    ])
    #expect(try await two.run(on: database, now: "2026-11-20T00:00:00Z") == ["one", "two"])
    #expect(try await two.run(on: database, now: "2026-11-20T00:00:00Z") == [])
    let old = Migrations([.init(number: 1, name: "one", sql: "CREATE TABLE note (id TEXT)")])
    await #expect(throws: StorageError.self) { try await old.run(on: database, now: "2026-11-20T00:00:00Z") }
  }
}
