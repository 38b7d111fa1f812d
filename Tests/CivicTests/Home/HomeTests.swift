import Foundation
import Rulebook
import Testing

@testable import Civic

@Suite("What I must do next") struct HomeTests {
  /// What the home page says to somebody, card by card, with the address of each button.
  private func cards(_ actor: Actor, in world: World) async throws -> [(sentence: String, address: String)] {
    let text = try World.vietnamese()
    return try await world.as(actor) { try $0.homeCards() }.map {
      (text.home[keyPath: $0.sentence].filled($0.values), $0.address)
    }
  }

  private func matter(_ world: World, title: String = "Đèn đường ngõ 12 hỏng", voice: NewVoice? = nil) async throws
    -> String
  {
    let subject = try await world.subject("environment")
    return try await world.as(World.clerk) {
      try $0.openMatter(
        NewMatter(kind: .proposal, subject: subject, title: title, words: title, voices: voice.map { [$0] } ?? [])
      ).id
    }
  }

  private func set(_ matter: String, state: Matter.State, owner: String, due: Day?, in world: World) async throws {
    try await world.database.write { tx in
      try tx.run(
        """
        UPDATE matter SET state = \(state), owner_id = \(owner), due_on = \(due)
        WHERE commune_id = \(World.commune) AND id = \(matter)
        """)
    }
  }

  private func dialogue(_ world: World, on day: Day, startsAt: String = "08:00") async throws -> String {
    try await world.as(World.clerk) {
      try $0.scheduleSession(
        NewSession(
          kind: .dialogue, title: "Đối thoại quý IV", organizer: "committee", heldOn: day, startsAt: startsAt,
          counterparts: ["cell-1", "cell-2"])
      ).id
    }
  }

  private func assignment(_ world: World, due: Day) async throws -> String {
    try await world.as(World.secretary) {
      try $0.giveAssignment(NewAssignment(words: "Lắp đèn ngõ 12", lead: "economy", dueOn: due)).id
    }
  }

  @Test("with nothing to do the page says so, to everybody")
  func nothing() async throws {
    let world = try await World()
    for actor in World.everybody where actor.role != .admin {
      #expect(try await cards(actor, in: world).isEmpty, "\(actor.personName)")
      let browser = try await Browser.of(actor, in: world)
      #expect(try await browser.get("/").contains("Hôm nay không còn việc nào phải làm"), "\(actor.personName)")
    }
  }

  @Test("the clerk: today's session first, then what nobody was told to answer, then what is late")
  func clerk() async throws {
    let world = try await World()
    let fresh = try await matter(world)
    let late = try await matter(world, title: "Rác tồn ở chợ")
    try await set(late, state: .referred, owner: "economy", due: World.day.adding(days: -3), in: world)
    let session = try await dialogue(world, on: World.day)
    let next = try await dialogue(world, on: World.day.adding(days: 10))
    let found = try await cards(World.clerk, in: world)
    #expect(
      found.map(\.address) == [
        "/sessions/\(session)", "/matters/\(fresh)/referral", "/matters/\(late)", "/sessions/\(next)",
      ])
    #expect(found[0].sentence == "08:00 hôm nay có buổi “Đối thoại quý IV”")
    #expect(found[2].sentence == "Nội dung số 2/2026 quá hạn ở \(World.economy.organizationName): Rác tồn ở chợ")
    #expect(found[3].sentence == "Chuẩn bị buổi “Đối thoại quý IV”: 0 trên 2 nơi được mời đã gửi báo cáo")
  }

  @Test("the secretary: what waits for a word of acceptance, the body that is late with most, what was promised")
  func leader() async throws {
    let world = try await World()
    for title in ["Rác tồn ở chợ", "Cống tắc"] {
      let late = try await matter(world, title: title)
      try await set(late, state: .referred, owner: "economy", due: World.day.adding(days: -3), in: world)
    }
    let promised = try await matter(world)
    try await set(promised, state: .promised, owner: "police", due: World.day.adding(days: 2), in: world)
    let done = try await assignment(world, due: World.day)
    try await world.as(World.economy) { try $0.reportProgress(done, words: "xong", finished: true) }
    let found = try await cards(World.secretary, in: world)
    #expect(
      found.map(\.address)
        == ["/assignments/\(done)", "/matters?state=overdue&owner=economy", "/matters/\(promised)"])
    #expect(found[1].sentence == "\(World.economy.organizationName) để quá hạn 2 nội dung")
  }

  @Test("a cell secretary: the report that is asked for, then the answer to carry home, without a name")
  func cell() async throws {
    let world = try await World()
    let session = try await dialogue(world, on: World.day.adding(days: 7))
    let voice = NewVoice(organization: "cell-1", name: "Bà Nguyễn Thị Tám", raisedOn: World.day)
    let answered = try await matter(world, voice: voice)
    try await set(answered, state: .answered, owner: "economy", due: nil, in: world)
    let found = try await cards(World.cell1, in: world)
    #expect(found.first?.address == "/sessions/\(session)/report")
    #expect(found[1].sentence == "Đã có trả lời, hãy báo lại cho người nêu: Đèn đường ngõ 12 hỏng")
    #expect(found[1].address.hasPrefix("/matters/\(answered)/voices/") && found[1].address.hasSuffix("/telling"))
    let page = try await Browser.of(World.cell1, in: world).get("/")
    #expect(page.contains("Đèn đường ngõ 12 hỏng") && !page.contains("Tám"))
    #expect(try await cards(World.cell2, in: world).map(\.address) == ["/sessions/\(session)/report"])
  }

  @Test("a department: what it owes by its day, then its assignments; never what others owe")
  func department() async throws {
    let world = try await World()
    var ids: [String] = []
    for (title, days) in [("Cống tắc", 5), ("Rác tồn ở chợ", 1), ("Đèn hỏng", 9)] {
      let id = try await matter(world, title: title)
      try await set(id, state: .referred, owner: "economy", due: World.day.adding(days: days), in: world)
      ids.append(id)
    }
    let task = try await assignment(world, due: World.day.adding(days: 2))
    let found = try await cards(World.economy, in: world)
    #expect(
      found.map(\.address) == ["/matters/\(ids[1])/answer", "/matters/\(ids[0])/answer", "/assignments/\(task)#report"])
    let page = try await Browser.of(World.economy, in: world).get("/")
    #expect(page.contains("Và 1 việc khác như vậy"))
    #expect(try await cards(World.police, in: world).isEmpty)
  }

  @Test("the province: the petition that was sent to it; a draft is not for its eyes")
  func province() async throws {
    let world = try await World()
    try await world.database.write { tx in
      for (id, state) in [("d1", "draft"), ("d2", "sent")] {
        try tx.run(
          """
          INSERT INTO dossier (commune_id, id, number, title, addressee_id, state, made_on)
          VALUES (\(World.commune), \(id), \(id), 'Xin kinh phí', 'province', \(state), \(World.day))
          """)
      }
    }
    #expect(try await cards(World.province, in: world).map(\.address) == ["/dossiers/d2/reply"])
    #expect(try await cards(World.clerk, in: world).map(\.address) == ["/dossiers/d2"])
  }

  @Test("the administrator: who cannot come in, and whose post ends")
  func admin() async throws {
    let world = try await World()
    for actor in World.everybody where actor.person != World.cell2.person {
      _ = try await world.as(World.admin) { try $0.issueCard(to: actor.person) }
    }
    try await world.as(World.admin) { try $0.endMembership(World.front.membership, on: World.day.adding(days: 4)) }
    let found = try await cards(World.admin, in: world)
    #expect(found.map(\.address) == ["/people/\(World.cell2.person)", "/people/\(World.front.person)"])
    #expect(found[0].sentence == "Lê Thanh Bình, Chi bộ tổ dân phố 2, chưa có cách đăng nhập")
  }

  @Test("never more than five cards")
  func most() async throws {
    let world = try await World()
    _ = try await matter(world)
    let late = try await matter(world, title: "Rác tồn ở chợ")
    try await set(late, state: .referred, owner: "economy", due: World.day.adding(days: -3), in: world)
    let done = try await assignment(world, due: World.day)
    try await world.as(World.economy) { try $0.reportProgress(done, words: "xong", finished: true) }
    _ = try await dialogue(world, on: World.day)
    _ = try await dialogue(world, on: World.day.adding(days: 3))
    try await world.database.write {
      try $0.run(
        """
        INSERT INTO dossier (commune_id, id, number, title, addressee_id, state, made_on)
        VALUES (\(World.commune), 'd', '1/2026', 'Xin kinh phí', 'province', 'sent', \(World.day))
        """)
    }
    #expect(try await cards(World.clerk, in: world).count == 5)
  }

  @Test("what is new is told to the body once, and is gone when it has been seen")
  func news() async throws {
    let world = try await World()
    let id = try await assignment(world, due: World.day.adding(days: 5))
    let economy = try await Browser.of(World.economy, in: world)
    #expect(
      try await economy.get("/").contains("Trần Thị Lan giao \(World.economy.organizationName) nhiệm vụ số 1/2026"))
    #expect(economy.page.contains("href=\"/assignments/\(id)\""))
    let notice = try #require(economy.value(of: "notice"))
    let police = try await Browser.of(World.police, in: world)
    try await police.post("/notices/seen", ["notice": notice])
    #expect(try await economy.get("/").contains("Trần Thị Lan giao"))
    try await economy.post("/notices/seen", ["notice": notice])
    #expect(!economy.page.contains("Trần Thị Lan giao"))
  }

  @Test("the numbers for those who watch over all open their lists; others have none")
  func numbers() async throws {
    let world = try await World()
    let late = try await matter(world)
    try await set(late, state: .referred, owner: "economy", due: World.day.adding(days: -1), in: world)
    _ = try await assignment(world, due: World.day)
    let numbers = try #require(try await world.as(World.clerk) { try $0.homeNumbers() })
    #expect(numbers.mattersOpen == 1 && numbers.mattersLate == 1 && numbers.assignments.open == 1)
    #expect(try await world.as(World.economy) { try $0.homeNumbers() } == nil)
  }
}
