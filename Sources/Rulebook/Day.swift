/// A civil date, as it is written on a document. It has no hour and no time zone.
///
/// Kept as the number of days since 1970-01-01, so that comparing and adding days is integer arithmetic; the calendar
/// is the proleptic Gregorian one.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil where there is no such date: 31/02, month 13, year 0.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads ISO 8601, `2026-11-20`, and nothing else.
  public init?(_ iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard iso.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }
  /// 1970-01-01 was a Thursday.
  public var weekday: Weekday {
    let index = ((number + 3) % 7 + 7) % 7
    return Weekday.allCases[index]
  }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day of the month, or the last one where that month is shorter (Civil Code 2015, art. 148 §3).
  public func adding(months: Int) -> Day {
    let (y, m, d) = civil
    let index = y * 12 + (m - 1) + months
    let (year, month) = (index / 12, index % 12 + 1)
    return Day(number: Day.number(year: year, month: month, day: min(d, Day.length(ofMonth: month, in: year))))
  }

  public var firstOfMonth: Day { adding(days: 1 - day) }
  public var lastOfMonth: Day { adding(days: Day.length(ofMonth: month, in: year) - day) }

  public var lastOfYear: Day { adding(months: 12 - month).lastOfMonth }

  public func adding(years: Int) -> Day { adding(months: years * 12) }

  /// Days from `start` to `end`; negative where `end` is earlier.
  public static func - (end: Day, start: Day) -> Int { end.number - start.number }
  /// 9999-12-31, for what has no last day.
  static let endless = Day(number: 2_932_896)

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Howard Hinnant's `days_from_civil`: years are counted from March, so the leap day comes last.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// Howard Hinnant's `civil_from_days`.
  public var civil: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601.
  public var description: String {
    let (y, m, d) = civil
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let year = String(y)
    return String(repeating: "0", count: max(0, 4 - year.count)) + year + "-" + two(m) + "-" + two(d)
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no such day: \(text)"))
    }
    self = day
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
