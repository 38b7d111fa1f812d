import Foundation
import Rulebook
import Testing

@testable import Civic

@Suite("A directory from a list") struct ImportTests {
  static let head = "tổ chức,loại,cấp trên,địa bàn,cụm,họ tên,điện thoại,năm sinh,chức danh,vai trò,từ ngày,đến ngày\n"

  private func plan(_ list: String, in world: World) async throws -> DirectoryImport {
    let text = try World.vietnamese()
    return try await world.as(World.admin) { try $0.planImport(csv: list, text: text) }
  }

  private func keep(_ list: String, in world: World) async throws -> Int {
    let text = try World.vietnamese()
    return try await world.as(World.admin) { try $0.importDirectory(csv: list, text: text) }
  }

  @Test("the sample adds what is new beside what is known, and nothing the second time")
  func sample() async throws {
    let world = try await World()
    let list = try Embedded.text("Civic/Directory/sample.csv")
    // Known in the world already: the committee, the office, the department, both cells, and four of the five holders.
    let first = try await plan(list, in: world)
    #expect(first.organizations.isEmpty)
    #expect(first.people.map(\.name) == ["Lê Thị Sáu"])
    #expect(try await keep(list, in: world) == 2)
    #expect(try await keep(list, in: world) == 0)
  }

  @Test("new bodies come with their parents, areas and holders, whatever the order of the lines")
  func bodies() async throws {
    let world = try await World()
    let list =
      Self.head + """
        Chi bộ Bàu Sen,chi bộ,Đảng bộ Nhơn Lộc,Tổ dân phố 7,Cụm Bắc,Trần Văn Năm,0905 111 333,1960,Bí thư chi bộ,bí thư chi bộ,1/7/2025,
        Đảng bộ Nhơn Lộc,co quan cua dang uy,Đảng ủy phường An Hòa,,,,,,,,,
        Chi bộ Bàu Sen,,,,,Lê Văn Chín,,,Đảng viên,thành viên,1/7/2025,30/9/2026
        """
    let plan = try await plan(list, in: world)
    #expect(plan.organizations.map(\.name) == ["Chi bộ Bàu Sen", "Đảng bộ Nhơn Lộc"])
    #expect(plan.organizations[0].parent == plan.organizations[1].id)
    #expect(plan.organizations[1].parent == "committee")
    #expect(plan.areas.map(\.name) == ["Tổ dân phố 7"])
    #expect(plan.memberships.map(\.to) == [nil, Day(year: 2026, month: 9, day: 30)])
    #expect(try await keep(list, in: world) == 7)
    #expect(try await keep(list.replacingOccurrences(of: "Bàu Sen", with: "BÀU SEN"), in: world) == 0)
  }

  @Test("column names and words are read without marks and capitals, from semicolons or tabs, with a byte order mark")
  func forms() async throws {
    let world = try await World()
    let list =
      "\u{FEFF}TO CHUC;Họ Tên;chuc danh;VAI TRÒ\nCông an phường An Hoà;Đinh Văn Mười;Phó trưởng;don vi giai quyet\n"
    for list in [list, list.replacingOccurrences(of: ";", with: "\t")] {
      let plan = try await plan(list, in: world)
      #expect(plan.memberships.map(\.organization) == ["police"])
      #expect(plan.memberships.map(\.role) == [.department])
      #expect(plan.memberships.map(\.from) == [World.day])
    }
  }

  @Test("two people of one name in one body are two where their numbers differ, and one where they agree")
  func namesakes() async throws {
    let list =
      Self.head + """
        Chi bộ tổ dân phố 1,,,,,Nguyễn Văn Hùng,0905 000 001,,Đảng viên,thành viên,1/7/2025,
        Chi bộ tổ dân phố 1,,,,,Nguyễn Văn Hùng,0905 000 002,,Đảng viên,thành viên,1/7/2025,
        Chi bộ tổ dân phố 2,,,,,Nguyễn Văn Hùng,+84 905 000 002,,Phó bí thư,bí thư chi bộ,1/7/2025,
        """
    let plan = try await plan(list, in: try await World())
    #expect(plan.people.count == 2 && plan.memberships.count == 3)
    #expect(plan.memberships[1].person == plan.memberships[2].person)
  }

  @Test("every bad line is listed with its number, and nothing is kept")
  func bad() async throws {
    let world = try await World()
    let list =
      Self.head + """
        Chi bộ tổ dân phố 1,,,,,Phan Văn A,,,Đảng viên,thành viên,31/02/2026,
        Chi bộ tổ dân phố 1,,,,,Phan Văn B,09x,1850,Đảng viên,thành viên,1/7/2026,1/6/2026
        Chi bộ Lạ,,,,,,,,,,,
        ,chi bộ,,,,,,,,,,
        Tổ Mới,hợp tác xã,,,,,,,,,,
        Nhóm Mới,thôn,Đảng ủy Không Có,,,Phan Văn C,,,,trưởng,1/7/2026,
        Một,chi bộ,Hai,,,,,,,,,
        Hai,chi bộ,Một,,,,,,,,,
        Hai,công an,,,,,,,,,,
        Chi bộ tổ dân phố 2,,,,,Phan Văn D,,,Đảng viên,thành viên,1/7/2026,,thừa
        """
    let refused = await #expect(throws: ImportRefused.self) { _ = try await keep(list, in: world) }
    let text = try World.vietnamese()
    let messages = refused?.messages(text) ?? []
    let expected = [
      "Dòng 2, từ ngày: Không có ngày “31/02/2026”", "Dòng 3, điện thoại", "Dòng 3, năm sinh", "Dòng 3, đến ngày",
      "Dòng 4, loại: Chưa biết “Chi bộ Lạ”", "Dòng 5, tổ chức: Ô này còn trống", "Dòng 6, loại: Chưa hiểu “hợp tác xã”",
      "Dòng 7, chức danh: Ô này còn trống", "Dòng 7, vai trò: Chưa hiểu “trưởng”",
      "Dòng 8, cấp trên: “Một” đang được ghi",
      "Dòng 9, cấp trên: “Hai” đang được ghi", "Dòng 10, loại: Khác với dòng 9", "Dòng 11: Dòng này nhiều ô hơn",
    ]
    for sentence in expected { #expect(messages.contains { $0.hasPrefix(sentence) }, "\(sentence)") }
    #expect(messages.count == expected.count)
    #expect(try await world.as(World.clerk) { try $0.organizations(named: "Một") }.isEmpty)
  }

  @Test("columns that are not ours, come twice or are missing are named")
  func head() async throws {
    let world = try await World()
    let refused = await #expect(throws: ImportRefused.self) {
      _ = try await plan("đơn vị,họ tên,họ tên\nx,y,z", in: world)
    }
    let messages = refused?.messages(try World.vietnamese()).joined(separator: "\n") ?? ""
    for sentence in ["Không có cột “đơn vị”", "Cột “họ tên” có hai lần", "Thiếu cột “tổ chức”", "Thiếu cột “vai trò”"] {
      #expect(messages.contains(sentence))
    }
  }

  @Test("a parent that nobody knows is named with its line")
  func unknownParent() async throws {
    let world = try await World()
    let refused = await #expect(throws: ImportRefused.self) {
      _ = try await plan("tổ chức,loại,cấp trên\nNhóm Mới,thôn,Đảng ủy Không Có", in: world)
    }
    #expect(refused?.problems.map(\.line) == [2])
    #expect(
      refused?.messages(try World.vietnamese()).first?.contains("Chưa có tổ chức “Đảng ủy Không Có”") == true)
  }

  @Test("the page shows what would be added and keeps it only when told to")
  func page() async throws {
    let world = try await World()
    let browser = try await Browser.of(World.clerk, in: world)
    let list = Self.head + "Chi bộ Bàu Sen,chi bộ,,,,\"Trần <b>Năm\",,,Bí thư,bí thư chi bộ,1/7/2025,\n"
    try await browser.get("/directory/import")
    let preview = try await browser.upload(
      "/directory/import", ["list": ""], file: ("danh-sach.csv", Array(("\u{FEFF}" + list).utf8)), as: "file")
    #expect(preview.contains("1 tổ chức, 0 địa bàn, 1 người, 1 chức danh") && preview.contains("Trần &lt;b&gt;Năm"))
    #expect(!(try await browser.get("/organizations?q=bau+sen").contains("Chi bộ Bàu Sen")))
    let done = try await browser.post("/directory/import", ["step": "keep", "list": list])
    #expect(done.contains("Đã ghi 3 mục mới"))
    #expect(try await browser.get("/organizations?q=bau+sen").contains("Chi bộ Bàu Sen"))
  }

  @Test("a bad list comes back in its box, with a table of what to mend")
  func pageWithProblems() async throws {
    let browser = try await Browser.of(World.clerk, in: try await World())
    let page = try await browser.post("/directory/import", ["list": "tổ chức,loại\nNhóm Lạ,</textarea><script>"])
    #expect(browser.status == .unprocessableContent)
    #expect(page.contains("Còn 1 chỗ cần sửa") && page.contains("Nhóm Lạ,&lt;/textarea&gt;&lt;script&gt;"))
    try await browser.upload("/directory/import", [:], file: ("a.csv", [0xFF, 0xFE, 0x41, 0x00]), as: "file")
    #expect(browser.page.contains("không phải CSV UTF-8"))
  }

  @Test("only those who keep the directory may import")
  func notYours() async throws {
    let browser = try await Browser.of(World.economy, in: try await World())
    try await browser.get("/directory/import")
    #expect(browser.status == .conflict)
  }
}
