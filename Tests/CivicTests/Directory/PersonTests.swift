import Foundation
import Rulebook
import Testing

@testable import Civic

@Suite("The directory: people and their posts") struct PersonTests {
  @Test("people are found by the beginnings of their names, in any order, without marks")
  func find() async throws {
    let page = try await Browser.of(World.front, in: try await World()).get("/people?q=du+vu")
    #expect(page.contains("Vũ Trí Dũng"))
    #expect(!page.contains("Đỗ Mạnh Hùng"))
  }

  @Test("somebody new takes up a post, and everything wrong with the form is said at once")
  func newHolder() async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    try await browser.get("/organizations/cell-1/memberships/new")
    let again = try await browser.post(
      "/organizations/cell-1/memberships", ["name": "", "title": "", "started_on": "31/4/2026", "birth_year": "61"])
    #expect(browser.status == .unprocessableContent)
    #expect(again.components(separatedBy: "class=\"problem\"").count - 1 == 5)
    let page = try await browser.post(
      "/organizations/cell-1/memberships",
      [
        "name": "Huỳnh Thị Bảy", "phone": "0905 123 456", "title": "Phó bí thư", "role": "cell_secretary",
        "started_on": "1/11/2026",
      ])
    #expect(browser.address == "/organizations/cell-1")
    #expect(page.contains("Huỳnh Thị Bảy") && page.contains("Phó bí thư") && page.contains("01/11/2026"))
  }

  @Test("where the name is known the form asks who is meant, and does as it is told")
  func namesake() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/organizations/cell-2/memberships/new")
    let asked = try await browser.post(
      "/organizations/cell-2/memberships",
      ["name": "phạm văn tư", "title": "Đảng viên", "role": "member", "started_on": "1/11/2026"])
    #expect(asked.contains("Đây là ai?") && asked.contains("value=\"\(World.cell1.person)\""))
    #expect(asked.contains("Bí thư chi bộ, Chi bộ tổ dân phố 1"))
    try await browser.post(
      "/organizations/cell-2/memberships",
      [
        "name": "phạm văn tư", "person": World.cell1.person, "title": "Đảng viên", "role": "member",
        "started_on": "1/11/2026",
      ])
    let posts = try await world.as(World.clerk) { try $0.membershipHistory(of: World.cell1.person) }
    #expect(Set(posts.map(\.organization)) == ["cell-1", "cell-2"])
  }

  @Test("a post that ends stays in the history of its holder")
  func end() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/memberships/\(World.cell1.membership)/ending")
    let early = try await browser.post("/memberships/\(World.cell1.membership)/ending", ["ended_on": "1/1/2020"])
    #expect(browser.status == .unprocessableContent && early.contains("value=\"1/1/2020\""))
    try await browser.post("/memberships/\(World.cell1.membership)/ending", ["ended_on": "19/11/2026"])
    let page = try await browser.get("/people/\(World.cell1.person)")
    #expect(page.contains("Chức danh trước đây") && page.contains("19/11/2026"))
    let gone = try await Browser.of(World.cell1, in: world)
    try await gone.get("/people")
    #expect(gone.address == "/account")
  }

  @Test("nobody takes up a post in a body that has ended")
  func ended() async throws {
    let world = try await World()
    try await world.as(World.clerk) { try $0.endOrganization("cell-2", on: World.day.adding(days: -10)) }
    let problem = await #expect(throws: FormProblem.self) {
      try await world.as(World.clerk) {
        try $0.startMembership(
          of: World.cell1.person, in: "cell-2", title: "Bí thư", role: .cellSecretary, from: World.day)
      }
    }
    #expect(problem?.fields.map(\.name) == ["started_on"])
  }
}
