import Foundation
import HTTPTypes
import Testing

@testable import Civic

@Suite("Signing in by an account elsewhere") struct OpenIDTests {
  /// The ward with its provider, to which Lan, the secretary, has linked her account.
  final class House {
    let world: World
    let provider: FakeProvider

    init(linked: Bool = true) async throws {
      provider = FakeProvider()
      world = try await World(
        settings: .init(publicAddress: "https://hoiam.test", openID: FakeProvider.settings), transport: provider)
      let clock = world.clock
      await provider.tell { $0.now = { clock.now } }
      if linked { try await link(try await Browser.of(World.secretary, in: world)) }
    }

    /// From the account page to the provider and back.
    func link(_ browser: Browser) async throws {
      let page = try await browser.post("/account/openid")
      let address = try #require(page.firstMatch(of: #/href="(https://id\.test/authorize[^"]*)"/#)).output.1
      try await comeBack(browser, from: String(address).replacing("&amp;", with: "&"))
    }

    /// Somebody presses the button, signs in there and is led back.
    @discardableResult
    func signIn(_ browser: Browser) async throws -> [String: String] {
      browser.followsRedirects = false
      try await browser.get("/sign-in/openid")
      let address = try #require(browser.headers[.location])
      browser.followsRedirects = true
      return try await comeBack(browser, from: address)
    }

    @discardableResult
    func comeBack(_ browser: Browser, from address: String) async throws -> [String: String] {
      let query = Form(urlEncoded: address.drop { $0 != "?" }.dropFirst()).values.compactMapValues(\.first)
      await provider.signIn(query["nonce"] ?? "")
      try await browser.get("/sign-in/openid/callback?code=c0de&state=\(query["state"] ?? "")")
      return query
    }
  }

  @Test("without a provider there is no button and no such page")
  func off() async throws {
    let browser = Browser(try await World())
    #expect(try await !browser.get("/sign-in").contains("/sign-in/openid"))
    for path in ["/sign-in/openid", "/sign-in/openid/callback?code=a&state=b"] {
      try await browser.get(path)
      #expect(browser.status == .notFound)
    }
  }

  @Test("a linked account lets its owner in, and nobody else's does")
  func comesIn() async throws {
    let house = try await House()
    let browser = Browser(house.world)
    #expect(try await browser.get("/sign-in").contains("Đăng nhập bằng Cổng tỉnh"))
    try await house.signIn(browser)
    #expect(try await browser.get("/account").contains("Trần Thị Lan"))
    await house.provider.tell { $0.subject = "somebody-else" }
    let stranger = Browser(house.world)
    try await house.signIn(stranger)
    #expect(stranger.page.contains("chưa được nối với ai ở đây") && stranger.cookies[SignInCookie.name] == nil)
  }

  @Test("the question carries PKCE and a state; the exchange carries the verifier and, apart from them, the secret")
  func exchange() async throws {
    let house = try await House()
    let query = try await house.signIn(Browser(house.world))
    #expect(query["code_challenge_method"] == "S256" && query["scope"] == "openid" && query["response_type"] == "code")
    let form = await house.provider.lastForm
    let verifier = try #require(form["code_verifier"])
    let challenge = Secret.base64(Secret.bytes(hex: Secret.sha256(Array(verifier.utf8))) ?? [])
    #expect(query["code_challenge"] == challenge && verifier.count == 43 && form["code"] == "c0de")
    #expect(form["redirect_uri"] == "https://hoiam.test/sign-in/openid/callback" && form["client_secret"] == nil)
    #expect(await house.provider.lastPassword == "hoiam-an-hoa:s/cret")
  }

  /// What a token may say that is not so.
  struct Lie: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var change: @Sendable (inout [String: Any]) -> Void
  }

  static let lies = [
    Lie(testDescription: "another nonce") { $0["nonce"] = "x" },
    Lie(testDescription: "no nonce") { $0["nonce"] = nil },
    Lie(testDescription: "another audience") { $0["aud"] = "somebody-else" },
    Lie(testDescription: "several audiences and no word for whom") { $0["aud"] = ["hoiam-an-hoa", "b"] },
    Lie(testDescription: "made for somebody else among several") {
      $0["aud"] = ["hoiam-an-hoa", "b"]
      $0["azp"] = "b"
    },
    Lie(testDescription: "another issuer") { $0["iss"] = "https://id.test.evil" },
    Lie(testDescription: "over an hour ago") { $0["exp"] = 1_700_000_000 },
    Lie(testDescription: "made tomorrow") { $0["iat"] = ($0["iat"] as? Int ?? 0) + 86_400 },
    Lie(testDescription: "no subject") { $0["sub"] = "" },
    Lie(testDescription: "an expiry that is no number") { $0["exp"] = "soon" },
  ]

  @Test("a token that is not for us, for this try and for now is refused with a sentence", arguments: lies)
  func lie(_ lie: Lie) async throws {
    let house = try await House()
    await house.provider.tell { $0.lie = lie.change }
    let browser = Browser(house.world)
    try await house.signIn(browser)
    #expect(browser.status == .unprocessableContent && browser.page.contains("không kiểm chứng được"))
    #expect(browser.cookies[SignInCookie.name] == nil)
  }

  @Test(
    "a token that nobody signed, or that asks for a weaker way, is refused",
    arguments: [
      ["alg": "none"], ["alg": "HS256", "kid": "one"], ["alg": "ES256", "kid": "one"], ["alg": "RS256", "kid": "two"],
    ])
  func header(_ header: [String: String]) async throws {
    let house = try await House()
    await house.provider.tell { $0.header = header }
    let browser = Browser(house.world)
    try await house.signIn(browser)
    #expect(browser.page.contains("không kiểm chứng được") && browser.cookies[SignInCookie.name] == nil)
  }

  @Test("a token under a stranger's key that claims the provider's is refused")
  func forged() async throws {
    let house = try await House()
    await house.provider.tell { $0.signer = .rsa(id: "one") }
    let browser = Browser(house.world)
    try await house.signIn(browser)
    #expect(browser.page.contains("không kiểm chứng được") && browser.cookies[SignInCookie.name] == nil)
  }

  @Test("a provider that changes its key, and its kind of key, is followed; it is asked again once a minute at most")
  func rotation() async throws {
    let house = try await House()
    await house.provider.tell { provider in
      let next = SigningKey.p256(id: "two")
      (provider.keys, provider.signer) = ([next], next)
    }
    let early = Browser(house.world)
    try await house.signIn(early)
    #expect(early.cookies[SignInCookie.name] == nil, "asked for keys less than a minute ago")
    house.world.clock.move(to: house.world.clock.now.adding(seconds: 61))
    let browser = Browser(house.world)
    try await house.signIn(browser)
    #expect(try await browser.get("/account").contains("Trần Thị Lan"))
    let asked = await house.provider.asked
    #expect(asked.filter { $0.hasSuffix("/keys") }.count == 2)
  }

  @Test("an answer to a question that this browser did not ask is refused, and so is one without an answer's cookie")
  func state() async throws {
    let house = try await House()
    let victim = Browser(house.world)
    victim.followsRedirects = false
    try await victim.get("/sign-in/openid")
    let thief = Browser(house.world)
    thief.followsRedirects = false
    try await thief.get("/sign-in/openid")
    let address = try #require(thief.headers[.location])
    try await house.comeBack(victim, from: address)
    #expect(victim.page.contains("bắt đầu từ máy khác") && victim.cookies[SignInCookie.name] == nil)
    try await house.comeBack(Browser(house.world), from: address)
    #expect(await !house.provider.asked.isEmpty)
    #expect(await house.provider.asked.filter { $0.hasSuffix("/token") }.count == 1, "only the linking has exchanged")
  }

  @Test("a provider that says no, or is another than it was asked to be, is told so in a sentence")
  func refusals() async throws {
    let house = try await House()
    for (extra, words) in [
      ("&error=access_denied", "chưa cho phép"), ("&iss=https://evil.test", "không kiểm chứng được"),
    ] {
      let browser = Browser(house.world)
      browser.followsRedirects = false
      try await browser.get("/sign-in/openid")
      let address = try #require(browser.headers[.location])
      let state = Form(urlEncoded: address.drop { $0 != "?" }.dropFirst())["state"]
      try await browser.get("/sign-in/openid/callback?code=c&state=\(state)\(extra)")
      #expect(browser.page.contains(words))
    }
    let other = try await House(linked: false)
    await other.provider.tell { $0.description["issuer"] = "https://evil.test" }
    let browser = Browser(other.world)
    try await browser.get("/sign-in/openid")
    #expect(browser.status == .unprocessableContent && browser.page.contains("Chưa liên lạc được"))
  }

  @Test("an account belongs to one person; a link that was begun in one sign-in does not end in another")
  func linking() async throws {
    let house = try await House()
    let clerk = try await Browser.of(World.clerk, in: house.world)
    try await house.link(clerk)
    #expect(clerk.status == .conflict && clerk.page.contains("đã nối với người khác"))
    await house.provider.tell { $0.subject = "minh-1980" }
    let page = try await clerk.post("/account/openid")
    let found = try #require(page.firstMatch(of: #/href="(https://id\.test/authorize[^"]*)"/#)).output.1
    let victim = try await Browser.of(World.cell1, in: house.world)
    try await house.comeBack(victim, from: String(found).replacing("&amp;", with: "&"))
    #expect(victim.page.contains("bắt đầu từ máy khác"))
    try await house.link(clerk)
    #expect(try await clerk.get("/account").contains("Đã nối với Cổng tỉnh"))
    try await clerk.post("/account/openid/removal")
    #expect(clerk.page.contains("Nối một lần với Cổng tỉnh"))
    let browser = Browser(house.world)
    try await house.signIn(browser)
    #expect(browser.page.contains("chưa được nối với ai ở đây"))
  }

  @Test("what goes to curl is quoted, and a line break cannot add a setting")
  func curl() throws {
    var request = OpenIDRequest(url: "https://id.test/token")
    request.form = "code=\"a\\b"
    request.password = ("hoi am", "s:/\"")
    let lines = try CurlTransport.lines(request)
    #expect(lines.contains(#"data = "code=\"a\\b""#) && lines.contains(#"user = "hoi%20am:s%3A%2F%22""#))
    #expect(lines.contains("proto = \"=https\"") && lines.contains("max-redirs = 0"))
    request.form = "code=a\noutput = /etc/passwd"
    #expect(throws: CurlTransport.Failed.self) { try CurlTransport.lines(request) }
  }
}
