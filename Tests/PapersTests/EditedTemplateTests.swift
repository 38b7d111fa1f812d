import Foundation
import Testing

@testable import Papers

/// A form that went through LibreOffice: our notice of conclusion, with fields typed in pieces of different letters, one
/// moved behind a bookmark to another paragraph, and a table of opinions put in. Saved as "Word 2007" by LibreOffice 7.4.
@Suite("A form that was edited in LibreOffice") struct EditedTemplateTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "fixtures/edited-in-libreoffice.docx")

  private func template() throws -> Template { try Template([UInt8](try Data(contentsOf: Self.file))) }

  private func filled(opinions: Int) throws -> [UInt8] {
    let stationery = try Samples.stationery()
    let record = Samples.dialogue(opinions: opinions)
    let paper = try stationery.notice(record, Samples.ward, day: Samples.day)
    return try template().filled(
      stationery.values(of: paper).merged(with: stationery.values(record, Samples.ward)))
  }

  private func document(_ bytes: [UInt8]) throws -> String {
    let part = try #require(try TemplateFile.parts(bytes).first { $0.name == "word/document.xml" })
    return String(decoding: part.bytes, as: UTF8.self)
  }

  @Test("its fields are found, however LibreOffice cut them, and they are those that a session offers")
  func fields() throws {
    let template = try template()
    let names = ["tieu_de", "dia_diem", "y_kien.tt", "y_kien.noi_dung", "y_kien.tra_loi", "ket_luan"]
    #expect(template.fields == names)
    try template.check(known: Set(try Samples.stationery().values(.example, .example).names))
  }

  @Test("it fills: the words in their letters, a row for each opinion, nothing left of a field")
  func fills() throws {
    let text = try document(try filled(opinions: 3))
    let plain = text.replacing(#/<[^>]+>/#, with: "")
    #expect(!plain.contains("{{") && !plain.contains("}}") && !plain.contains("_de"))
    #expect(plain.contains("Nội dung: Đối thoại với cấp ủy") && plain.contains("tại Hội trường phường An Hòa."))
    #expect(plain.contains("Kết luận: Ghi nhận các ý kiến thẳng thắn."))
    #expect(text.components(separatedBy: "<w:tr>").count - 1 >= 4, "a head and three opinions")
    #expect(plain.contains("ngõ 3, đường Nguyễn Trãi") && plain.contains("khảo sát, sửa xong."))
    #expect(plain.contains("ĐẢNG CỘNG SẢN VIỆT NAM"), "what stood around the fields stays")
    #expect(!(try document(try filled(opinions: 0))).contains("ngõ 1,"))
  }

  @Test("LibreOffice opens the filled form again", .enabled(if: Printed.isPossible, "needs LibreOffice"))
  func opensAgain() async throws {
    let pdf = try await Printed.press.pdf(of: try filled(opinions: 2))
    #expect(pdf.starts(with: Array("%PDF".utf8)))
  }
}
