import Testing

@testable import Civic

@Suite("The guide") struct GuideTests {
  @Test("both languages tell of the same pages and the same roles, and every page is one of ours")
  func complete() throws {
    let (vietnamese, english) = (try Guide.shipped(.vietnamese), try Guide.shipped(.english))
    #expect(Set(vietnamese.pages.keys) == Set(english.pages.keys))
    for role in Actor.Role.allCases {
      let (here, there) = (try #require(vietnamese[role]), try #require(english[role]))
      #expect(here.first.map(\.at) == there.first.map(\.at) && here.first.count == 3)
      #expect(here.often.count == there.often.count)
    }
  }

  @Test("every page of the guide has a route")
  func routes() async throws {
    let world = try await World()
    let routes = Set(
      Route.all(of: world.site).filter { $0.method == .get }.map { "/" + $0.segments.joined(separator: "/") })
    for page in try Guide.shipped(.vietnamese).pages.keys { #expect(routes.contains(page), "no route \(page)") }
  }

  @Test("a page without words of its own has those of the page above it, but never those of home")
  func nearest() throws {
    let guide = try Guide.shipped(.vietnamese)
    #expect(guide.help(for: "/matters/:id/closing") == guide.pages["/matters/:id"])
    #expect(guide.help(for: "/files/new") == nil)
    #expect(guide.help(for: "/") == guide.pages["/"])
    #expect(Guide.written("/matters/{id}/voices/{vid}") == "/matters/:id/voices/:vid")
  }

  @Test("the first steps of a role lead to pages that the role may open", arguments: World.everybody)
  func reachable(actor: Actor) async throws {
    let world = try await World()
    let browser = try await Browser.of(actor, in: world)
    for step in try #require(try Guide.shipped(.vietnamese)[actor.role]).first {
      try await browser.get(step.at)
      #expect(browser.status == .ok, "\(step.at)")
    }
  }

  @Test("the first steps stand on the home page until somebody puts them away, on that device")
  func putAway() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.cell1, in: world)
    let first = try await browser.get("/")
    #expect(first.contains("Ba bước để bắt đầu"))
    let after = try await browser.get("/preferences?tour=done&back=/")
    #expect(browser.address == "/" && !after.contains("Ba bước để bắt đầu"))
    let other = try await Browser.of(World.cell1, in: world).get("/")
    #expect(other.contains("Ba bước để bắt đầu"))
  }

  @Test("each page says at its end what it is for and whom to call, and the sheet of a role can be printed")
  func onPages() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.cell1, in: world)
    let page = try await browser.get("/matters")
    #expect(page.contains("Trang này để làm gì?") && page.contains("0269 3 824 123"))
    let own = try await browser.get("/guide")
    #expect(own.contains("Bí thư chi bộ nêu việc của khu dân cư") && own.contains("<ol class=\"guide-steps\">"))
    let other = try await browser.get("/guide?role=department")
    #expect(other.contains("Nơi giải quyết trả lời đúng hạn") && !other.contains("<ol class=\"guide-steps\">"))
    let guest = try await Browser(world).get("/guide?role=department")
    #expect(!guest.contains("Nơi giải quyết trả lời đúng hạn"))
  }
}
