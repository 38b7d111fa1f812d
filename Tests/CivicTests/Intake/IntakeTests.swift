import Foundation
import Storage
import Testing

@testable import Civic

@Suite("A pasted text") struct IntakeTests {
  /// An invented report in the manner of a ward's news page.
  static let report = """
    Đảng ủy phường An Hòa đối thoại với các chi bộ tổ dân phố

    Sáng 18/11/2026, Thường trực Đảng ủy phường An Hòa tổ chức đối thoại trực tiếp với cấp ủy chi bộ tổ dân phố 1 và chi \
    bộ tổ dân phố 2. Đồng chí Trần Thị Lan - Bí thư Đảng ủy phường chủ trì.

    Tại buổi đối thoại, các chi bộ phản ánh một số khó khăn, vướng mắc như: nhà sinh hoạt cộng đồng thiếu bàn ghế; đèn \
    đường nhiều tuyến hẻm hư hỏng lâu ngày; phụ cấp cán bộ tổ dân phố còn thấp.

    Phát biểu kết luận, đồng chí Trần Thị Lan đề nghị Phòng Kinh tế, Hạ tầng và Đô thị phường An Hòa sửa đèn đường trước \
    ngày 15/12/2026; các chi bộ tiếp tục nắm chắc tình hình từ cơ sở. Đối với những nội dung vượt thẩm quyền, Đảng ủy sẽ \
    tổng hợp, kiến nghị cấp trên xem xét.
    """

  @Test("is read into a proposal, corrected, and becomes a session only when a person confirms it")
  func confirmed() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/intakes/new")
    let page = try await clerk.post("/intakes", ["text": IntakeTests.report])
    #expect(page.contains("18/11/2026"))
    #expect(page.contains("Đèn đường nhiều tuyến hẻm hư hỏng lâu ngày"))
    #expect(try await sessions(world) == 0)

    let action = clerk.address
    let session = try await clerk.post(
      "\(action)/confirmation",
      [
        "kind": "dialogue", "title": "Đối thoại với các chi bộ", "held_on": "18/11/2026", "starts_at": "8 giờ",
        "organizer": "committee", "counterparts": "cell-1", "people": "Trần Thị Lan – Bí thư Đảng ủy",
        "opinion.0.words": "Nhà sinh hoạt cộng đồng thiếu bàn ghế", "opinion.0.keep": "yes", "opinion.0.unit": "cell-1",
        "opinion.1.words": "Không ghi ý này", "conclusion": "Sửa đèn đường.",
        "request.0.words": "Sửa đèn đường", "request.0.keep": "yes", "request.0.lead": "economy",
        "request.0.due": "15/12/2026", "document.0.symbol": "12-KH/ĐU", "document.0.date": "02/11/2026",
      ])
    #expect(clerk.address.hasPrefix("/sessions/"))
    #expect(session.contains("Đối thoại với các chi bộ"))
    let counts = try await world.database.read { tx in
      try ["contribution", "conclusion_item", "document"].map { table in
        try tx.count("SELECT count(*) AS n FROM \(SQL(file: table)) WHERE commune_id = \(World.commune)")
      }
    }
    #expect(counts == [1, 1, 1])
  }

  @Test("with a day that does not exist is shown again with everything typed, and records nothing")
  func badDay() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.post("/intakes", ["text": IntakeTests.report])
    let page = try await clerk.post(
      "\(clerk.address)/confirmation",
      ["kind": "dialogue", "title": "Tên tôi đã sửa", "held_on": "31/02/2026", "organizer": "committee"])
    #expect(clerk.status == .unprocessableContent)
    #expect(page.contains("Không có ngày “31/02/2026”"))
    #expect(page.contains("Tên tôi đã sửa"))
    #expect(try await sessions(world) == 0)
  }

  @Test(
    "pasted twice is one, and a hostile one stays text", arguments: ["<script>alert(1)</script> họp dân sáng 5/7/2026"])
  func twice(text: String) async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    let first = try await clerk.post("/intakes", ["text": text])
    let address = clerk.address
    try await clerk.get("/intakes/new")
    try await clerk.post("/intakes", ["text": text])
    #expect(clerk.address == address)
    #expect(!first.contains("<script>alert"))
    #expect(first.contains("&lt;script&gt;"))
  }

  @Test("that is empty, or no text at all, gets a sentence with the mend")
  func nothing() async throws {
    let clerk = try await Browser.of(World.clerk, in: try await World())
    try await clerk.get("/intakes/new")
    #expect(try await clerk.post("/intakes", ["text": "  \n "]).contains("Chưa có văn bản để đọc"))
    let page = try await clerk.upload(
      "/intakes", ["text": ""], file: ("a.docx", [0x50, 0x4b, 0x03, 0x04, 0xff]), as: "file")
    #expect(page.contains("Không đọc được tệp “a.docx”"))
  }

  @Test("is the office's business: a cell secretary does not find it")
  func others() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.post("/intakes", ["text": IntakeTests.report])
    let cell = try await Browser.of(World.cell1, in: world)
    try await cell.get(clerk.address)
    #expect(cell.status == .notFound)
  }

  private func sessions(_ world: World) async throws -> Int {
    try await world.database.read {
      try $0.count("SELECT count(*) AS n FROM session WHERE commune_id = \(World.commune)")
    }
  }
}
