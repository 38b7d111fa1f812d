/// Which days the offices work. Weekends, holidays and swaps come from data, one file a year; an organization adds its
/// own closures and half-days as values.
public struct WorkingCalendar: Hashable, Sendable {
  /// Everything that is worked out once. A class, because a calendar is handed around far more often than it is made.
  private final class Tables: Sendable {
    let special: [CalendarDay]
    let byNumber: [Int: CalendarDay]
    let workdays: WorkdayTable
    let announcedYears: Set<Int>
    let announced: [ClosedRange<Day>]
    let version: String

    init(_ byNumber: [Int: CalendarDay], announcedYears: Set<Int>) {
      self.byNumber = byNumber
      self.announcedYears = announcedYears
      special = byNumber.values.sorted { $0.day < $1.day }
      workdays = WorkdayTable { byNumber[$0.number]?.kind.isWorking ?? ($0.weekday.rawValue <= 5) }
      announced = announcedYears.sorted().reduce(into: []) { spans, year in
        guard let first = Day(year: year, month: 1, day: 1) else { return }
        let adjoins = spans.last?.upperBound == first.adding(days: -1)
        let start = adjoins ? spans.removeLast().lowerBound : first
        spans.append(start...first.lastOfYear)
      }
      version = WorkingCalendar.fingerprint(of: special, announcedYears)
    }
  }

  private let tables: Tables

  /// The years that can be counted.
  public static let years = WorkdayTable.years

  /// Later entries for a day take the place of earlier ones, so local days come last.
  public init(special days: [CalendarDay], announcedYears: Set<Int>) {
    let byNumber = Dictionary(days.map { ($0.day.number, $0) }, uniquingKeysWith: { $1 })
    tables = Tables(byNumber, announcedYears: announcedYears)
  }

  /// A fingerprint of everything in it: two calendars with one version give the same answers.
  public var version: String { tables.version }
  /// The years whose days off were announced. All others are worked out from the law alone.
  public var announcedYears: Set<Int> { tables.announcedYears }

  /// Every day that is not an ordinary weekday or weekend, in order.
  public var special: [CalendarDay] { tables.special }

  /// The same calendar with the days of one organization, or a holiday announced later.
  public func adding(_ days: [CalendarDay]) -> WorkingCalendar {
    WorkingCalendar(special: special + days, announcedYears: announcedYears)
  }

  public static func == (a: WorkingCalendar, b: WorkingCalendar) -> Bool { a.version == b.version }
  public func hash(into hasher: inout Hasher) { hasher.combine(version) }

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
    tables.byNumber[day.number] ?? CalendarDay(day: day, kind: day.weekday.rawValue <= 5 ? .working : .weekend)
  }

  public func isWorkingDay(_ day: Day) -> Bool { kind(of: day).kind.isWorking }

  /// Nobody has announced this year's days off yet.
  public func isProvisional(_ year: Int) -> Bool { !announcedYears.contains(year) }

  func isProvisional(from start: Day, to end: Day) -> Bool {
    !tables.announced.contains { $0.lowerBound <= start && end <= $0.upperBound }
  }

  /// `day` itself where it is worked. Nil beyond the years that can be counted.
  public func nextWorkingDay(onOrAfter day: Day) -> Day? {
    tables.workdays.count(upTo: day.adding(days: -1)).flatMap { tables.workdays.workingDay($0 + 1) }
  }

  public func previousWorkingDay(onOrBefore day: Day) -> Day? {
    tables.workdays.count(upTo: day).flatMap { tables.workdays.workingDay($0) }
  }

  /// The n-th working day after `day`, which is itself not counted; before it where `n` is negative.
  public func adding(workingDays n: Int, to day: Day) -> Day? {
    if n == 0 { return day }
    if n > 0 { return tables.workdays.count(upTo: day).flatMap { tables.workdays.workingDay($0 + n) } }
    return tables.workdays.count(upTo: day.adding(days: -1)).flatMap { tables.workdays.workingDay($0 + 1 + n) }
  }

  /// Working days after `start`, up to and including `end`. Nil beyond the years that can be counted.
  public func workingDays(after start: Day, through end: Day) -> Int? {
    guard let low = tables.workdays.count(upTo: start), let high = tables.workdays.count(upTo: end) else { return nil }
    return max(0, high - low)
  }
}
