import Testing

@testable import Civic

@Suite("Live capture") struct CaptureTests {
  @Test("the same client key twice is one contribution")
  func sentTwice() async throws {
    let dialogue = try await Dialogue()
    let first = try await dialogue.note("Đèn đường ngõ 12 hỏng")
    let second = try await dialogue.note("Đèn đường ngõ 12 hỏng")
    #expect(first == second)
    #expect(try await dialogue.contributions().count == 1)
  }

  @Test("a speaker of an invited cell is found without marks, and speaks for that cell")
  func speaker() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen()
    #expect(browser.page.contains("Phạm Văn Tư · Chi bộ tổ dân phố 1"))
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions",
      ["client_key": "a", "speaker": "pham van tu", "organization": "", "subject": "", "words": "Hội trường quá chật"])
    let contribution = try #require(try await dialogue.contributions().first)
    #expect(contribution.speakerName == "Phạm Văn Tư")
    #expect(contribution.person == World.cell1.person)
    #expect(contribution.organization == "cell-1")
    #expect(browser.page.contains("Hội trường quá chật"))
  }

  @Test("somebody who is not on the list may speak")
  func stranger() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen()
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions",
      ["client_key": "a", "speaker": "Bà Nguyễn Thị Sáu", "words": "Rác đổ ven kênh"])
    let contribution = try #require(try await dialogue.contributions().first)
    #expect(contribution.speakerName == "Bà Nguyễn Thị Sáu")
    #expect(contribution.person == nil)
  }

  @Test("the script is answered with the one row that it has to add")
  func row() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen()
    for _ in 1...2 {
      try await browser.post(
        "/sessions/\(dialogue.session)/contributions",
        ["client_key": "same", "speaker": "", "words": "Loa hỏng", "as": "row"], token: browser.csrf)
      #expect(browser.status == .ok)
      #expect(browser.page.hasPrefix("<li"))
    }
    #expect(try await dialogue.contributions().count == 1)
  }

  @Test("words that look like markup come back as words")
  func scriptTag() async throws {
    let dialogue = try await Dialogue()
    let tag = "<script>alert(1)</script>"
    try await dialogue.note("\(tag) hỏng", speaker: tag)
    for page in ["capture", "contributions", "minutes", "conclusion"] {
      let browser = try await dialogue.screen(page)
      #expect(browser.status == .ok)
      #expect(!browser.page.contains(tag), "\(page) shows the tag as markup")
      #expect(browser.page.contains("&lt;script&gt;"), "\(page) lost the words")
    }
  }

  @Test("a contribution of a thousand words is kept whole")
  func long() async throws {
    let dialogue = try await Dialogue()
    let words = (1...1000).map { "chữ\($0)" }.joined(separator: " ")
    let browser = try await dialogue.screen()
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions", ["client_key": "a", "speaker": "", "words": words])
    #expect(try await dialogue.contributions().first?.words == words)
  }

  @Test("without words nothing is noted, and the form says so")
  func empty() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen()
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions", ["client_key": "a", "speaker": "Ông Ba", "words": "  "])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("Ông Ba"))
    #expect(try await dialogue.contributions().isEmpty)
  }

  @Test("an invited cell reads the contributions and cannot write any; another body does not know of the session")
  func others() async throws {
    let dialogue = try await Dialogue()
    try await dialogue.note("Thiếu ghế")
    let cell = try await Browser.of(World.cell2, in: dialogue.world)
    #expect(try await cell.get("/sessions/\(dialogue.session)/contributions").contains("Thiếu ghế"))
    try await cell.post("/sessions/\(dialogue.session)/contributions", ["client_key": "z", "words": "Thêm"])
    #expect(cell.status == .conflict)
    let police = try await Browser.of(World.police, in: dialogue.world)
    try await police.get("/sessions/\(dialogue.session)/capture")
    #expect(police.status == .notFound)
    #expect(try await dialogue.contributions().count == 1)
  }

  @Test("before the opening nothing is noted; the screen offers to open")
  func notOpen() async throws {
    let world = try await World()
    let session = try await world.as(World.clerk) {
      try $0.scheduleSession(NewSession(kind: .dialogue, title: "Đối thoại", organizer: "committee", heldOn: World.day))
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) {
        try $0.noteContribution(
          NewContribution(session: session.id, clientKey: "a", speakerName: "", words: "Sớm quá"))
      }
    }
    let browser = try await Browser.of(World.clerk, in: world)
    #expect(try await browser.get("/sessions/\(session.id)/capture").contains("/sessions/\(session.id)/opening"))
  }

  @Test("a contribution is mended and removed, and history keeps what it was")
  func mendAndRemove() async throws {
    let dialogue = try await Dialogue()
    let contribution = try await dialogue.note("Đèn hỏng ở ngõ 2")
    let address = "/sessions/\(dialogue.session)/contributions/\(contribution.id)"
    let browser = try await dialogue.screen()
    try await browser.post(address, ["speaker": "Phạm Văn Tư", "organization": "cell-1", "words": "Đèn hỏng ở ngõ 12"])
    #expect(try await dialogue.contributions().first?.words == "Đèn hỏng ở ngõ 12")
    try await browser.post("\(address)/removal")
    #expect(try await dialogue.contributions().isEmpty)
    let session = dialogue.session
    let events = try await dialogue.world.as(World.clerk) { try $0.timeline(of: .session(session)) }
    #expect(events.first { $0.kind == .contributionChanged }?.detail["before"] == "Đèn hỏng ở ngõ 2")
    #expect(events.first { $0.kind == .contributionRemoved }?.detail["words"] == "Đèn hỏng ở ngõ 12")
  }
}
