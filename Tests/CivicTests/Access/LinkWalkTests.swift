import Testing

@testable import Civic

@Suite("Every link that a page offers opens for whoever sees the page") struct LinkWalkTests {
  @Test(
    "no link of any page leads to what its reader may not see",
    arguments: [World.cell1, World.clerk, World.secretary, World.economy, World.front, World.province, World.admin])
  func everyLinkOpens(actor: Actor) async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(actor, in: neighbours.world)
    var (waiting, seen) = ([("/", "the address bar")], Set(["/"]))
    while let (address, from) = waiting.popLast(), seen.count < 400 {
      try await browser.get(address)
      #expect([.ok, .conflict].contains(browser.status), "\(address) from \(from) gives \(browser.status)")
      // A form that cannot be filled in yet says so; a page that may not be seen must not be offered.
      for link in browser.page.matches(of: #/href="(/[^"#]*)/#).map({ String($0.output.1) }) {
        let plain = link.replacing("&amp;", with: "&")
        let isPage = !["/assets", "/preferences", "/sign-out"].contains { plain.hasPrefix($0) }
        if isPage, seen.insert(plain).inserted { waiting.append((plain, address)) }
      }
    }
    #expect(seen.count > 5)
  }
}
