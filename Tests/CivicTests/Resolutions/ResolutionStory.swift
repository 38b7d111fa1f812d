import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("The life of a resolution") struct ResolutionStory {
  private func text(_ tasks: Int = 9) -> ResolutionText {
    var text = ResolutionText()
    text.bases = "Nghị quyết 35-NQ/ĐU ngày 26/02/2022"
    text.evaluation = "Trật tự đô thị chuyển biến rõ nét."
    text.causes = "Tuyên truyền chưa thường xuyên."
    text.tasks = (1...tasks).map {
      ResolutionText.Item(words: "Nhiệm vụ \($0)", lead: "cell-1", due: World.day.adding(days: 30).description)
    }
    text.targets = [ResolutionText.Target(name: "Hẻm sạch", measure: "hẻm", present: "3", goal: "5")]
    return text
  }

  /// Drafted for the meeting of a cell, and circulated.
  private func circulated(_ cell: Cell, tasks: Int = 9) async throws -> String {
    let (session, text) = (cell.session, text(tasks))
    return try await cell.world.as(Cell.secretary) { work in
      let draft = try work.draftResolution(
        NewResolution(organization: "cell-1", title: "Giữ trật tự đô thị", session: session, text: text))
      try work.circulateResolution(draft.id)
      return draft.id
    }
  }

  private func adopt(_ cell: Cell, _ id: String) async throws -> Resolution {
    let session = cell.session
    let vote = try await cell.world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(session: session, resolution: id, motion: "Thông qua", way: .hands, rule: "dl-majority"))
      try work.openVote(vote.id)
      return vote.id
    }
    _ = try await cell.close(vote, VoteCount(inFavour: cell.voters.count))
    return try await cell.world.as(Cell.secretary) { work in
      try work.adoptResolution(id, reviewOn: nil)
      return try work.resolution(id)
    }
  }

  @Test("members see a draft once it is circulated, and others never")
  func sight() async throws {
    let cell = try await Cell(members: 2)
    let (session, member) = (cell.session, cell.members[0])
    let id = try await cell.world.as(Cell.secretary) { work in
      try work.draftResolution(NewResolution(organization: "cell-1", title: "Dự thảo", session: session)).id
    }
    await #expect(throws: NotFound.self) { try await cell.world.as(member) { try $0.resolution(id) } }
    try await cell.world.as(Cell.secretary) { try $0.circulateResolution(id) }
    #expect(try await cell.world.as(member) { try $0.resolution(id) }.state == .circulated)
    await #expect(throws: NotFound.self) { try await cell.world.as(World.cell2) { try $0.resolution(id) } }
    await #expect(throws: Refusal.self) { try await cell.world.as(member) { try $0.circulateResolution(id) } }
  }

  @Test("an amendment in the meeting is a contribution too, and is not left without an answer")
  func amendments() async throws {
    let cell = try await Cell(members: 3)
    let (id, member) = (try await circulated(cell), cell.members[0])
    let made = try await cell.world.as(member) { work in
      try work.raiseAmendment(id, NewAmendment(section: .tasks, stance: .change, words: "Thêm giờ đổ rác"))
    }
    let session = cell.session
    let said = try await cell.world.as(Cell.secretary) { try $0.contributions(of: session) }
    #expect(said.map(\.words) == ["Thêm giờ đổ rác"])
    #expect(made.contribution == said.first?.id)
    await #expect(throws: Refusal.self) { try await adopt(cell, id) }
    try await cell.world.as(Cell.secretary) {
      try $0.decideAmendment(made.id, of: id, .taken, because: "Đúng thực tế")
    }
    let adopted = try await cell.world.as(Cell.secretary) { work in
      try work.adoptResolution(id, reviewOn: nil)
      return try work.resolution(id)
    }
    #expect(adopted.symbol == "01-NQ/CB")
  }

  @Test("adopting gives the number, locks the text, gives nine assignments and enters the register")
  func adoption() async throws {
    let cell = try await Cell(members: 4)
    let base = try await cell.world.as(Cell.secretary) { work in
      try work.registerPaper(
        NewPaper(symbol: "35-NQ/ĐU", type: "Nghị quyết", issuer: "Đảng ủy", subject: "TTĐT", organization: "cell-1")
      ).id
    }
    let id = try await circulated(cell)
    let adopted = try await adopt(cell, id)
    let found = try await cell.world.as(Cell.secretary) { work in
      (
        tasks: try work.tasks(of: id), paper: try work.paper(ofResolution: id),
        chain: try work.chain(of: base), page: try work.resolutionOverview(of: id),
        targets: try work.tx.count("SELECT count(*) AS n FROM resolution_target")
      )
    }
    #expect(adopted.state == .adopted)
    #expect(found.tasks.count == 9)
    #expect(found.targets == 1)
    #expect(found.paper?.document.symbol == "01-NQ/CB")
    #expect(found.chain.rows.map { $0.map(\.document.symbol) } == [["35-NQ/ĐU"], ["01-NQ/CB"]])
    #expect(found.page.isUntouched == true)
    let head = NewResolution(organization: "cell-1", title: "Khác", text: text(1))
    await #expect(throws: Refusal.self) {
      try await cell.world.as(Cell.secretary) { try $0.reviseResolution(id, to: head, note: "") }
    }
    try await cell.world.database.write {
      try $0.run("UPDATE resolution_version SET text = '{}' || text WHERE resolution_id = \(id)")
    }
    let touched = try await cell.world.database.read { tx in
      ResolutionText.hash(try tx.rows("SELECT text FROM resolution_version WHERE resolution_id = \(id)")[0]["text"])
    }
    #expect(touched != adopted.textHash, "whoever changes the signed text is seen")
  }

  @Test("a vote that did not pass adopts nothing, and neither does none")
  func notPassed() async throws {
    let cell = try await Cell(members: 3)
    let (id, session) = (try await circulated(cell), cell.session)
    await #expect(throws: Refusal.self) {
      try await cell.world.as(Cell.secretary) { try $0.adoptResolution(id, reviewOn: nil) }
    }
    let vote = try await cell.world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(session: session, resolution: id, motion: "Thông qua", way: .hands, rule: "dl-majority"))
      try work.openVote(vote.id)
      return vote.id
    }
    _ = try await cell.close(vote, VoteCount(inFavour: 2, against: 2))
    await #expect(throws: Refusal.self) {
      try await cell.world.as(Cell.secretary) { try $0.adoptResolution(id, reviewOn: nil) }
    }
    let numbers = try await cell.world.database.read { try $0.count("SELECT count(*) AS n FROM paper_number") }
    #expect(numbers == 0, "a number is drawn only where it is used")
  }

  @Test("recipients read, concretise in a chain, and the body above sees how far they are; a pilot opens its frame")
  func following() async throws {
    let cell = try await Cell(members: 2)
    let id = try await circulated(cell, tasks: 2)
    _ = try await adopt(cell, id)
    let day = World.day.adding(days: 20)
    try await cell.world.as(Cell.secretary) {
      try $0.sendResolution(id, Sending(recipients: ["cell-2", "front"], concretiseBy: day))
    }
    let browser = try await Browser.of(World.cell2, in: cell.world)
    #expect(try await browser.get("/").contains("Xác nhận đã đọc nghị quyết 01-NQ/CB"))
    try await browser.get("/resolutions/\(id)")
    try await browser.post("/resolutions/\(id)/reading", ["told_on": "19/11/2026"])
    #expect(browser.page.contains("Đã phổ biến tại cuộc họp ngày 19/11/2026") || browser.page.contains("Đã đọc ngày"))
    let rows = try await cell.world.as(Cell.secretary) { try $0.recipients(of: id) }
    #expect(rows.filter { $0.readOn != nil }.map(\.organization) == ["cell-2"])
    #expect(rows.allSatisfy { $0.concretiseBy == day })
    await #expect(throws: Refusal.self) {
      try await cell.world.as(World.cell2) { try $0.copyResolution(id, title: "x") }
    }
    try await cell.world.as(Cell.secretary) { try $0.reviewResolution(id, lessons: "Chọn việc sát dân", isPilot: true) }
    let copy = try await cell.world.as(World.cell2) { work in
      let copy = try work.copyResolution(id, title: "Của chi bộ 2")
      return (try work.resolution(copy.id), try work.text(of: copy))
    }
    #expect(copy.0.frame == id && copy.0.organization == "cell-2")
    #expect(copy.1.tasks.map(\.words) == ["Nhiệm vụ 1", "Nhiệm vụ 2"])
    #expect(copy.1.tasks.allSatisfy { $0.lead == nil && $0.due == nil })
  }

  @Test("what changed between two versions is shown word by word")
  func versions() async throws {
    let difference = TextDifference(from: "Dọn rác ba đầu hẻm", to: "Dọn rác năm đầu hẻm mỗi tuần")
    #expect(
      difference.pieces == [
        .same("Dọn rác "), .gone("ba "), .new("năm "), .same("đầu "), .gone("hẻm"), .new("hẻm mỗi tuần"),
      ])
    let cell = try await Cell(members: 1)
    let id = try await circulated(cell)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/resolutions/\(id)/edit")
    try await browser.post(
      "/resolutions/\(id)",
      [
        "title": "Giữ trật tự đô thị", "session": cell.session, "evaluation": "Trật tự đô thị chuyển biến chậm.",
        "tasks": "1", "targets": "0", "task-1": "Một việc", "lead-1": "cell-1", "due-1": "20/12/2026",
        "note": "Bớt việc",
      ])
    #expect(browser.page.contains("Bản thứ 2"))
    try await browser.get("/resolutions/\(id)/versions")
    #expect(browser.page.contains("<del>rõ nét.</del><ins>chậm.</ins>"))
    #expect(browser.page.contains("Bớt việc"))
  }

  @Test("a draft written on the form: rows are added without losing words, and it is read on the page")
  func drafting() async throws {
    let cell = try await Cell(members: 1)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/resolutions/new")
    try await browser.post(
      "/resolutions", ["title": "Mới", "tasks": "1", "targets": "1", "task-1": "Việc một", "add": "task"])
    #expect(browser.page.contains("name=\"task-2\""))
    #expect(browser.page.contains("Việc một"))
    try await browser.post(
      "/resolutions", ["title": "", "tasks": "1", "targets": "0", "task-1": "", "lead-1": "cell-1"])
    #expect(browser.status == .unprocessableContent)
    try await browser.post(
      "/resolutions",
      ["title": "Dự thảo mới", "session": cell.session, "tasks": "1", "targets": "0", "task-1": "Việc một"])
    #expect(browser.page.contains("Dự thảo mới") && browser.page.contains("Việc một"))
    #expect(browser.page.contains("Gửi đảng viên góp ý"))
  }
}
