import Foundation
import Testing
import VietnameseText

@Suite("Normal form and search key")
struct FoldingTests {
  @Test(
    "the search key drops marks, case and punctuation",
    arguments: [
      ("Hòa giải", "hoa giai"), ("HOÀ GIẢI", "hoa giai"), ("Đường  Đê – số 7", "duong de so 7"),
      ("ĐẤT ĐAI, quyết định!", "dat dai quyet dinh"), ("ưu ơn ăn ân", "uu on an an"), ("", ""), (" ,. ", ""),
      ("Y Blô Êban", "y blo eban"), ("02-NQ/ĐU", "02 nq du"), ("tổ\u{A0}10B", "to 10b"),
    ])
  func key(text: String, expected: String) {
    #expect(foldedKey(text) == expected)
    #expect(foldedKey(text.decomposedStringWithCanonicalMapping) == expected)
  }

  @Test("every Vietnamese letter folds to one ASCII letter")
  func everyLetter() {
    for base in "aăâeêioôơuưy" {
      for tone in ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"] {
        let letter = (String(base) + tone).precomposedStringWithCanonicalMapping
        #expect(foldedKey(letter).utf8.count == 1)
        #expect(foldedKey(letter) == foldedKey(letter.uppercased()))
      }
    }
  }

  @Test("text is kept in NFC with plain line breaks and without control characters")
  func normal() {
    let kept = nfc("To\u{302}\u{309} 1\r\nA\u{0}\tB\rC\u{A0}D\u{FEFF}")
    #expect(Array(kept.unicodeScalars) == Array("T\u{1ED5} 1\nA\tB\nC\u{A0}D".unicodeScalars))
    #expect(nfc(kept) == kept)
  }

  @Test("what is taken over unchanged is what Unicode's own normal form leaves unchanged, alone and in pairs")
  func unchanged() {
    let scalars = [0x20...0x2FF, 0x1E00...0x1EFF, 0x2010...0x2060].joined().compactMap(Unicode.Scalar.init)
    for scalar in scalars where scalar.value < 0x7F || scalar.value > 0x9F {
      for text in [String(scalar), "e\(scalar)", "\(scalar)\u{301}", "\(scalar)\u{323}\u{302}"] {
        #expect(Array(nfc(text).unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars))
      }
    }
  }
}
