import SessionReader
import VietnameseText
import Yams

/// What gives a person away in a text: their own name, or the shape of anybody's (`names.yaml`).
struct PersonNames: Sendable {
  private struct File: Decodable {
    var honorifics: [String]
    var middleNames: [String]
    var addressWords: [String]

    enum CodingKeys: String, CodingKey {
      case honorifics
      case middleNames = "middle_names"
      case addressWords = "address_words"
    }
  }

  private let honorifics: [[String]]
  private let middleNames: Set<String>
  private let addressWords: [[String]]
  private let surnames: Set<String>
  /// The same without marks, for what was typed in haste.
  private let bareSurnames: Set<String>
  private let bareMiddleNames: Set<String>

  static let shipped = Result { () throws -> PersonNames in
    let file = try YAMLDecoder().decode(File.self, from: Embedded.text("Civic/Seal/names.yaml"))
    return PersonNames(file, surnames: Lexicon.shipped.surnames)
  }

  private init(_ file: File, surnames: Set<String>) {
    honorifics = file.honorifics.map(NamedWord.keys)
    middleNames = Set(file.middleNames)
    addressWords = file.addressWords.map(NamedWord.keys)
    self.surnames = surnames
    bareSurnames = Set(surnames.map(foldedKey))
    bareMiddleNames = Set(file.middleNames.map(foldedKey))
  }

  // MARK: - One person's own name

  /// Whether a text says this name, however it is written.
  ///
  /// Two words or more are compared without marks; one word alone ("Bà Tám") only with its marks and together with the
  /// word before it, or else every "ba tấm" would be somebody.
  func says(_ text: String, _ name: String) -> Bool {
    let words = NamedWord.words(of: name)
    let bare = words.dropFirst(honorific(in: words, at: 0))
    if bare.isEmpty { return false }
    let said = NamedWord.words(of: text)
    if bare.count > 1 { return said.map(\.folded).holds(bare.map(\.folded)) }
    return words.count > 1 && said.map(\.key).holds(words.map(\.key))
  }

  // MARK: - Anybody's

  /// The first words that have the shape of a name, an address, a telephone or an identity number; nil where none have.
  func shape(in text: String) -> String? {
    let words = NamedWord.words(of: text)
    return words.indices.lazy.compactMap { at in
      name(in: words, at: at) ?? address(in: words, at: at) ?? number(in: words, at: at)
    }.first
  }

  private func name(in words: [NamedWord], at start: Int) -> String? {
    let after = start + honorific(in: words, at: start)
    if after > start, after < words.count, words[after].isCapitalized { return shown(words, start...after) }
    guard start + 1 < words.count else { return nil }
    let (first, next) = (words[start], words[start + 1])
    let isFamily = surnames.contains(first.key)
    if isFamily, first.isCapitalized, next.isCapitalized { return shown(words, start...start + 1) }
    let isBare = first.key == first.folded && bareSurnames.contains(first.folded)
    let isMiddle = middleNames.contains(next.key) || bareMiddleNames.contains(next.key)
    return (isFamily || isBare) && isMiddle && start + 2 < words.count ? shown(words, start...start + 2) : nil
  }

  private func address(in words: [NamedWord], at start: Int) -> String? {
    for phrase in addressWords where words.map(\.key).dropFirst(start).starts(with: phrase) {
      let after = start + phrase.count
      guard after < words.count, words[after].isCapitalized || words[after].isNumber else { continue }
      return shown(words, start...after)
    }
    return nil
  }

  /// A telephone has ten digits, an identity card nine or twelve, also written in groups.
  private func number(in words: [NamedWord], at start: Int) -> String? {
    let run = words[start...].prefix(while: \.isNumber)
    guard start == 0 || !words[start - 1].isNumber, run.reduce(0, { $0 + $1.text.count }) >= 9 else { return nil }
    return run.map(\.text).joined(separator: " ")
  }

  /// How many words the honorific at this place has; 0 where there is none.
  private func honorific(in words: [NamedWord], at start: Int) -> Int {
    honorifics.filter { words.dropFirst(start).map(\.key).starts(with: $0) }.map(\.count).max() ?? 0
  }

  private func shown(_ words: [NamedWord], _ range: ClosedRange<Int>) -> String {
    words[range].map(\.text).joined(separator: " ")
  }
}

/// A word of a text in the three ways in which it is compared here.
private struct NamedWord {
  var text: String
  var key: String
  var folded: String
  var isCapitalized: Bool
  var isNumber: Bool

  static func words(of text: String) -> [NamedWord] {
    let scalars = Array(nfc(text).unicodeScalars)
    return tokens(of: scalars).filter { $0.isWord || $0.isNumber }.map { token in
      let said = String(String.UnicodeScalarView(scalars[token.range]))
      return NamedWord(
        text: said, key: token.key, folded: foldedKey(said), isCapitalized: token.isCapitalized,
        isNumber: token.isNumber)
    }
  }

  static func keys(of phrase: String) -> [String] { words(of: phrase).map(\.key) }
}

extension [String] {
  /// Whether these words stand in it one after the other.
  fileprivate func holds(_ words: [String]) -> Bool {
    guard !words.isEmpty, count >= words.count else { return false }
    return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
  }
}
