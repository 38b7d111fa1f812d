import Storage
import Testing

@testable import Civic

@Suite("Pages kept for the next time") struct PageMemoryTests {
  @Test("a page asked for again is the same, but for its mark against double clicks")
  func again() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/account")  // the first visit notes that somebody was here
    let first = try await browser.get("/assignments/new")
    let mark = try #require(browser.value(of: "once"))
    let second = try await browser.get("/assignments/new")
    let other = try #require(browser.value(of: "once"))
    #expect(mark != other && first.contains(mark) && !second.contains(mark))
    #expect(first.replacing(mark, with: "") == second.replacing(other, with: ""))
    let kept = world.site.memory.count
    #expect(kept > 0)
  }

  @Test("two tabs with one form are two acts, a double click in one of them is one")
  func tabs() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/assignments/new")
    let left = try #require(browser.value(of: "once"))
    try await browser.get("/assignments/new")
    let right = try #require(browser.value(of: "once"))
    for (mark, words) in [(left, "Lắp đèn"), (left, "Lắp đèn"), (right, "Thông cống")] {
      try await browser.post(
        "/assignments", pairs: [("words", words), ("lead", "economy"), ("due_on", "5/12/2026"), ("once", mark)])
      #expect(browser.status == .ok)
    }
    let given = try await world.as(World.clerk) {
      try $0.tx.rows("SELECT words FROM assignment").map { try $0["words"] as String }
    }
    #expect(given.sorted() == ["Lắp đèn", "Thông cống"])
  }

  @Test("whatever anybody writes shows at once")
  func written() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    let empty = try await browser.get("/matters")
    #expect(!empty.contains("Đèn"))
    _ = try await world.lamp()
    let shown = try await browser.get("/matters")
    #expect(shown.contains("Đèn"))
    let before = world.database.commits.number
    await #expect(throws: StorageError.self) {
      try await world.database.write { tx in _ = try tx.rows("SELECT 1 AS one").map { try $0["two"] as Int } }
    }
    let after = world.database.commits.number
    #expect(after > before, "also what was undone counts: nothing is asked of it")
  }

  @Test("nobody is shown the page of another, nor of a minute that is over, nor after signing out")
  func others() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    let cell = try await Browser.of(World.cell1, in: world)
    let (mine, theirs) = (try await clerk.get("/"), try await cell.get("/"))
    #expect(mine.contains(World.clerk.personName) && !theirs.contains(World.clerk.personName))
    let kept = world.site.memory.count
    try await clerk.get("/")
    let same = world.site.memory.count
    #expect(same == kept)
    world.clock.move(to: world.clock.now.adding(seconds: 60))
    try await clerk.get("/")
    let more = world.site.memory.count
    #expect(more == kept + 1)
    try await clerk.get("/account")
    try await clerk.post("/sign-out")
    let out = try await clerk.get("/")
    #expect(!out.contains(World.clerk.personName))
  }
}
