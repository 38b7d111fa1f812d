import Foundation
import Testing

@testable import VietnameseText

@Suite("Words as telex types them") struct TelexTests {
  @Test(
    "a word is typed letter by letter, its tone last",
    arguments: [
      ("hòa giải", "hoaf giair"), ("hoà giải", "hoaf giair"), ("HÒA  GIẢI", "hoaf giair"), ("Đường", "dduwowngf"),
      ("nghiên cứu", "nghieen cuwus"), ("mắt", "mawts"), ("tổ 12", "toor 12"), ("", ""), (" … ", ""),
    ])
  func key(text: String, key: String) { #expect(telexKey(text) == key) }

  @Test("decomposed text has the same key")
  func decomposed() {
    #expect(telexKey("Hòa giải ở cơ sở".decomposedStringWithCanonicalMapping) == "hoaf giair owr cow sowr")
  }

  @Test("words that differ only in marks differ")
  func different() { #expect(Set(["ma", "má", "mà", "mả", "mã", "mạ", "mă", "mâ"].map(telexKey)).count == 8) }
}
