import Testing

@testable import Civic

@Suite("A file that is pasted") struct TextFileTests {
  @Test("as a page gives its words, each block a line, and none of its scripts")
  func page() throws {
    let page = """
      <!doctype html><html><head><title>x</title><style>p{}</style></head><body><script>alert("họp")</script>
      <h1>H&ocirc;m nay</h1><p>Ph&#432;&#7901;ng An H&ograve;a   tổ chức&nbsp;họp</p><!-- bỏ -->
      <table><tr><td>Chủ trì</td><td>Ông A</td></tr></table></body></html>
      """
    let text = try TextFile.text(Array(page.utf8))
    #expect(text.contains("Hôm nay\n"))
    #expect(text.contains("Phường An Hòa tổ chức\u{A0}họp"))
    #expect(text.contains("Chủ trì | Ông A"))
    #expect(!text.contains("alert") && !text.contains("bỏ") && !text.contains("p{}"))
  }

  @Test(
    "in an old encoding is refused by its name, so that nobody reads nonsense",
    arguments: [
      (
        "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Biªn b¶n häp chi bé th«n",
        LegacyEncoding.tcvn3
      ),
      (
        "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Bieân baûn hoïp",
        LegacyEncoding.vni
      ),
    ])
  func oldLetters(text: String, encoding: LegacyEncoding) {
    #expect(throws: TextFile.Problem.legacy(encoding)) { try TextFile.checked(text) }
  }

  @Test(
    "in Unicode is taken, with marks or without, and other languages are no old encoding",
    arguments: [
      "Cộng hòa xã hội chủ nghĩa Việt Nam. Biên bản họp chi bộ thôn Đông", "Bien ban hop chi bo thon Dong thang 5",
      "Le café était fermé à midi, même pour les élèves du collège français",
    ])
  func unicode(text: String) throws { #expect(try TextFile.checked(text) == text) }

  @Test("that needs another program says so")
  func otherPrograms() {
    #expect(throws: TextFile.Problem.pdf) { try TextFile.text(Array("%PDF-1.7".utf8)) }
    #expect(throws: TextFile.Problem.oldWord) { try TextFile.text([0xD0, 0xCF, 0x11, 0xE0, 1]) }
    #expect(throws: TextFile.Problem.picture) { try TextFile.text([0xFF, 0xD8, 0xFF, 0xE0]) }
  }
}
