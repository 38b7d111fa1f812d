import Testing

@testable import Civic

@Suite("The whole picture") struct OverviewTests {
  @Test("bars count what waits by subject, unit and body, and each opens its list")
  func bars() async throws {
    let world = try await World()
    _ = try await world.referredLamp()
    let overview = try await world.as(World.clerk) { try $0.overview() }
    #expect(overview.bySubject.map(\.open) == [1])
    #expect(Set(overview.byUnit.map(\.id)) == ["cell-1", "cell-2"])
    #expect(overview.load.map(\.body.id) == ["economy"] && overview.load[0].matters == 1)
    let page = try await Browser.of(World.clerk, in: world).get("/overview")
    #expect(page.contains("/matters?owner=economy") && page.contains("<svg viewBox"))
  }

  @Test("a body sees its own only")
  func own() async throws {
    let world = try await World()
    _ = try await world.referredLamp(through: ["cell-1"])
    #expect(try await world.as(World.cell2) { try $0.overview() }.bySubject.isEmpty)
    #expect(try await world.as(World.cell1) { try $0.overview() }.bySubject.map(\.open) == [1])
  }

  @Test("the strip has the sessions and what is due in the coming month, in words as in the drawing")
  func strip() async throws {
    let world = try await World()
    _ = try await world.referredLamp()
    _ = try await world.as(World.clerk) { work in
      try work.scheduleSession(
        NewSession(kind: .briefing, title: "Giao ban tuần", organizer: "committee", heldOn: World.day.adding(days: 3)))
    }
    let page = try await Browser.of(World.clerk, in: world).get("/overview")
    #expect(page.contains("31 ngày tới có 1 buổi làm việc và 1 việc đến hạn."))
    #expect(page.contains("Giao ban tuần") && page.contains("role=\"img\""))
    let quiet = try await World()
    #expect(try await Browser.of(World.clerk, in: quiet).get("/overview").contains("không có hạn nào"))
  }
}
