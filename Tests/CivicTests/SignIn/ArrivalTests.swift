import Storage
import Testing

@testable import Civic

@Suite("Who the devices at work are, kept for a minute") struct ArrivalTests {
  private let now = Instant(seconds: 1_764_000_000)

  private func arrival(_ id: String = "device", until seconds: Int = 3600) -> Arrival {
    let signIn = SignIn(
      id: id, commune: "c", person: "p", personName: "Nguyễn Văn An", startedAt: now, seenAt: now,
      expiresAt: now.adding(seconds: seconds))
    return Arrival(signIn: signIn)
  }

  @Test("a sign-in is found until anything is written, the minute is over or its term has run out")
  func found() {
    let memory = ArrivalMemory()
    memory.keep(arrival(until: 30), 7, at: now)
    #expect(memory.find("device", 7, at: now)?.signIn.person == "p")
    #expect(memory.find("other", 7, at: now) == nil)
    #expect(memory.find("device", 8, at: now) == nil)
    #expect(memory.find("device", 7, at: now.adding(seconds: 60)) == nil)
    #expect(memory.find("device", 7, at: now.adding(seconds: 30)) == nil, "its own term is over")
  }

  @Test("what was read before somebody wrote does not come back after it")
  func late() {
    let memory = ArrivalMemory()
    memory.keep(arrival("new"), 8, at: now)
    memory.keep(arrival("old"), 7, at: now)
    #expect(memory.find("old", 8, at: now) == nil)
    #expect(memory.find("old", 7, at: now) == nil)
    #expect(memory.find("new", 8, at: now) != nil)
  }

  @Test("a device that is signed out elsewhere is out at its very next step")
  func signedOut() async throws {
    let world = try await World()
    let phone = try await Browser.of(World.clerk, in: world)
    try await phone.get("/")
    let shown = try await phone.get("/")
    #expect(shown.contains(World.clerk.personName))
    try await world.as(World.clerk) { try $0.signOutEverywhere() }
    let after = try await phone.get("/")
    #expect(!after.contains(World.clerk.personName))
  }
}
