import Rulebook
import Testing

@testable import Civic

@Suite("Papers of a session") struct DocumentTests {
  private func session(_ world: World) async throws -> String {
    try await world.as(World.clerk) {
      try $0.scheduleSession(
        NewSession(kind: .dialogue, title: "Đối thoại quý IV", organizer: "committee", heldOn: World.day, counterparts: ["cell-1"])).id
    }
  }

  @Test("a paper is noted through the form and stands in the list of the session")
  func noted() async throws {
    let world = try await World()
    let id = try await session(world)
    let clerk = try await Browser.of(World.clerk, in: world)
    #expect(try await clerk.get("/sessions/\(id)/documents/new").contains("Đối thoại quý IV"))
    try await clerk.post(
      "/sessions/\(id)/documents",
      ["symbol": "35-NQ/ĐU", "type": "Nghị quyết", "issuer": "Đảng ủy phường", "issued_on": "2/11/2026"])
    let papers = try await world.as(World.cell1) { try $0.documents(ofSession: id) }
    #expect(papers.map(\.symbol) == ["35-NQ/ĐU"])
    #expect(papers.first?.issuedOn == Day(year: 2026, month: 11, day: 2))
  }

  @Test("one marked secret is refused; a stranger to the session adds none")
  func refused() async throws {
    let world = try await World()
    let id = try await session(world)
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { _ = try $0.addDocument(NewDocument(symbol: "12/BC-MẬT", session: id)) }
    }
    await #expect(throws: NotFound.self) {
      try await world.as(World.cell2) { _ = try $0.addDocument(NewDocument(symbol: "12/BC", session: id)) }
    }
    #expect(try await world.as(World.clerk) { try $0.documents(ofSession: id).isEmpty })
  }
}
