import Foundation
import VietnameseText

/// The words of a file that somebody pastes, uploads or names: plain text, a page, a .docx. What needs another program
/// (PDF, scanned paper) is told apart here and read by the command.
public enum TextFile {
  public enum Problem: Error, Equatable {
    case pdf
    case picture
    /// The .doc of before 2007.
    case oldWord
    case legacy(LegacyEncoding)
    case notText
  }

  /// - Throws: `Problem`.
  public static func text(_ bytes: [UInt8]) throws -> String {
    if bytes.starts(with: Array("%PDF".utf8)) { throw Problem.pdf }
    if isPicture(bytes) { throw Problem.picture }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Problem.oldWord }
    if bytes.starts(with: [0x50, 0x4B]) {
      guard let words = try? WordFile.text(bytes) else { throw Problem.notText }
      return try checked(words)
    }
    return try checked(plain(bytes))
  }

  /// - Throws: `Problem.legacy` for letters that are not Unicode's.
  public static func checked(_ text: String) throws -> String {
    if let encoding = LegacyEncoding.recognised(in: text) { throw Problem.legacy(encoding) }
    return text
  }

  private static func plain(_ bytes: [UInt8]) throws -> String {
    let text: String
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let wide = String(data: Data(bytes), encoding: .utf16) else { throw Problem.notText }
      text = wide
    } else if let unicode = String(validating: bytes, as: UTF8.self) {
      text = unicode
    } else {
      // One byte a letter: only to say which of the old encodings it is.
      _ = try checked(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
      throw Problem.notText
    }
    guard !text.utf8.prefix(4096).contains(0) else { throw Problem.notText }
    return HTMLFile.looksLike(text) ? HTMLFile.text(text) : nfc(text)
  }

  /// JPEG, PNG, TIFF: scanned or photographed paper.
  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    let heads: [[UInt8]] = [
      [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47], [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
    ]
    return heads.contains { bytes.starts(with: $0) }
  }
}
