import Testing

@testable import Civic

@Suite("Whoever keeps the keys stands higher than those whom they let in") struct StandingTests {
  @Test(
    "the office does not set the password of a leader, another clerk or the administrator, nor print their card",
    arguments: [World.secretary, World.admin])
  func clerkHelpsBelow(person: Actor) async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get("/people/\(person.person)")
    #expect(!page.contains("/people/\(person.person)/card") && !page.contains("/password"))
    for path in ["card", "code", "password", "second-factor/removal"] {
      try await clerk.post("/people/\(person.person)/\(path)", ["user_name": "lan", "password": "bốn mùa hoa nở"])
      #expect(clerk.status == .conflict && clerk.page.contains("chỉ người quản trị"), "\(path)")
    }
  }

  @Test("the office does not make administrators, leaders or clerks, by hand or by list")
  func clerkGivesBelow() async throws {
    let world = try await World()
    for role in [Actor.Role.admin, .leader, .clerk] {
      await #expect(throws: Refusal.self) {
        try await world.as(World.clerk) {
          try $0.startMembership(
            of: World.cell2.person, in: "cell-2", title: "Phó", role: role, from: World.day)
        }
      }
    }
    let text = try World.vietnamese()
    let list = "tổ chức,loại,họ tên,chức danh,vai trò\nVăn phòng Đảng ủy phường An Hòa,,Lê Mới,Chuyên viên,quản trị\n"
    let refused = await #expect(throws: ImportRefused.self) {
      try await world.as(World.clerk) { try $0.importDirectory(csv: list, text: text) }
    }
    #expect(refused?.messages(text).first?.contains("do người quản trị ghi") == true)
    try await world.as(World.admin) { _ = try $0.importDirectory(csv: list, text: text) }
  }

  @Test("the office does not end the post of a leader, nor the body in which one is held")
  func clerkEndsBelow() async throws {
    let world = try await World()
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.endMembership(World.secretary.membership, on: World.day) }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.endOrganization("committee", on: World.day) }
    }
  }

  @Test("a cell secretary who stands in for the secretary is helped by the administrator only")
  func deputyCounts() async throws {
    let world = try await World()
    try await world.as(World.secretary) { _ = try $0.appointDeputy(.lan(by: World.cell2)) }
    await #expect(throws: Refusal.self) {
      _ = try await world.as(World.clerk) { try $0.giveCode(to: World.cell2.person) }
    }
  }

  @Test("what the administrator does to the way in of a leader, the leaders hear, and read in the journal")
  func adminIsSeen() async throws {
    let world = try await World()
    let admin = try await Browser.of(World.admin, in: world)
    try await admin.post(
      "/people/\(World.secretary.person)/password", ["user_name": "lan", "password": "bốn mùa hoa nở"])
    #expect(admin.status == .ok)
    #expect(try await world.notices(World.secretary).contains { $0.contains("Đặng Hồng Quân đặt mật khẩu") })
    let leader = try await Browser.of(World.secretary, in: world)
    #expect(try await leader.get("/history").contains("Đặng Hồng Quân đặt mật khẩu cho Trần Thị Lan"))
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/history")
    #expect(clerk.status == .notFound)
  }
}

extension NewDeputy {
  /// Somebody stands in for Lan, the secretary, from today for ten days.
  static func lan(by actor: Actor) -> NewDeputy { of(World.secretary, by: actor) }

  /// Ten days, from today or later.
  static func of(_ holder: Actor, by actor: Actor, inDays start: Int = 0) -> NewDeputy {
    NewDeputy(
      membership: holder.membership, person: actor.person, documentSymbol: "12-TB/ĐU", documentDay: World.day,
      startsOn: World.day.adding(days: start), endsOn: World.day.adding(days: start + 9))
  }
}
