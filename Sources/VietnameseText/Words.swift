/// What a word is compared by where marks matter: lower case, with the tone where the new spelling has it, so that
/// "hoà" and "hòa", "uỷ" and "ủy" are one word while "tôi" and "tối" stay two.
public func wordKey(_ word: some Collection<Unicode.Scalar>) -> String {
  let count = word.count
  return withUnsafeTemporaryAllocation(of: Unicode.Scalar.self, capacity: count) { letters in
    for (place, scalar) in word.enumerated() { letters.initializeElement(at: place, to: Letters.lower(scalar)) }
    if count > 1, let moved = TonePlacement.moved(letters[count - 2], letters[count - 1]) {
      (letters[count - 2], letters[count - 1]) = moved
    }
    return String(unsafeUninitializedCapacity: count * 4) { bytes in
      var end = 0
      for scalar in letters {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}

public func wordKey(_ word: String) -> String { wordKey(Array(word.unicodeScalars)) }

/// The open syllables whose tone stood on the second vowel in the old spelling: oa, oe, uy.
private enum TonePlacement {
  struct Pair: Hashable {
    var first: Unicode.Scalar
    var second: Unicode.Scalar
  }

  private static let vowels: [(bare: Unicode.Scalar, toned: [Unicode.Scalar])] = [
    ("a", Array("àảãáạ".unicodeScalars)), ("e", Array("èẻẽéẹ".unicodeScalars)), ("o", Array("òỏõóọ".unicodeScalars)),
    ("u", Array("ùủũúụ".unicodeScalars)), ("y", Array("ỳỷỹýỵ".unicodeScalars)),
  ]

  /// The two last letters of a word in the new spelling, where they had the old one.
  static func moved(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (Unicode.Scalar, Unicode.Scalar)? {
    // Nearly every word ends here: no look into the table.
    guard second.value > 0x7F, first == "o" || first == "u" else { return nil }
    return table[Pair(first: first, second: second)]
  }

  private static let table: [Pair: (Unicode.Scalar, Unicode.Scalar)] = {
    var table: [Pair: (Unicode.Scalar, Unicode.Scalar)] = [:]
    for (first, second) in [("o", "a"), ("o", "e"), ("u", "y")] as [(Unicode.Scalar, Unicode.Scalar)] {
      guard let from = vowels.first(where: { $0.bare == second })?.toned,
        let onto = vowels.first(where: { $0.bare == first })?.toned
      else { continue }
      for (old, new) in zip(from, onto) { table[Pair(first: first, second: old)] = (new, second) }
    }
    return table
  }()
}
