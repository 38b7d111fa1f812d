import Testing

@testable import Civic

@Suite("Guessing is slow, and nobody is locked out") struct ThrottleTests {
  private let password = "bốn mùa hoa nở"

  /// Tư of cell 1 has a password and has used it on this phone.
  private func owner(_ world: World) async throws -> Browser {
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.post("/account/password", ["user_name": "0912345678", "password": password])
    try await phone.post("/sign-out")
    try await phone.post("/sign-in", ["user_name": "0912345678", "password": password])
    return phone
  }

  @Test("the wait doubles with each wrong try, up to its limit")
  func doubling() {
    let throttle = Throttle(key: "x", free: 5, longest: 900)
    #expect((3...8).map(throttle.wait(after:)) == [0, 0, 2, 4, 8, 16])
    #expect(throttle.wait(after: 500) == 900)
  }

  @Test("addresses of one network count as one")
  func network() {
    #expect(Throttle.network("2001:db8:1:2:aaaa::1") == Throttle.network("2001:db8:1:2:bbbb::9"))
    #expect(Throttle.network("2001:db8:1:3::1") != Throttle.network("2001:db8:1:2::1"))
    #expect(Throttle.network("203.0.113.7") == "203.0.113.7")
  }

  @Test("a stranger who guesses has to wait; the owner comes in on the own phone meanwhile")
  func stranger() async throws {
    let world = try await World()
    let phone = try await owner(world)
    let stranger = Browser(world)
    for _ in 0..<5 { try await stranger.post("/sign-in", ["user_name": "0912345678", "password": "sai rồi nhé"]) }
    try await stranger.post("/sign-in", ["user_name": "0912345678", "password": password])
    #expect(stranger.status == .tooManyRequests && stranger.page.contains("Chờ 2 giây"))
    try await phone.post("/sign-out")
    try await phone.post("/sign-in", ["user_name": "0912345678", "password": password, "back": "/account"])
    #expect(phone.page.contains("Phạm Văn Tư"))
  }

  @Test("after the wait the right password lets in, and the count begins anew")
  func afterTheWait() async throws {
    let world = try await World()
    _ = try await owner(world)
    let other = Browser(world)
    for _ in 0..<5 { try await other.post("/sign-in", ["user_name": "0912345678", "password": "sai rồi nhé"]) }
    world.clock.move(to: world.clock.now.adding(seconds: 3))
    try await other.post("/sign-in", ["user_name": "0912345678", "password": password, "back": "/account"])
    #expect(other.page.contains("Phạm Văn Tư"))
    try await other.post("/sign-out")
    let third = Browser(world)
    try await third.post("/sign-in", ["user_name": "0912345678", "password": "sai rồi nhé"])
    #expect(third.status == .unprocessableContent)
  }

  @Test("an unknown name is answered like a wrong password")
  func unknownName() async throws {
    let browser = Browser(try await World())
    try await browser.post("/sign-in", ["user_name": "0999999999", "password": "sai rồi nhé"])
    #expect(browser.status == .unprocessableContent && browser.page.contains("Tên hoặc mật khẩu chưa đúng"))
  }

  @Test("somebody who forgot the password comes in with ten digits from the office, once, and sets a new one")
  func forgotten() async throws {
    let world = try await World()
    let office = try await Browser.of(World.clerk, in: world)
    let page = try await office.post("/people/\(World.cell1.person)/code")
    let code = try #require(page.firstMatch(of: #/spoken-code">([0-9 ]+)</#)).output.1
    let phone = Browser(world)
    try await phone.post("/sign-in/code", ["code": String(code)])
    #expect(phone.page.contains("Mật khẩu mới"))
    try await phone.post("/account/password", ["user_name": "0912345678", "password": password])
    #expect(phone.status == .ok && phone.address == "/account")
    let stranger = Browser(world)
    try await stranger.post("/sign-in/code", ["code": String(code)])
    #expect(stranger.status == .unprocessableContent && stranger.cookies[SignInCookie.name] == nil)
  }

  @Test("the ten digits live for half an hour")
  func tooLate() async throws {
    let world = try await World()
    let code = try await world.as(World.clerk) { try $0.giveCode(to: World.cell1.person) }
    world.clock.move(to: world.clock.now.adding(seconds: SignInLimits.codeMinutes * 60))
    let phone = Browser(world)
    try await phone.post("/sign-in/code", ["code": code])
    #expect(phone.status == .unprocessableContent)
  }

  @Test(
    "a password that everybody tries first is refused",
    arguments: ["12345678", "Matkhau123", "aaaaaaaaaa", "0912 345 678"])
  func weak(password: String) async throws {
    let browser = try await Browser.of(World.cell1, in: try await World())
    try await browser.post("/account/password", ["user_name": "0912345678", "password": password])
    #expect(browser.status == .unprocessableContent && browser.page.contains("dễ đoán"))
  }
}
