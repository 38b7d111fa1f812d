import Rulebook

/// Numbers and days as Vietnamese papers write them.
public enum Written {
  /// "1.234.567".
  public static func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var grouped = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "." }
      grouped.append(digit)
    }
    return grouped
  }

  /// "84,6": at most `decimals` places, half away from zero, no zeros at the end.
  public static func number(_ number: Double, decimals: Int = 1) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    guard let scaled = Int(exactly: (number * scale).rounded()) else { return String(number) }
    let (whole, part) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var places = String(part)
    places = String(repeating: "0", count: max(0, decimals - places.count)) + places
    while places.hasSuffix("0") { places.removeLast() }
    let start = (scaled < 0 ? "-" : "") + Written.number(Int(whole))
    return places.isEmpty ? start : start + "," + places
  }

  /// "84,6%" of a part in a whole; nothing where there is no whole.
  public static func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? number(Double(part) * 100 / Double(whole)) + "%" : ""
  }

  /// Two digits for a day below 10 and for January and February (Decree 30/2020, annex I, II.4; the Party does the same).
  static func day(_ day: Int) -> String { day < 10 ? "0\(day)" : "\(day)" }
  static func month(_ month: Int) -> String { month < 3 ? "0\(month)" : "\(month)" }

  /// "05/5/2026".
  public static func short(_ day: Day) -> String { "\(Written.day(day.day))/\(month(day.month))/\(day.year)" }

  /// A number of a paper: two digits at least.
  static func paperNumber(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// I, II, III, IV …; nothing below 1.
  static func roman(_ number: Int) -> String {
    let signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// a, b, c, d, đ, e, g …: the order of the Vietnamese letters, without f, j, w, z; after y come aa, ab.
  static func letter(_ number: Int) -> String {
    let letters = [
      "a", "b", "c", "d", "\u{111}", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
      "x", "y",
    ]
    guard number > 0 else { return "" }
    let (turn, place) = (number - 1).quotientAndRemainder(dividingBy: letters.count)
    return (turn == 0 ? "" : letter(turn)) + letters[place]
  }
}
