/// A word, a number, a mark or a line break of a text, with where it stands.
public struct Token: Sendable, Equatable {
  public enum Shape: Sendable { case word, number, mark, lineBreak }

  /// Offsets in Unicode scalars of the text it was cut from.
  public var range: Range<Int>
  public var shape: Shape
  /// What it is compared by: lower case, the new tone placement; dashes and quotes of all kinds as one.
  public var key: String
  /// The first letter is a capital.
  public var isCapitalized: Bool
  /// Two letters or more, all of them capitals.
  public var isAllCaps: Bool
  /// A space, or the start of a line, stands before it.
  public var spaceBefore: Bool

  public var isWord: Bool { shape == .word }
  public var isNumber: Bool { shape == .number }

  public func isMark(_ key: String) -> Bool { shape == .mark && self.key == key }
}

/// Cuts a text in NFC into tokens, in one pass. Spaces are no tokens; every other scalar belongs to exactly one.
///
/// A word is a run of letters and digits; an apostrophe inside one belongs to it, as in the names of the highlands.
public func tokens(of text: [Unicode.Scalar]) -> [Token] {
  var cutter = Cutter(text: text)
  cutter.run()
  return cutter.tokens
}

private struct Cutter {
  let text: [Unicode.Scalar]
  var tokens: [Token] = []
  private var index = 0
  private var spaceBefore = true

  init(text: [Unicode.Scalar]) {
    self.text = text
    tokens.reserveCapacity(text.count / 4)
  }

  mutating func run() {
    while index < text.count {
      let scalar = text[index]
      if scalar == "\n" {
        add(upTo: index + 1, shape: .lineBreak, key: "\n")
        spaceBefore = true
      } else if isSpace(scalar) {
        index += 1
        spaceBefore = true
      } else if Letters.isWordPart(scalar) {
        addWord()
      } else {
        add(upTo: index + 1, shape: .mark, key: markKey(scalar))
      }
    }
  }

  private mutating func addWord() {
    var end = index
    var onlyDigits = true
    while end < text.count, Letters.isWordPart(text[end]) || isInnerApostrophe(end) {
      if !("0"..."9").contains(text[end]) { onlyDigits = false }
      end += 1
    }
    add(upTo: end, shape: onlyDigits ? .number : .word, key: wordKey(text[index..<end]))
  }

  /// Only after one or two letters (H', K', Ra'), so that a closing quote does not glue words together.
  private func isInnerApostrophe(_ at: Int) -> Bool {
    guard text[at] == "'" || text[at] == "’", at > index, at - index <= 2, at + 1 < text.count else { return false }
    return Letters.isCapital(text[index]) && Letters.isWordPart(text[at + 1])
  }

  private mutating func add(upTo end: Int, shape: Token.Shape, key: String) {
    let range = index..<end
    let isWord = shape == .word
    let capital = isWord && Letters.isCapital(text[range.lowerBound])
    let allCaps = capital && range.count > 1 && text[range].allSatisfy { !Letters.isLower($0) }
    tokens.append(
      Token(
        range: range, shape: shape, key: key, isCapitalized: capital, isAllCaps: allCaps, spaceBefore: spaceBefore))
    index = end
    spaceBefore = false
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x2000...0x200B, 0x202F, 0x3000: true
    default: false
    }
  }

  private func markKey(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "\"", "“", "”", "„", "«", "»": "\""
    case "…": "..."
    default: String(scalar)
    }
  }
}
