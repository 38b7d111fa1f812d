import Rulebook
import Testing

@testable import Civic

@Suite("One deed for several matters") struct BulkTests {
  static let economy = "Phòng Kinh tế, Hạ tầng và Đô thị phường An Hòa"

  private func address(_ act: String, _ matters: [Matter], _ more: String = "") -> String {
    "/matters/bulk?act=\(act)\(more)" + matters.map { "&matter=\($0.id)" }.joined()
  }

  private func pairs(_ matters: [Matter], _ more: (String, String)...) -> [(String, String)] {
    matters.map { ("matter", $0.id) } + more
  }

  private func offered(_ page: String) -> String? {
    page.firstMatch(of: #/action="/undo/([0-9a-f-]{36})"/#).map { String($0.output.1) }
  }

  @Test("the page before the deed says what will happen to which, what cannot and why, and writes nothing")
  func preview() async throws {
    let world = try await World()
    let (first, second) = (try await world.lamp(), try await world.referredLamp())
    let third = try await world.lamp()
    try await world.as(World.clerk) { try $0.answerMatter(third.id, NewAnswer(outcome: .done, words: "Xong")) }
    let clerk = try await Browser.of(World.clerk, in: world)
    let question = try await clerk.get(address("refer", [first, second, third]))
    #expect(question.contains("Đã chọn 3 nội dung") && question.contains("name=\"lead\""))
    let page = try await clerk.get(address("refer", [first, second, third], "&lead=economy"))
    #expect(page.contains("Sẽ chuyển \(Self.economy) giải quyết 1 nội dung"))
    #expect(page.contains("2 nội dung không làm được") && page.contains("Nội dung đang ở \(Self.economy) rồi."))
    #expect(page.contains("Nội dung đã được trả lời.") && page.contains("Chuyển 1 nội dung"))
    #expect(try await world.matter(first.id).state == .received)
    try golden("bulk-referral", page)
  }

  @Test("all of them are referred, each with its own day and event; a second click is the same; all go back together")
  func referralAndBack() async throws {
    let world = try await World()
    let matters = [try await world.lamp(), try await world.lamp(kind: .complaint)]
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get(address("refer", matters, "&lead=economy&back=/matters"))
    let fields = pairs(
      matters, ("lead", "economy"), ("note", "Xem giúp"), ("back", "/matters"),
      ("once", try #require(clerk.value(of: "once"))))
    let token = try #require(clerk.value(of: "csrf"))
    for _ in 1...2 { try await clerk.post("/matters/bulk/referral", pairs: fields, token: token) }
    #expect(clerk.status == .ok && clerk.address == "/matters")
    #expect(clerk.page.contains("(cùng lúc 2 nội dung)"))
    let rules = try matters.map { try #require($0.kind.handlingRule ?? $0.deadline?.ruleID) }
    for (matter, rule) in zip(matters, rules) {
      let now = try await world.matter(matter.id)
      #expect(now.owner == "economy" && now.deadline?.ruleID == rule)
    }
    #expect(try await world.notices(World.economy).count == 2)
    let history = try await clerk.get("/matters/\(matters[0].id)")
    #expect(history.contains("Hoàn tác cả 2 nội dung"))
    let undone = try await clerk.post("/undo/\(try #require(offered(history)))")
    #expect(clerk.status == .ok && offered(undone) == nil)
    for matter in matters {
      let now = try await world.matter(matter.id)
      #expect(now.state == .received && now.owner == "office" && now.dueOn == matter.dueOn)
      #expect(now.deadline == matter.deadline)
    }
    #expect(try await world.notices(World.economy).filter { $0.contains("hoàn tác việc chuyển") }.count == 2)
  }

  @Test("taken back, it is again with the body that had it before, as if it had never left")
  func formerTurn() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/matters/\(matter.id)/referral")
    let page = try await clerk.post("/matters/\(matter.id)/referral", ["lead": "police"])
    try await clerk.post("/undo/\(try #require(offered(page)))")
    let after = try await world.as(World.clerk) { try $0.matterPage(matter.id) }
    #expect(after.matter.owner == "economy" && after.matter.state == .referred)
    #expect(after.referrals.first { $0.lead == "economy" }?.returnedOn == nil)
    #expect(after.referrals.first { $0.lead == "police" }?.returnedOn == World.day)
  }

  @Test("where somebody has gone on with one of them, none goes back, and that one is named")
  func changedSince() async throws {
    let world = try await World()
    let matters = [try await world.lamp(), try await world.lamp()]
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get(address("refer", matters, "&lead=economy"))
    let page = try await clerk.post("/matters/bulk/referral", pairs: pairs(matters, ("lead", "economy")))
    try await world.as(World.economy) { try $0.askForMore(matters[1].id, question: "Cột số mấy?") }
    let refused = try await clerk.post("/undo/\(try #require(offered(page)))")
    #expect(clerk.status == .conflict && refused.contains("/matters/\(matters[1].id)"))
    #expect(try await world.matter(matters[0].id).owner == "economy")
  }

  @Test("one that cannot go any more stops all of them; the page names it")
  func allOrNone() async throws {
    let world = try await World()
    let matters = [try await world.lamp(), try await world.lamp()]
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get(address("refer", matters, "&lead=economy"))
    let first = matters.sorted { $0.id < $1.id }
    try await world.as(World.secretary) { try $0.withdrawMatter(first[1].id, reason: "Đã tự sửa") }
    let page = try await clerk.post("/matters/bulk/referral", pairs: pairs(matters, ("lead", "economy")))
    #expect(clerk.status == .conflict && page.contains("/matters/\(first[1].id)"))
    #expect(try await world.matter(first[0].id).state == .received)
  }

  @Test("a day of one's own needs a reason and may not be over, and is asked for on the page where it is mended")
  func ownDay() async throws {
    let world = try await World()
    let matters = [try await world.lamp()]
    let clerk = try await Browser.of(World.clerk, in: world)
    let past = try await clerk.get(address("refer", matters, "&lead=economy&due_on=1/11/2026"))
    #expect(past.contains("Ngày này đã qua") && past.contains("<select"))
    let page = try await clerk.get(address("refer", matters, "&lead=economy&due_on=30/11/2026"))
    #expect(page.contains("do mình đặt") && page.contains("name=\"due_reason\""))
    let fields = [("lead", "economy"), ("due_on", "30/11/2026")]
    try await clerk.post("/matters/bulk/referral", pairs: pairs(matters) + fields)
    #expect(clerk.status == .unprocessableContent && clerk.page.contains("f-due_reason"))
    try await clerk.post("/matters/bulk/referral", pairs: pairs(matters) + fields + [("due_reason", "Trước kỳ họp")])
    #expect(try await world.matter(matters[0].id).dueOn == Day(year: 2026, month: 11, day: 30))
  }

  @Test("several go into a new dossier or one that is being made, and come out again until it is sent")
  func dossier() async throws {
    let world = try await World()
    let matters = [try await world.lamp(kind: .proposal), try await world.lamp(kind: .proposal)]
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get(address("dossier", matters, "&dossier=new"))
    #expect(page.contains("Sẽ lập tập kiến nghị mới với 2 nội dung"))
    let made = try await clerk.post(
      "/matters/bulk/dossier",
      pairs: pairs(matters, ("dossier", "new"), ("addressee", "province"), ("title", "Đèn đường")))
    #expect(made.contains("(cùng lúc 2 nội dung)"))
    let dossier = try #require(try await world.as(World.clerk) { try $0.draftDossiers().first })
    #expect(try await world.as(World.clerk) { try $0.dossierMatters(dossier.id).count } == 2)
    let again = try await clerk.get(address("dossier", matters, "&dossier=\(dossier.id)"))
    #expect(again.contains("Nội dung đã có trong tập này.") && !again.contains("action=\"/matters/bulk/dossier\""))
    try await clerk.post("/undo/\(try #require(offered(made)))")
    #expect(try await world.as(World.clerk) { try $0.dossierMatters(dossier.id).isEmpty })
    try await clerk.get(address("dossier", matters, "&dossier=\(dossier.id)"))
    let put = try await clerk.post("/matters/bulk/dossier", pairs: pairs(matters, ("dossier", dossier.id)))
    try await world.as(World.clerk) { try $0.sendDossier(dossier.id) }
    try await clerk.post("/undo/\(try #require(offered(put)))")
    #expect(clerk.status == .conflict)
    #expect(try await world.matter(matters[0].id).state == .escalated)
  }

  @Test("only the office does it: others have no boxes in their list and are refused at the address")
  func policy() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    let office = try await Browser.of(World.clerk, in: world)
    #expect(try await office.get("/matters").contains("type=\"checkbox\" name=\"matter\" value=\"\(matter.id)\">"))
    #expect(try await office.get("/matters?all=1").contains("value=\"\(matter.id)\" checked>"))
    let cell = try await Browser.of(World.cell1, in: world)
    #expect(try await !cell.get("/matters").contains("name=\"matter\""))
    try await cell.get(address("refer", [matter], "&lead=economy"))
    #expect(cell.status == .conflict)
    try await cell.get("/matters/new")
    try await cell.post("/matters/bulk/referral", pairs: pairs([matter], ("lead", "economy")))
    #expect(cell.status == .conflict)
    #expect(try await world.matter(matter.id).state == .received)
  }

  @Test("nothing chosen is said, and no more at once than a page holds")
  func limits() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    #expect(try await clerk.get("/matters/bulk?act=refer&lead=economy").contains("Chưa chọn nội dung nào"))
    let many = (1...Work.pageSize + 1).map { ("matter", "m-\($0)") }
    try await clerk.get("/matters/new")
    try await clerk.post("/matters/bulk/referral", pairs: many + [("lead", "economy")])
    #expect(clerk.status == .conflict && clerk.page.contains("nhiều nhất 50 nội dung"))
  }

  @Test("one is read beside the list at an address of its own; what the reader may not see stays out")
  func beside() async throws {
    let world = try await World()
    let matter = try await world.lamp(through: ["cell-1"])
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get("/matters?beside=\(matter.id)")
    #expect(page.contains("class=\"beside-pane\"") && page.contains("Tối om từ tháng 3"))
    let stranger = try await Browser.of(World.cell2, in: world)
    let other = try await stranger.get("/matters?beside=\(matter.id)")
    #expect(stranger.status == .ok && !other.contains("beside-pane") && !other.contains("Tối om"))
  }

  @Test("a matter is written down from the head of the list; what is missing is asked in the whole form; a draft stays")
  func quick() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let clerk = try await Browser.of(World.clerk, in: world)
    try await world.as(World.clerk) { work in
      _ = try work.keepDraft(of: "/matters", .init(page: "/matters/new", title: "", fields: ["title": ["Cầu khỉ"]]))
    }
    try await clerk.get("/matters")
    try await clerk.post("/matters/quick", ["title": "Cống tắc", "kind": "report"])
    #expect(clerk.status == .unprocessableContent && clerk.page.contains("value=\"Cống tắc\""))
    try await clerk.post(
      "/matters/quick", ["title": "Cống tắc", "kind": "report", "subject": subject, "unit": "cell-2"])
    #expect(clerk.status == .ok && clerk.page.contains("Chi bộ tổ dân phố 2"))
    #expect(try await clerk.get("/matters/new").contains("đang viết dở"))
  }
}
