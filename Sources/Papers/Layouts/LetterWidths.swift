/// How wide words are in Times, without a font at hand: for the lines that have to be as long as what stands above them.
public struct LetterWidths: Sendable {
  private let regular: [Unicode.Scalar: Double]
  private let bold: [Unicode.Scalar: Double]

  /// `data/letters.txt`: a letter, its width upright and bold, in thousandths of the size (from Liberation Serif, whose
  /// letters are as wide as those of Times New Roman).
  public static func shipped() throws(PaperProblem) -> LetterWidths {
    let file = "Papers/data/letters.txt"
    var (regular, bold) = ([Unicode.Scalar: Double](), [Unicode.Scalar: Double]())
    for line in try Shipped.text(file).split(separator: "\n") where !line.hasPrefix("# ") {
      let parts = line.split(separator: "\t")
      guard parts.count == 3, let letter = UInt32(parts[0], radix: 16).flatMap(Unicode.Scalar.init),
        let upright = Double(parts[1]), let strong = Double(parts[2])
      else { throw .unreadable(file: file, reason: String(line)) }
      (regular[letter], bold[letter]) = (upright / 1000, strong / 1000)
    }
    return LetterWidths(regular: regular, bold: bold)
  }

  func knows(_ letter: Unicode.Scalar) -> Bool { regular[letter] != nil && bold[letter] != nil }

  /// In millimetres. A letter that is not in the table counts as wide as a capital.
  public func millimetres(_ words: String, _ style: Layout.Style) -> Double {
    let table = style.isBold ? bold : regular
    let ems = words.unicodeScalars.reduce(0) { $0 + (table[$1] ?? 0.722) }
    return ems * style.size * 25.4 / 72
  }
}
