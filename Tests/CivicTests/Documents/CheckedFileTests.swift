import Rulebook
import Testing

@testable import Civic

@Suite("What files are taken") struct CheckedFileTests {
  private let rules: Rulebook
  init() throws { rules = try World.shipped.get().rules }

  private func checked(_ name: String, _ bytes: [UInt8]) throws -> CheckedFile {
    try CheckedFile(Form.Upload(field: "files", name: name, bytes: bytes), rules, on: World.day)
  }

  /// The sentence with which a file is refused.
  private func problem(_ name: String, _ bytes: [UInt8]) throws -> String? {
    let text = try World.vietnamese()
    do {
      _ = try checked(name, bytes)
      return nil
    } catch let problem as FormProblem {
      return problem.fields.first?.message(text)
    }
  }

  @Test(
    "each kind that we take is known by its bytes",
    arguments: [
      (Samples.pdf, FileType.pdf), (Samples.jpeg, .jpeg), (Samples.png, .png), (Samples.webp, .webp),
      (Samples.heic, .heic), (Samples.docx, .docx), (Samples.xlsx, .xlsx), (Samples.pptx, .pptx), (Samples.odt, .odt),
      (Samples.doc, .doc), (Samples.xls, .xls), (Samples.text, .text),
    ])
  func kinds(_ bytes: [UInt8], _ type: FileType) throws { #expect(try checked("tệp", bytes).type == type) }

  @Test(
    "what can run, or could be taken for a page, is refused whatever it is called",
    arguments: [
      Array("MZ\u{90}\u{0}".utf8), [0x7F, 0x45, 0x4C, 0x46, 2, 1], Array("<!DOCTYPE html><p>x".utf8),
      Array("  <html><script>".utf8), Array("<svg xmlns=''>".utf8), Array("#!/bin/sh\nrm".utf8), [0, 1, 2, 3],
      Samples.zip(["a.exe"]), Samples.compound("Installer"), [0x50, 0x4B, 3, 4], [0xFF, 0xFE, 0x41, 0],
    ])
  func refused(_ bytes: [UInt8]) throws {
    #expect(try problem("báo cáo.pdf", bytes)?.contains("Loại tệp của “báo cáo.pdf”") == true)
  }

  @Test("a paper that carries a program is refused with the way out")
  func macros() throws {
    for (name, bytes) in [
      ("mẫu.docx", Samples.docm), ("mẫu.docm", Samples.docx),
      ("mẫu.doc", Samples.compound("WordDocument", "_VBA_PROJECT")),
      ("mẫu.odt", Samples.zip(["mimetype", "Basic/Standard/Module1.xml"])),
    ] {
      #expect(try problem(name, bytes)?.contains("macro") == true, "\(name)")
    }
  }

  @Test("an empty file and one of more than 20 MB are refused")
  func sizes() throws {
    #expect(try problem("trống.txt", [])?.contains("không có gì bên trong") == true)
    let large = Samples.jpeg + [UInt8](repeating: 1, count: CheckedFile.largest)
    #expect(try problem("ảnh.jpg", large)?.contains("nặng quá 20 MB") == true)
  }

  @Test(
    "the name loses folders and hidden signs and gets an ending that tells the truth",
    arguments: [
      ("C:\\Ho so\\don.pdf", "don.pdf"), ("../../etc/passwd", "passwd.pdf"), ("đơn.exe", "đơn.exe.pdf"),
      ("anh\u{202E}fdp.exe", "anhfdp.exe.pdf"), ("", "file.pdf"), ("ĐƠN.PDF", "ĐƠN.pdf"), ("...", "file.pdf"),
      (String(repeating: "ơ", count: 400) + ".pdf", String(repeating: "ơ", count: 146) + ".pdf"),
    ])
  func names(_ sent: String, _ kept: String) throws { #expect(try checked(sent, Samples.pdf).name == kept) }

  @Test("a file whose name is marked secret is refused with the law")
  func secret() throws {
    do {
      _ = try checked("12-BC-MẬT.pdf", Samples.pdf)
      Issue.record("it was taken")
    } catch let refusal as Refusal {
      #expect(refusal.values["mark"] == "MẬT")
      #expect(refusal.citation != nil)
    }
  }
}
