import Foundation
import Testing

@testable import Civic

@Suite("A new matter, one question a page") struct MatterStepTests {
  static let address = "/matters/new/steps"

  /// What the form of the last page carries, as a browser would send it.
  private func carried(_ page: String) -> [(String, String)] {
    page.matches(of: #/<input type="hidden" name="([a-z_]+)" value="([^"]*)">/#)
      .map { (String($0.output.1), String($0.output.2)) }.filter { !["csrf", "once", "back"].contains($0.0) }
  }

  @Test(
    "what, where, who and a last look make the same matter as the whole form; the subject is proposed from the words")
  func way() async throws {
    let world = try await World()
    let lighting = try await world.subject("lighting")
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.get(Self.address)
    #expect(phone.address == "\(Self.address)/what")
    try golden("matter-step-what", phone.page)
    try await phone.post("\(Self.address)/what", ["words": "Tối om"])
    #expect(phone.status == .unprocessableContent)
    #expect(phone.page.contains("#f-title") && phone.page.contains("#f-kind") && phone.page.contains("Tối om"))
    try await phone.post(
      "\(Self.address)/what", ["title": "Đèn đường ngõ 7 hỏng", "kind": "report", "words": "Tối om"])
    #expect(phone.address == "\(Self.address)/place")
    #expect(phone.page.contains("<option value=\"\(lighting)\" selected>"))
    try await phone.post("\(Self.address)/place", ["place": "Ngõ 7", "subject": lighting])
    #expect(phone.address == "\(Self.address)/who")
    try await phone.post("\(Self.address)/who", ["name": World.petitioner])
    #expect(phone.address == "\(Self.address)/check", "a cell does not say who is to settle it")
    for said in ["Đèn đường ngõ 7 hỏng", "Phản ánh", "Ngõ 7", World.petitioner] { #expect(phone.page.contains(said)) }
    try await phone.post("/matters", pairs: carried(phone.page))
    #expect(phone.status == .ok && phone.page.contains("Đèn đường ngõ 7 hỏng"))
    #expect(try await phone.get("/drafts").contains("Không có bản nào"))
    let counts = try await world.as(World.clerk) { try $0.matterCounts() }
    #expect(counts[.all] == 1)
  }

  @Test("each answer is kept on the server: the way back, another device and the whole form have it")
  func kept() async throws {
    let world = try await World()
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.get("\(Self.address)/what")
    try await phone.post("\(Self.address)/what", ["title": "Cống tắc", "kind": "report"])
    try await phone.post("\(Self.address)/place", ["place": "Ngõ 3", "subject": "", "go": "back"])
    #expect(phone.status == .ok && phone.address == "\(Self.address)/what", "the way back asks for nothing")
    let desk = try await Browser.of(World.cell1, in: world)
    #expect(try await desk.get("\(Self.address)/place").contains("value=\"Ngõ 3\""))
    let whole = try await desk.get("/matters/new")
    #expect(whole.contains("Có bản đang viết dở"))
    let other = try await Browser.of(World.cell2, in: world)
    #expect(try await !other.get("\(Self.address)/place").contains("Ngõ 3"))
  }

  @Test("an answer changed from the last look leads back there")
  func change() async throws {
    let world = try await World()
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.get("\(Self.address)/what")
    try await phone.post("\(Self.address)/what", ["title": "Cống tắc", "kind": "report"])
    #expect(try await phone.get("\(Self.address)/check").contains("\(Self.address)/what?then=check"))
    let page = try await phone.get("\(Self.address)/what?then=check")
    #expect(page.contains("Lưu và xem lại"))
    try await phone.post("\(Self.address)/what", ["title": "Cống vỡ", "kind": "report", "then": "check"])
    #expect(phone.address == "\(Self.address)/check" && phone.page.contains("Cống vỡ"))
  }

  @Test("the office says at once who is to settle it, in the same transaction")
  func owner() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("\(Self.address)/what")
    try await clerk.post("\(Self.address)/what", ["title": "Cống tắc", "kind": "report"])
    try await clerk.post("\(Self.address)/place", ["subject": subject])
    try await clerk.post("\(Self.address)/who", ["unit": "cell-2"])
    #expect(clerk.address == "\(Self.address)/owner")
    try await clerk.post("\(Self.address)/owner", ["lead": "economy"])
    #expect(clerk.page.contains("Phòng Kinh tế") && clerk.page.contains("Chi bộ tổ dân phố 2"))
    try await clerk.post("/matters", pairs: carried(clerk.page))
    let matter = try #require(
      try await world.as(World.economy) { try $0.matters(.init(), page: 1).items.first }?.matter)
    #expect(matter.state == .referred && matter.owner == "economy" && matter.title == "Cống tắc")
  }

  @Test("what is wrong at the end is mended at its own question")
  func mended() async throws {
    let world = try await World()
    let subject = try await world.subject("water")
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("\(Self.address)/what")
    let page = try await clerk.post(
      "/matters",
      [
        "steps": "1", "title": "Cống nhà \(World.petitioner)", "kind": "report", "subject": subject,
        "name": World.petitioner,
      ])
    #expect(clerk.status == .unprocessableContent)
    #expect(page.contains("action=\"\(Self.address)/what\"") && page.contains("Không ghi tên người nêu ở đây"))
    #expect(!page.contains("name=\"subject\""))
  }

  @Test("its pages may hold a petitioner's name, so they stay on no device; who may not open a matter is refused")
  func apart() async throws {
    let world = try await World()
    let phone = try await Browser.of(World.cell1, in: world)
    try await phone.get("/matters")
    #expect(phone.headers[.keep] != nil)
    for _ in 1...2 {
      try await phone.get("\(Self.address)/who")
      #expect(phone.status == .ok && phone.headers[.keep] == nil)
    }
    let admin = try await Browser.of(World.admin, in: world)
    try await admin.get("\(Self.address)/what")
    #expect(admin.status == .conflict)
    try await phone.get("\(Self.address)/owner")
    #expect(phone.status == .notFound)
  }
}
