import Foundation
import Storage
import Testing

@testable import Civic

@Suite("The history cannot be rewritten unseen") struct HistoryChainTests {
  /// Some twenty events of one ward, with the triggers taken away as an intruder would.
  private func intruded() async throws -> World {
    let world = try await World()
    _ = try await world.referredLamp()
    for number in 1...12 {
      try await world.as(World.admin) { try $0.record(.personAdded, on: .person("p"), ["name": "Người \(number)"]) }
    }
    try await world.database.write {
      try $0.script("DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_deleted")
    }
    return world
  }

  private func check(_ world: World, _ anchors: [HistoryAnchor] = []) async throws -> HistoryCheck {
    try await world.database.read { try HistoryChain(tx: $0).check(anchors: anchors) }
  }

  @Test("what was written holds, and the head counts every event")
  func holds() async throws {
    let world = try await intruded()
    let count = try await world.database.read { try $0.count("SELECT count(*) AS n FROM event") }
    let check = try await check(world)
    #expect(check.holds && check.whole.map(\.events) == [count] && count > 12)
  }

  @Test("the tables refuse to change or delete an event")
  func locked() async throws {
    let world = try await World()
    _ = try await world.referredLamp()
    for sql: SQL in [
      "UPDATE event SET detail = '{}'", "DELETE FROM event", "UPDATE event SET hash = 'x' WHERE position = 1",
    ] {
      await #expect(throws: (any Error).self) { try await world.database.write { try $0.run(sql) } }
    }
  }

  @Test(
    "one changed letter in any column of any event is found at its place",
    arguments: [
      "id", "at", "kind", "person_id", "membership_id", "deputy_id", "organization_id", "subject_kind", "subject_id",
      "also_kind", "also_id", "detail", "hash",
    ])
  func edits(_ column: String) async throws {
    let world = try await intruded()
    for position in [1, 7, 13] {
      let name = SQL(file: column)
      let before = try await world.database.read {
        try $0.rows("SELECT \(name) AS v FROM event WHERE position = \(position)")[0]["v"] as String?
      }
      let other = before.map { $0.isEmpty ? "x" : String($0.dropLast()) + ($0.hasSuffix("z") ? "y" : "z") } ?? "x"
      try await world.change(name, to: other, at: position)
      let found = try await check(world).breaks
      #expect(found.count == 1 && "\(found[0])".contains("event \(position) "), "\(column) \(position): \(found)")
      try await world.change(name, to: before, at: position)
    }
    #expect(try await check(world).holds)
  }

  @Test("a value moved from one column into the next is found, although the letters are the same")
  func shifted() async throws {
    let world = try await intruded()
    try await world.database.write {
      try $0.run("UPDATE event SET subject_kind = 'per', subject_id = 'sonp' WHERE position = 10")
    }
    #expect(try await !check(world).holds)
  }

  @Test("a deleted event is found: the first, one in the middle, the last")
  func deletions() async throws {
    for position in [1, 6] {
      let world = try await intruded()
      try await world.delete(position)
      #expect(
        try await check(world).breaks == [.missing(commune: World.commune, expected: position, found: position + 1)])
    }
    let world = try await intruded()
    let count = try await check(world).whole[0].events
    try await world.delete(count)
    #expect(
      try await check(world).breaks == [.headDiffers(commune: World.commune, expected: count, found: count - 1)])
  }

  @Test("two events that changed places, and one that was put in, are found")
  func order() async throws {
    let world = try await intruded()
    try await world.database.write { tx in
      for (from, to) in [(3, -1), (4, 3), (-1, 4)] {
        try tx.run("UPDATE event SET position = \(to) WHERE position = \(from)")
      }
    }
    #expect(try await !check(world).holds)
    let other = try await intruded()
    try await other.database.write {
      try $0.run(
        """
        INSERT INTO event (commune_id, id, at, kind, subject_kind, subject_id, detail, position, hash)
        SELECT commune_id, 'new', at, kind, subject_kind, subject_id, detail, 0, hash FROM event WHERE position = 2
        """)
    }
    #expect(try await !check(other).holds)
  }

  @Test("a history written anew from the middle holds by itself, and not against an anchor from before")
  func rewritten() async throws {
    let world = try await intruded()
    let anchors = try await world.site.anchors()
    try await world.database.write { tx in
      try tx.run("UPDATE event SET detail = '{\"name\":\"Kẻ khác\"}' WHERE position = 9")
      try HistoryChain(tx: tx).chainOldEvents()
    }
    #expect(try await check(world).holds)
    #expect(try await check(world, anchors).breaks == anchors.map { .anchorDiffers($0) })
  }

  @Test("an anchor typed from paper stands in the history for as long as nobody rewrites it")
  func paper() async throws {
    let world = try await intruded()
    let anchor = try #require(try await world.site.anchors().first)
    let spaced = String(anchor.hash.prefix(8)) + " " + String(anchor.hash.dropFirst(8).prefix(8)).uppercased()
    let typed = try #require(HistoryAnchor(typed: spaced))
    let scanned = try #require(HistoryAnchor(typed: anchor.code))
    try await world.as(World.admin) { try $0.record(.personAdded, on: .person("p"), ["name": "Sau phiếu"]) }
    #expect(try await check(world, [typed, scanned]).holds)
    let wrong = try #require(HistoryAnchor(typed: String(repeating: "0", count: 16)))
    #expect(try await check(world, [wrong]).breaks == [.anchorDiffers(wrong)])
    #expect(HistoryAnchor(typed: "abc") == nil && HistoryAnchor(typed: "kẻ gian đã ở đây rồi nhé") == nil)
  }
}

extension World {
  fileprivate func change(_ column: SQL, to value: String?, at position: Int) async throws {
    try await database.write { tx in
      try tx.script("PRAGMA defer_foreign_keys = ON")
      try tx.run("UPDATE event SET \(column) = \(value) WHERE position = \(position)")
      try tx.script("DELETE FROM notice WHERE event_id NOT IN (SELECT id FROM event)")
    }
  }
  fileprivate func delete(_ position: Int) async throws {
    try await database.write { tx in
      try tx.run("DELETE FROM notice WHERE event_id IN (SELECT id FROM event WHERE position = \(position))")
      try tx.run("DELETE FROM event WHERE position = \(position)")
    }
  }
}
