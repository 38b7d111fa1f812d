import Foundation
import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("The demo ward") struct DemoTests {
  @Test(
    "plays its whole story on any day: sessions, matters in every state, dossiers, assignments",
    arguments: [
      "2026-11-22", "2026-02-17", "2027-02-28",
    ])
  func played(today: String) async throws {
    let database = try SQLiteDatabase()
    let rules = try World.shipped.get().rules
    let day = try #require(Day(today))
    try await Schema.migrations().run(on: database, now: today + "T00:00:00Z")
    let world = try DemoWorld.shipped()
    let counts = try await database.write { tx in
      try DemoPlayer(world: world, tx: tx, today: day, rules: rules, ids: .counting(), keys: World.keys).play()
      return try ["session", "matter", "dossier", "assignment", "notice"].map { table in
        try tx.count("SELECT count(*) AS n FROM \(SQL(file: table))")
      }
    }
    #expect(counts[0] == world.sessions.count)
    #expect(counts[1] >= 10)
    #expect(counts[2] == 2)
    #expect(counts[3] >= 10)
    #expect(counts[4] > 20)
  }
}
