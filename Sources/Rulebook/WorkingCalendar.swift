/// Which days the offices work. Weekends, holidays and swaps come from data, one file a year; an organization adds its
/// own closures and half-days as values.
public struct WorkingCalendar: Hashable, Sendable {
  /// A fingerprint of everything in it: two calendars with one version give the same answers.
  public let version: String
  /// Every day that is not an ordinary weekday or weekend, in order.
  public let special: [CalendarDay]
  /// The years whose days off were announced. All others are worked out from the law alone.
  public let announcedYears: Set<Int>

  private let byNumber: [Int: CalendarDay]
  private let table: WorkdayTable
  /// For each year of the table, counted from its first: is it provisional?
  private let provisional: [Bool]

  /// Later entries for a day take the place of earlier ones, so local days come last.
  public init(special days: [CalendarDay], announcedYears: Set<Int>) {
    let byNumber = Dictionary(days.map { ($0.day.number, $0) }, uniquingKeysWith: { $1 })
    self.byNumber = byNumber
    special = byNumber.values.sorted { $0.day < $1.day }
    self.announcedYears = announcedYears
    provisional = WorkdayTable.years.map { !announcedYears.contains($0) }
    table = WorkdayTable { byNumber[$0.number]?.kind.isWorking ?? ($0.weekday.rawValue <= 5) }
    version = Self.fingerprint(of: special, announcedYears)
  }

  /// The same calendar with the days of one organization, or a holiday announced later.
  public func adding(_ days: [CalendarDay]) -> WorkingCalendar {
    WorkingCalendar(special: special + days, announcedYears: announcedYears)
  }

  /// Counted from the data and not from the clock, so that every machine names it alike (FNV-1a, 64 bit).
  private static func fingerprint(of days: [CalendarDay], _ years: Set<Int>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let text = days.map { "\($0.day) \($0.kind.rawValue) \($0.name ?? "")" } + years.sorted().map { "\($0)" }
    for byte in text.joined(separator: "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// Asking it
extension WorkingCalendar {
  /// What kind of day it is, with its name and where that stands.
  public func kind(of day: Day) -> CalendarDay {
    byNumber[day.number] ?? CalendarDay(day: day, kind: day.weekday.rawValue <= 5 ? .working : .weekend)
  }

  public func isWorkingDay(_ day: Day) -> Bool { kind(of: day).kind.isWorking }

  /// Nobody has announced this year's days off yet.
  public func isProvisional(_ year: Int) -> Bool { !announcedYears.contains(year) }

  func isProvisional(from start: Day, to end: Day) -> Bool {
    let first = WorkdayTable.years.lowerBound
    for year in start.year...max(start.year, end.year) {
      let index = year - first
      if !provisional.indices.contains(index) || provisional[index] { return true }
    }
    return false
  }

  /// `day` itself where it is worked. Nil beyond the years that can be counted.
  public func nextWorkingDay(onOrAfter day: Day) -> Day? {
    table.count(upTo: day.adding(days: -1)).flatMap { table.workingDay($0 + 1) }
  }

  public func previousWorkingDay(onOrBefore day: Day) -> Day? {
    table.count(upTo: day).flatMap { table.workingDay($0) }
  }

  /// The n-th working day after `day`, which is itself not counted; before it where `n` is negative.
  public func adding(workingDays n: Int, to day: Day) -> Day? {
    if n == 0 { return day }
    if n > 0 { return table.count(upTo: day).flatMap { table.workingDay($0 + n) } }
    return table.count(upTo: day.adding(days: -1)).flatMap { table.workingDay($0 + 1 + n) }
  }

  /// Working days after `start`, up to and including `end`. Nil beyond the years that can be counted.
  public func workingDays(after start: Day, through end: Day) -> Int? {
    guard let low = table.count(upTo: start), let high = table.count(upTo: end) else { return nil }
    return max(0, high - low)
  }
}
