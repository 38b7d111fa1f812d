import Rulebook
import Testing

@testable import Civic

@Suite("The register of papers") struct PaperTests {
  @Test(
    "symbols are read as people type them",
    arguments: [
      ("35-NQ/ĐU", "35-NQ/ĐU", "resolution", "ĐU", PaperTypes.Family.party),
      ("Số: 108 - KH/QU", "108-KH/QU", "plan", "QU", .party),
      ("11-đa/tu", "11-ĐA/TU", "project", "TU", .party),
      ("12/BC-UBND", "12/BC-UBND", "report", "UBND", .state),
      ("05/2024/NQ-HĐND", "05/2024/NQ-HĐND", "resolution", "HĐND", .state),
      ("7/CTr–UBND–MTTQ", "7/CTr-UBND-MTTQ", "programme", "UBND MTTQ", .state),
      ("15/UBND-VP", "15/UBND-VP", "letter", "UBND VP", .state),
      ("42-HD/BTCTW", "42-HD/BTCTW", "guidance", "BTCTW", .party),
    ])
  func symbols(typed: String, canonical: String, type: String, issuers: String, family: PaperTypes.Family) throws {
    let symbol = try #require(PaperSymbol(typed: typed, try PaperTypes.known.get()))
    #expect(symbol.canonical == canonical)
    #expect(symbol.type == type)
    #expect(symbol.issuers.joined(separator: " ") == issuers)
    #expect(symbol.family == family)
  }

  @Test("what is no symbol is none", arguments: ["", "NQ/ĐU", "35", "35-", "0-NQ/ĐU", "ngày 5/7"])
  func noSymbol(typed: String) throws {
    #expect(PaperSymbol(typed: typed, try PaperTypes.known.get()) == nil)
  }

  @Test("a cell issues resolutions and no guidance, and is told by which rule")
  func whoIssues() async throws {
    let world = try await World()
    let drawn = try await world.as(World.cell1) { try $0.reserveNumber("resolution", for: "cell-1", reason: "x") }
    #expect(drawn.symbol == "01-NQ/CB")
    await #expect {
      try await world.as(World.cell1) { try $0.reserveNumber("guidance", for: "cell-1", reason: "x") }
    } throws: { error in
      let refusal = error as? Refusal
      return refusal?.values["type"] == "Hướng dẫn" && refusal?.citation != nil
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell2) { try $0.reserveNumber("resolution", for: "cell-1", reason: "x") }
    }
  }

  @Test("numbers of the Party begin anew with a term, and go on over the turn of the year")
  func terms() async throws {
    let world = try await World()
    func next() async throws -> String {
      try await world.as(World.clerk) { try $0.reserveNumber("plan", for: "committee", reason: "x").symbol }
    }
    #expect(try await next() == "01-KH/ĐU")
    world.clock.move(days: 60)
    #expect(try await next() == "02-KH/ĐU")
    try await world.as(World.clerk) { try $0.startTerm(of: "committee", on: $0.today, name: "2026-2031") }
    #expect(try await next() == "01-KH/ĐU")
  }

  @Test("a paper book that was begun before is gone on with, never backwards, and the history says so")
  func goOn() async throws {
    let world = try await World()
    try await world.as(World.clerk) { try $0.continueNumbers("plan", of: "committee", after: 23) }
    let last = try await world.as(World.clerk) { try $0.lastSymbols(of: $0.organization("committee")).map(\.symbol) }
    #expect(last == ["23-KH/ĐU"])
    let next = try await world.as(World.clerk) { try $0.reserveNumber("plan", for: "committee", reason: "x").symbol }
    #expect(next == "24-KH/ĐU")
    await #expect(throws: FormProblem.self) {
      try await world.as(World.clerk) { try $0.continueNumbers("plan", of: "committee", after: 24) }
    }
    await #expect(throws: (any Error).self) {
      try await world.as(World.cell2) { try $0.continueNumbers("plan", of: "committee", after: 90) }
    }
  }

  @Test("a chain is walked both ways, drawn oldest first, and never becomes a circle")
  func chain() async throws {
    let world = try await World()
    let ids = try await world.as(World.clerk) { work in
      try ["11-ĐA/TU", "108-KH/QU", "35-NQ/ĐU"].map { symbol in
        try work.registerPaper(
          NewPaper(symbol: symbol, type: "", issuer: "", subject: "Trật tự đô thị", organization: "office")
        ).id
      }
    }
    try await world.as(World.clerk) { work in
      try work.linkPapers(ids[1], .executes, ids[0])
      try work.linkPapers(ids[2], .executes, ids[1])
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.linkPapers(ids[0], .basedOn, ids[2]) }
    }
    for id in ids {
      let chain = try await world.as(World.clerk) { try $0.chain(of: id) }
      #expect(chain.rows.map { $0.map(\.document.symbol) } == [["11-ĐA/TU"], ["108-KH/QU"], ["35-NQ/ĐU"]])
    }
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/documents/\(ids[1])")
    #expect(browser.page.contains("<svg viewBox"))
    #expect(browser.page.contains("Số 108, Kế hoạch, của Quận ủy (đến 30/6/2025)"))
    #expect(try await browser.get("/documents?q=108").contains("108-KH/QU"))
  }

  @Test("a number that was cancelled stays in the book with its reason, and the next one is another")
  func cancelled() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/numbers?organization=committee")
    try await browser.post("/numbers", ["organization": "committee", "type": "report", "reason": "Báo cáo quý"])
    #expect(browser.page.contains("01-BC/ĐU"))
    let period = try #require(browser.value(of: "period"))
    try await browser.post(
      "/numbers/cancellation",
      ["organization": "committee", "type": "report", "period": period, "number": "1", "reason": "Không ra nữa"])
    #expect(browser.page.contains("Không ra nữa"))
    try await browser.post("/numbers", ["organization": "committee", "type": "report", "reason": "Báo cáo tháng"])
    #expect(browser.page.contains("02-BC/ĐU"))
  }
}
