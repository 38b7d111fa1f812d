import Foundation
import Testing

@testable import Civic

/// `docs/words.md` is not advice: what its last column lists comes up on no screen.
@Suite("The hundred words") struct WordsTests {
  private struct Entry {
    var word: String
    var instead: [String]
  }

  private static func entries() throws -> [Entry] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    let text = try String(contentsOf: root.appending(path: "docs/words.md"), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| "), cells.count == 4, cells[0] != "nói" else { return nil }
      return Entry(word: cells[0], instead: cells[3].components(separatedBy: ", "))
    }
  }

  @Test("there are a hundred of them, none twice")
  func hundred() throws {
    let words = try Self.entries().map(\.word)
    #expect(words.count >= 100)
    #expect(Set(words).count == words.count)
  }

  @Test("no sentence of the Vietnamese screens uses a word that the list replaces")
  func kept() throws {
    var wrong: [String] = []
    let names = ["Civic/Text/vi.yaml", "Civic/Guide/guide-vi.yaml"]
    for line in try names.flatMap({ try Embedded.text($0).split(separator: "\n") }) {
      guard let said = Self.said(String(line)) else { continue }
      for word in try Self.forbidden.get() where Self.holds(said, word) { wrong.append("\(word): \(said)") }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  private static let forbidden = Result { try entries().flatMap(\.instead) }

  /// What a line shows, without its key and its places: `due: "Hạn {day}"` shows “Hạn”.
  private static func said(_ line: String) -> String? {
    let trimmed = line.trimmingCharacters(in: .whitespaces)
    guard !trimmed.hasPrefix("#"), !trimmed.hasSuffix(":") else { return nil }
    let value = trimmed.firstMatch(of: #/^[a-z_0-9]+:\s+(.*)$/#).map { String($0.output.1) } ?? trimmed
    return value.replacing(#/\{[^}]*\}|hoiam [a-z]+/#, with: " ").lowercased()
  }

  /// Whole words only; addresses and commands between slashes and dashes are no words.
  private static func holds(_ text: String, _ word: String) -> Bool {
    let isPart = { (character: Character?) in
      character.map { $0.isLetter || $0.isNumber || "/-_.".contains($0) } ?? false
    }
    return text.ranges(of: word.lowercased()).contains { range in
      let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : nil
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : nil
      return !isPart(before) && !isPart(after)
    }
  }
}
