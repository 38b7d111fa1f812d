import Foundation

/// The words of `text` as they are typed by the telex method, tone last: "hòa giải" is "hoaf giair", and so is
/// "hoà giải", because a tone belongs to the syllable and not to one of its vowels.
///
/// So two spellings of one word have one key, and two words have two (but for the handful in -oo-, as "xoong").
/// Lower-case ASCII, one space between words; letters of other scripts count as gaps.
public func telexKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count * 5 / 4)
  var tone: UInt8?
  func endWord() {
    if let mark = tone { key.append(mark) }
    tone = nil
    if key.last != UInt8(ascii: " ") && !key.isEmpty { key.append(UInt8(ascii: " ")) }
  }
  for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
    if let mark = Telex.tones[scalar] {
      tone = mark
    } else if let letter = Telex.shapes[scalar] {
      key.append(letter == Telex.repeated ? key.last ?? letter : letter)
    } else {
      switch foldedByte(scalar) {
      case Fold.gap: endWord()
      case Fold.nothing: break
      case let byte: key += scalar == "đ" || scalar == "Đ" ? [byte, byte] : [byte]
      }
    }
  }
  endWord()
  return String(decoding: key.dropLast(key.last == UInt8(ascii: " ") ? 1 : 0), as: UTF8.self)
}

/// What the marks are typed as (bỏ dấu kiểu telex).
private enum Telex {
  static let tones: [Unicode.Scalar: UInt8] = [
    "\u{300}": UInt8(ascii: "f"), "\u{309}": UInt8(ascii: "r"), "\u{303}": UInt8(ascii: "x"),
    "\u{301}": UInt8(ascii: "s"), "\u{323}": UInt8(ascii: "j"),
  ]
  /// A circumflex repeats its letter: "ê" is "ee".
  static let repeated: UInt8 = 0
  static let shapes: [Unicode.Scalar: UInt8] = [
    "\u{302}": repeated, "\u{306}": UInt8(ascii: "w"), "\u{31B}": UInt8(ascii: "w"),
  ]
}
