import Storage
import Testing

@testable import Civic

@Suite("Who the devices at work are, kept for a minute") struct SignInMemoryTests {
  private let now = Instant(seconds: 1_764_000_000)

  private func signIn(_ id: String = "device", until seconds: Int = 3600) -> SignIn {
    SignIn(
      id: id, commune: "c", person: "p", personName: "Nguyễn Văn An", startedAt: now, seenAt: now,
      expiresAt: now.adding(seconds: seconds))
  }

  @Test("a sign-in is found until anything is written, the minute is over or its term has run out")
  func found() {
    let memory = SignInMemory()
    memory.keep(signIn(until: 30), commits: 7, at: now)
    #expect(memory.find("device", commits: 7, at: now)?.person == "p")
    #expect(memory.find("other", commits: 7, at: now) == nil)
    #expect(memory.find("device", commits: 8, at: now) == nil)
    #expect(memory.find("device", commits: 7, at: now.adding(seconds: 60)) == nil)
    #expect(memory.find("device", commits: 7, at: now.adding(seconds: 30)) == nil, "its own term is over")
  }

  @Test("what was read before somebody wrote does not come back after it")
  func late() {
    let memory = SignInMemory()
    memory.keep(signIn("new"), commits: 8, at: now)
    memory.keep(signIn("old"), commits: 7, at: now)
    #expect(memory.find("old", commits: 8, at: now) == nil)
    #expect(memory.find("old", commits: 7, at: now) == nil)
    #expect(memory.find("new", commits: 8, at: now) != nil)
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
