import Rulebook
import Testing

@testable import Civic

@Suite("Papers of the State") struct StatePaperTests {
  private static let chair = World.actor(
    "Ngô Thị Thu", .leader, "Chủ tịch", "people", "Ủy ban nhân dân phường An Hòa")

  private func world() async throws -> World {
    let (world, chair) = (try await World(), Self.chair)
    try await world.as(World.admin) { work in
      try work.save(
        Organization(
          id: "people", name: chair.organizationName, classification: .peoplesCommittee,
          validFrom: World.day.adding(days: -400)))
      try work.save(Person(id: chair.person, name: chair.personName))
      let post = try work.postID(title: chair.postTitle, role: .leader, in: "people")
      try work.saveMembership(
        chair.membership, of: chair.person, post: post, from: World.day.adding(days: -300), to: nil)
    }
    return world
  }

  private func draft(_ world: World, _ type: String) async throws -> String {
    try await world.as(World.clerk) { work in
      var text = ResolutionText()
      text.objectives = "Lòng đường thông thoáng"
      let draft = try work.draftResolution(
        NewResolution(organization: "people", type: type, title: "Sắp xếp chợ tạm", text: text))
      try work.circulateResolution(draft.id)
      return draft.id
    }
  }

  @Test("the chair decides alone, without a vote; numbers run by type and begin anew with the year")
  func byTheHead() async throws {
    let world = try await world()
    let sign = NewSignature(membership: Self.chair.membership, capacity: .head)
    var symbols: [String] = []
    for type in ["decision", "decision", "announcement"] {
      let id = try await draft(world, type)
      symbols.append(
        try await world.as(World.clerk) { work in
          try work.adoptResolution(id, reviewOn: nil, signing: sign)
          return try work.resolution(id).symbol
        })
    }
    #expect(symbols == ["01/QĐ-UBND", "02/QĐ-UBND", "01/TB-UBND"])
    world.clock.move(days: 60)
    let id = try await draft(world, "decision")
    try await world.as(World.clerk) { try $0.adoptResolution(id, reviewOn: nil, signing: sign) }
    let next = try await world.as(World.clerk) { try $0.resolution(id) }
    #expect(next.symbol == "01/QĐ-UBND" && next.vote == nil)
    #expect(next.signature?.name == "Ngô Thị Thu, Chủ tịch")
    let paper = try await world.as(World.clerk) { try $0.paper(ofResolution: id) }
    #expect(paper?.document.type == "Quyết định")
    let printed = try await Browser.of(World.clerk, in: world).get("/resolutions/\(id)/papers/text")
    #expect(printed.contains("QUYẾT ĐỊNH") && printed.contains("CHỦ TỊCH") && printed.contains("Ngô Thị Thu"))
    #expect(!printed.contains("TM.") && !printed.contains("biểu quyết thông qua"))
  }

  @Test("decided as a body it needs its vote, over all members by the rule of the State")
  func asABody() async throws {
    let world = try await world()
    let id = try await draft(world, "decision")
    let sign = NewSignature(membership: Self.chair.membership, capacity: .onBehalf)
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.adoptResolution(id, reviewOn: nil, signing: sign) }
    }
    #expect(Organization.Classification.peoplesCommittee.majorities == ["people-committee-majority"])
    let rule = try await world.as(World.clerk) { try $0.rules.majority("people-committee-majority", on: World.day) }
    #expect(rule.confidence == .recalled)
  }

  @Test("a body of the Party signs on behalf only, and only somebody who holds a post in it signs")
  func signing() async throws {
    let cell = try await Cell(members: 3)
    let session = cell.session
    let id = try await cell.world.as(Cell.secretary) { work in
      let draft = try work.draftResolution(
        NewResolution(organization: "cell-1", title: "Giữ hẻm sạch", session: session))
      try work.circulateResolution(draft.id)
      return draft.id
    }
    for (membership, capacity) in [
      (World.cell1.membership, Signature.Capacity.head), (World.cell2.membership, .onBehalf),
    ] {
      await #expect(throws: FormProblem.self) {
        try await cell.world.as(Cell.secretary) {
          try $0.adoptResolution(id, reviewOn: nil, signing: NewSignature(membership: membership, capacity: capacity))
        }
      }
    }
  }

  @Test("what no source forbids is not forbidden; a default gives way to a reason, which the number keeps")
  func permits() async throws {
    let world = try await world()
    for type in ["resolution", "decision", "announcement", "directive"] {
      try await world.as(World.clerk) { try $0.reserveNumber(type, for: "people", reason: "x") }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { try $0.reserveNumber("guidance", for: "cell-1", reason: "x") }
    }
    let browser = try await Browser.of(World.cell1, in: world)
    try await browser.get("/numbers")
    try await browser.post("/numbers", ["type": "guidance", "reason": "Sinh hoạt hè", "permit": "Công văn 9-CV/ĐU"])
    #expect(browser.page.contains("01-HD/CB") && browser.page.contains("Sinh hoạt hè (Công văn 9-CV/ĐU)"))
  }

  @Test("the office first says whose paper it drafts, and may choose its type where there are several")
  func choosingTheBody() async throws {
    let world = try await world()
    let browser = try await Browser.of(World.clerk, in: world)
    #expect(try await browser.get("/resolutions/new").contains("Văn bản này của cơ quan, tổ chức nào?"))
    #expect(try await browser.get("/resolutions/new?organization=people").contains("name=\"type\""))
    try await browser.post(
      "/resolutions",
      ["organization": "people", "type": "announcement", "title": "Lịch cúp nước", "tasks": "0", "targets": "0"])
    #expect(browser.page.contains("Thông báo") && browser.page.contains("Lịch cúp nước"))
    let draft = browser.address
    #expect(browser.page.contains("Gửi dự thảo lấy ý kiến"))
    try await browser.post("\(draft)/circulation")
    #expect(browser.page.contains("Ban hành thông báo"))
    try await browser.post("\(draft)/adoption", ["signer": Self.chair.membership])
    #expect(browser.status == .unprocessableContent)
    try await browser.post("\(draft)/adoption", ["signer": Self.chair.membership, "signed_as": "head"])
    #expect(browser.page.contains("01/TB-UBND") && browser.page.contains("Ngô Thị Thu, Chủ tịch"))
    try await browser.get("/resolutions/new?organization=people")
    try await browser.post(
      "/resolutions",
      ["organization": "people", "type": "circular", "title": "Thông tri", "tasks": "0", "targets": "0"])
    #expect(browser.status == .unprocessableContent)
  }
}

@Suite("Finding resolutions and papers") struct FoundDecisionTests {
  private func titles(_ typed: String, _ kind: FoundKind, as actor: Actor, in world: World) async throws -> [String] {
    let words = try #require(SearchWords(typed))
    return try await world.as(actor) { try $0.search(words, kind, page: 1, size: 20).items.map(\.title) }
  }

  @Test("a draft is found by its words, by its preparers until it is circulated, then by its members; by others never")
  func drafts() async throws {
    let cell = try await Cell(members: 2)
    let (session, world, member) = (cell.session, cell.world, cell.members[0])
    var text = ResolutionText()
    text.tasks = [ResolutionText.Item(words: "Kẻ vạch gốc bàng")]
    let written = text
    let id = try await world.as(Cell.secretary) { work in
      try work.draftResolution(
        NewResolution(organization: "cell-1", title: "Giữ hẻm sạch", session: session, text: written)
      ).id
    }
    #expect(try await titles("goc bang", .resolution, as: Cell.secretary, in: world) == ["Giữ hẻm sạch"])
    #expect(try await titles("goc bang", .resolution, as: member, in: world).isEmpty)
    try await world.as(Cell.secretary) { try $0.circulateResolution(id) }
    #expect(try await titles("hem sach", .resolution, as: member, in: world) == ["Giữ hẻm sạch"])
    #expect(try await titles("hem sach", .resolution, as: World.cell2, in: world).isEmpty)
    #expect(try await titles("hem sach", .resolution, as: World.province, in: world).isEmpty)
    let browser = try await Browser.of(member, in: world)
    #expect(try await browser.get("/search?q=hem+sach").contains("/resolutions/\(id)"))
  }

  @Test("a paper is found by its symbol and its subject, where its register may be read")
  func papers() async throws {
    let world = try await World()
    try await world.as(World.cell1) { work in
      _ = try work.registerPaper(
        NewPaper(
          symbol: "108-KH/QU", type: "Kế hoạch", issuer: "Quận ủy", subject: "Đô thị văn minh", organization: "cell-1"))
    }
    #expect(try await titles("108 kh", .document, as: World.cell1, in: world) == ["Đô thị văn minh"])
    #expect(try await titles("do thi van minh", .document, as: World.clerk, in: world) == ["Đô thị văn minh"])
    #expect(try await titles("108 kh", .document, as: World.cell2, in: world).isEmpty)
  }

  @Test("what was kept before it could be found is found after the upgrade")
  func upgrade() async throws {
    let world = try await World()
    try await world.as(World.cell1) { work in
      _ = try work.registerPaper(
        NewPaper(symbol: "35-NQ/ĐU", type: "Nghị quyết", issuer: "Đảng ủy", subject: "Trật tự", organization: "cell-1"))
      _ = try work.draftResolution(NewResolution(organization: "cell-1", title: "Dự thảo cũ"))
    }
    try await world.database.write { tx in
      try tx.run("DELETE FROM search_text")
      try tx.run("DELETE FROM search_entry WHERE subject_kind IN ('resolution', 'document')")
    }
    #expect(try await titles("trat tu", .document, as: World.cell1, in: world).isEmpty)
    try await world.database.write { try SearchUpgrade(tx: $0).run() }
    #expect(try await titles("trat tu", .document, as: World.cell1, in: world) == ["Trật tự"])
    #expect(try await titles("du thao cu", .resolution, as: World.cell1, in: world) == ["Dự thảo cũ"])
  }
}
