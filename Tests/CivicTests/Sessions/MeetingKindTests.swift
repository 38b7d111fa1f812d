import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("Kinds of meetings") struct MeetingKindTests {
  private func hold(_ world: World, _ kind: Session.Kind, minutes: Int) async throws {
    try await world.as(World.cell1) { work in
      let ends = 8 * 60 + minutes
      var session = try work.scheduleSession(
        NewSession(
          kind: kind, title: "Họp", organizer: "cell-1", chair: World.cell1.membership,
          heldOn: World.day.adding(days: -3), startsAt: "08:00",
          endsAt: "\(ends / 60 < 10 ? "0" : "")\(ends / 60):\(ends % 60 < 10 ? "0" : "")\(ends % 60)"))
      session.state = .concluded
      try work.save(session)
    }
  }

  private func counted(_ rule: String, _ world: World) async throws -> (Int, [Duty.Why]) {
    try await world.as(World.cell1) { work in
      let bodies = try work.bodiesWithDuties().filter { $0.id == "cell-1" }
      let duty = try #require(try work.duties(of: bodies, on: World.day).first { $0.rule.id == rule })
      return (duty.counted.count, duty.left.map(\.why))
    }
  }

  @Test("a merged meeting of two hours is the monthly one and the thematic one")
  func merged() async throws {
    let world = try await World()
    try await hold(world, .mergedMeeting, minutes: 120)
    #expect(try await counted("cell-monthly", world).0 == 1)
    #expect(try await counted("cell-thematic", world).0 == 1)
  }

  @Test("one of an hour and three quarters was the monthly one only, one of an hour was neither")
  func mergedTooShort() async throws {
    let world = try await World()
    try await hold(world, .mergedMeeting, minutes: 105)
    #expect(try await counted("cell-monthly", world).0 == 1)
    let thematic = try await counted("cell-thematic", world)
    #expect(thematic.0 == 0 && thematic.1 == [.notMergedEnough(minutes: 105, least: 120)])
    let other = try await World()
    try await hold(other, .mergedMeeting, minutes: 60)
    let monthly = try await counted("cell-monthly", other)
    #expect(monthly.0 == 0 && monthly.1 == [.tooShort(minutes: 60, least: 90)])
  }

  @Test("an extraordinary meeting takes the place of neither")
  func extraordinary() async throws {
    let world = try await World()
    try await hold(world, .extraordinaryMeeting, minutes: 200)
    #expect(try await counted("cell-monthly", world).0 == 0)
    #expect(try await counted("cell-thematic", world).0 == 0)
  }

  @Test("planned on the form, each has its word, its members and its minutes; too short a plan is said on the page")
  func planned() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.cell1, in: world)
    for (kind, word) in [
      ("merged_meeting", "Sinh hoạt thường kỳ ghép chuyên đề"), ("extraordinary_meeting", "Họp bất thường"),
      ("congress", "Đại hội"),
    ] {
      try await browser.get("/sessions/new")
      try await browser.post(
        "/sessions",
        [
          "kind": kind, "organizer": "cell-1", "held_on": "20/11/2026", "starts_at": "8 giờ", "ends_at": "9 giờ 40",
          "title": "",
        ])
      #expect(browser.page.contains(word), "\(kind)")
      #expect(browser.page.contains("cần ít nhất 120 phút") == (kind == "merged_meeting"))
      let session = browser.address
      try await browser.post("\(session)/opening")
      #expect(try await browser.get("\(session)/attendance").contains("Phạm Văn Tư"))
      #expect(try await browser.get("\(session)/minutes").contains("Phạm Văn Tư"))
    }
    #expect(try await browser.get("/sessions?kind=merged_meeting").contains("ghép chuyên đề"))
  }

  @Test("a database with sessions of before takes the new kinds, and still refuses what is none")
  func migration() async throws {
    let world = try await World()
    _ = try await world.dialogue()
    try await hold(world, .congress, minutes: 100)
    let kinds = try await world.database.read { tx in
      try tx.rows("SELECT kind FROM session ORDER BY kind").map { try $0["kind"] as String }
    }
    #expect(kinds == ["congress", "dialogue"])
    await #expect(throws: (any Error).self) {
      try await world.database.write { try $0.run("UPDATE session SET kind = 'party'") }
    }
  }

  @Test("minutes say that they were read back once somebody has written it down")
  func readBack() async throws {
    let cell = try await Cell(members: 3)
    let session = cell.session
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    #expect(try await !browser.get("/sessions/\(session)/minutes").contains("đọc lại"))
    try await browser.get("/sessions/\(session)/preparation")
    try await browser.post("/sessions/\(session)/preparation", ["step": "read_back", "done": "yes"])
    #expect(try await browser.get("/sessions/\(session)/minutes").contains("đọc lại"))
  }

  @Test("the secretary is chosen by the first vote, and only among those present")
  func secretary() async throws {
    let cell = try await Cell(members: 4)
    let (session, member, away) = (cell.session, cell.members[1], cell.members[0])
    try await cell.world.as(Cell.secretary) { try $0.markAttendance(session, away.person, .absent) }
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/sessions/\(session)/secretary")
    #expect(!browser.page.contains(away.personName) && browser.page.contains("value=\"4\""))
    try await browser.post(
      "/sessions/\(session)/secretary", ["person": member.person, "in_favour": "3", "against": "0", "other": "0"])
    #expect(browser.status == .conflict)
    try await browser.get("/sessions/\(session)/secretary")
    try await browser.post(
      "/sessions/\(session)/secretary", ["person": away.person, "in_favour": "4", "against": "0", "other": "0"])
    #expect(browser.status == .unprocessableContent)
    try await browser.post(
      "/sessions/\(session)/secretary", ["person": member.person, "in_favour": "4", "against": "0", "other": "0"])
    #expect(browser.page.contains("Cử đồng chí \(member.personName) làm thư ký buổi họp"))
    let name = try await cell.world.as(Cell.secretary) { try $0.session(session).secretaryName }
    #expect(name == member.personName)
  }
}
