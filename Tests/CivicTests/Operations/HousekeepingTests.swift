import Foundation
import Logging
import Storage
import Testing

@testable import Civic

@Suite("What a running server does by itself") struct HousekeepingTests {
  private func round(_ world: World) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-round-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    await Housekeeping(site: world.site, directory: folder, copies: 0, logger: Logger(label: "test")).once()
  }

  private func rows(_ world: World) async throws -> [Int] {
    try await world.database.read { tx in
      try ["undo", "room_speaker", "done_once"].map { try tx.count("SELECT count(*) AS n FROM \(SQL(file: $0))") }
    }
  }

  @Test("it forgets who had the floor yesterday, and what cannot be taken back any more with its reasons")
  func forgets() async throws {
    let dialogue = try await Dialogue()
    let (world, session) = (dialogue.world, dialogue.session)
    let roll = try await dialogue.screen("attendance")
    try await roll.post(
      "/sessions/\(session)/attendance",
      ["attendee": World.cell1.person, "mark": "excused", "reason": "đi viện"])
    try await world.as(World.clerk) { try $0.giveFloor(to: "Bà Sen", minutes: nil, in: session) }
    try await round(world)
    #expect(try await rows(world) == [1, 1, 1])
    world.clock.move(to: world.clock.now.adding(seconds: 25 * 3600))
    try await round(world)
    #expect(try await rows(world) == [0, 0, 1])
    world.clock.move(days: 62)
    try await round(world)
    #expect(try await rows(world) == [0, 0, 0], "nor which forms somebody sent two months ago")
  }
}
