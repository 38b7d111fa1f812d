import Testing
import Yams

@testable import Civic

@Suite("The words")
struct TextTests {
  @Test("both languages fill every key and leave none over", arguments: Language.allCases)
  func shippedTextsAreComplete(language: Language) throws {
    #expect(try Text.shipped(language).site.product == "Hồi Âm")
  }

  @Test("a key that is missing is named, with the file")
  func missingKey() throws {
    let file = try Embedded.text("Civic/Text/vi.yaml")
    let without = file.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "    today: Hạn hôm nay" }.joined(separator: "\n")
    #expect(without != file)
    #expect(throws: TextProblem.missing(file: "vi.yaml", key: "site.due.today")) {
      try Text.read(yaml: without, name: "vi.yaml")
    }
  }

  @Test("a key that nothing reads is named, with the file")
  func leftOverKey() throws {
    let file = try Embedded.text("Civic/Text/en.yaml").replacing("  due:\n", with: "  due:\n    tomorrow_too: x\n")
    #expect(throws: TextProblem.leftOver(file: "en.yaml", keys: ["site.due.tomorrowToo"])) {
      try Text.read(yaml: file, name: "en.yaml")
    }
  }

  @Test("an empty file is refused")
  func emptyFile() {
    #expect(throws: TextProblem.empty(file: "vi.yaml")) { try Text.read(yaml: "", name: "vi.yaml") }
  }

  @Test("a sentence has the same places in both languages")
  func samePlaces() throws {
    let vietnamese = try places(in: .vietnamese)
    let english = try places(in: .english)
    #expect(vietnamese.count > 100)
    for (key, places) in vietnamese { #expect(english[key] == places, "\(key)") }
  }

  @Test("dates have twelve months and seven weekdays", arguments: Language.allCases)
  func dateLists(language: Language) throws {
    let dates = try Text.shipped(language).site.dates
    #expect(dates.months.count == 12 && dates.weekdays.count == 7)
  }

  @Test("a phrase fills its places and shows the ones it has no value for")
  func phrase() {
    #expect(Phrase("Quá hạn {days} ngày")(["days": 3]) == "Quá hạn 3 ngày")
    #expect(Phrase("{a}{b}")(["a": "x"]) == "x{b}")
    #expect(Phrase("không có chỗ")(["days": 3]) == "không có chỗ")
    #expect(Phrase("mở { mãi")([:]) == "mở { mãi")
  }

  @Test("what a person wrote brings no places of its own into a phrase")
  func valueIsNotReadAgain() {
    #expect(Phrase("{name}: {phone}")(["name": "{phone}", "phone": "0912"]) == "{phone}: 0912")
  }

  /// The places of every sentence, by its path in the file.
  private func places(in language: Language) throws -> [String: Set<String>] {
    let file = try #require(try Yams.compose(yaml: Embedded.text("Civic/Text/\(language.rawValue).yaml")))
    return sentences(file, "")
  }

  private func sentences(_ node: Node, _ path: String) -> [String: Set<String>] {
    guard let mapping = node.mapping else { return [path: Phrase(node.string ?? "").places] }
    return mapping.reduce(into: [:]) { all, pair in
      all.merge(sentences(pair.value, path + "." + (pair.key.string ?? ""))) { first, _ in first }
    }
  }
}
