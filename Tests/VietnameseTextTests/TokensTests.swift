import Testing
import VietnameseText

func cut(_ text: String) -> [Token] { tokens(of: Array(text.unicodeScalars)) }

@Suite("Words, numbers, dates and symbols")
struct TokensTests {
  @Test("a text is cut into words, numbers and marks that cover everything but spaces")
  func cutting() {
    let text = "UBND xã, ngày 5/3: H'Lan (tổ 10B)…"
    let found = cut(text)
    #expect(found.map(\.key) == ["ubnd", "xã", ",", "ngày", "5", "/", "3", ":", "h'lan", "(", "tổ", "10b", ")", "..."])
    #expect(found.map(\.range.count).reduce(0, +) == text.unicodeScalars.filter { $0 != " " }.count)
  }

  @Test(
    "old and new tone placement are one word, other words stay apart",
    arguments: [("hoà", "hòa"), ("uỷ", "ủy"), ("khoẻ", "khỏe"), ("Thuỷ", "thủy"), ("XOÁ", "xóa")])
  func tonePlacement(old: String, new: String) {
    #expect(wordKey(old) == wordKey(new))
    #expect(wordKey("tối") != wordKey("tôi"))
    #expect(wordKey("hoàn") == "hoàn")
  }

  @Test(
    "numbers as Vietnamese writes them",
    arguments: [
      ("84,6%", 84.6), ("1.234 hộ", 1234), ("1.234.567,8", 1_234_567.8), ("01 mô hình", 1), ("3.5 ha", 3.5),
      ("7, 8", 7),
    ])
  func numbers(text: String, value: Double) {
    #expect(number(at: 0, in: cut(text))?.value == value)
  }

  @Test(
    "dates in the ways they are written",
    arguments: [
      ("16/6/2026", "2026-06-16"), ("07-05-2026,", "2026-05-07"), ("2026-01-09", "2026-01-09"),
      ("5.3.2026", "2026-03-05"),
      ("05 tháng 3 năm 2026", "2026-03-05"), ("29/02/2024", "2024-02-29"),
    ])
  func dates(text: String, iso: String) {
    #expect(date(at: 0, in: cut(text), expected: false)?.iso() == iso)
  }

  @Test("days that are not in the calendar are no dates", arguments: ["31/02/2026", "29/02/2025", "15/18", "0/5/2026"])
  func noDates(text: String) {
    #expect(date(at: 0, in: cut(text), expected: false) == nil)
  }

  @Test("a day without its year takes one from outside, and several days are a period")
  func incomplete() {
    #expect(date(at: 0, in: cut("7-1,"), expected: true)?.iso(assumingYear: 2026) == "2026-01-07")
    #expect(date(at: 0, in: cut("7.1,"), expected: true)?.iso(assumingYear: 2026) == "2026-01-07")
    #expect(date(at: 0, in: cut("7.1,"), expected: false) == nil)
    #expect(date(at: 0, in: cut("01/3/2024"), expected: true)?.dayBefore() == "2024-02-29")
    #expect(date(at: 0, in: cut("01/01/2026"), expected: true)?.dayBefore() == "2025-12-31")
    #expect(spelledNumber(at: 0, in: cut("hai mươi mốt ý kiến"))?.value == 21)
    #expect(spelledNumber(at: 0, in: cut("mười lăm ý kiến"))?.value == 15)
    #expect(spelledNumber(at: 0, in: cut("một ý kiến")) == nil)
    #expect(date(at: 0, in: cut("7-1,"), expected: false) == nil)
    #expect(date(at: 0, in: cut("5-6/3/2026"), expected: true)?.isPeriod == true)
    #expect(date(at: 0, in: cut("10 và 11/3/2026"), expected: true)?.isPeriod == true)
  }

  @Test(
    "symbols of papers, of the Party and of the state",
    arguments: [
      ("35-NQ/ĐU ngày", 5), ("12/QĐ-UBND", 5), ("15/2025/NĐ-CP của", 7), ("97 -KH/ĐU", 5), ("72/2025/QH15", 5),
      ("18/CTr-HĐND", 5), ("02-HD/BTCTW", 5),
    ])
  func symbols(text: String, length: Int) {
    #expect(documentSymbol(at: 0, in: cut(text))?.count == length)
  }

  @Test(
    "fractions, dates and house numbers are no symbols",
    arguments: ["15/18 kiến nghị", "5/3/2026", "10-B", "12 - Phòng"])
  func noSymbols(text: String) {
    #expect(documentSymbol(at: 0, in: cut(text)) == nil)
  }
}
