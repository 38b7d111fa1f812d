/// Case of single scalars, by tables worked out once: faster than asking Unicode for each letter of a text.
public enum Letters {
  /// Latin blocks up to U+1EFF, which hold every letter of Vietnamese and of the scripts of its minorities in Latin.
  private static let size = 0x1F00
  private static let lowered: [UInt32] = (0..<UInt32(size)).map { value in
    guard let scalar = Unicode.Scalar(value) else { return value }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? (mapping.first?.value ?? value) : value
  }
  /// 0 no word part, 1 caseless (digits, marks), 2 lower, 3 capital.
  private static let classes: [UInt8] = (0..<UInt32(size)).map { value in
    Unicode.Scalar(value).map(classified) ?? 0
  }

  public static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < size else { return scalar }
    return Unicode.Scalar(lowered[Int(scalar.value)]) ?? scalar
  }

  public static func isWordPart(_ scalar: Unicode.Scalar) -> Bool { kind(scalar) > 0 }
  public static func isLower(_ scalar: Unicode.Scalar) -> Bool { kind(scalar) == 2 }
  public static func isCapital(_ scalar: Unicode.Scalar) -> Bool { kind(scalar) == 3 }

  private static func kind(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < size ? classes[Int(scalar.value)] : classified(scalar)
  }

  private static func classified(_ scalar: Unicode.Scalar) -> UInt8 {
    // Variation selectors and keycaps belong to emoji, not to words.
    if (0xFE00...0xFE0F).contains(scalar.value) || (0x20D0...0x20FF).contains(scalar.value) { return 0 }
    let properties = scalar.properties
    if properties.isUppercase { return 3 }
    if properties.isLowercase { return 2 }
    switch properties.generalCategory {
    case .otherLetter, .modifierLetter, .decimalNumber, .nonspacingMark, .spacingMark: return 1
    default: return 0
    }
  }
}
