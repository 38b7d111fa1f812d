import Testing

@testable import Civic

@Suite("What helps to hold a meeting") struct MeetingAidTests {
  @Test("the sheet has a hundred points in eight groups, and what can be measured is filled in")
  func score() async throws {
    let criteria = try MeetingGuide.known.get().criteria
    #expect(criteria.count == 8)
    #expect(criteria.map(\.most).reduce(0, +) == 100)
    let cell = try await Cell(members: 9)
    let (session, late) = (cell.session, cell.members[0])
    try await cell.world.as(Cell.secretary) { work in
      try work.markAttendance(session, late.person, .absent)
      try work.noteStep("materials", at: session, done: true)
    }
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/sessions/\(session)/score")
    #expect(browser.page.contains("Đo được 90 %, đề xuất 5 điểm"))
    #expect(browser.value(of: "points-attendance") == nil || browser.page.contains("value=\"5\""))
    try await browser.post("/sessions/\(session)/score", ["points-attendance": "6"])
    #expect(browser.status == .unprocessableContent)
    try await browser.post(
      "/sessions/\(session)/score", ["points-attendance": "5", "points-results": "27", "points-conduct": "28"])
    #expect(browser.page.contains("Tổng 60 điểm. Buổi sinh hoạt xếp loại Trung bình"))
  }

  @Test("the clock says what is left of the present item")
  func clock() async throws {
    let cell = try await Cell(members: 1)
    let session = cell.session
    try await cell.world.as(Cell.secretary) { work in
      var new = NewSession(kind: .thematicMeeting, title: "Chuyên đề", organizer: "cell-1", heldOn: World.day)
      new.agenda = [AgendaItem(subject: "Dự thảo", minutes: 15), AgendaItem(subject: "Thảo luận", minutes: 30)]
      try work.changeSession(session, to: new)
      try work.beginItem(1, of: session)
    }
    cell.world.clock.move(to: cell.world.clock.now.adding(seconds: 600))
    let browser = try await Browser.of(cell.members[0], in: cell.world)
    #expect(try await browser.get("/sessions/\(session)/clock").contains("Còn 5 phút"))
    cell.world.clock.move(to: cell.world.clock.now.adding(seconds: 600))
    #expect(try await browser.get("/sessions/\(session)/clock").contains("Quá 5 phút"))
    await #expect(throws: Refusal.self) {
      try await cell.world.as(cell.members[0]) { try $0.beginItem(2, of: session) }
    }
  }

  @Test("rows proposed from pasted words are not given to anybody before somebody confirms them")
  func proposal() async throws {
    let cell = try await Cell(members: 1)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/sessions/\(cell.session)/conclusion")
    try await browser.post(
      "/sessions/\(cell.session)/conclusion/proposal",
      ["words": "Công an phường An Hòa tuần tra ban đêm trước ngày 15/12/2026\nChi bộ tổ dân phố 1 dọn vệ sinh hẻm"])
    #expect(browser.page.contains("tuần tra ban đêm"))
    #expect(browser.page.contains("name=\"item-2\""))
    #expect(browser.page.contains("15/12/2026"))
    let session = cell.session
    let kept = try await cell.world.as(Cell.secretary) { work in
      (try work.conclusionItems(of: session).count, try work.tx.count("SELECT count(*) AS n FROM assignment"))
    }
    #expect(kept.0 == 0 && kept.1 == 0)
  }

  @Test("a body is found by the name that a speaker gives it; who is no body of the directory stays in the words")
  func called() async throws {
    let cell = try await Cell(members: 1)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/sessions/\(cell.session)/conclusion")
    try await browser.post(
      "/sessions/\(cell.session)/conclusion/proposal",
      [
        "words":
          "Đồng chí Bí thư kết luận: Đề nghị Công an tuần tra ban đêm. Đề nghị Hội Người cao tuổi vận động bà con."
      ])
    #expect(browser.page.contains("<option value=\"police\" selected>"))
    #expect(browser.page.contains("Hội Người cao tuổi vận động bà con"))
  }
}
