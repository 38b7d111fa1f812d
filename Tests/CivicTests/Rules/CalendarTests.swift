import Rulebook
import Testing

@testable import Civic

@Suite("The working calendar of a commune") struct CalendarTests {
  private static func storm(_ from: String, _ to: String? = nil) throws -> NewDays {
    let first = try #require(Day(from))
    return NewDays(
      from: first, to: try to.map { try #require(Day($0)) } ?? first, kind: .closure, name: "Nghỉ tránh bão số 5",
      citation: Citation(document: "Công điện của UBND tỉnh", symbol: "07/CĐ-UBND"))
  }

  @Test("an added day off moves the deadlines that it touches and no other, and their owners are told")
  func addedDay() async throws {
    let world = try await World()
    let touched = try await world.referredLamp()
    let untouched = try await world.as(World.clerk) { work in
      let subjects = try work.subjects()
      let matter = try work.openMatter(
        NewMatter(kind: .report, subject: subjects[0].id, title: "Cống tắc", words: "Ngập"))
      try work.referMatter(
        matter.id, NewReferral(lead: "police", dueOn: World.day.adding(days: 20), dueReason: "Theo họp giao ban"))
      return try work.matter(matter.id)
    }
    let storm = try Self.storm("2026-12-01", "2026-12-02")
    try await world.as(World.admin) { try $0.addDays(storm) }
    #expect(touched.dueOn == Day("2026-12-07"))
    #expect(try await world.matter(touched.id).dueOn == Day("2026-12-09"))
    #expect(try await world.matter(untouched.id).dueOn == untouched.dueOn)
    #expect(try await world.notices(World.economy).contains { $0.contains("9/12/2026") && $0.contains("bão số 5") })
    #expect(try await !world.notices(World.police).contains { $0.contains("bão số 5") })
    let browser = try await Browser.of(World.economy, in: world)
    let page = try await browser.get("/matters/\(touched.id)/deadline")
    for words in [
      "Các hạn trước đây", "07/12/2026", "Nghỉ tránh bão số 5", "class=\"month\"", "/rules/lcr-first-answer",
    ] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("a day that is taken out again gives the old day back, and both changes can be read")
  func removedDay() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    let storm = try Self.storm("2026-12-01")
    try await world.as(World.admin) { try $0.addDays(storm) }
    let id = try await world.as(World.admin) { try $0.addedDays()[0].id }
    try await world.as(World.clerk) { try $0.removeDay(id, reason: "Bão tan") }
    #expect(try await world.matter(matter.id).dueOn == matter.dueOn)
    let browser = try await Browser.of(World.clerk, in: world)
    #expect(try await browser.get("/calendar?year=2026").contains("Bão tan"))
  }

  @Test("what somebody else's ward adds changes nothing here")
  func otherCommune() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    let storm = try Self.storm("2026-12-01")
    var elsewhere = World.admin
    elsewhere.commune = "binh-son"
    let stranger = elsewhere
    try await world.database.write { tx in
      try tx.run(
        """
        INSERT INTO commune (id, name, kind, province, made_at)
        VALUES ('binh-son', 'Phường Bình Sơn', 'ward', 'Tỉnh', '2025-07-01T00:00:00Z')
        """)
    }
    try await world.as(stranger) { try $0.addDays(storm) }
    #expect(try await world.matter(matter.id).dueOn == matter.dueOn)
  }

  @Test("the same day is not added twice, a stretch over a month is a slip, and a cell keeps no calendar")
  func problems() async throws {
    let world = try await World()
    let (storm, long) = (try Self.storm("2026-12-01"), try Self.storm("2026-12-01", "2027-12-02"))
    try await world.as(World.admin) { try $0.addDays(storm) }
    for wrong in [storm, long] {
      await #expect(throws: FormProblem.self) { try await world.as(World.admin) { try $0.addDays(wrong) } }
    }
    await #expect(throws: Refusal.self) { try await world.as(World.cell1) { try $0.addDays(storm) } }
  }

  @Test("a year is drawn with its days off, and a provisional one says so until it is announced")
  func year() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.admin, in: world)
    let page = try await browser.get("/calendar?year=2026")
    #expect(page.components(separatedBy: "class=\"month\"").count == 13)
    #expect(page.contains("Ngày Văn hóa Việt Nam"))
    let notYet = "chưa được công bố"
    #expect(!page.contains(notYet))
    #expect(try await browser.get("/calendar?year=2027").contains(notYet))
    try await browser.get("/calendar/2027/announcement")
    try await browser.post("/calendar/2027/announcement", ["document": "Thông báo của Bộ Nội vụ"])
    #expect(!browser.page.contains(notYet))
  }
}
