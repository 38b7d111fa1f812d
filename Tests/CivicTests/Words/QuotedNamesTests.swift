import Testing
import Yams

@testable import Civic

/// A sentence that says “bấm …” names the button as it stands: when a button gets another name, the sentence goes with it.
@Suite("Names that a sentence quotes") struct QuotedNamesTests {
  /// Quoted, and no word of ours: a choice in the program that a list was written with.
  private static let notOurs: Set = ["CSV UTF-8"]

  @Test("a button, a page or a choice is quoted under the name that it has", arguments: Language.allCases)
  func quotedNames(language: Language) throws {
    let code = language.rawValue
    let sentences = try strings("Text/\(code).yaml") + strings("Guide/guide-\(code).yaml")
    let names = try sentences + strings("Schema/subjects.yaml")
    let quoted = sentences.flatMap { $0.matches(of: #/“([^”{]+)”/#).map { String($0.output.1) } }
    let strange = quoted.filter { name in !Self.notOurs.contains(name) && !names.contains { $0.hasPrefix(name) } }
    #expect(quoted.count > 20)
    #expect(strange.isEmpty, "\(strange)")
  }

  private func strings(_ file: String) throws -> [String] {
    strings(in: try #require(try Yams.compose(yaml: Embedded.text("Civic/\(file)"))))
  }

  private func strings(in node: Node) -> [String] {
    if let mapping = node.mapping { return mapping.flatMap { strings(in: $0.value) } }
    if let sequence = node.sequence { return sequence.flatMap { strings(in: $0) } }
    return node.string.map { [$0] } ?? []
  }
}
