/// What a word is compared by where marks matter: lower case, with the tone where the new spelling has it, so that
/// "hoà" and "hòa", "uỷ" and "ủy" are one word while "tôi" and "tối" stay two.
public func wordKey(_ word: some Collection<Unicode.Scalar>) -> String {
  var letters: [Unicode.Scalar] = word.map(Letters.lower)
  if let last = letters.last, letters.count > 1 {
    let before = letters[letters.count - 2]
    if let (first, second) = TonePlacement.moved[TonePlacement.Pair(first: before, second: last)] {
      letters[letters.count - 2] = first
      letters[letters.count - 1] = second
    }
  }
  var key = String.UnicodeScalarView()
  key.append(contentsOf: letters)
  return String(key)
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

  static let moved: [Pair: (Unicode.Scalar, Unicode.Scalar)] = {
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
