import Testing

@testable import Civic

@Suite("Devices and how long they are remembered") struct DeviceTests {
  private func admitted(_ world: World, _ actor: Actor, remember: Bool) async throws -> Browser {
    let (now, ids) = (world.clock.now, world.ids)
    let secret = try await world.database.write { tx in
      try Entrance(tx: tx, now: now, ids: ids).admit(
        Proof(commune: actor.commune, person: actor.person, remember: remember), device: "máy chung"
      ).secret
    }
    return Browser(world, cookies: [SignInCookie.name: secret])
  }

  @Test("a shared computer forgets after two hours without use, and one's own phone does not")
  func idle() async throws {
    let world = try await World()
    let shared = try await admitted(world, World.cell1, remember: false)
    let phone = try await admitted(world, World.cell1, remember: true)
    for browser in [shared, phone] {
      try await browser.get("/account")
      #expect(browser.page.contains("Phạm Văn Tư"))
    }
    world.clock.move(to: world.clock.now.adding(seconds: 2 * 3600))
    try await shared.get("/account")
    #expect(shared.address.hasPrefix("/sign-in"))
    try await phone.get("/account")
    #expect(phone.page.contains("Phạm Văn Tư"))
  }

  @Test("a phone of the office that nobody used for a week is asked again, a cell's is not")
  func keeper() async throws {
    let world = try await World()
    let (clerk, cell) = (
      try await admitted(world, World.clerk, remember: true), try await admitted(world, World.cell1, remember: true)
    )
    world.clock.move(days: 8)
    try await clerk.get("/account")
    try await cell.get("/account")
    #expect(clerk.address.hasPrefix("/sign-in") && cell.page.contains("Phạm Văn Tư"))
  }

  @Test("one signs out a lost phone from another device, and nobody else's")
  func signOut() async throws {
    let world = try await World()
    let lost = try await Browser.of(World.cell1, in: world)
    let lostHandle = DeviceRow.handle(of: Secret.hash(lost.cookies[SignInCookie.name] ?? ""))
    let other = try await Browser.of(World.cell2, in: world)
    try await other.post("/account/devices/\(lostHandle)/sign-out")
    #expect(other.status == .notFound)
    let mine = try await Browser.of(World.cell1, in: world)
    #expect(try await mine.get("/account").contains("/account/devices/\(lostHandle)/sign-out"))
    try await mine.post("/account/devices/\(lostHandle)/sign-out")
    try await lost.get("/account")
    #expect(lost.address.hasPrefix("/sign-in"))
    #expect(try await mine.get("/account").contains("Phạm Văn Tư"))
  }

  @Test("signing in gives a secret that was never seen before, and ends the one before it")
  func fixation() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.cell1, in: world)
    let before = browser.cookies[SignInCookie.name] ?? ""
    let code = try await world.as(World.clerk) { try $0.issueCard(to: World.cell2.person) }
    try await browser.post("/sign-in/\(code)")
    #expect(browser.cookies[SignInCookie.name] != before)
    let fixed = Browser(world, cookies: [SignInCookie.name: before])
    try await fixed.get("/account")
    #expect(fixed.address.hasPrefix("/sign-in"))
    let forged = Browser(world, cookies: [SignInCookie.name: "mot-chuoi-tu-dat"])
    try await forged.get("/account")
    #expect(forged.address.hasPrefix("/sign-in"))
  }

  @Test("a new password signs the other devices out and keeps this one")
  func newPassword() async throws {
    let world = try await World()
    let (mine, other) = (try await Browser.of(World.cell1, in: world), try await Browser.of(World.cell1, in: world))
    try await mine.post("/account/password", ["user_name": "0912345678", "password": "bốn mùa hoa nở"])
    #expect(mine.status == .ok && mine.address == "/account")
    try await other.get("/account")
    #expect(other.address.hasPrefix("/sign-in"))
  }
}
