import Testing

@testable import SessionReader

@Suite("Long and broken texts")
struct LongTextTests {
  @Test("a text of many reports is read in parts whose spans count from its start")
  func parts() throws {
    let part = try sample("briefing") + "\n"
    let text = String(repeating: part, count: LongText.longestPart * 2 / part.utf8.count + 1)
    let reading = SessionReader().read(text)
    let scalars = Array(reading.text.unicodeScalars)
    let requests = reading.requests.map { found in String(String.UnicodeScalarView(scalars[found.spans[0]])) }
    #expect(requests == reading.requests.map(\.value))
    #expect(reading.requests.last.map { $0.spans[0].lowerBound > scalars.count / 2 } == true)
    #expect(Set(reading.participants.map(\.value.name)).count == reading.participants.count)
  }

  @Test("a text without a line end or a space is cut between letters, and nothing of it is lost")
  func unbroken() {
    let text = String(repeating: "ệ", count: LongText.longestPart)
    var joined = ""
    LongText.eachPart(of: text) { part, offset in
      #expect(offset == joined.unicodeScalars.count)
      joined += part
    }
    #expect(joined == text)
  }

  @Test("a phrase that goes on beyond its sentence is no phrase of that sentence")
  func cutPhrase() throws {
    let page = Page(text: "Đại diện khu phố nêu ý kiến", lexicon: .shipped)
    let whole = try #require(page.marks.at(0, .publicBody))
    #expect(whole.count > 1)
    #expect(page.marks.at(0, .publicBody, in: whole) == whole)
    #expect(page.marks.at(0, .publicBody, in: 0..<whole.upperBound - 1) == nil)
  }

  @Test("however a text is broken, every value stands where its span says", arguments: sampleNames)
  func mutated(name: String) throws {
    var random = Steps(state: UInt64(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }))
    let whole = Array(try sample(name).unicodeScalars)
    let reader = SessionReader()
    for _ in 0..<40 {
      let reading = reader.read(String(String.UnicodeScalarView(random.broken(whole))))
      let scalars = Array(reading.text.unicodeScalars)
      for found in [reading.title, reading.byline, reading.place, reading.organizer, reading.speaker].compactMap({ $0 })
        + reading.results + reading.difficulties + reading.opinions + reading.responses + reading.requests
      {
        let span = try #require(found.spans.first)
        #expect(String(String.UnicodeScalarView(scalars[span])) == found.value)
      }
    }
  }
}

/// Random steps that are the same at each run.
private struct Steps {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return limit > 0 ? Int((state >> 33) % UInt64(limit)) : 0
  }

  private static let bits = [
    "\n", ".", ";", ":", " – ", "1/", "(", ")", "\"", "đồng chí ", "Bí thư ", "ngày ", "31/02/2026", "%",
    "tôi kết luận",
    "Theo cử tri ", "giao ", "khó khăn như", "\u{301}", "🇻🇳", "Trường ", "; không tán thành: 2",
  ].map { Array($0.unicodeScalars) }

  mutating func broken(_ whole: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var text = whole
    for _ in 0...next(below: 12) where !text.isEmpty {
      let place = next(below: text.count)
      switch next(below: 3) {
      case 0: text.removeSubrange(place..<min(text.count, place + 1 + next(below: 30)))
      case 1: text.insert(contentsOf: Self.bits[next(below: Self.bits.count)], at: place)
      default: text.swapAt(place, next(below: text.count))
      }
    }
    return text
  }
}
