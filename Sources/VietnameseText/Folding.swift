import Foundation

/// The search key of `text`: lower-case ASCII letters and digits, one space between words, none at the ends.
///
/// Marks are dropped and đ becomes d, so that "hoa giai" finds "hòa giải", "hoà giải" and the same in NFD.
/// Letters of other scripts count as gaps. Works scalar by scalar through a table: no locale, no grapheme walk.
public func foldedKey(_ text: String) -> String {
  var key: [UInt8] = []
  key.reserveCapacity(text.utf8.count)
  var gap = false
  for scalar in text.unicodeScalars {
    let byte = foldedByte(scalar)
    if byte == Fold.gap {
      gap = true
    } else if byte != Fold.nothing {
      if gap && !key.isEmpty { key.append(UInt8(ascii: " ")) }
      gap = false
      key.append(byte)
    }
  }
  return String(decoding: key, as: UTF8.self)
}

/// The ASCII letter or digit that stands for `scalar`, `Fold.gap` for what parts words, `Fold.nothing` for marks.
public func foldedByte(_ scalar: Unicode.Scalar) -> UInt8 {
  scalar.value < Fold.size ? Fold.table[Int(scalar.value)] : Fold.gap
}

/// The table behind `foldedByte`, worked out once from Unicode's own decompositions.
public enum Fold {
  public static let gap: UInt8 = 0x20
  public static let nothing: UInt8 = 0
  /// Covers the Latin blocks, the combining marks and zero-width space (U+200B): all that Vietnamese text uses.
  static let size = 0x2060

  static let table: [UInt8] = (0..<UInt32(size)).map { value in
    Unicode.Scalar(value).map(entry) ?? gap
  }

  private static func entry(_ scalar: Unicode.Scalar) -> UInt8 {
    switch scalar {
    case "đ", "Đ": return UInt8(ascii: "d")
    case "\u{300}"..."\u{36F}", "\u{AD}", "\u{200B}"..."\u{200F}": return nothing
    default: break
    }
    let bare = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
    switch bare {
    case "0"..."9", "a"..."z": return UInt8(bare.value)
    case "A"..."Z": return UInt8(bare.value) + 32
    default: return gap
    }
  }
}
