import Testing

@testable import Civic

@Suite("Typing for somebody") struct HelpingTests {
  private func clerk(for chosen: String, in world: World) async throws -> Browser {
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/helping")
    try await clerk.post("/helping", ["membership": chosen])
    return clerk
  }

  @Test("both names stand in the history, and every page says for whom one types until it is ended")
  func bothNames() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let clerk = try await clerk(for: World.cell1.membership, in: world)
    #expect(clerk.page.contains("Đang nhập hộ: Phạm Văn Tư, đến 10 giờ 00"))
    let form = try await clerk.get("/matters/new")
    #expect(form.contains("<option value=\"cell-1\" selected>"), "their unit is chosen already")
    try await clerk.post("/matters", ["kind": "report", "title": "Cống tắc", "subject": subject, "unit": "cell-1"])
    #expect(clerk.page.contains("Nguyễn Văn Minh (nhập hộ Phạm Văn Tư) mở nội dung số 1/2026"))
    let matter = clerk.address
    try await clerk.post("/helping/ending", ["back": matter])
    #expect(clerk.address == matter && !clerk.page.contains("Đang nhập hộ"))
    #expect(clerk.page.contains("(nhập hộ Phạm Văn Tư)"), "what was written stays as it was written")
    let admin = try await Browser.of(World.admin, in: world)
    let history = try await admin.get("/history")
    #expect(history.contains("Nguyễn Văn Minh (nhập hộ Phạm Văn Tư) bắt đầu lượt nhập hộ"))
    #expect(history.contains("Nguyễn Văn Minh (nhập hộ Phạm Văn Tư) kết thúc lượt nhập hộ"))
  }

  @Test("whoever was helped finds it at home, reads it and says that it is so, once; nobody else can")
  func confirmation() async throws {
    let world = try await World()
    let matter = try await world.lamp(through: ["cell-1"])
    let clerk = try await clerk(for: World.cell1.membership, in: world)
    try await clerk.get("/matters/\(matter.id)/clarification")
    try await clerk.post("/matters/\(matter.id)/clarification", ["words": "Cột số mấy?"])
    let helped = try await Browser.of(World.cell1, in: world)
    #expect(try await helped.get("/").contains("Có 1 việc được nhập hộ"))
    let list = try await helped.get("/helping/entries")
    #expect(list.contains("Chờ xác nhận") && list.contains("/matters/\(matter.id)"))
    let fields: KeyValuePairs = ["subject_kind": "matter", "subject_id": matter.id]
    let other = try await Browser.of(World.cell2, in: world)
    try await other.get("/helping/entries")
    try await other.post("/helping/entries/confirmation", fields)
    #expect(other.status == .notFound)
    try await helped.get("/helping/entries")
    #expect(try await helped.post("/helping/entries/confirmation", fields).contains("Đã xác nhận"))
    #expect(try await !helped.get("/").contains("việc được nhập hộ"))
    #expect(try await helped.get("/matters/\(matter.id)").contains("xác nhận phần được nhập hộ là đúng lời mình"))
    try await helped.post("/helping/entries/confirmation", fields, token: helped.csrf)
    #expect(helped.status == .notFound)
  }

  @Test("a citizen at the desk has no name in the history, only that it was typed for one")
  func citizen() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let clerk = try await clerk(for: HelpingLimits.citizen, in: world)
    try await clerk.get("/matters/new")
    try await clerk.post(
      "/matters", ["kind": "report", "title": "Cống tắc", "subject": subject, "name": World.petitioner])
    #expect(clerk.page.contains("(nhập hộ Người dân tại bàn tiếp)") && !clerk.page.contains(World.petitioner))
    let entries = try await world.database.read { try $0.rows("SELECT count(*) AS n FROM helped_entry")[0]["n"] as Int }
    #expect(entries == 0)
  }

  @Test("it ends by itself after a visit, and on another device it never began")
  func ends() async throws {
    let world = try await World()
    let clerk = try await clerk(for: World.cell1.membership, in: world)
    let elsewhere = try await Browser.of(World.clerk, in: world)
    #expect(try await !elsewhere.get("/matters").contains("Đang nhập hộ"))
    #expect(try await clerk.get("/matters").contains("Đang nhập hộ"))
    world.clock.move(to: world.clock.now.adding(seconds: (HelpingLimits.minutes + 1) * 60))
    #expect(try await !clerk.get("/matters").contains("Đang nhập hộ"))
  }

  @Test("one's own post does not become another one because somebody sits beside it")
  func samePost() async throws {
    let world = try await World()
    _ = try await world.lamp()
    world.clock.move(days: 20)
    let clerk = try await clerk(for: World.cell1.membership, in: world)
    let other = try World.vietnamese().home.otherPosts
    #expect(try await clerk.get("/").contains("Đang nhập hộ") && !clerk.page.contains(other))
  }

  @Test("it gives no right of the one who is helped")
  func noRights() async throws {
    let world = try await World()
    let matter = try await world.lamp(through: ["cell-1"])
    let cell = try await Browser.of(World.cell1, in: world)
    try await cell.get("/helping")
    try await cell.post("/helping", ["membership": World.clerk.membership])
    #expect(cell.page.contains("Đang nhập hộ: Nguyễn Văn Minh"))
    try await cell.get("/matters/\(matter.id)/referral")
    #expect(cell.status == .conflict)
    let stranger = try await world.lamp(through: ["cell-2"])
    try await cell.get("/matters/\(stranger.id)")
    #expect(cell.status == .notFound)
  }

  @Test("those without a desk may not, nobody helps themselves, and a made-up post is not found")
  func policy() async throws {
    let world = try await World()
    for actor in [World.province, World.admin] {
      let browser = try await Browser.of(actor, in: world)
      try await browser.get("/helping")
      #expect(browser.status == .conflict)
    }
    let clerk = try await Browser.of(World.clerk, in: world)
    let found = try await clerk.get("/helping?q=pham+tu")
    #expect(found.contains("Phạm Văn Tư") && !found.contains("Lê Thanh Bình"))
    try await clerk.post("/helping", ["membership": World.clerk.membership])
    #expect(clerk.status == .conflict)
    try await clerk.post("/helping", ["membership": "m-nobody"], token: clerk.csrf)
    #expect(clerk.status == .notFound)
  }

  @Test("a vote is nobody's but the voter's: no history of one names a helper")
  func votes() {
    #expect(!Event.Subject.vote("v").holdsWords && !Event.Subject.person("p").holdsWords)
    #expect(Event.Subject.matter("m").holdsWords && Event.Subject.session("s").holdsWords)
  }
}
