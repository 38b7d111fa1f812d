import Rulebook
import Testing

@testable import Papers

@Suite("The rules of form by date") struct LayoutTests {
  @Test(
    "a paper follows the rules that were in force on its day",
    arguments: [
      ("2026-11-20", "party-05"), ("2026-05-26", "party-36"), ("2018-04-03", "party-36"), ("2010-01-01", "party-36"),
    ])
  func byDay(day: String, layout: String) throws {
    let layouts = try Layout.shipped()
    #expect(layouts.layout(.party, on: try #require(Day(day)))?.id == layout)
  }

  @Test("the layouts of a family do not overlap and leave no gap")
  func withoutGaps() throws {
    for family in Layout.Family.allCases {
      let own = try Layout.shipped().filter { $0.family == family }.sorted { $0.validFrom < $1.validFrom }
      for (before, after) in zip(own, own.dropFirst()) { #expect(before.validTo?.adding(days: 1) == after.validFrom) }
      #expect(own.last?.validTo == nil)
    }
  }

  @Test("the head is as wide as the text, and no motto is wider than its column")
  func headFits() throws {
    let widths = try LetterWidths.shipped()
    for layout in try Layout.shipped() {
      #expect(layout.head.left + layout.head.right == layout.page.textWidth, "\(layout.id)")
      for line in layout.head.motto {
        #expect(widths.millimetres(line.words, line.letters) < layout.head.right, "\(line.words)")
      }
    }
  }

  @Test("each part of a layout names its source")
  func sources() throws {
    for layout in try Layout.shipped() {
      let sources = [
        layout.page.source, layout.letters.source, layout.pageNumber.source, layout.head.source, layout.title.source,
        layout.grounds.source, layout.addressees.source, layout.signature.source, layout.recipients.source,
      ]
      #expect(sources.allSatisfy { $0.count > 10 }, "\(layout.id)")
    }
  }
}

@Suite("Numbers and days on paper") struct WrittenTests {
  @Test("a day below 10 and the months January and February have two digits")
  func days() throws {
    #expect(Written.short(try #require(Day("2026-05-05"))) == "05/5/2026")
    #expect(Written.short(try #require(Day("2026-02-28"))) == "28/02/2026")
    #expect(Written.short(try #require(Day("2026-12-12"))) == "12/12/2026")
  }

  @Test("thousands are parted by points and decimals by a comma")
  func numbers() {
    #expect(Written.number(1_234_567) == "1.234.567")
    #expect(Written.number(-1000) == "-1.000")
    #expect(Written.number(84.6) == "84,6")
    #expect(Written.number(1_269_000.5, decimals: 2) == "1.269.000,5")
    #expect(Written.percent(45, of: 45) == "100%")
    #expect(Written.percent(2, of: 3) == "66,7%")
    #expect(Written.percent(1, of: 0).isEmpty)
  }

  @Test("levels count in Roman numbers, Arabic ones and Vietnamese letters")
  func levels() throws {
    let layout = try #require(try Layout.shipped().layout(.party, on: Samples.day))
    var levels = Levels(layout)
    #expect(levels.next(1, "Một").words == "I- Một")
    #expect(levels.next(2, "A").words == "1. A")
    #expect(levels.next(3, "x").words == "a) x")
    #expect(levels.next(1, "Hai").words == "II- Hai")
    #expect(levels.next(2, "B").words == "1. B")
    #expect((1...6).map(Written.letter) == ["a", "b", "c", "d", "đ", "e"])
    #expect((1...9).map(Written.roman) == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"])
    #expect(Written.letter(24) == "aa")
  }

  @Test("all 146 Vietnamese letters have a width of their own")
  func letters() throws {
    let widths = try LetterWidths.shipped()
    #expect(Samples.letters.count == 146)
    #expect(Samples.letters.flatMap(\.unicodeScalars).filter { !widths.knows($0) }.isEmpty)
  }
}
