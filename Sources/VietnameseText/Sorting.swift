import Foundation

/// A key whose plain byte order is the order of a Vietnamese dictionary.
///
/// Letters first, by the alphabet (a ă â b c d đ e ê …); then tones, syllable by syllable (none, huyền, hỏi, ngã,
/// sắc, nặng); numbers by their size, so that "Tổ 2" stands before "Tổ 10". Capitals and punctuation do not count.
/// The key is printable ASCII, for an indexed column.
public func sortKey(_ text: String) -> String {
  var key = SortKey()
  for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars { key.take(scalar) }
  return key.finished()
}

/// The order of Vietnamese lists of people: by given name, which is the last word, then by family and middle names.
public func personSortKey(_ name: String) -> String {
  let words = name.split(whereSeparator: \.isWhitespace)
  guard let given = words.last else { return "" }
  return sortKey(String(given)) + " " + sortKey(words.dropLast().joined(separator: " "))
}

/// Builds one key: letters as the bytes "A"… in alphabet order, then "!", then one tone digit a word.
/// "!" sorts before the gap between words, which sorts before digits and letters; so "An" stands before "An Bình".
private struct SortKey {
  private var letters: [UInt8] = []
  private var digits: [UInt8] = []
  private var tones: [UInt8] = []
  private var tone = UInt8(ascii: "0")
  private var inWord = false

  /// The alphabet with the four letters that only foreign names use, each where Latin order has it.
  private static let alphabet = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
  private static let ranks: [Unicode.Scalar: UInt8] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt8(0x41 + $0)) })
  /// A breve, a circumflex or a horn makes another letter of the bare letter before it.
  private static let shapes: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{306}": ["a": "ă"], "\u{302}": ["a": "â", "e": "ê", "o": "ô"], "\u{31B}": ["o": "ơ", "u": "ư"],
  ]
  private static let toneMarks: [Unicode.Scalar: UInt8] = [
    "\u{300}": 0x31, "\u{309}": 0x32, "\u{303}": 0x33, "\u{301}": 0x34, "\u{323}": 0x35,
  ]

  mutating func take(_ scalar: Unicode.Scalar) {
    if let tone = Self.toneMarks[scalar] {
      self.tone = tone
    } else if let shape = Self.shapes[scalar] {
      reshape(by: shape)
    } else if ("0"..."9").contains(scalar) {
      startWord()
      digits.append(UInt8(scalar.value))
    } else if let rank = Self.ranks[Self.lowered(scalar)] {
      startWord()
      endNumber()
      letters.append(rank)
    } else if scalar.properties.canonicalCombiningClass == .notReordered {
      endWord()
    }
  }

  mutating func finished() -> String {
    endWord()
    return String(decoding: letters + [UInt8(ascii: "!")] + tones, as: UTF8.self)
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value + 32))
    case "Đ": "đ"
    default: scalar
    }
  }

  private mutating func reshape(by shape: [Unicode.Scalar: Unicode.Scalar]) {
    guard let last = letters.last, last >= 0x41 else { return }
    let bare = Self.alphabet[Int(last - 0x41)]
    if let letter = shape[bare], let rank = Self.ranks[letter] { letters[letters.count - 1] = rank }
  }

  private mutating func startWord() {
    if !inWord && !letters.isEmpty { letters.append(UInt8(ascii: "-")) }
    inWord = true
  }

  /// A number is written as its length, then its digits: longer numbers are larger. Past 14 digits length is capped.
  private mutating func endNumber() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    letters.append(UInt8(ascii: "0") + UInt8(min(significant.count, 14)))
    letters.append(contentsOf: significant)
    digits = []
  }

  private mutating func endWord() {
    guard inWord else { return }
    endNumber()
    tones.append(tone)
    tone = UInt8(ascii: "0")
    inWord = false
  }
}
