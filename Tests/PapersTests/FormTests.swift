import Foundation
import Rulebook
import Testing

@testable import Papers

@Suite("What the forms say") struct FormTests {
  private func words(_ paper: Paper) throws -> String {
    try paper.page().text.replacing(#/<[^>]+>/#, with: "|").replacing(#/[|\s]*\|[|\s]*/#, with: "|")
  }

  @Test("an office that writes Uỷ gets it in every word of a paper, and nobody's name changes")
  func spelling() throws {
    var record = Samples.dialogue(people: 2)
    record.attendees[0].name = "Nguyễn Thị Thủy"
    record.conclusion = "Đảng ủy và Ủy ban nhân dân cùng làm."
    let paper = try Samples.stationery().minutes(record, Samples.ward).spelled(.markLast)
    let text = try words(paper)
    #expect(text.contains("ĐẢNG UỶ PHƯỜNG AN HÒA") && text.contains("Đảng uỷ và Uỷ ban nhân dân cùng làm."))
    #expect(text.contains("Nguyễn Thị Thủy"))
    #expect(!text.contains("ủy ") && !text.contains("Ủy "))
    #expect(paper.spelled(.markFirst).head.issuer == "ĐẢNG ỦY PHƯỜNG AN HÒA")
    #expect(paper.spelled(.asStored) == paper)
  }

  @Test("a deputy of a State body signs KT. for its head; a deputy secretary signs T/M like the secretary")
  func deputies() throws {
    var people = Samples.people
    people.deputyFor = "Trưởng phòng"
    var ward = Samples.ward
    ward.deputyFor = "Bí thư"
    let stationery = try Samples.stationery()
    let state = try words(
      try stationery.sample(people, post: "Phó Trưởng phòng", signer: "Lê Văn Hùng", on: Samples.day))
    #expect(state.contains("KT. TRƯỞNG PHÒNG|PHÓ TRƯỞNG PHÒNG"))
    let party = try words(try stationery.sample(ward, post: "Phó Bí thư", signer: "Lê Văn Hùng", on: Samples.day))
    #expect(party.contains("T/M ĐẢNG ỦY|PHÓ BÍ THƯ"))
  }

  @Test("a notice is signed by the post where it is known, else by whoever chaired")
  func notice() throws {
    let stationery = try Samples.stationery()
    var record = Samples.dialogue()
    #expect(try words(try stationery.notice(record, Samples.ward, day: Samples.day)).contains("NGƯỜI CHỦ TRÌ"))
    (record.post, record.signer) = ("Bí thư", "Trần Thị Lan")
    let signed = try words(try stationery.notice(record, Samples.ward, day: Samples.day))
    #expect(signed.contains("T/M ĐẢNG ỦY|BÍ THƯ|Trần Thị Lan"))
  }

  @Test("a book of minutes lists its sessions, and has room for more while its year is not over")
  func minutesBook() throws {
    let stationery = try Samples.stationery()
    var book = MinutesBook(year: 2026, sessions: [(Samples.day, "Đối thoại tháng 11")], isOver: false)
    let paper = try stationery.minutesBook(book, Samples.cell, on: Samples.day)
    #expect(
      try words(paper).contains("SỔ BIÊN BẢN|năm 2026") && words(paper).contains("|20/11/2026|Đối thoại tháng 11|"))
    #expect(paper.tables.first?.blankRows == 19)
    book.isOver = true
    #expect(try stationery.minutesBook(book, Samples.cell, on: Samples.day).tables.first?.blankRows == 0)
  }

  @Test("minutes have what was voted on, what came of it, and the opinions that were reserved")
  func votes() throws {
    var record = Samples.dialogue()
    record.votes = [
      .init("Thông qua nghị quyết", result: "27/28 tán thành", reserved: [.init("Lê Văn Hùng", "Hạn quá gần.")])
    ]
    let text = try words(try Samples.stationery().minutes(record, Samples.ward))
    #expect(text.contains("Thông qua nghị quyết: 27/28 tán thành"))
    #expect(text.contains("Ý kiến bảo lưu của Lê Văn Hùng: Hạn quá gần."))
  }

  @Test("a draft says which wording it is and loses neither objectives nor targets, of an ordinary resolution too")
  func draft() throws {
    var record = ResolutionRecord(.ordinary, title: "nhiệm vụ tháng 12", adoptedOn: Samples.day)
    (record.draft, record.objectives) = (3, ["Giữ phố sạch."])
    record.goals = [.init("Hẻm sạch", unit: "hẻm", now: "3", goal: "5", due: "")]
    let text = try words(try Samples.stationery().resolution(record, Samples.cell))
    #expect(text.contains("DỰ THẢO LẦN 3") && text.contains("Giữ phố sạch.") && text.contains("Hẻm sạch"))
    record.draft = nil
    let blank = try words(try Samples.stationery().resolution(record.forAPen(), Samples.cell))
    #expect(!blank.contains("Giữ phố sạch.") && !blank.contains("20 tháng 11"))
  }

  @Test("a decision has its own name, and those who decided the name that they bear")
  func named() throws {
    var record = ResolutionRecord(.thematic, title: "chuyển đổi số", adoptedOn: Samples.day)
    (record.name, record.votes) = ("Quyết định", .init(inFavour: 2, base: 3))
    let text = try words(try Samples.stationery().resolution(record, Samples.ward))
    #expect(text.contains("QUYẾT ĐỊNH") && text.contains("Quyết định được 2/3 cấp ủy viên biểu quyết thông qua"))
  }

  @Test("the share of a vote names its whole, and one that a rule made smaller says so")
  func base() throws {
    var vote = VoteRecord(title: "bầu bí thư", heldOn: Samples.day)
    (vote.called, vote.present, vote.counted) = (30, 27, 28)
    vote.options = [.init("Tán thành", votes: 21)]
    let text = try words(try Samples.stationery().voteMinutes(vote, Samples.cell))
    #expect(text.contains("75%") && text.contains("Tỷ lệ tính trên 28 người"))
  }

  @Test("households: two of them watch the count, and the share is of all households")
  func households() throws {
    var vote = VoteRecord(title: "đường ngõ 12", heldOn: Samples.day)
    (vote.isOfHouseholds, vote.called, vote.present) = (true, 120, 101)
    vote.options = [.init("Đồng ý", votes: 90)]
    let paper = try Samples.stationery().voteMinutes(vote, Samples.group)
    let text = try words(paper)
    #expect(text.contains("75%") && text.contains("Tỷ lệ tính trên tổng số hộ gia đình."))
    #expect(paper.signatures.filter { $0.post.contains("CHỨNG KIẾN") }.count == 2)
  }

  @Test("a report turns counts into sentences, and leaves to a pen what only people know")
  func report() throws {
    let text = try words(try Samples.stationery().report(Samples.month(), Samples.ward, day: nil))
    #expect(text.contains("kết quả công tác tháng 01 năm 2026"))
    #expect(text.contains("Đã tổ chức 32 buổi làm việc: 31 sinh hoạt chi bộ, 1 đối thoại."))
    #expect(text.contains("Tiếp nhận 42 nội dung; đã trả lời 30; đang giải quyết 12, trong đó quá hạn 2."))
    #expect(text.contains("1.284"))
    let blank = try words(try Samples.stationery().report(Samples.month().forAPen(), Samples.ward, day: nil))
    #expect(!blank.contains("42 nội dung"))
  }

  @Test("a register has its cover, its head on each page, and the line that closes it")
  func register() throws {
    let rows = [["01-TB/ĐU", "05/01/2026", "Thông báo", "", "", "", "", "", "", ""]]
    let first = try #require(Day("2026-01-01"))
    let stationery = try Samples.stationery()
    let paper = try stationery.register(.outgoing, from: first, to: Samples.day, rows: rows, Samples.ward)
    #expect(try words(paper).contains("Khóa sổ ngày 20/11/2026: có 1 văn bản."))
    for book in Stationery.Book.allCases {
      let sheet = try #require(
        try stationery.register(book, from: first, to: Samples.day, rows: [], Samples.ward).tables.first)
      #expect(sheet.columns.map(\.title) == stationery.columns(of: book) && sheet.blankRows > 10)
    }
    let sheet = Sheet("x", try #require(paper.tables.first))
    #expect(String(decoding: try sheet.csv(), as: UTF8.self).contains("\"01-TB/ĐU\";\"05/01/2026\""))
  }

  @Test("a draft of news counts and names subjects, never who spoke")
  func news() throws {
    let draft = try Samples.stationery().newsDraft(Samples.dialogue(), Samples.ward)
    #expect(draft.opinions.contains("4 ý kiến") && draft.opinions.contains("chiếu sáng, đất đai"))
    #expect(!"\(draft)".contains("Lê Văn Hùng"))
    let silent = try Samples.stationery().newsDraft(Samples.dialogue(opinions: 0), Samples.ward)
    #expect(silent.opinions.isEmpty)
  }
}
