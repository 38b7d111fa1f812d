import Testing

@testable import Civic

@Suite("The pages of matters") struct MatterPageTests {
  static let script = "<script>alert('x')</script>"

  @Test("a petition handed in becomes a matter, and a second click is the same one")
  func opening() async throws {
    let world = try await World()
    let subject = try await world.subject("lighting")
    let browser = try await Browser.of(World.clerk, in: world)
    try await browser.get("/matters/new")
    let once = try #require(browser.value(of: "once"))
    let token = try #require(browser.value(of: "csrf"))
    for _ in 1...2 {
      // A page without a form, so that only the token of the first page is sent.
      try await browser.get("/matters")
      try await browser.post(
        "/matters",
        [
          "kind": "proposal", "title": "Xin sửa cống", "subject": subject, "unit": "cell-1", "name": World.petitioner,
          "once": once,
        ],
        token: token)
    }
    #expect(browser.page.contains("Xin sửa cống"))
    #expect(try await world.as(World.clerk) { try $0.matterCounts()[.all] } == 1)
  }

  @Test("an empty form says all its problems at once and keeps what was typed")
  func problems() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.cell1, in: world)
    try await browser.get("/matters/new")
    let page = try await browser.post("/matters", ["words": "Cống tắc", "raised_on": "31/02/2026"])
    #expect(browser.status == .unprocessableContent)
    for field in ["kind", "title", "subject", "raised_on"] {
      #expect(page.contains("href=\"#f-\(field)\""), "\(field)")
    }
    #expect(page.contains("Cống tắc") && page.contains("value=\"31/02/2026\""))
  }

  @Test("what a cell reports is raised through that cell, whatever the form says")
  func ownUnit() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let browser = try await Browser.of(World.cell1, in: world)
    try await browser.get("/matters/new")
    try await browser.post("/matters", ["kind": "report", "title": "Cống tắc", "subject": subject, "unit": "cell-2"])
    #expect(browser.page.contains("Chi bộ tổ dân phố 1") && !browser.page.contains("Chi bộ tổ dân phố 2"))
  }

  @Test("a script in any field is shown as text")
  func scripts() async throws {
    let world = try await World()
    let subject = try await world.subject("lighting")
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/matters/new")
    let s = Self.script
    try await clerk.post(
      "/matters",
      [
        "kind": "report", "title": s, "words": s, "place": s, "subject": subject, "unit": "cell-1", "name": s,
        "contact": s, "address": s,
      ])
    // The title says the name, which is refused; so with a name of its own.
    #expect(clerk.status == .unprocessableContent && !clerk.page.contains(s))
    try await clerk.post(
      "/matters",
      [
        "kind": "report", "title": s + "1", "words": s, "place": s, "subject": subject, "unit": "cell-1",
        "name": "<b>x", "contact": s, "address": s,
      ])
    let address = clerk.address
    try await clerk.get(address + "/referral")
    try await clerk.post(address + "/referral", ["lead": "economy", "note": s, "due_on": s, "due_reason": s])
    #expect(clerk.status == .unprocessableContent && !clerk.page.contains(s))
    try await clerk.post(address + "/referral", ["lead": "economy", "note": s, "due_on": "5/12/2026", "due_reason": s])
    for (path, fields) in [
      ("/clarification", ["words": s]), ("/clarification/reply", ["words": s]),
      ("/answer", ["outcome": "explained", "words": s]), ("/reopening", ["words": s]), ("/withdrawal", ["words": s]),
    ] as [(String, KeyValuePairs<String, String>)] {
      try await clerk.get(address + path)
      #expect(!clerk.page.contains(s))
      try await clerk.post(address + path, fields)
      #expect(clerk.status == .ok && clerk.address == address && !clerk.page.contains(s), "\(path)")
    }
    try await clerk.get("/matters?state=all&q=\(percentEncoded(s))")
    #expect(!clerk.page.contains(s))
    try await clerk.get(address)
    try await clerk.post(address + "/voices/look")
    #expect(clerk.page.contains("&lt;b&gt;x") && !clerk.page.contains(s))
  }

  @Test("a department answers beside the words, and the page offers the next step first")
  func answering() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    let phone = try await Browser.of(World.economy, in: world)
    let page = try await phone.get("/matters/\(matter.id)")
    let buttons = try #require(page.range(of: "<div class=\"buttons\">"))
    #expect(page[buttons.lowerBound...].prefix(200).contains("/matters/\(matter.id)/answer"))
    try await phone.get("/matters/\(matter.id)/answer")
    try await phone.post("/matters/\(matter.id)/answer", ["outcome": "done", "words": "Đã thay 14 bóng"])
    #expect(phone.page.contains("Đã thay 14 bóng"))
    try await phone.get("/matters/\(matter.id)/answer")
    #expect(phone.status == .conflict && phone.page.contains("mở lại"))
  }

  @Test(
    "a stranger's id is not found on any page",
    arguments: [
      "", "/deadline", "/referral", "/return", "/answer", "/clarification", "/clarification/reply", "/voices",
      "/reopening", "/joining", "/withdrawal", "/closing",
    ])
  func strangers(path: String) async throws {
    let world = try await World()
    let matter = try await world.lamp(through: ["cell-1"])
    let other = try await Browser.of(World.cell2, in: world)
    try await other.get("/matters/\(matter.id)\(path)")
    #expect(other.status == .notFound)
    #expect(!other.page.contains("Đèn đường ngõ 12"))
    if !["", "/deadline"].contains(path) {
      try await other.post("/matters/\(matter.id)\(path)", ["words": "x"])
      #expect(other.status == .notFound)
    }
  }

  @Test("why this day: the count day by day, with the clause")
  func deadline() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    let browser = try await Browser.of(World.cell1, in: world)
    let page = try await browser.get("/matters/\(matter.id)/deadline")
    #expect(page.contains("Luật Tiếp công dân 2013, 42/2013/QH13, Điều 28 khoản 1"))
    #expect(page.contains("10 ngày làm việc") && page.contains("nghỉ, không tính") && page.contains("ngày thứ 10"))
    #expect(!page.contains("Chưa đối chiếu văn bản gốc"))
  }

  @Test("filters stay in the address and find without marks")
  func filters() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    let browser = try await Browser.of(World.clerk, in: world)
    for query in ["q=den+duong+hong", "kind=report", "unit=cell-1", "owner=office", "q=ngo+12&kind=report"] {
      #expect(try await browser.get("/matters?\(query)").contains("/matters/\(matter.id)\""), "\(query)")
    }
    for query in ["q=truong+hoc", "kind=complaint", "unit=office", "owner=economy", "state=closed", "state=overdue"] {
      #expect(try await !browser.get("/matters?\(query)").contains("/matters/\(matter.id)\""), "\(query)")
    }
    #expect(try await browser.get("/matters?q=%25_%5C").contains("Lọc danh sách"))
  }

  @Test("the form of a denunciation has no field for a person")
  func denunciation() async throws {
    let world = try await World()
    let subject = try await world.subject("other")
    let browser = try await Browser.of(World.clerk, in: world)
    let page = try await browser.get("/matters/new?kind=denunciation")
    for field in ["name", "contact", "address", "title", "words"] { #expect(!page.contains("name=\"\(field)\"")) }
    try await browser.post("/matters", ["kind": "denunciation", "subject": subject, "paper_ref": "ông Nguyễn Văn A"])
    #expect(browser.status == .unprocessableContent && browser.page.contains("số hiệu hồ sơ giấy"))
    try await browser.post("/matters", ["kind": "denunciation", "subject": subject, "paper_ref": "TC-03/2026"])
    #expect(browser.status == .ok && browser.page.contains("TC-03/2026"))
  }
}
