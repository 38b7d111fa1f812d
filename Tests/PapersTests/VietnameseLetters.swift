import CArchive
import Foundation

@testable import Papers

extension Samples {
  /// Twelve vowels in six tones, d with a bar, both cases: 146 letters.
  static let letters: [Character] = {
    let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"]
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    let small = vowels.flatMap { vowel in tones.map { (vowel + $0).precomposedStringWithCanonicalMapping } } + ["đ"]
    return (small + small.map { $0.uppercased() }).map { Character($0) }
  }()
}

enum Xlsx {
  /// The first sheet's XML, by the same reader that opens templates' zips.
  static func sheet(_ file: URL) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: file))
    let parts = try TemplateFile.unpacked(bytes)
    let part = parts.first { $0.name == "xl/worksheets/sheet1.xml" }
    return String(decoding: part?.bytes ?? [], as: UTF8.self)
  }
}
