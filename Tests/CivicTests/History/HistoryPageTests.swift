import HTTPTypes
import Testing

@testable import Civic

@Suite("The journal of the administrator") struct HistoryPageTests {
  @Test("the administrator reads what was done to the directory, and his look is an event, once an hour")
  func looking() async throws {
    let world = try await World()
    _ = try await world.referredLamp()
    try await world.as(World.admin) { try $0.record(.personAdded, on: .person("p"), ["name": "Người mới"]) }
    let admin = try await Browser.of(World.admin, in: world)
    for _ in 1...3 { try await admin.get("/history") }
    #expect(admin.page.contains("thêm Người mới vào danh bạ") && admin.page.contains("xem nhật ký quản trị"))
    #expect(!admin.page.contains("mở nội dung số"))
    func looks() async throws -> Int {
      try await world.database.read { try $0.count("SELECT count(*) AS n FROM event WHERE kind = 'history_seen'") }
    }
    #expect(try await looks() == 1)
    world.clock.move(days: 1)
    try await admin.get("/history")
    #expect(try await looks() == 2)
  }

  @Test("for everybody else there is no journal; the anchor is for those who sign it")
  func others() async throws {
    let world = try await World()
    for actor in World.everybody {
      let browser = try await Browser.of(actor, in: world)
      try await browser.get("/history")
      #expect((browser.status == .ok) == [.admin, .leader].contains(actor.role), "\(actor.personName)")
      try await browser.get("/history/anchor")
      #expect((browser.status == .ok) == [.admin, .leader, .clerk].contains(actor.role), "\(actor.personName)")
    }
  }

  @Test("the anchor on paper is the head of the chain, with a code that the program reads again")
  func anchor() async throws {
    let world = try await World()
    let head = try await world.as(World.admin) { work in
      try work.record(.personAdded, on: .person("p"), ["name": "Người mới"])
      return try HistoryChain(tx: work.tx).head(of: World.commune)
    }
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get("/history/anchor")
    #expect(page.contains("--anchor \(head.hash.prefix(16))") && page.contains("<svg class=\"qr\""))
    let anchor = try #require(try await world.site.anchors().first)
    #expect(HistoryAnchor(typed: anchor.code)?.hash == head.hash)
  }
}
