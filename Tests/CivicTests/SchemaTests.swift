import Foundation
import Storage
import Testing

@testable import Civic

@Suite("The schema") struct SchemaTests {
  /// The dump that is read in reviews: `Sources/Civic/Schema/schema.sql`.
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Civic/Schema/schema.sql")

  @Test("schema.sql is what the migrations make; RECORD=1 writes it anew")
  func dump() async throws {
    let database = try SQLiteDatabase()
    try await Schema.migrations().run(on: database, now: "2026-11-20T01:00:00Z")
    let schema =
      "-- Written by SchemaTests with RECORD=1 from the numbered steps in sql/. For reading; nothing runs it.\n\n"
      + (try await database.schema())
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try schema.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == schema)
  }
}
