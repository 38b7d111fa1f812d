import Testing

@testable import Civic

@Suite("Work that waits in another post") struct OtherPostTests {
  @Test("home says that a task of the other post is late, and one touch changes to it")
  func late() async throws {
    let world = try await World()
    try await world.as(World.admin) {
      _ = try $0.startMembership(
        of: World.cell2.person, in: "economy", title: "Phó trưởng phòng", role: .department,
        from: World.day.adding(days: -100))
    }
    try await world.as(World.secretary) {
      _ = try $0.giveAssignment(
        NewAssignment(words: "Lắp đèn ngõ 12", lead: "economy", dueOn: World.day.adding(days: 1)))
    }
    world.clock.move(days: 4)
    let browser = try await Browser.of(World.cell2, in: world)
    let page = try await browser.get("/")
    #expect(page.contains("Phó trưởng phòng, \(World.economy.organizationName)"))
    #expect(page.contains("Có 1 việc đến hạn, trong đó 1 việc đã quá hạn"))
    #expect(!page.contains("Lắp đèn ngõ 12"))
    try await browser.post("/account/acting", ["acting": browser.value(of: "acting") ?? ""])
    #expect(browser.address == "/" && browser.page.contains("Lắp đèn ngõ 12"))
    #expect(!browser.page.contains("Ở chức danh khác"))
  }

  @Test("nobody changes to a post of somebody else")
  func notTheirs() async throws {
    let browser = try await Browser.of(World.cell2, in: try await World())
    try await browser.post("/account/acting", ["acting": World.secretary.membership])
    #expect(browser.status == .notFound)
  }
}
