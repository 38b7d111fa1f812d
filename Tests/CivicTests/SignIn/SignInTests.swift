import Testing

@testable import Civic

@Suite("Signing in") struct SignInTests {
  @Test("a guest is led to the sign-in page and back to where they wanted to go")
  func guest() async throws {
    let browser = Browser(try await World())
    let page = try await browser.get("/account")
    #expect(browser.address.hasPrefix("/sign-in"))
    #expect(page.contains("Đăng nhập"))
  }

  @Test("a printed card lets its holder in once, and not a second time")
  func card() async throws {
    let world = try await World()
    let code = try await world.as(World.clerk) { try $0.issueCard(to: World.cell1.person) }
    let phone = Browser(world)
    try await phone.post("/sign-in/\(code)")
    #expect(try await phone.get("/account").contains("Phạm Văn Tư"))
    let stranger = Browser(world)
    let page = try await stranger.post("/sign-in/\(code)")
    #expect(stranger.status == .notFound)
    #expect(page.contains("Thẻ này đã dùng"))
  }

  @Test("a form without this sign-in's token changes nothing and keeps what was typed")
  func foreignForm() async throws {
    let browser = try await Browser.of(World.cell1, in: try await World())
    let page = try await browser.post(
      "/account/password", ["user_name": "0912345678", "password": "mot hai ba bon"], token: "x")
    #expect(browser.status == .forbidden)
    #expect(page.contains("0912345678"))
  }

  @Test("a password is kept as Argon2id and lets its owner in")
  func password() async throws {
    let world = try await World()
    let mine = try await Browser.of(World.cell1, in: world)
    try await mine.post("/account/password", ["user_name": "0912 345 678", "password": "một câu ngắn"])
    let other = Browser(world)
    try await other.post("/sign-in", ["user_name": "+84 912 345 678", "password": "một câu ngắn", "back": "/account"])
    #expect(other.page.contains("Phạm Văn Tư"))
  }
}
