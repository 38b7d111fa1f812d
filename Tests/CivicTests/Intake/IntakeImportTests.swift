import Rulebook
import SessionReader
import Storage
import Testing

@testable import Civic

@Suite("An archive of reports") struct IntakeImportTests {
  @Test("is imported as drafts, each text once, and nothing of it is recorded yet")
  func drafts() async throws {
    let world = try await World()
    let desk = try await IntakeImport(
      database: world.database, rules: world.rules, keys: World.keys, as: nil, clock: world.clock.clock)
    let first = try await desk.add(IntakeTests.report)
    let second = try await desk.add(IntakeTests.report)
    #expect(first.isNew && !second.isNew)
    #expect(first.address == second.address)
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get(first.address)
    #expect(page.contains("Đèn đường nhiều tuyến hẻm hư hỏng lâu ngày"))
    #expect(try await world.count("session") == 0)
  }

  @Test("is not imported as somebody who is no clerk")
  func nobody() async throws {
    let world = try await World()
    await #expect(throws: IntakeImport.Problem.nobody("bí thư")) {
      try await IntakeImport(
        database: world.database, rules: world.rules, keys: World.keys, as: "bí thư", clock: world.clock.clock)
    }
  }

  @Test("proposes the day and the body that a request names")
  func dueAndOwner() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/intakes/new")
    let page = try await clerk.post("/intakes", ["text": IntakeTests.report])
    #expect(page.contains(#"value="15/12/2026""#))
    #expect(page.contains(#"<option value="economy" selected"#))
  }

  @Test("teaches the reader what a person corrects, which can be seen and removed")
  func learnt() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/intakes/new")
    let text = """
      Sáng 18/11/2026, Ban điều hành liên khu tổ chức đối thoại với nhân dân. Cố vấn trưởng Phạm Văn Tín phát biểu.
      """
    try await clerk.post("/intakes", ["text": text])
    try await clerk.post(
      "\(clerk.address)/confirmation",
      [
        "kind": "dialogue", "title": "Đối thoại", "held_on": "18/11/2026", "organizer": "committee",
        "people": "Phạm Văn Tín – Cố vấn trưởng",
      ])
    let page = try await clerk.get("/intakes/words")
    #expect(page.contains("Cố vấn trưởng"))
    let lexicon = try await world.as(World.clerk) { try $0.localLexicon() }
    let word = try #require(try await world.as(World.clerk) { try $0.readerWords().first { $0.kind == .title } })
    #expect(lexicon.reads(text, as: "Phạm Văn Tín"))
    try await clerk.post("/intakes/words/\(word.id)/removal", [:])
    #expect(try await world.as(World.clerk) { try !$0.readerWords().contains { $0.kind == .title } })
  }
}

extension Lexicon {
  /// Whether a reader with these words finds `name` in `text`.
  fileprivate func reads(_ text: String, as name: String) -> Bool {
    SessionReader(lexicon: self).read(text).participants.contains { $0.value.name == name }
  }
}

extension World {
  fileprivate func count(_ table: String) async throws -> Int {
    try await database.read { try $0.count("SELECT count(*) AS n FROM \(SQL(file: table))") }
  }
}
