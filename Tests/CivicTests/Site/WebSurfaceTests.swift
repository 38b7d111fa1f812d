import HTTPTypes
import Testing

@testable import Civic

@Suite("What every answer says to the browser") struct WebSurfaceTests {
  private static let outside = [
    "//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example", "javascript:alert(1)", "\\\\evil",
    "/ /evil.example", "",
  ]

  @Test("no script or style within a page, in no frame, forms to ourselves", arguments: ["/sign-in", "/no-such-page"])
  func headers(path: String) async throws {
    let browser = Browser(try await World())
    try await browser.get(path)
    let policy = browser.headers[.contentSecurityPolicy] ?? ""
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self'"))
    #expect(policy.contains("frame-ancestors 'none'") && policy.contains("form-action 'self'"))
    #expect(!policy.contains("unsafe"))
    #expect(browser.headers[.xContentTypeOptions] == "nosniff")
    #expect(browser.headers[.strictTransportSecurity] == nil)
    #expect(!browser.page.contains("style=\"") && !browser.page.contains("onclick"))
  }

  @Test("behind HTTPS the browser is told to stay there, and cookies go over it only")
  func secure() async throws {
    let world = try await World(settings: .init(secureCookies: true))
    let code = try await world.as(World.clerk) { try $0.issueCard(to: World.cell1.person) }
    let browser = Browser(world)
    try await browser.post("/sign-in/\(code)")
    #expect(browser.cookies["__Host-hoiam"] != nil && browser.cookies["hoiam"] == nil)
    #expect(
      browser.setCookies.allSatisfy { $0.contains("Secure") && $0.contains("HttpOnly") && $0.contains("SameSite=Lax") })
    try await browser.get("/account")
    #expect(browser.page.contains("Phạm Văn Tư"))
    #expect(browser.headers[.strictTransportSecurity]?.contains("max-age=31536000") == true)
  }

  @Test("nobody is led to another site, by a preference or after signing in", arguments: outside)
  func noOpenRedirect(address: String) async throws {
    #expect(ownAddress(address) == "/")
    let browser = Browser(try await World())
    browser.followsRedirects = false
    try await browser.get("/preferences?size=a&back=\(percentEncoded(address))")
    #expect(browser.headers[.location] == "/")
  }

  @Test("a page that breaks says a number to call about, and nothing of what broke")
  func errorPage() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    try await world.database.write { try $0.run("DROP TABLE assignment_support") }
    try await browser.get("/assignments")
    if browser.status == .ok { try await browser.get("/assignments/x") }
    let cell = try await Browser.of(World.cell1, in: world)
    try await cell.get("/assignments")
    #expect(cell.status == .internalServerError)
    for word in ["assignment_support", "SELECT", "SQLite", "GRDB", "Swift"] { #expect(!cell.page.contains(word)) }
  }

  @Test("a proxy of ours is believed about who came, and nobody else")
  func forwardedFor() async throws {
    for (isBehind, isSlowed) in [(false, true), (true, false)] {
      let world = try await World(settings: .init(isBehindProxy: isBehind))
      let browser = Browser(world)
      for number in 0..<6 {
        browser.extraHeaders[.forwardedFor] = "198.51.100.7, 203.0.113.\(number)"
        try await browser.post("/sign-in", ["user_name": "0912345678", "password": "sai rồi nhé"])
      }
      #expect((browser.status == .tooManyRequests) == isSlowed)
    }
  }
}
