import Rulebook
import Testing

@testable import Civic

@Suite("The conclusion") struct ConclusionTests {
  private func draft(_ items: [ConclusionDraft.Item], words: String = "Nhất trí") -> ConclusionDraft {
    ConclusionDraft(words: words, endsAt: "11:30", items: items)
  }

  private let lamps = ConclusionDraft.Item(
    words: "Sửa đèn đường ngõ 12", lead: "economy", dueOn: Day(year: 2026, month: 12, day: 15))
  private let patrol = ConclusionDraft.Item(words: "Tuần tra ban đêm", lead: "police", noDate: "thường xuyên")

  @Test("is refused while a contribution has no disposition, and the refusal leads to each of them")
  func refused() async throws {
    let dialogue = try await Dialogue()
    let pending = try await dialogue.note("Cống tắc", key: "a")
    try await dialogue.dispose(try await dialogue.note("Xin cảm ơn", key: "b"), .noted)
    let browser = try await dialogue.screen("conclusion")
    try await browser.post(
      "/sessions/\(dialogue.session)/conclusion/closing", ["rows": "1", "conclusion": "Giữ lời", "ends_at": "11h30"])
    #expect(browser.status == .conflict)
    #expect(browser.page.contains("/sessions/\(dialogue.session)/contributions/\(pending.id)"))
    #expect(!browser.page.contains("Xin cảm ơn"))
    let session = dialogue.session
    let kept = try await dialogue.world.as(World.clerk) { try $0.session(session) }
    #expect(kept.state == .open)
    #expect(kept.conclusion == "Giữ lời")
  }

  @Test("makes an assignment of each item, and locks the session")
  func concludes() async throws {
    let dialogue = try await Dialogue()
    let (session, draft) = (dialogue.session, draft([lamps, patrol]))
    let items = try await dialogue.world.as(World.clerk) { work in
      try work.saveConclusion(draft, of: session)
      try work.concludeSession(session)
      return try work.conclusionItems(of: session)
    }
    let given = try await dialogue.world.as(World.clerk) { work in
      try items.compactMap(\.assignment).map { try work.assignment($0) }
    }
    #expect(given.map(\.lead) == ["economy", "police"])
    #expect(given.map(\.givenBy) == ["committee", "committee"])
    #expect(given.map(\.noDate) == ["", "thường xuyên"])
    await #expect(throws: Refusal.self) { try await dialogue.note("Muộn rồi", key: "late") }
    await #expect(throws: Refusal.self) {
      try await dialogue.world.as(World.clerk) { try $0.saveConclusion(draft, of: session) }
    }
    let browser = try await dialogue.screen("conclusion")
    #expect(browser.page.contains("/assignments/\(given[0].id)"))
  }

  @Test("an item without a lead, or without a day and a reason, is named by its row; the draft is kept")
  func incompleteRows() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen("conclusion")
    try await browser.post(
      "/sessions/\(dialogue.session)/conclusion/closing",
      [
        "rows": "2", "conclusion": "Lời kết", "ends_at": "", "item-1": "Sửa cống", "lead-1": "", "due-1": "5/12/2026",
        "item-2": "Báo cáo", "lead-2": "economy", "due-2": "",
      ])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("Việc 1 chưa có nơi chủ trì"))
    #expect(browser.page.contains("Việc 2 chưa có hạn"))
    #expect(browser.page.contains("Sửa cống"))
    let session = dialogue.session
    let items = try await dialogue.world.as(World.clerk) { try $0.conclusionItems(of: session) }
    #expect(items.map(\.words) == ["Sửa cống", "Báo cáo"])
  }

  @Test("rows are added and taken out without losing the others")
  func rows() async throws {
    let dialogue = try await Dialogue()
    let address = "/sessions/\(dialogue.session)/conclusion"
    let browser = try await dialogue.screen("conclusion")
    try await browser.post(address, ["rows": "1", "conclusion": "", "item-1": "Một", "add": "row"])
    #expect(browser.page.contains("name=\"item-2\""))
    try await browser.post(address, ["rows": "2", "conclusion": "", "item-1": "Một", "item-2": "Hai", "remove": "1"])
    let session = dialogue.session
    let items = try await dialogue.world.as(World.clerk) { try $0.conclusionItems(of: session) }
    #expect(items.map(\.words) == ["Hai"])
  }

  @Test("a row is added below one that is still empty")
  func rowBelowAnEmptyOne() async throws {
    let dialogue = try await Dialogue()
    let address = "/sessions/\(dialogue.session)/conclusion"
    let browser = try await dialogue.screen("conclusion")
    #expect(!browser.page.contains("name=\"item-2\""))
    try await browser.post(address, ["rows": "1", "conclusion": "", "item-1": "", "add": "row"])
    #expect(browser.page.contains("name=\"item-2\""))
  }

  @Test("what is asked of every invited unit becomes a row for each of them")
  func everyUnit() async throws {
    let dialogue = try await Dialogue()
    let address = "/sessions/\(dialogue.session)/conclusion"
    let browser = try await dialogue.screen("conclusion")
    try await browser.post(
      address,
      ["rows": "1", "conclusion": "", "item-1": "Nắm chắc địa bàn", "lead-1": "every-unit", "due-1": "5/12/2026"])
    let session = dialogue.session
    let items = try await dialogue.world.as(World.clerk) { try $0.conclusionItems(of: session) }
    #expect(items.map(\.lead) == ["cell-1", "cell-2"])
    #expect(Set(items.map(\.words)) == ["Nắm chắc địa bàn"])
    #expect(items.allSatisfy { $0.dueOn == Day(year: 2026, month: 12, day: 5) })
  }

  @Test("a day that does not exist is refused and everything typed comes back")
  func noSuchDay() async throws {
    let dialogue = try await Dialogue()
    let browser = try await dialogue.screen("conclusion")
    try await browser.post(
      "/sessions/\(dialogue.session)/conclusion",
      ["rows": "1", "conclusion": "Lời", "item-1": "Sửa", "due-1": "31/2/2027"])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("31/2/2027"))
    #expect(browser.page.contains(">\nSửa</textarea>"))
  }

  @Test("a correction is added below, with its day and writer; before the end there is none")
  func correction() async throws {
    let dialogue = try await Dialogue()
    let session = dialogue.session
    let browser = try await dialogue.screen("conclusion")
    try await browser.post("/sessions/\(session)/correction", ["correction": "Sớm"])
    #expect(browser.status == .conflict)
    try await dialogue.world.as(World.clerk) { try $0.concludeSession(session) }
    try await browser.post("/sessions/\(session)/correction", ["correction": "Ngõ 12, không phải ngõ 2"])
    #expect(try await browser.get("/sessions/\(session)/minutes").contains("Ngõ 12, không phải ngõ 2"))
  }

  @Test("a cell that was invited cannot conclude")
  func others() async throws {
    let dialogue = try await Dialogue()
    let cell = try await Browser.of(World.cell1, in: dialogue.world)
    try await cell.post("/sessions/\(dialogue.session)/conclusion/closing", ["rows": "0"])
    #expect(cell.status == .conflict)
    let session = dialogue.session
    #expect(try await dialogue.world.as(World.clerk) { try $0.session(session).state } == .open)
  }
}

@Suite("The minutes") struct MinutesTests {
  @Test("hold the head, the contributions with what came of them, the tasks and the signatures")
  func everything() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("facilities")
    let opened = try await dialogue.note("Hội trường dột", key: "a", subject: subject)
    try await dialogue.dispose(
      opened, .opens(.init(kind: .proposal, subject: subject, title: "Hội trường dột", place: "")))
    let answered = try await dialogue.note("Phụ cấp thấp", key: "b")
    try await dialogue.dispose(answered, .answered(by: "economy", words: "Theo nghị quyết của tỉnh"))
    let session = dialogue.session
    try await dialogue.world.as(World.clerk) { work in
      let item = ConclusionDraft.Item(words: "Khảo sát hội trường", lead: "economy", dueOn: World.day.adding(days: 20))
      try work.saveConclusion(
        ConclusionDraft(words: "Ghi nhận các chi bộ", endsAt: "11:00", items: [item]), of: session)
      try work.concludeSession(session)
    }
    let page = try await dialogue.screen("minutes").page
    for words in [
      "BIÊN BẢN", "08 giờ 00", "Hội trường tầng 2", "Trần Thị Lan", "Chi bộ tổ dân phố 2", "Hội trường dột",
      "Nội dung số 1/2026", "Theo nghị quyết của tỉnh", "Ghi nhận các chi bộ", "Khảo sát hội trường", "11 giờ 00",
      "NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ", "sheet-dots",
    ] { #expect(page.contains(words), "the minutes lack \(words)") }
    let notice = try await dialogue.screen("notice").page
    for words in ["THÔNG BÁO", "Khảo sát hội trường", "10/12/2026", "Nơi nhận", "An Hòa, ngày 20 tháng 11 năm 2026"] {
      #expect(notice.contains(words), "the notice lacks \(words)")
    }
  }

  @Test("never hold what a petitioner left with a matter")
  func nothingHidden() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("land")
    let opened = try await dialogue.note("Tranh chấp lối đi")
    try await dialogue.dispose(opened, .opens(.init(kind: .complaint, subject: subject, title: "Lối đi", place: "")))
    let matter = try #require(try await dialogue.contributions().first?.matter)
    try await dialogue.world.as(World.clerk) { work in
      try work.addVoice(
        NewVoice(name: "Võ Thị Bảy", contact: "0905 111 222", address: "Số 9 ngõ 3"), to: matter)
    }
    for paper in ["minutes", "notice", "contributions"] {
      let page = try await dialogue.screen(paper).page
      for hidden in ["Võ Thị Bảy", "0905 111 222", "Số 9 ngõ 3"] { #expect(!page.contains(hidden)) }
    }
  }

  @Test("of a cell have a vote below each conclusion, and no table of units")
  func cell() async throws {
    let world = try await World()
    let session = try await world.as(World.cell1) { work in
      let new = NewSession(kind: .cellMeeting, title: "Họp chi bộ tháng 11", organizer: "cell-1", heldOn: World.day)
      let session = try work.scheduleSession(new)
      try work.openSession(session.id)
      try work.saveConclusion(
        ConclusionDraft(
          words: "", endsAt: "", items: [.init(words: "Thu đảng phí", lead: "cell-1", noDate: "hằng tháng")]),
        of: session.id)
      return session
    }
    let browser = try await Browser.of(World.cell1, in: world)
    let page = try await browser.get("/sessions/\(session.id)/minutes")
    #expect(page.contains("Biểu quyết: tán thành"))
    #expect(page.contains("ĐẢNG CỘNG SẢN VIỆT NAM"))
    #expect(!page.contains("Lĩnh vực"))
  }
}
