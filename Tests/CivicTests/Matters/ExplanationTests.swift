import Testing

@testable import Civic

@Suite("The Front asks for explanations") struct ExplanationTests {
  /// A lamp referred to the economic department, which the Front was given to read.
  private func given(_ world: World) async throws -> Matter {
    let matter = try await world.lamp(through: ["cell-1"])
    try await world.as(World.clerk) {
      try $0.referMatter(matter.id, NewReferral(lead: "economy", support: ["front"]))
    }
    return matter
  }

  @Test("asked by a day of its own, the body hears, explains, and the Front reads it")
  func roundTrip() async throws {
    let world = try await World()
    let matter = try await given(world)
    let front = try await Browser.of(World.front, in: world)
    #expect(try await front.get("/matters/\(matter.id)").contains("Đề nghị giải trình"))
    #expect(try await front.get("/matters/\(matter.id)/explanations/new").contains("403/2017"))
    try await front.post(
      "/matters/\(matter.id)/explanations",
      ["asked_of": "economy", "question": "Vì sao ba tháng chưa thay?", "due_on": "27/11/2026"])
    #expect(front.address == "/matters/\(matter.id)" && front.page.contains("Vì sao ba tháng chưa thay?"))
    let economy = try await Browser.of(World.economy, in: world)
    #expect(try await economy.get("/").contains("Mặt trận đề nghị giải trình: Vì sao ba tháng chưa thay?"))
    let asked = try await world.as(World.economy) { try $0.explanations(on: matter.id)[0] }
    try await economy.post("/matters/\(matter.id)/explanations/\(asked.id)", ["words": "Chờ vật tư từ tỉnh"])
    #expect(economy.status == .ok)
    #expect(try await front.get("/matters/\(matter.id)").contains("Chờ vật tư từ tỉnh"))
    #expect(try await world.notices(World.front).contains { $0.contains("giải trình với Mặt trận") })
    try await economy.post("/matters/\(matter.id)/explanations/\(asked.id)", ["words": "Nói thêm"])
    #expect(economy.status == .conflict)
  }

  @Test("the clock is its own: the Front sees that it is late, the matter's day does not move")
  func clock() async throws {
    let world = try await World()
    let matter = try await given(world)
    let due = try await world.matter(matter.id).dueOn
    try await world.as(World.front) {
      _ = try $0.askForExplanation(
        matter.id, NewExplanation(askedOf: "economy", question: "Vì sao?", dueOn: World.day.adding(days: 3)))
    }
    #expect(try await world.matter(matter.id).dueOn == due)
    world.clock.move(days: 4)
    let front = try await Browser.of(World.front, in: world)
    #expect(try await front.get("/").contains("chưa giải trình: Vì sao?"))
  }

  @Test("only the Front asks, only on what it was given, and only bodies that handle it")
  func notYours() async throws {
    let world = try await World()
    let (matter, hidden) = (try await given(world), try await world.lamp(through: ["cell-2"]))
    let new = NewExplanation(askedOf: "economy", question: "Vì sao?", dueOn: World.day)
    await #expect(throws: NotFound.self) {
      try await world.as(World.front) { _ = try $0.askForExplanation(hidden.id, new) }
    }
    for actor in [World.economy, World.cell1, World.clerk] {
      await #expect(throws: Refusal.self) { try await world.as(actor) { _ = try $0.askForExplanation(matter.id, new) } }
    }
    await #expect(throws: FormProblem.self) {
      try await world.as(World.front) {
        _ = try $0.askForExplanation(
          matter.id, NewExplanation(askedOf: "police", question: "Vì sao?", dueOn: World.day))
      }
    }
  }

  @Test("the cell that raised it does not read what the Front asked")
  func hiddenFromTheCell() async throws {
    let world = try await World()
    let matter = try await given(world)
    let id = try await world.as(World.front) {
      try $0.askForExplanation(
        matter.id, NewExplanation(askedOf: "economy", question: "Vì sao chậm thế?", dueOn: World.day)
      ).id
    }
    let cell = try await Browser.of(World.cell1, in: world)
    #expect(!(try await cell.get("/matters/\(matter.id)").contains("Vì sao chậm thế?")))
    try await cell.get("/matters/\(matter.id)/explanations/\(id)")
    #expect(cell.status == .notFound)
  }
}
