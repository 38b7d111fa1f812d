import Rulebook
import Testing

@testable import Civic

@Suite("What has to happen in a period") struct DutyTests {
  /// A session that was held, of a body, with its hours and whoever chaired it.
  private func hold(
    _ world: World, _ kind: Session.Kind, by organizer: String, chair: Actor?, day: Int, from: String = "",
    to: String = ""
  ) async throws {
    try await world.as(World.clerk) { work in
      let held = World.day.adding(days: day)
      var session = try work.scheduleSession(
        NewSession(
          kind: kind, title: "Buổi ngày \(held.typed)", organizer: organizer, chair: chair?.membership, heldOn: held,
          startsAt: from, endsAt: to))
      session.state = .concluded
      try work.save(session)
    }
  }

  private func duty(_ rule: String, of body: String, _ world: World) async throws -> Duty {
    try await world.as(World.clerk) { work in
      let bodies = try work.bodiesWithDuties().filter { $0.id == body }
      return try #require(try work.duties(of: bodies, on: World.day).first { $0.rule.id == rule })
    }
  }

  @Test("the head's receptions count by days, and a deputy's do not")
  func reception() async throws {
    let world = try await World()
    let deputy = World.actor("Võ Đình Phúc", .leader, "Phó Bí thư Đảng ủy", "committee", "Đảng ủy")
    try await world.as(World.clerk) { work in
      try work.save(Person(id: deputy.person, name: deputy.personName))
      let post = try work.postID(title: deputy.postTitle, role: .leader, in: "committee")
      try work.saveMembership(
        deputy.membership, of: deputy.person, post: post, from: World.day.adding(days: -90), to: nil)
    }
    try await hold(world, .reception, by: "committee", chair: World.secretary, day: -15)
    try await hold(world, .reception, by: "committee", chair: World.secretary, day: -15)
    try await hold(world, .reception, by: "committee", chair: deputy, day: -8)
    let duty = try await duty("p11-freq-commune", of: "committee", world)
    #expect(duty.counted.count == 1 && duty.missing == 1)
    #expect(duty.left.map(\.why) == [.sameDay, .notHead(post: "secretary")])
    let browser = try await Browser.of(World.clerk, in: world)
    let page = try await browser.get("/organizations/committee/obligations")
    #expect(page.contains("không do Bí thư chủ trì") && page.contains("Còn thiếu 1"))
  }

  @Test("a meeting that is too short does not count, and one merged with a theme needs the longer time")
  func duration() async throws {
    let world = try await World()
    try await hold(world, .cellMeeting, by: "cell-1", chair: World.cell1, day: -10, from: "08:00", to: "08:40")
    try await hold(world, .cellMeeting, by: "cell-2", chair: World.cell2, day: -10, from: "08:00", to: "09:30")
    try await hold(world, .thematicMeeting, by: "cell-2", chair: World.cell2, day: -10, from: "09:30", to: "09:50")
    #expect(try await duty("cell-monthly", of: "cell-1", world).left.map(\.why) == [.tooShort(minutes: 40, least: 90)])
    #expect(try await duty("cell-monthly", of: "cell-2", world).missing == 0)
    #expect(
      try await duty("cell-thematic", of: "cell-2", world).left.map(\.why)
        == [.notMergedEnough(minutes: 110, least: 120)])
  }

  @Test("a report that was sent is written down with its paper, by the body itself or the office, within the period")
  func fulfilment() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    let address = "/organizations/committee/obligations/p11-report-cycle"
    try await browser.get(address)
    try await browser.post(address, ["words": "Đã gửi báo cáo tháng 11", "done_on": "25/11/2026"])
    #expect(browser.status == .unprocessableContent)
    try await browser.post(
      address, ["words": "Đã gửi báo cáo tháng 11", "done_on": "19/11/2026", "symbol": "88-BC/ĐU"])
    #expect(browser.page.contains("88-BC/ĐU"))
    #expect(try await duty("p11-report-cycle", of: "committee", world).missing == 0)
  }

  @Test("the level above reads counts of the ward's bodies and opens none; a cell sees its own board only")
  func sight() async throws {
    let world = try await World()
    let above = try await Browser.of(World.province, in: world)
    let board = try await above.get("/obligations")
    #expect(board.contains("Chi bộ tổ dân phố 1") && !board.contains("/organizations/"))
    try await above.get("/organizations/cell-1/obligations")
    #expect(above.status == .notFound)
    let cell = try await Browser.of(World.cell1, in: world)
    #expect(try await !cell.get("/obligations").contains("Chi bộ tổ dân phố 2"))
    try await cell.get("/organizations/cell-2/obligations")
    #expect(cell.status == .notFound)
  }

  @Test("home reminds when the end of the period is near, by the rule of the reminder")
  func reminder() async throws {
    let world = try await World()
    let cards = try await world.as(World.cell1) { try $0.dutiesDue() }
    #expect(cards.isEmpty)
    world.clock.move(days: 7)  // Friday 27/11: two working days are left of the month
    let near = try await world.as(World.cell1) { try $0.dutiesDue() }
    #expect(near.first?.address == "/organizations/cell-1/obligations" && near.first?.due == Day("2026-11-30"))
  }
}
