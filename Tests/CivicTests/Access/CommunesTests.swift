import HTTPTypes
import Storage
import Testing

@testable import Civic

@Suite("The level above looks at its communes") struct CommunesTests {
  @Test("it sees how much there is and how much is late, and nothing of what it is about")
  func numbers() async throws {
    let neighbours = try await Neighbours()
    let world = neighbours.world
    let browser = try await Browser.of(World.province, in: world)
    let page = try await browser.get("/communes")
    let counts = try await world.as(World.province) { try $0.communeCounts() }
    let own = try #require(counts.first)
    #expect(counts.count == 1 && own.name == "Phường An Hòa" && own.open == 4 && own.late == 0)
    #expect(own.waiting == 1 && own.sent == 1)
    for word in ["Đèn ngõ", "Tối om", World.petitioner, World.cell1.organizationName, "/matters/"] {
      #expect(!page.contains(word), "\(word)")
    }
    world.clock.move(days: 60)
    #expect(try await world.as(World.province) { try $0.communeCounts() }[0].late > 0)
  }

  @Test("another commune is counted once it has let the same body in by a post, and not by its name alone")
  func others() async throws {
    let neighbours = try await Neighbours()
    let world = neighbours.world
    func communes() async throws -> [String] {
      try await world.as(World.province) { try $0.communeCounts().map(\.name) }
    }
    try await world.as(OtherCommune.clerk) { work in
      try work.save(
        Organization(
          id: "b-province", name: World.province.organizationName, classification: .province, validFrom: World.day))
    }
    #expect(try await communes() == ["Phường An Hòa"])
    try await world.as(OtherCommune.clerk) { work in
      try work.save(Person(id: "bp-9", name: "Bùi Chí Thành"))
      let post = try work.postID(title: "Chuyên viên", role: .province, in: "b-province")
      try work.saveMembership("bm-9", of: "bp-9", post: post, from: World.day, to: World.day.adding(days: 1))
    }
    #expect(try await communes() == ["Phường An Hòa", "Xã Bình An"])
    world.clock.move(days: 2)
    #expect(try await communes() == ["Phường An Hòa"])
  }

  @Test("for everybody else there is no such page")
  func hidden() async throws {
    let world = try await World()
    for actor in World.everybody where actor.role != .province {
      let browser = try await Browser.of(actor, in: world)
      try await browser.get("/communes")
      #expect(browser.status == .notFound, "\(actor.role)")
    }
  }
}
