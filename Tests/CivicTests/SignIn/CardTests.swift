import Testing

@testable import Civic

@Suite("Sign-in cards") struct CardTests {
  @Test("a code has the size of its version and the three finder patterns")
  func matrix() throws {
    let code = try #require(QRCode("http://10.0.0.5:8080/sign-in/aBcDeFgHiJkLmNoPqRsTuV"))
    #expect(code.width >= 21 && (code.width - 17) % 4 == 0)
    #expect(code.modules.count == code.width * code.width)
    let finder = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
    for (left, top) in [(0, 0), (code.width - 7, 0), (0, code.width - 7)] {
      let seen = (0..<7).map { y in
        String((0..<7).map { x in code.modules[(top + y) * code.width + left + x] ? "#" : " " })
      }
      #expect(seen == finder)
    }
  }

  @Test("a text too long for any code has none")
  func tooLong() { #expect(QRCode(String(repeating: "x", count: 4000)) == nil) }

  @Test("the drawing names itself and holds nothing of its text")
  func drawing() throws {
    let svg = try #require(QRCode.svg("http://test/<script>", label: "Mã \"QR\"")).text
    #expect(svg.contains("aria-label=\"Mã &quot;QR&quot;\"") && svg.contains("fill=\"#fff\""))
    #expect(!svg.contains("script"))
  }

  @Test("the office prints a card whose address lets its holder in")
  func card() async throws {
    let world = try await World()
    let office = try await Browser.of(World.clerk, in: world)
    try await office.get("/people/\(World.cell1.person)")
    #expect(office.page.contains("Chưa cấp"))
    let page = try await office.post("/people/\(World.cell1.person)/card")
    #expect(page.contains("<svg class=\"qr\"") && page.contains("Phạm Văn Tư"))
    let start = try #require(page.range(of: "http://test/sign-in/"))
    let phone = Browser(world)
    let address = "/sign-in/" + page[start.upperBound...].prefix { $0 != "<" }
    #expect(try await phone.get(address).contains("Chào Phạm Văn Tư"))
    try await phone.get(address)  // a program that looks at addresses does not use it up
    try await phone.post(address)
    #expect(try await phone.get("/account").contains("Phạm Văn Tư"))
    #expect(try await office.get("/people/\(World.cell1.person)").contains("đã dùng"))
  }

  @Test("a second card makes the first one useless")
  func lost() async throws {
    let world = try await World()
    let lost = try await world.as(World.clerk) { try $0.issueCard(to: World.cell1.person) }
    _ = try await world.as(World.clerk) { try $0.issueCard(to: World.cell1.person) }
    let finder = Browser(world)
    try await finder.get("/sign-in/\(lost)")
    #expect(finder.status == .notFound)
  }

  @Test(
    "nobody but the office and the administrator gives cards, codes and passwords",
    arguments: [World.secretary, World.cell1])
  func notYours(actor: Actor) async throws {
    let browser = try await Browser.of(actor, in: try await World())
    let page = try await browser.get("/people/\(World.economy.person)")
    #expect(!page.contains("Cấp thẻ đăng nhập"))
    try await browser.post("/people/\(World.economy.person)/card")
    #expect(browser.status == .conflict)
    try await browser.post(
      "/people/\(World.economy.person)/password", ["user_name": "hung", "password": "mot hai ba bon"])
    #expect(browser.status == .conflict)
  }

  @Test("the office sets a name and password; the form keeps the name when the password is too short")
  func password() async throws {
    let world = try await World()
    let office = try await Browser.of(World.clerk, in: world)
    try await office.get("/people/\(World.cell2.person)/password")
    let again = try await office.post(
      "/people/\(World.cell2.person)/password", ["user_name": "0905 222 333", "password": "ngan"])
    #expect(office.status == .unprocessableContent && again.contains("value=\"0905 222 333\""))
    try await office.post(
      "/people/\(World.cell2.person)/password", ["user_name": "0905 222 333", "password": "một câu ngắn"])
    let holder = Browser(world)
    try await holder.post("/sign-in", ["user_name": "0905222333", "password": "một câu ngắn", "back": "/account"])
    #expect(holder.page.contains("Lê Thanh Bình"))
  }
}
