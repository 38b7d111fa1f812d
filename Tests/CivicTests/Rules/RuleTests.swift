import Rulebook
import Testing

@testable import Civic

/// What a ward decides for itself about the rules.
extension World {
  static let answer = "p11-reply-deadline"

  static func decision(_ value: Int, from: Day = World.day.adding(days: -30), to: Day? = nil) -> NewDecision {
    NewDecision(
      value: Rule.Value(value), validFrom: from, validTo: to, document: "Quyết định về thời hạn trả lời",
      symbol: "15-QĐ/ĐU", decidedOn: World.day.adding(days: -31))
  }

  /// Raised in a dialogue, so that the rule without an established number holds.
  func dialogueMatter() async throws -> Matter {
    let subject = try await subject("lighting")
    return try await self.as(World.clerk) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .dialogue, title: "Đối thoại", organizer: "committee", heldOn: World.day))
      return try work.openMatter(
        NewMatter(kind: .opinion, subject: subject, title: "Đèn hỏng", words: "Tối", session: session.id))
    }
  }
}

@Suite("The rulebook of a commune") struct RuleTests {
  @Test("a local decision changes the value, moves the open deadline, keeps the old day and tells the owner")
  func decision() async throws {
    let world = try await World()
    let matter = try await world.dialogueMatter()
    try await world.as(World.clerk) { try $0.referMatter(matter.id, NewReferral(lead: "economy")) }
    let before = try await world.matter(matter.id)
    #expect(before.dueOn == Day("2026-12-07"))
    try await world.as(World.secretary) { try $0.recordDecision(World.decision(7), about: World.answer) }
    let after = try await world.matter(matter.id)
    // 23, 25, 26, 27, 30/11, 01, 02/12: the 24th is a day off
    #expect(after.dueOn == Day("2026-12-02"))
    #expect(after.deadline?.decision?.citation.symbol == "15-QĐ/ĐU")
    let former = try await world.as(World.clerk) { try $0.formerDeadlines(of: matter.id) }
    #expect(former.map(\.due) == [before.dueOn] && former.first?.became == after.dueOn)
    #expect(try await world.notices(World.economy).contains { $0.contains("7/12/2026") && $0.contains("2/12/2026") })
  }

  @Test("a decision that ends gives the old number back")
  func ending() async throws {
    let world = try await World()
    let matter = try await world.dialogueMatter()
    let id = try await world.as(World.clerk) { try $0.recordDecision(World.decision(7), about: World.answer) }
    try await world.as(World.clerk) {
      try $0.endDecision(id, about: World.answer, on: World.day.adding(days: -1), reason: "Không còn phù hợp")
    }
    #expect(try await world.matter(matter.id).dueOn == Day("2026-12-07"))
    let again = try await world.as(World.clerk) { try $0.formerDeadlines(of: matter.id) }
    #expect(again.count == 2)
  }

  @Test("what the law gives may be made stricter and never laxer")
  func strictness() async throws {
    let world = try await World()
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.recordDecision(World.decision(1), about: "p11-freq-commune") }
    }
    try await world.as(World.clerk) { try $0.recordDecision(World.decision(3), about: "p11-freq-commune") }
    let least = try await world.as(World.clerk) { try $0.rule("p11-freq-commune").value }
    #expect(least == Rule.Value(3))
  }

  @Test("a rule that leaves no choice takes no decision, and a number that cannot be counted is refused in its field")
  func refusals() async throws {
    let world = try await World()
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.recordDecision(World.decision(5), about: "lcr-first-answer") }
    }
    for value in [0, 99_999_999] {
      let problem = await #expect(throws: FormProblem.self) {
        try await world.as(World.clerk) { try $0.recordDecision(World.decision(value), about: World.answer) }
      }
      #expect(problem?.fields.first?.name == "value")
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { try $0.recordDecision(World.decision(7), about: World.answer) }
    }
  }

  @Test("a mark goes away once somebody has compared the text with the original, and says who")
  func confirmation() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    let mark = "Chưa đối chiếu văn bản gốc"
    #expect(try await browser.get("/rules/cell-monthly").contains(mark))
    let version = try await world.as(World.clerk) { try $0.rule("cell-monthly").version }
    try await browser.get("/rules/cell-monthly/confirmation?version=\(version)")
    try await browser.post(
      "/rules/cell-monthly/confirmation", ["version": version.description, "note": "Điều lệ bản in 2011"])
    #expect(!browser.page.contains(mark) && browser.page.contains("Điều lệ bản in 2011"))
    #expect(browser.page.contains(World.clerk.personName))
  }

  @Test("the rulebook is found by words without marks, by symbol, by group")
  func search() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.admin, in: world)
    #expect(try await browser.get("/rules?q=khieu+nai+lan+hai").contains("/rules/kn-second\""))
    #expect(try await browser.get("/rules?q=42/2013").contains("/rules/lcr-first-answer\""))
    #expect(try await browser.get("/rules?family=mediation").contains("hòa giải"))
    #expect(try await browser.get("/rules?q=khongcogi").contains("Không có quy định nào khớp"))
    try await browser.get("/rules/khong-co")
    #expect(browser.status == .notFound)
  }

  @Test("a form with a letter for a number is shown again with everything typed")
  func form() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/rules/\(World.answer)/decision")
    try await browser.post("/rules/\(World.answer)/decisions", ["value": "bảy", "symbol": "15-QĐ/ĐU"])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("value=\"bảy\"") && browser.page.contains("#f-valid_from"))
  }

  @Test("only an extension that the law knows can be granted, as often as it says")
  func extensions() async throws {
    let world = try await World()
    let subject = try await world.subject("lighting")
    let matter = try await world.as(World.clerk) { work in
      let matter = try work.openMatter(
        NewMatter(kind: .denunciation, subject: subject, title: "", words: "", paperRef: "TC-03/2026"))
      try work.referMatter(matter.id, NewReferral(lead: "police"))
      return try work.matter(matter.id)
    }
    #expect(matter.deadline?.ruleID == "tc-resolve" && matter.dueOn == Day("2026-12-21"))
    let more = NewExtension(
      value: 30, reason: "Phức tạp", by: "Chủ tịch", clause: "Điều 30 khoản 2", decidedOn: World.day)
    for _ in 1...2 { try await world.as(World.clerk) { try $0.extendMatter(matter.id, more) } }
    await #expect(throws: Refusal.self) { try await world.as(World.clerk) { try $0.extendMatter(matter.id, more) } }
    let lamp = try await world.referredLamp()
    await #expect(throws: Refusal.self) { try await world.as(World.clerk) { try $0.extendMatter(lamp.id, more) } }
    #expect(try await world.matter(matter.id).deadline?.extensions.count == 2)
  }
}
