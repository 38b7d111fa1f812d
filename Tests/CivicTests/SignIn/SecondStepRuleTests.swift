import HTTPTypes
import Storage
import Testing

@testable import Civic

@Suite("The second step that a commune asks for") struct SecondStepRuleTests {
  private static let password = "bốn mùa hoa nở"

  /// Somebody with a password, at the door.
  private func door(_ actor: Actor, in world: World) async throws -> Browser {
    let mine = try await Browser.of(actor, in: world)
    try await mine.post("/account/password", ["user_name": "ten-\(actor.person)", "password": Self.password])
    return Browser(world)
  }

  private func signIn(_ browser: Browser, _ actor: Actor) async throws {
    try await browser.post(
      "/sign-in", ["user_name": "ten-\(actor.person)", "password": Self.password, "back": "/matters"])
  }

  @Test(
    "the office, a leader and the administrator are led to setting it up and see nothing else before",
    arguments: [World.clerk, World.secretary, World.admin])
  func led(_ actor: Actor) async throws {
    let world = try await World()
    let browser = try await door(actor, in: world)
    try await signIn(browser, actor)
    #expect(browser.address == "/account/second-factor" && browser.page.contains("Chọn một trong hai cách"))
    for path in ["/", "/matters", "/people", "/search?q=a", "/history"] {
      try await browser.get(path)
      #expect(browser.address == "/account/second-factor", "\(path)")
    }
    try await browser.get("/account")
    #expect(browser.status == .ok && browser.address == "/account")
  }

  @Test("a unit and the province are not asked", arguments: [World.cell1, World.economy, World.front, World.province])
  func notAsked(_ actor: Actor) async throws {
    let world = try await World()
    let browser = try await door(actor, in: world)
    try await signIn(browser, actor)
    #expect(browser.address == "/matters")
  }

  @Test("nobody is kept out: it can be put off for two weeks, and then still be done without a phone")
  func putOff() async throws {
    let world = try await World()
    let browser = try await door(World.secretary, in: world)
    try await signIn(browser, World.secretary)
    try await browser.post("/account/second-factor/later")
    #expect(browser.address == "/" && browser.page.contains("Việc của tôi"))
    world.clock.move(days: 14)
    try await signIn(browser, World.secretary)
    #expect(browser.page.contains("Để lần sau bật"))
    world.clock.move(days: 1)
    try await signIn(browser, World.secretary)
    #expect(!browser.page.contains("Để lần sau bật") && browser.page.contains("Đã qua thời gian"))
    try await browser.post("/account/second-factor/later")
    #expect(browser.status == .conflict)
    try await browser.get("/account/second-factor")
    let page = try await browser.post("/account/second-factor/paper")
    let codes = page.matches(of: #/typed">([A-Z2-9]{5} [A-Z2-9]{5})</#).map { String($0.output.1) }
    #expect(Set(codes).count == SignInLimits.recoveryCodes)
    #expect(try await browser.get("/matters").contains("<h1>") && browser.address == "/matters")
    // From now on a code of the paper is the second step, and no number that a phone might show.
    let next = Browser(world)
    try await signIn(next, World.secretary)
    for (code, isRight) in [("000000", false), (codes[0], true)] {
      try await next.post("/sign-in/second", ["half": next.value(of: "half") ?? "", "code": code, "back": "/matters"])
      #expect((next.cookies[SignInCookie.name] != nil) == isRight, "\(code)")
    }
  }

  @Test("whoever comes in by one of the last codes is led to printing new ones, and the old ones stop working")
  func lastCodes() async throws {
    let world = try await World()
    let (browser, _, codes) = try await SecondFactorTests.secretary(world)
    func comeIn(_ code: String) async throws -> Browser {
      let door = Browser(world)
      try await door.post("/sign-in", ["user_name": "bithulan", "password": SecondFactorTests.password])
      try await door.post("/sign-in/second", ["half": door.value(of: "half") ?? "", "code": code, "back": "/account"])
      return door
    }
    for code in codes.prefix(7) { #expect(try await comeIn(code).address == "/account") }
    let few = try await comeIn(codes[7])
    #expect(few.address == "/account/second-factor" && few.page.contains("Còn 2 mã"))
    try await browser.get("/account/second-factor")
    try await browser.post("/account/second-factor/codes")
    #expect(try await comeIn(codes[8]).cookies[SignInCookie.name] == nil)
  }

  @Test("an hour after coming in new codes take a code: a phone left unlocked is not enough to print a way in")
  func renewing() async throws {
    let world = try await World()
    let (browser, _, codes) = try await SecondFactorTests.secretary(world)
    world.clock.move(to: world.clock.now.adding(seconds: 3600))
    #expect(try await browser.get("/account/second-factor").contains("name=\"renewal_code\""))
    for wrong in ["", "000000"] {
      let page = try await browser.post("/account/second-factor/codes", ["renewal_code": wrong])
      #expect(browser.status == .unprocessableContent && page.contains("Mã chưa đúng"), "\(wrong)")
    }
    let page = try await browser.post("/account/second-factor/codes", ["renewal_code": codes[0]])
    let renewed = page.matches(of: #/typed">([A-Z2-9]{5} [A-Z2-9]{5})</#).map { String($0.output.1) }
    #expect(Set(renewed).count == SignInLimits.recoveryCodes && Set(renewed).isDisjoint(with: codes))
  }

  @Test("a form that waited is sent first, and the second step is asked for at the next sign-in")
  func waitingForm() async throws {
    let world = try await World()
    let browser = try await door(World.clerk, in: world)
    try await browser.post(
      "/sign-in",
      [
        "user_name": "ten-\(World.clerk.person)", "password": Self.password, "waiting_path": "/assignments",
        "waiting.words": "Lắp đèn ngõ 12", "waiting.lead": "economy",
      ])
    #expect(browser.page.contains("Lắp đèn ngõ 12"))
    try await browser.post("/assignments", ["words": "Lắp đèn ngõ 12", "lead": "economy", "due_on": "30/12/2026"])
    #expect(browser.address.hasPrefix("/assignments/"))
    try await signIn(browser, World.clerk)
    #expect(browser.address == "/account/second-factor")
    // A form in another tab is kept on the page that says what is missing.
    try await browser.post("/assignments", ["words": "Sửa cống ngõ 3", "lead": "economy"])
    #expect(browser.status == .conflict && browser.page.contains("Sửa cống ngõ 3"))
  }

  @Test("taking it off needs a code, guessed as slowly as at the door; then the next one is set up")
  func takingOff() async throws {
    let world = try await World()
    let (browser, _, codes) = try await SecondFactorTests.secretary(world)
    for _ in 0..<5 { try await browser.post("/account/second-factor/removal", ["code": "000000"]) }
    #expect(browser.status == .unprocessableContent && browser.page.contains("Mã chưa đúng"))
    try await browser.post("/account/second-factor/removal", ["code": codes[0]])
    #expect(browser.status == .tooManyRequests)
    world.clock.move(to: world.clock.now.adding(seconds: 3600))
    try await browser.post("/account/second-factor/removal", ["code": codes[0]])
    #expect(browser.address == "/account/second-factor" && browser.page.contains("Chọn một trong hai cách"))
    try await browser.get("/matters")
    #expect(browser.address == "/account/second-factor")
  }

  @Test("the administrator sets the rule, sees who lacks it, and the leaders hear of it")
  func rule() async throws {
    let world = try await World()
    let admin = try await Browser.of(World.admin, in: world)
    let page = try await admin.get("/sign-in-rules")
    #expect(page.contains("3 trong 3 người chưa bật"))
    try await admin.post("/sign-in-rules", ["second_step": "offered"])
    #expect(admin.status == .ok)
    let told = try await world.notices(World.secretary)
    #expect(told.contains { $0.contains("đặt quy định xác nhận hai bước: Tự chọn") })
    let browser = try await door(World.clerk, in: world)
    try await signIn(browser, World.clerk)
    #expect(browser.address == "/matters")
    for actor in World.everybody where actor.role != .admin {
      let other = try await Browser.of(actor, in: world)
      try await other.get("/sign-in-rules")
      #expect(other.status == .notFound, "\(actor.role)")
    }
  }

  @Test("the secret lies sealed: the database alone makes no codes, and moved to another person it does not open")
  func sealed() async throws {
    let world = try await World()
    let (_, secret, _) = try await SecondFactorTests.secretary(world)
    let stored: String = try await world.database.read {
      try $0.rows("SELECT sealed_secret AS s FROM second_factor")[0]["s"]
    }
    #expect(Keyring.isSealed(stored) && !stored.contains(secret))
    #expect(throws: Keyring.Problem.damaged) {
      try World.keys.open(stored, at: .secondStep(commune: World.commune, id: World.clerk.person))
    }
  }
}
