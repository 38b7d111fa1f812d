import Foundation
import Rulebook
import Testing

@testable import Papers

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Word files") struct DOCXTests {
  private func parts(_ paper: Paper) throws -> [String: String] {
    let bytes = try paper.docx(try Samples.stationery().widths)
    return Dictionary(
      uniqueKeysWithValues: try TemplateFile.parts(bytes).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
  }
  private func document(_ paper: Paper) throws -> String { try #require(try parts(paper)["word/document.xml"]) }

  @Test("every part of every form is XML that a strict parser reads")
  func wellFormed() throws {
    for (name, paper) in try RenderSamples.all() {
      for (part, text) in try parts(paper) where part.hasSuffix(".xml") || part.hasSuffix(".rels") {
        #expect(isXML(text), "\(part) of \(name)")
      }
    }
  }

  @Test("the same paper is the same bytes")
  func deterministic() throws {
    let stationery = try Samples.stationery()
    let first = try stationery.minutes(Samples.dialogue(), Samples.ward).docx(stationery.widths)
    let second = try stationery.minutes(Samples.dialogue(), Samples.ward).docx(stationery.widths)
    #expect(first == second)
  }

  @Test("a resolution of a cell has the Party's number, star, hyphens, authority and recipients")
  func partyMarks() throws {
    var record = ResolutionRecord(.thematic, number: 3, title: "xây dựng tuyến phố văn minh", adoptedOn: Samples.day)
    record.votes = .init(inFavour: 45, base: 45)
    let text = try document(try Samples.stationery().resolution(record, Samples.cell))
    let plain = text.replacing(#/<[^>]+>/#, with: "|")
    #expect(plain.contains("|Số 03-NQ/CB|"))
    #expect(plain.contains("|*|"))
    #expect(plain.contains("|-----|"))
    #expect(plain.contains("|T/M CHI BỘ|"))
    #expect(plain.contains("|- Lưu Chi bộ.|"))
    #expect(plain.contains("|An Hòa, ngày 20 tháng 11 năm 2026|"))
    #expect(plain.contains("45/45 đảng viên biểu quyết thông qua, đạt 100%.|"))
  }

  @Test("a letter of the State has colon and slash, V/v, TM. and the closing mark")
  func stateMarks() throws {
    var letter = LetterRecord(number: "12/2026", words: "Đèn hỏng.", raisedOn: Samples.day, post: "Trưởng phòng")
    letter.answer = "Sẽ sửa."
    letter.addressees = ["Chi bộ Tổ dân phố 5"]
    let text = try document(try Samples.stationery().answer(letter, Samples.people, day: Samples.day))
    let plain = text.replacing(#/<[^>]+>/#, with: "|")
    #expect(plain.contains("|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|"))
    #expect(plain.contains("/KTHTĐT|"))
    #expect(plain.contains("|V/v trả lời ý kiến, kiến nghị số 12/2026|"))
    #expect(plain.contains("đóng góp./.|"))
    #expect(plain.contains("|- Lưu: VT.|"))
    #expect(!plain.contains("|*|"))
  }

  @Test("minutes carry no number and no place, and two sign: who wrote left, who chaired right")
  func minutesMarks() throws {
    let text = try document(try Samples.stationery().minutes(Samples.dialogue(), Samples.ward))
    #expect(!text.contains("Số "))
    #expect(!text.contains("An Hòa, ngày"))
    let writer = try #require(text.range(of: "NGƯỜI GHI BIÊN BẢN"))
    let chair = try #require(text.range(of: "CHỦ TRÌ HỘI NGHỊ"))
    #expect(writer.lowerBound < chair.lowerBound)
  }

  @Test("titles are Word's own headings, so that its navigation works")
  func headings() throws {
    let parts = try parts(try Samples.stationery().minutes(Samples.dialogue(), Samples.ward))
    #expect(parts["word/document.xml"]?.contains("<w:pStyle w:val=\"Heading1\"/>") == true)
    #expect(parts["word/styles.xml"]?.contains("<w:outlineLvl w:val=\"0\"/>") == true)
    #expect(parts["word/styles.xml"]?.contains("w:val=\"vi-VN\"") == true)
    #expect(parts["word/settings.xml"]?.contains("<w:mirrorMargins/>") == true)
  }

  @Test("bound into a book, minutes are numbered on from the sheet before, on their first page too")
  func bound() throws {
    let minutes = try Samples.stationery().minutes(Samples.dialogue(people: 30), Samples.group)
    #expect(try parts(minutes)["word/settings.xml"]?.contains("<w:mirrorMargins/>") == false)
    let bound = try parts(minutes.bound(from: 13))
    #expect(bound["word/settings.xml"]?.contains("<w:mirrorMargins/>") == true)
    let document = try #require(bound["word/document.xml"])
    #expect(document.contains("<w:pgNumType w:start=\"13\"/>") && !document.contains("w:start=\"1\"/>"))
    #expect(document.contains("w:type=\"first\" r:id=\"rId4\""))
    #expect(try minutes.bound(from: 13).page().text.contains("sheet sheet-bound"))
    #expect(minutes.bound(from: 14).boundFrom == 15, "a sheet begins on the front of a leaf")
  }

  @Test("two hundred people go into a list of their own; the head of its table is repeated")
  func manyPeople() throws {
    let paper = try Samples.stationery().minutes(Samples.dialogue(people: 200), Samples.ward)
    #expect(paper.annexes.count == 1)
    let text = try document(paper)
    #expect(text.contains("<w:tblHeader/>"))
    #expect(text.contains("Nguyễn Thị Hương 200"))
    #expect(try Samples.stationery().minutes(Samples.dialogue(people: 12), Samples.ward).annexes.isEmpty)
  }

  @Test("a blank sheet keeps what was planned, has dots for the rest, and a code back to its record")
  func blank() throws {
    let stationery = try Samples.stationery()
    let record = Samples.dialogue().forAPen()
    let address = "https://hoiam.example/sessions/1"
    let paper = stationery.blank(try stationery.minutes(record, Samples.ward), address: address)
    let parts = try parts(paper)
    #expect(parts["word/document.xml"]?.contains("w:leader=\"dot\"") == true)
    #expect(parts["word/document.xml"]?.contains("Lê Văn Hùng") == false)
    #expect(parts["word/document.xml"]?.contains("Hội trường phường An Hòa") == true)
    #expect(parts["word/footer1.xml"]?.contains(address) == true)
    #expect(parts["word/media/code.png"] != nil)
    #expect(try paper.page().text.contains("<svg"))
  }

  @Test("a ballot carries no code, no number and no place for a name")
  func ballot() throws {
    let paper = try Samples.stationery().ballot("bầu bí thư", questions: ["Lê Văn Hùng"], on: Samples.day, Samples.cell)
    #expect(paper.code == nil && paper.head.number == nil && paper.signatures.isEmpty && paper.recipients.isEmpty)
  }
}

@Suite("Words that would harm a paper") struct HostileTests {
  private func made(_ words: String) throws -> (document: String, page: String) {
    var record = Samples.dialogue(opinions: 1)
    record.contributions[0].words = words
    let stationery = try Samples.stationery()
    let paper = try stationery.minutes(record, Samples.ward)
    let part = try TemplateFile.parts(try paper.docx(stationery.widths)).first { $0.name == "word/document.xml" }
    return (String(decoding: try #require(part).bytes, as: UTF8.self), try paper.page().text)
  }

  @Test("control characters, marks of direction and noncharacters vanish, the words stay")
  func control() throws {
    let hostile = "Đèn\u{0}\u{8}\u{1B} hỏng\u{202E}\u{2066}\u{200B}\u{FEFF}\u{FFFE} ngõ\u{E000} 12"
    let (document, page) = try made(hostile)
    for text in [document, page] {
      #expect(text.contains("Đèn hỏng ngõ 12"))
      #expect(
        text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x202A...0x202E).contains($0.value) })
    }
  }

  @Test("markup, ]]> and entities stay words")
  func markup() throws {
    let (document, page) = try made("]]><w:p/>&xxe; <script>alert(1)</script> \"'")
    #expect(document.contains("]]&gt;&lt;w:p/&gt;&amp;xxe;"))
    #expect(!page.contains("<script"))
    #expect(isXML(document))
  }

  @Test("decomposed letters are composed")
  func composed() throws {
    let (document, _) = try made("Đèn hỏng".decomposedStringWithCanonicalMapping)
    #expect(Array(document.utf8).firstRange(of: Array("Đèn hỏng".precomposedStringWithCanonicalMapping.utf8)) != nil)
  }

  @Test("a field of a megabyte is refused, and the reason names where it begins and how long it may be")
  func tooLong() throws {
    let words = String(repeating: "Rất dài. ", count: 120_000)
    #expect(throws: PaperProblem.tooLong(start: String(words.prefix(40)), size: words.utf8.count, limit: 400_000)) {
      _ = try made(words)
    }
  }

  @Test(
    "what a spreadsheet would compute stays text in CSV",
    arguments: ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "  =1", "＝1"])
  func formulas(words: String) throws {
    let sheet = Sheet("x", [.init("a", width: 10)], rows: [[.text(words)]])
    let text = String(decoding: try sheet.csv(), as: UTF8.self)
    #expect(text.contains("\"'" + words))
  }

  @Test("CSV begins with a byte order mark, quotes everything and ends lines as Excel does")
  func csv() throws {
    let sheet = Sheet(
      "x", [.init("Tên", width: 10), .init("Mã", width: 5)],
      rows: [[.text("A \"b\"; c"), .text("00127")], [.day(Samples.day), .number(84.6)]])
    let bytes = try sheet.csv()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      Array(bytes.dropFirst(3))
        == Array("\"Tên\";\"Mã\"\r\n\"A \"\"b\"\"; c\";\"00127\"\r\n\"20/11/2026\";\"84,6\"\r\n".utf8))
  }

  @Test("in Excel a formula is a text cell, a day is a date, and the head is frozen")
  func xlsx() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "hoiam-test-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    let sheet = Sheet(
      "x", [.init("Tên", width: 10), .init("Ngày", width: 5)], rows: [[.text("=1+1"), .day(Samples.day)]])
    try sheet.writeXLSX(to: file.path)
    let text = try Xlsx.sheet(file)
    #expect(!text.contains("<f>"))
    #expect(text.contains("=1+1"))
    #expect(text.contains("<v>46346</v>"))
    #expect(text.contains("frozen"))
  }
}

/// `parse()` alone is true for a text that breaks off.
private func isXML(_ text: String) -> Bool {
  let parser = XMLParser(data: Data(text.utf8))
  return parser.parse() && parser.parserError == nil
}
