import Yams

/// The days off that stand in the law itself, for the years nobody has announced yet.
///
/// What the Prime Minister chooses each year (which days around Tết, the second National Day, swaps) is guessed by the
/// offsets in the file; that is why such a year stays provisional.
struct StatutoryDays: Decodable {
  struct Fixed: Decodable {
    var month: Int
    var day: Int
    var name: String
    /// First and last year in which it is a day off.
    var since: Int?
    var until: Int?
    /// Whether a day off on a weekend is given back (Labour Code 2019, art. 111 §3).
    var madeUp: Bool
  }
  struct Lunar: Decodable {
    var name: String
    /// Days off before (negative) and after the day in `dates`.
    var offsets: [Int]
    /// The civil date of the lunar day, in each year for which it was computed.
    var dates: [Day]
  }

  var documents: [String: Citation]
  var fixed: [Fixed]
  var lunar: [Lunar]
  /// What a day off in place of another is called.
  var substituteName: String

  init(_ file: EmbeddedFile) throws(RulebookProblem) {
    do {
      self = try YAMLDecoder().decode(StatutoryDays.self, from: file.text)
    } catch {
      throw .unreadable(file: file.name, reason: "\(error)")
    }
  }

  /// Holidays, and the day off after each one that fell on a weekend.
  func days(of year: Int) -> [CalendarDay] {
    let source = documents["law"]
    var taken: [Day: CalendarDay] = [:]
    var owed: [Day] = []
    for (day, name, madeUp) in fixedDays(of: year) + lunarDays(of: year) {
      taken[day] = CalendarDay(day: day, kind: .holiday, name: name, source: source)
      if madeUp && day.weekday.rawValue > 5 { owed.append(day) }
    }
    for holiday in owed.sorted() {
      var day = holiday.adding(days: 1)
      while taken[day] != nil || day.weekday.rawValue > 5 { day = day.adding(days: 1) }
      taken[day] = CalendarDay(day: day, kind: .substitute, name: substituteName, source: source)
    }
    return Array(taken.values)
  }

  private func fixedDays(of year: Int) -> [(Day, String, Bool)] {
    fixed.compactMap { holiday in
      guard year >= holiday.since ?? year, year <= holiday.until ?? year else { return nil }
      return Day(year: year, month: holiday.month, day: holiday.day).map { ($0, holiday.name, holiday.madeUp) }
    }
  }

  private func lunarDays(of year: Int) -> [(Day, String, Bool)] {
    lunar.flatMap { feast in
      feast.dates.filter { $0.year == year }.flatMap { date in
        feast.offsets.map { (date.adding(days: $0), feast.name, true) }
      }
    }
  }
}
