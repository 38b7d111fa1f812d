import Testing

@testable import Civic

@Suite("Taking back") struct UndoTests {
  private func offered(_ page: String) -> String? {
    page.firstMatch(of: #/action="/undo/([0-9a-f-]{36})"/#).map { String($0.output.1) }
  }

  @Test("a mark on the roll is taken back, with an event of its own, and once only")
  func mark() async throws {
    let dialogue = try await Dialogue()
    let roll = try await dialogue.screen("attendance")
    let path = "/sessions/\(dialogue.session)/attendance"
    let marked = try await roll.post(path, ["attendee": World.cell1.person, "mark": "absent"])
    let id = try #require(offered(marked))
    #expect(marked.contains("1 vắng") && marked.contains("Hoàn tác"))
    let undone = try await roll.post("/undo/\(id)")
    #expect(roll.status == .ok && !undone.contains("aria-pressed=\"true\""))
    #expect(offered(undone) == nil)
    let history = try await roll.get("/sessions/\(dialogue.session)")
    #expect(history.contains("hoàn tác điểm danh"))
    try await roll.post("/undo/\(id)")
    #expect(roll.status == .notFound)
  }

  @Test("all who were left are one slip and one taking back; a reason given before comes back with its mark")
  func rest() async throws {
    let dialogue = try await Dialogue()
    let roll = try await dialogue.screen("attendance")
    let path = "/sessions/\(dialogue.session)/attendance"
    try await roll.post(path, ["attendee": World.cell1.person, "mark": "excused", "reason": "đi viện"])
    let id = try #require(offered(try await roll.post("\(path)/rest")))
    #expect(try await roll.post("/undo/\(id)").contains("Có mặt 0/3"))
    let marked = try await roll.post(path, ["attendee": World.cell1.person, "mark": "present"])
    let undone = try await roll.post("/undo/\(try #require(offered(marked)))")
    #expect(undone.contains("đi viện"))
  }

  @Test("what somebody changed since is theirs: it is not undone, and the page says where to mend it")
  func changedSince() async throws {
    let dialogue = try await Dialogue()
    let roll = try await dialogue.screen("attendance")
    let path = "/sessions/\(dialogue.session)/attendance"
    let id = try #require(offered(try await roll.post(path, ["attendee": World.cell1.person, "mark": "absent"])))
    let other = try await Browser.of(World.secretary, in: dialogue.world)
    try await other.get(path)
    try await other.post(path, ["attendee": World.cell1.person, "mark": "present"])
    #expect(try await roll.post("/undo/\(id)").contains("đã có người sửa tiếp"))
    #expect(roll.status == .conflict)
    try await other.post("/undo/\(id)")
    #expect(other.status == .notFound, "only whoever did it takes it back")
  }

  @Test("a contribution noted is undecided again; one that opened a matter offers no taking back")
  func disposition() async throws {
    let dialogue = try await Dialogue()
    let first = try await dialogue.note("Đường trơn", key: "a")
    let second = try await dialogue.note("Đèn hỏng", key: "b")
    let screen = try await dialogue.screen("contributions")
    let list = "/sessions/\(dialogue.session)/contributions"
    let noted = try await screen.post("\(list)/\(first.id)/disposition", ["disposition": "noted"])
    try await screen.post("/undo/\(try #require(offered(noted)))")
    #expect(try await dialogue.contributions().first?.disposition == nil)
    let subject = try await dialogue.world.subject("lighting")
    let opened = try await screen.post(
      "\(list)/\(second.id)/disposition",
      ["disposition": "opens_matter", "title": "Đèn hỏng", "kind": "report", "matter_subject": subject])
    #expect(screen.status == .ok && offered(opened) == nil)
  }

  @Test("the offer stands for a minute on the pages and for the day in the history; then it is refused with its reason")
  func later() async throws {
    let dialogue = try await Dialogue()
    let roll = try await dialogue.screen("attendance")
    let path = "/sessions/\(dialogue.session)/attendance"
    let id = try #require(offered(try await roll.post(path, ["attendee": World.cell1.person, "mark": "absent"])))
    dialogue.world.clock.move(to: dialogue.world.clock.now.adding(seconds: 2 * 60))
    #expect(offered(try await roll.get(path)) == nil)
    #expect(offered(try await roll.get("/sessions/\(dialogue.session)")) == id)
    dialogue.world.clock.move(to: dialogue.world.clock.now.adding(seconds: 13 * 3600))
    #expect(try await roll.post("/undo/\(id)").contains("12 giờ"))
    #expect(roll.status == .conflict)
  }
}
