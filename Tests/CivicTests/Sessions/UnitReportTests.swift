import Testing

@testable import Civic

@Suite("What a cell reports before the day") struct UnitReportTests {
  @Test("a cell writes a draft, adds lines, looks it over and sends it, and the office hears of it")
  func flow() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let environment = try await world.subject("environment")
    let phone = try await Browser.of(World.cell1, in: world)
    let page = "/sessions/\(session.id)/report"
    #expect(try await phone.get("/sessions/\(session.id)").contains("Viết báo cáo của đơn vị"))
    try await phone.get(page)
    #expect(
      try await phone.post(page, ["unit": "cell-1", "rows": "5", "do": "row", "words_1": "Rác ùn ứ"]).contains(
        "Việc thứ 10"))
    #expect(phone.status == .ok)
    #expect(phone.page.contains("Rác ùn ứ"))
    try await phone.post(
      page,
      [
        "unit": "cell-1", "rows": "10", "do": "review", "results": "Vượt 3 chỉ tiêu", "subject_1": environment,
        "words_1": "Rác ùn ứ đầu ngõ 12",
      ])
    #expect(phone.address.contains("/report/review"))
    #expect(phone.page.contains("Bản nháp, chưa gửi") && phone.page.contains("Rác ùn ứ đầu ngõ 12"))
    let sent = try await phone.post("\(page)/sending", ["unit": "cell-1"])
    #expect(sent.contains("Đã gửi báo cáo"))
    #expect(try await world.news(for: World.clerk) == [.unitReported])
    let clerk = try await Browser.of(World.clerk, in: world)
    let board = try await clerk.get("/sessions/\(session.id)/reports")
    #expect(board.contains("1/2 đơn vị đã gửi") && board.contains("Rác ùn ứ đầu ngõ 12"))
  }

  @Test("words without a subject are asked about beside their row, and nothing typed is lost")
  func subjectMissing() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.get("/sessions/\(session.id)/report")
    let page = try await phone.post(
      "/sessions/\(session.id)/report",
      ["unit": "cell-1", "rows": "5", "do": "review", "results": "Ba việc tốt", "words_2": "Đèn đường hỏng"])
    #expect(phone.status == .unprocessableContent)
    #expect(page.contains("Việc thứ 2 chưa chọn lĩnh vực"))
    #expect(page.contains("Ba việc tốt") && page.contains("Đèn đường hỏng"))
  }

  @Test("an empty report is not sent, and a cell cannot report for another")
  func empty() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let empty = NewUnitReport(session: session.id, organization: "cell-1", results: "", difficulties: [])
    try await world.as(World.cell1) { try $0.saveReport(empty) }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { try $0.sendReport(of: "cell-1", for: session.id) }
    }
    await #expect(throws: NotFound.self) { try await world.as(World.cell2) { try $0.saveReport(empty) } }
  }

  @Test("a clerk types for a cell, and both names are kept")
  func helper() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    try await world.as(World.clerk) { work in
      try work.saveReport(
        NewUnitReport(
          session: session.id, organization: "cell-2", results: "Ổn định", difficulties: [], typedFor: "bà Sáu"))
      try work.sendReport(of: "cell-2", for: session.id)
    }
    let clerk = try await Browser.of(World.clerk, in: world)
    #expect(
      try await clerk.get("/sessions/\(session.id)/reports")
        .contains("Nguyễn Văn Minh, nhập hộ lời của bà Sáu"))
  }

  @Test("difficulties are taken into the open session once, and the report is fixed from then on")
  func takingOver() async throws {
    let world = try await World()
    let session = try await world.openDialogue()
    let land = try await world.subject("land")
    let report = NewUnitReport(
      session: session.id, organization: "cell-1", results: "",
      difficulties: [
        NewDifficulty(subject: land, words: "Chậm cấp sổ đỏ"), NewDifficulty(subject: land, words: "Tranh chấp lối đi"),
      ])
    try await world.as(World.cell1) { work in
      try work.saveReport(report)
      try work.sendReport(of: "cell-1", for: session.id)
    }
    let taken = try await world.as(World.clerk) { work in
      let id = try work.unitReports(of: session.id)[0].id
      try work.takeOverDifficulties(of: id, in: session.id)
      try work.takeOverDifficulties(of: id, in: session.id)
      return try work.overview(of: session.id).contributions
    }
    #expect(taken == 2)
    await #expect(throws: Refusal.self) { try await world.as(World.cell1) { try $0.saveReport(report) } }
  }
}
