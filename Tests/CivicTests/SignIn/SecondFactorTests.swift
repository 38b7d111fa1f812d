import Testing

@testable import Civic

@Suite("The second step of signing in") struct SecondFactorTests {
  static let password = "bốn mùa hoa nở"

  /// The secretary with a password and the second step; the codes to print.
  static func secretary(_ world: World) async throws -> (browser: Browser, secret: String, recovery: [String]) {
    let browser = try await Browser.of(World.secretary, in: world)
    try await browser.post("/account/password", ["user_name": "bi thu lan", "password": password])
    try await browser.post("/account/second-factor")
    let secret = try await world.as(World.secretary) { work in
      try work.secret(of: #require(try work.secondFactor(of: work.actor.person)), person: work.actor.person)
    }
    let code = try #require(TOTP.code(secret, step: TOTP.step(at: world.clock.now)))
    let page = try await browser.post("/account/second-factor/confirmation", ["code": code])
    let codes = page.matches(of: #/typed">([A-Z2-9]{5} [A-Z2-9]{5})</#).map { String($0.output.1) }
    return (browser, secret, codes)
  }

  private func passwordGiven(_ world: World, _ fields: KeyValuePairs<String, String> = [:]) async throws -> Browser {
    let browser = Browser(world)
    var all = [("user_name", "bithulan"), ("password", Self.password)]
    all += fields.map { ($0.key, $0.value) }
    try await browser.post("/sign-in", pairs: all)
    return browser
  }

  @Test("the password alone does not let in; the code of the phone does, and not a second time")
  func code() async throws {
    let world = try await World()
    let (_, secret, _) = try await Self.secretary(world)
    world.clock.move(to: world.clock.now.adding(seconds: 60))
    let browser = try await passwordGiven(world)
    #expect(browser.page.contains("Còn một bước nữa") && browser.cookies[SignInCookie.name] == nil)
    let half = try #require(browser.value(of: "half"))
    let code = try #require(TOTP.code(secret, step: TOTP.step(at: world.clock.now)))
    try await browser.post("/sign-in/second", ["half": half, "code": code, "back": "/account"])
    #expect(browser.page.contains("Trần Thị Lan") && browser.cookies[SignInCookie.name] != nil)
    let thief = try await passwordGiven(world)
    try await thief.post("/sign-in/second", ["half": thief.value(of: "half") ?? "", "code": code])
    #expect(thief.cookies[SignInCookie.name] == nil && thief.page.contains("Mã chưa đúng"))
  }

  @Test("a printed code stands for the phone, once")
  func recovery() async throws {
    let world = try await World()
    let (_, _, codes) = try await Self.secretary(world)
    #expect(Set(codes).count == SignInLimits.recoveryCodes)
    for (attempt, comesIn) in [true, false].enumerated() {
      let browser = try await passwordGiven(world)
      try await browser.post(
        "/sign-in/second", ["half": browser.value(of: "half") ?? "", "code": codes[0].lowercased(), "back": "/account"])
      #expect((browser.cookies[SignInCookie.name] != nil) == comesIn, "attempt \(attempt)")
    }
  }

  @Test("a form that was half filled in comes back after both steps")
  func waitingForm() async throws {
    let world = try await World()
    let (browser, secret, _) = try await Self.secretary(world)
    world.clock.move(days: 91)
    try await browser.post("/assignments", ["words": "Lắp đèn ngõ 12 trước Tết", "lead": "economy"])
    #expect(browser.status == .unauthorized && browser.page.contains("Lắp đèn ngõ 12 trước Tết"))
    try await browser.post(
      "/sign-in",
      [
        "user_name": "bithulan", "password": Self.password, "waiting_path": "/assignments",
        "waiting.words": "Lắp đèn ngõ 12 trước Tết", "waiting.lead": "economy",
      ])
    #expect(browser.page.contains("Còn một bước nữa") && browser.page.contains("Lắp đèn ngõ 12 trước Tết"))
    let code = try #require(TOTP.code(secret, step: TOTP.step(at: world.clock.now)))
    try await browser.post(
      "/sign-in/second",
      [
        "half": browser.value(of: "half") ?? "", "code": code, "waiting_path": "/assignments",
        "waiting.words": "Lắp đèn ngõ 12 trước Tết", "waiting.lead": "economy",
      ])
    #expect(browser.page.contains("Nội dung vừa nhập vẫn còn đây"))
    #expect(browser.page.contains("action=\"/assignments\"") && browser.page.contains("Lắp đèn ngõ 12 trước Tết"))
    try await browser.post(
      "/assignments", ["words": "Lắp đèn ngõ 12 trước Tết", "lead": "economy", "due_on": "30/3/2027"])
    #expect(browser.status == .ok && browser.address.hasPrefix("/assignments/"))
  }

  @Test("guesses at the second step are slowed down")
  func guesses() async throws {
    let world = try await World()
    _ = try await Self.secretary(world)
    let browser = try await passwordGiven(world)
    let half = browser.value(of: "half") ?? ""
    for _ in 0..<5 { try await browser.post("/sign-in/second", ["half": half, "code": "000000"]) }
    #expect(browser.status == .unprocessableContent)
    try await browser.post("/sign-in/second", ["half": half, "code": "000000"])
    #expect(browser.status == .tooManyRequests)
  }

  @Test("a lost phone: the administrator takes the second step off, the office may not, and the leaders hear of it")
  func lostPhone() async throws {
    let world = try await World()
    let (phone, _, _) = try await Self.secretary(world)
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.post("/people/\(World.secretary.person)/second-factor/removal")
    #expect(clerk.status == .conflict)
    let admin = try await Browser.of(World.admin, in: world)
    try await admin.post("/people/\(World.secretary.person)/second-factor/removal")
    #expect(admin.status == .ok)
    try await phone.get("/account")
    #expect(phone.address.hasPrefix("/sign-in"))
    let told = try await world.notices(World.secretary)
    #expect(told.contains { $0.contains("Đặng Hồng Quân tắt xác nhận hai bước của Trần Thị Lan") })
  }
}
