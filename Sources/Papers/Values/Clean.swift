import VietnameseText

/// Why a paper cannot be made. The caller says it in the reader's language.
public enum PaperProblem: Error, Sendable, Equatable {
  /// One text is longer than a paper can hold; `size` and `limit` in bytes, `start` its first letters.
  case tooLong(start: String, size: Int, limit: Int)
  /// A data file of ours cannot be read.
  case unreadable(file: String, reason: String)
  /// The file could not be put together or written: a full disk, a missing library.
  case notWritten(String)
}

/// A person's words made fit for a printed paper.
enum Clean {
  /// 400 kB in one field are some 150 pages: not a field any more, and a way to fill the memory.
  static let longest = 400_000

  /// NFC with `\n` as its only break and without what has no place on paper: control characters, marks that turn the
  /// direction of writing (they can make a text read other than it is stored), and code points that are no letters.
  ///
  /// - Throws: `PaperProblem.tooLong`.
  static func text(_ words: String) throws(PaperProblem) -> String {
    let size = words.utf8.count
    guard size <= longest else {
      throw .tooLong(start: String(words.unicodeScalars.prefix(40)), size: size, limit: longest)
    }
    if words.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return words }
    return nfc(kept(words))
  }

  private static func kept(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: isDropped) else { return words }
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { !isDropped($0) }))
  }

  /// Not asked of Unicode's tables: this runs over every letter of every paper.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: true
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFF: true
    case 0xE000...0xF8FF, 0xFDD0...0xFDEF: true
    case 0x1_0000...:
      scalar.value & 0xFFFE == 0xFFFE || (0xE_0000...0xE_0FFF).contains(scalar.value) || scalar.value >= 0xF_0000
    default: false
    }
  }
}
