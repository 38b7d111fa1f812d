import Foundation
import HTTPTypes
import Rulebook
import Testing

@testable import Civic

@Suite("Every record's papers") struct RecordPapersTests {
  @Test("lie in one list with their files, their blank twins and the way to attach a photo, and each opens")
  func everyRecord() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await opens(SessionPaper.self, neighbours.near["session"], browser)
    try await opens(MatterPaper.self, neighbours.near["matter"], browser)
    try await opens(DossierPaper.self, neighbours.near["dossier"], browser)
    try await opens(ResolutionPaper.self, neighbours.near["resolution"], browser)
    try await opens(VotePaper.self, neighbours.near["vote"], browser)
    try await opens(BodyPaper.self, "cell-1", browser)
  }

  private func opens<Kind: PaperKind>(_ kinds: Kind.Type, _ id: String, _ browser: Browser) async throws {
    let record = "/\(Kind.record)/\(id)"
    let list = try await browser.get("\(record)/papers")
    #expect(browser.status == .ok && list.contains("Đính kèm ảnh"), "\(record)")
    for kind in Kind.allCases {
      let address = "\(record)/papers/\(kind.rawValue)"
      #expect(try await browser.get(address).contains("class=\"sheet\""), "\(address)")
      try await browser.get("\(address)?as=docx")
      #expect(browser.status == .ok && browser.page.hasPrefix("PK"), "\(address)")
      let blank = try await browser.get("\(address)?blank=yes")
      #expect(blank.contains("class=\"qr\"") == kind.hasBlank, "\(address)")
      if kind.hasBlank { #expect(blank.contains("\(record)<"), "the code of \(address) leads back") }
      try await browser.get("\(address)?as=xlsx")
      #expect(browser.status == (kind.hasSheet ? .ok : .notFound), "\(address)")
    }
  }

  @Test("are Vietnamese for a reader of the English site")
  func alwaysVietnamese() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    try await browser.get("/preferences?language=en&back=/")
    let page = try await browser.get("/sessions/\(neighbours.near["session"])/papers/minutes")
    #expect(page.contains("Download the Word file"))
    let sheet = page.components(separatedBy: "class=\"sheet\"").last ?? ""
    #expect(sheet.contains("BIÊN BẢN") && !sheet.contains("Contribution"))
  }

  @Test("the old addresses of minutes, notice and petition lead to the papers")
  func oldAddresses() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])"
    for (old, new) in [
      ("\(session)/minutes", "\(session)/papers/minutes"), ("\(session)/notice", "\(session)/papers/notice"),
      ("/dossiers/\(neighbours.near["dossier"])/print", "/dossiers/\(neighbours.near["dossier"])/papers/petition"),
    ] {
      try await browser.get(old)
      #expect(browser.address == new)
    }
    let other = try await Browser.of(World.cell2, in: neighbours.world)
    try await other.get("\(session)/minutes")
    #expect(other.status == .notFound)
  }

  @Test("an invitation for each body is a sheet of its own, and its Word file names that body")
  func invitations() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let session = "/sessions/\(neighbours.near["session"])"
    let each = try await browser.get("\(session)/invitation?unit=each")
    #expect(each.components(separatedBy: "class=\"sheet\"").count == 4)
    let halves = try await browser.get("\(session)/invitation?unit=each&size=half")
    #expect(halves.components(separatedBy: "class=\"sheet\"").count == 4)
    #expect(halves.components(separatedBy: "class=\"sheet-pair\"").count == 3)
    let twice = try await browser.get("\(session)/invitation?size=half")
    #expect(twice.components(separatedBy: "class=\"sheet\"").count == 3, "one alone is printed twice")
    let one = try await browser.get("\(session)/papers/invitation?unit=cell-1")
    #expect(one.contains("Chi bộ tổ dân phố 1 đến dự"))
    try await browser.get("\(session)/papers/invitation?unit=cell-2")
    #expect(browser.status == .notFound, "a body that was not invited")
  }

  @Test("a notice is signed by the secretary of the committee, in its name")
  func signatory() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let page = try await browser.get("/sessions/\(neighbours.near["session"])/papers/notice")
    #expect(page.contains("T/M ĐẢNG ỦY") && page.contains(">BÍ THƯ<") && page.contains("Trần Thị Lan"))
    #expect(page.contains("ĐẢNG BỘ TỈNH GIA LAI"))
    #expect(page.contains("-TB/ĐU"))
  }

  @Test("only those who may see a body's figures make its reports, and only those who keep its register print it")
  func bodies() async throws {
    let neighbours = try await Neighbours()
    let cases: [(Actor, String, HTTPResponse.Status)] = [
      (World.cell1, "cell-1", .ok), (World.cell1, "cell-2", .conflict), (World.secretary, "cell-2", .ok),
      (World.province, "cell-1", .notFound), (World.admin, "cell-1", .conflict),
    ]
    for (actor, body, status) in cases {
      let browser = try await Browser.of(actor, in: neighbours.world)
      for paper in BodyPaper.allCases {
        try await browser.get("/organizations/\(body)/papers/\(paper.rawValue)")
        #expect(browser.status == status, "\(paper) of \(body) by \(actor.role)")
      }
    }
    let economy = try await Browser.of(World.economy, in: neighbours.world)
    try await economy.get("/organizations/economy/papers/month-report")
    #expect(economy.status == .ok)
    try await economy.get("/organizations/economy/papers/outgoing")
    #expect(economy.status == .conflict, "a department's register is the office's to print")
    #expect(try await economy.get("/organizations/economy/papers").contains("Báo cáo tháng"))
    #expect(!economy.page.contains("Sổ đăng ký"))
  }

  @Test("the book of minutes lists what its body concluded in its year, and nothing that is still to be held")
  func minutesBook() async throws {
    let neighbours = try await Neighbours()
    let (session, address) = (neighbours.near["session"], "/organizations/committee/papers/minutes-book")
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    #expect(try await !browser.get(address).contains("Đối thoại 0"))
    try await neighbours.world.as(World.clerk) { work in
      var session = try work.session(session)
      session.state = .concluded
      try work.save(session)
    }
    #expect(try await browser.get(address).contains("Đối thoại 0"))
    #expect(try await !browser.get("\(address)?year=2025").contains("Đối thoại 0"))
    #expect(try await !browser.get("\(address)?blank=yes").contains("Đối thoại 0"))
    #expect(try await browser.get("\(address)?as=csv").contains("Đối thoại 0"))
  }

  @Test("a report counts what was opened, given and decided in its month, and nothing of another")
  func report() async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(World.clerk, in: neighbours.world)
    let now = try await browser.get("/organizations/committee/papers/month-report")
    #expect(now.contains("kết quả công tác tháng 11 năm 2026"))
    #expect(now.contains("Tiếp nhận 4 nội dung"))
    #expect(now.contains("Được giao 2 nhiệm vụ"))
    #expect(now.contains("Kiến nghị cấp trên 1 tập với 1 nội dung."))
    let before = try await browser.get("/organizations/committee/papers/month-report?period=2026-10")
    #expect(before.contains("tháng 10 năm 2026") && before.contains("Tiếp nhận 0 nội dung"))
    let half = try await browser.get("/organizations/committee/papers/half-report?period=2026-h2")
    #expect(half.contains("6 tháng cuối năm 2026") && half.contains("Tiếp nhận 4 nội dung"))
    let cell = try await Browser.of(World.cell1, in: neighbours.world)
    #expect(try await cell.get("/organizations/cell-1/papers/month-report").contains("Tiếp nhận 2 nội dung"))
  }

  @Test("a body of the whole commune tells its figures of the whole only to who sees the whole")
  func wholeForWhom() async throws {
    let world = try await Neighbours().world
    let deputy = World.actor("Võ Minh Phát", .department, "Phó Chủ tịch", "ubnd", "Ủy ban nhân dân phường An Hòa")
    try await world.as(World.admin) { work in
      try work.save(
        Organization(
          id: "ubnd", name: deputy.organizationName, classification: .peoplesCommittee, validFrom: work.today))
      try work.save(Person(id: deputy.person, name: deputy.personName))
      let post = try work.postID(title: deputy.postTitle, role: deputy.role, in: "ubnd")
      try work.saveMembership(deputy.membership, of: deputy.person, post: post, from: work.today, to: nil)
    }
    let address = "/organizations/ubnd/papers/month-report"
    let clerk = try await Browser.of(World.clerk, in: world)
    let whole = try await clerk.get(address)
    #expect(whole.contains("Tiếp nhận 4 nội dung") && whole.contains("Kiến nghị cấp trên 1 tập"))
    let own = try await Browser.of(deputy, in: world)
    let part = try await own.get(address)
    #expect(own.status == .ok && part.contains("Tiếp nhận 0 nội dung") && !part.contains("Kiến nghị cấp trên 1 tập"))
  }

  @Test("the outgoing register has every number, a cancelled one with its reason; what came in is numbered as it came")
  func registers() async throws {
    let neighbours = try await Neighbours()
    try await neighbours.world.as(World.cell1) { work in
      let first = try work.reserveNumber("report", for: "cell-1", reason: "Báo cáo tháng")
      try work.cancelNumber(first.number, "report", of: "cell-1", period: first.period, reason: "Viết nhầm")
      try work.reserveNumber("plan", for: "cell-1", reason: "Kế hoạch tháng 12")
    }
    let browser = try await Browser.of(World.cell1, in: neighbours.world)
    let outgoing = try await browser.get("/organizations/cell-1/papers/outgoing")
    #expect(outgoing.contains("01-BC/CB") && outgoing.contains("Số hủy: Viết nhầm"))
    #expect(outgoing.contains("01-KH/CB") && outgoing.contains("Số giữ: Kế hoạch tháng 12"))
    #expect(outgoing.contains("Khóa sổ ngày 20/11/2026: có 2 văn bản."))
    let incoming = try await browser.get("/organizations/cell-1/papers/incoming?as=csv")
    #expect(incoming.contains("\"20/11/2026\";\"1\""))
    let last = try await browser.get("/organizations/cell-1/papers/outgoing?year=2025")
    #expect(!last.contains("01-BC/CB"))
  }
}
