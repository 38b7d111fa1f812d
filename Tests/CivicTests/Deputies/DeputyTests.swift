import Testing

@testable import Civic

@Suite("Deputies") struct DeputyTests {
  /// Bình of cell 2, acting as the secretary.
  private func deputy(_ world: World) async throws -> Browser {
    let id = try await world.as(World.secretary) { try $0.appointDeputy(.lan(by: World.cell2)).id }
    let browser = try await Browser.of(World.cell2, in: world)
    #expect(try await browser.get("/account").contains("Bí thư Đảng ủy, Đảng ủy phường An Hòa (thay Trần Thị Lan)"))
    try await browser.post("/account/acting", ["acting": id])
    return browser
  }

  @Test("appointed on a page, by a paper, from day to day")
  func page() async throws {
    let world = try await World()
    let leader = try await Browser.of(World.secretary, in: world)
    #expect(
      try await leader.get("/organizations/committee").contains(
        "/memberships/\(World.secretary.membership)/deputies/new"))
    let address = "/memberships/\(World.secretary.membership)/deputies"
    try await leader.get("\(address)/new")
    try await leader.post(
      address,
      ["person": World.cell2.person, "document_symbol": "", "document_day": "20/11/2026", "ends_on": "31/2/2026"])
    #expect(leader.status == .unprocessableContent)
    try await leader.post(
      address,
      [
        "person": World.cell2.person, "document_symbol": "12-TB/ĐU", "document_day": "20/11/2026",
        "starts_on": "20/11/2026", "ends_on": "29/11/2026",
      ])
    #expect(leader.address == "/deputies" && leader.page.contains("Lê Thanh Bình thay Trần Thị Lan"))
    #expect(leader.page.contains("12-TB/ĐU ngày 20/11/2026") && leader.page.contains("Đang có hiệu lực"))
  }

  @Test("a deputy sees and does what the post may, and both names stand on every act")
  func acts() async throws {
    let world = try await World()
    let browser = try await deputy(world)
    #expect(try await browser.get("/").contains("thay Trần Thị Lan"))
    try await browser.post("/assignments", ["words": "Lắp đèn ngõ 12", "lead": "economy", "due_on": "30/11/2026"])
    #expect(browser.status == .ok)
    #expect(browser.page.contains("Lê Thanh Bình (được ủy quyền thay Trần Thị Lan) giao"))
    let event = try await world.database.read { tx in
      try tx.rows("SELECT person_id, membership_id, detail FROM event WHERE kind = 'assignment_given'")[0]
    }
    #expect(try event["person_id"] == World.cell2.person && event["membership_id"] == World.secretary.membership)
    #expect((try event["detail"] as String).contains("\"for\":\"Trần Thị Lan\""))
  }

  @Test("it ends by itself after the last day, without being signed out of one's own post")
  func ends() async throws {
    let world = try await World()
    let browser = try await deputy(world)
    for days in [5, 4] {  // as the office does, the deputy of a leader is asked again after a week without a visit
      world.clock.move(days: days)
      #expect(try await browser.get("/").contains("thay Trần Thị Lan"))
    }
    world.clock.move(days: 1)
    try await browser.get("/")
    #expect(browser.address == "/account" && browser.page.contains("Bí thư chi bộ"))
    #expect(!browser.page.contains("thay Trần Thị Lan"))
  }

  @Test("the holder is back early: ended by a leader, at once")
  func endedEarly() async throws {
    let world = try await World()
    let browser = try await deputy(world)
    let id = try await world.as(World.secretary) { try $0.deputies(page: 1).items[0].id }
    let leader = try await Browser.of(World.secretary, in: world)
    try await leader.post("/deputies/\(id)/ending")
    #expect(leader.page.contains("Đã hết"))
    try await browser.get("/")
    #expect(browser.address == "/account")
  }

  @Test("no chain: a deputy hands nothing on, and who stands in is not stood in for")
  func chain() async throws {
    let world = try await World()
    let browser = try await deputy(world)
    try await browser.get("/memberships/\(World.cell1.membership)/deputies/new")
    #expect(browser.status == .conflict && browser.page.contains("không ủy quyền lại"))
    // Bình, who is Lan's deputy, would have Tư as his own.
    let next = NewDeputy.of(World.cell2, by: World.cell1)
    await #expect(throws: FormProblem.self) {
      try await world.as(World.admin) { _ = try $0.appointDeputy(next) }
    }
    // Lan, who is away, would stand in for Hùng.
    let before = NewDeputy.of(World.economy, by: World.secretary)
    await #expect(throws: FormProblem.self) {
      try await world.as(World.admin) { _ = try $0.appointDeputy(before) }
    }
    let later = NewDeputy.of(World.cell2, by: World.cell1, inDays: 10)
    try await world.as(World.admin) { _ = try $0.appointDeputy(later) }
  }

  @Test("one deputy at a time for a post, and nobody for themselves or beyond the post's days")
  func spans() async throws {
    let world = try await World()
    try await world.as(World.secretary) { _ = try $0.appointDeputy(.lan(by: World.cell2)) }
    for new in [NewDeputy.lan(by: World.cell1), .lan(by: World.secretary)] {
      await #expect(throws: FormProblem.self) {
        try await world.as(World.secretary) { _ = try $0.appointDeputy(new) }
      }
    }
    let late = NewDeputy.of(World.economy, by: World.cell1)
    try await world.as(World.admin) { try $0.endMembership(World.economy.membership, on: World.day.adding(days: 2)) }
    await #expect(throws: FormProblem.self) {
      try await world.as(World.admin) { _ = try $0.appointDeputy(late) }
    }
  }

  @Test("a cell appoints nobody, and the office nobody for a leader")
  func notYours() async throws {
    let world = try await World()
    for actor in [World.cell1, World.clerk] {
      await #expect(throws: Refusal.self) {
        try await world.as(actor) { _ = try $0.appointDeputy(.lan(by: World.cell2)) }
      }
    }
  }
}
