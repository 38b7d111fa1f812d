import Testing

@testable import Civic

@Suite("The pages of assignments") struct AssignmentPageTests {
  @Test("the clerk gives one by hand, the department reports with a photo, the secretary accepts")
  func story() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/assignments/new")
    try await clerk.post("/assignments", ["words": "Lắp đèn <ngõ 12>", "lead": "economy", "due_on": "5/12/2026"])
    #expect(clerk.page.contains("Lắp đèn &lt;ngõ 12&gt;") && clerk.page.contains("Đang làm"))
    let economy = try await Browser.of(World.economy, in: world)
    let path = clerk.address
    try await economy.get(path)
    try await economy.upload(
      "\(path)/report", ["words": "Đã lắp đủ 14 bóng", "finished": "yes"],
      file: ("ảnh đèn.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]), as: "files")
    #expect(economy.page.contains("ảnh đèn.jpg") && economy.page.contains("Chờ công nhận"))
    let secretary = try await Browser.of(World.secretary, in: world)
    #expect(try await secretary.get("/assignments?state=to_review").contains("Lắp đèn"))
    try await secretary.get(path)
    try await secretary.post("\(path)/acceptance", ["acceptance_words": "Làm tốt"])
    #expect(secretary.page.contains("Đã hoàn thành") && secretary.page.contains("Làm tốt"))
  }

  @Test("a form with gaps comes back filled, with every problem said")
  func gaps() async throws {
    let clerk = try await Browser.of(World.clerk, in: try await World())
    try await clerk.post("/assignments", ["words": "Lắp đèn ngõ 12", "due_on": "31/2/2026"])
    #expect(clerk.status == .unprocessableContent)
    #expect(clerk.page.contains("Lắp đèn ngõ 12") && clerk.page.contains("Không có ngày “31/2/2026”"))
    #expect(clerk.page.contains("Chưa chọn “Nơi chủ trì”"))
  }

  @Test("somebody else's assignment looks like none")
  func stranger() async throws {
    let world = try await World()
    let id = try await world.as(World.clerk) {
      try $0.giveAssignment(NewAssignment(words: "Việc riêng", lead: "economy", dueOn: World.day)).id
    }
    let cell = try await Browser.of(World.cell1, in: world)
    try await cell.get("/assignments/\(id)")
    #expect(cell.status == .notFound && !cell.page.contains("Việc riêng"))
  }
}
