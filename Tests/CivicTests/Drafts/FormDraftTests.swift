import Storage
import Testing

@testable import Civic

@Suite("What is begun and not sent") struct FormDraftTests {
  /// What the script of a page sends after a pause in typing.
  private func begin(_ browser: Browser, _ form: String, _ fields: [(String, String)]) async throws {
    let ours = [("draft-form", form), ("draft-page", "\(form)/new"), ("draft-title", "Giao nhiệm vụ")]
    try await browser.post("/drafts", pairs: ours + fields)
  }

  @Test("a form begun is offered again with its hour, taken up as it was, and gone once it is sent")
  func takenUp() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await begin(clerk, "/assignments", [("words", "Lắp đèn ngõ 12"), ("lead", "economy"), ("due_on", "5/12/2026")])
    #expect(clerk.status == .ok && clerk.page == "Đã lưu lúc 08 giờ 00")
    let form = try await clerk.get("/assignments/new")
    #expect(form.contains("Có bản đang viết dở lúc 08 giờ 00") && form.contains("Dùng lại"))
    #expect(try await clerk.get("/").contains("Còn 1 bản đang viết dở"))
    let list = try await clerk.get("/drafts")
    #expect(list.contains("Giao nhiệm vụ"))
    let id = try #require(list.firstMatch(of: #/href="/drafts/([0-9a-f-]{36})"/#)).output.1
    #expect(try await clerk.get("/drafts/\(id)?as=fields").contains("Lắp đèn ngõ 12"))
    let whole = try await clerk.get("/drafts/\(id)")
    #expect(whole.contains("action=\"/assignments\"") && whole.contains("Lắp đèn ngõ 12") && whole.contains("Gửi lại"))
    try await clerk.post("/assignments", ["words": "Lắp đèn ngõ 12", "lead": "economy", "due_on": "5/12/2026"])
    #expect(clerk.status == .ok)
    #expect(try await clerk.get("/drafts").contains("Không có bản nào"))
    #expect(try await !clerk.get("/assignments/new").contains("đang viết dở"))
  }

  @Test("a form that was refused keeps what was begun; letting it go erases it; emptying the form erases it too")
  func letGo() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await begin(clerk, "/assignments", [("words", "Lắp đèn")])
    try await clerk.post("/assignments", ["words": "Lắp đèn", "lead": "", "due_on": ""])
    #expect(clerk.status == .unprocessableContent && !clerk.page.contains("đang viết dở"))
    let form = try await clerk.get("/assignments/new")
    #expect(form.contains("đang viết dở"))
    let id = try #require(form.firstMatch(of: #/data-draft="([0-9a-f-]{36})"/#)).output.1
    #expect(try await !clerk.post("/drafts/\(id)/removal", ["back": "/assignments/new"]).contains("đang viết dở"))
    try await begin(clerk, "/assignments", [("words", "Lắp đèn")])
    try await begin(clerk, "/assignments", [("words", "")])
    #expect(clerk.status == .noContent)
    #expect(try await clerk.get("/drafts").contains("Không có bản nào"))
  }

  @Test("it is sealed at rest, only its writer finds it, and nothing of a proof or a ballot is kept")
  func secret() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await begin(clerk, "/matters", [("name", "Nguyễn Thị Bưởi"), ("password", "mật khẩu"), ("code", "1234567890")])
    let row = try await world.database.read { try $0.rows("SELECT id, sealed FROM form_draft")[0] }
    let (id, sealed): (String, String) = (try row["id"], try row["sealed"])
    #expect(Keyring.isSealed(sealed) && !sealed.contains("Bưởi"))
    let kept = try await clerk.get("/drafts/\(id)?as=fields")
    #expect(kept.contains("Bưởi") && !kept.contains("mật khẩu") && !kept.contains("1234567890"))
    let other = try await Browser.of(World.secretary, in: world)
    try await other.get("/drafts/\(id)")
    #expect(other.status == .notFound)
    for form in ["/sign-in", "/account/password", "/votes/1/ballot"] {
      try await begin(clerk, form, [("choice", "yes")])
      #expect(clerk.status == .noContent)
    }
    #expect(try await world.database.read { try $0.count("SELECT count(*) AS n FROM form_draft") } == 1)
  }

  @Test("saving what somebody types leaves the kept pages of all others good")
  func aside() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/")
    let before = world.database.commits.number
    try await begin(clerk, "/assignments", [("words", "Lắp đèn")])
    #expect(world.database.commits.number == before)
    #expect(try await clerk.get("/").contains("đang viết dở"), "one's own pages know of it all the same")
  }

  @Test("after a month it is forgotten")
  func forgotten() async throws {
    let world = try await World()
    try await begin(try await Browser.of(World.clerk, in: world), "/assignments", [("words", "Lắp đèn")])
    world.clock.move(days: DraftLimits.keptDays + 1)
    try await world.site.forgetOldDrafts()
    #expect(try await world.database.read { try $0.count("SELECT count(*) AS n FROM form_draft") } == 0)
  }
}
