import VietnameseText

/// The number and symbol of a paper, taken apart: `35-NQ/ĐU`, `12/BC-UBND`, `05/2024/NQ-HĐND`, `07/CTr-UBND-MTTQ`.
struct PaperSymbol: Sendable, Equatable {
  var number: Int
  /// Of papers that carry it in their symbol.
  var year: Int?
  var family: PaperTypes.Family
  /// A key of `types.yaml`; nil for a type that nobody has listed.
  var type: String?
  /// As shortened; two for a paper that two bodies issue together.
  var issuers: [String]
  /// As it should be written.
  var canonical: String

  /// What people type and paste: capitals or not, with spaces around the marks, with "Số:" before it.
  init?(typed: String, _ types: PaperTypes) {
    let text = PaperSymbol.squeezed(typed)
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number > 0, digits.utf8.count <= 6 else { return nil }
    var rest = text.dropFirst(digits.count)
    guard let mark = rest.first, mark == "-" || mark == "/" else { return nil }
    rest = rest.dropFirst()
    var year: Int?
    if mark == "/", let next = rest.firstIndex(of: "/"), let number = Int(rest[..<next]), (1900...2200).contains(number)
    {
      year = number
      rest = rest[rest.index(after: next)...]
    }
    self.init(number: number, digits: digits, year: year, isParty: mark == "-", String(rest), types)
  }

  private init?(
    number: Int, digits: Substring, year: Int?, isParty: Bool, _ rest: String, _ types: PaperTypes
  ) {
    let (first, others) = PaperSymbol.parted(rest, at: isParty ? "/" : "-")
    guard !first.isEmpty else { return nil }
    let known = types.types.first { PaperSymbol.folded(isParty ? $0.party : $0.state) == PaperSymbol.folded(first) }
    // A state letter has no type: 12/UBND-VP is a letter of the People's Committee, written by its office.
    let isLetter =
      !isParty && known == nil && types.bodies.contains { PaperSymbol.folded($0.symbol) == PaperSymbol.folded(first) }
    let names = (isLetter ? [first] : []) + others.split(separator: "-").map(String.init)
    guard !names.isEmpty else { return nil }
    self.number = number
    self.year = year
    family = isParty ? .party : .state
    type = isLetter ? "letter" : known?.key
    issuers = names.map { name in
      types.bodies.first { PaperSymbol.folded($0.symbol) == PaperSymbol.folded(name) }?.symbol ?? name.uppercased()
    }
    let kind = (isParty ? known?.party : known?.state) ?? first.uppercased()
    let head = isLetter ? issuers : [kind] + issuers
    let tail = isParty ? "\(kind)/\(issuers.joined(separator: "-"))" : head.joined(separator: "-")
    canonical = "\(digits)\(isParty ? "-" : "/")\(year.map { "\($0)/" } ?? "")\(tail)"
  }

  /// Without spaces, without the word for "number" before it.
  private static func squeezed(_ text: String) -> String {
    let dashes: Set<Character> = ["–", "—", "‐", "‑"]
    let plain = text.filter { !$0.isWhitespace }.map { dashes.contains($0) ? "-" : $0 }
    return String(plain.drop { !($0.isASCII && $0.isNumber) })
  }

  private static func parted(_ text: String, at mark: Character) -> (String, String) {
    guard let place = text.firstIndex(of: mark) else { return (text, "") }
    return (String(text[..<place]), String(text[text.index(after: place)...]))
  }

  /// Compared without capitals but with the marks: QĐ is no QD.
  private static func folded(_ text: String) -> String { nfc(text).lowercased() }
}
