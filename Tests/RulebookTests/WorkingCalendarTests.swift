import Testing

@testable import Rulebook

@Suite("The working calendar")
struct WorkingCalendarTests {
  let calendar: WorkingCalendar
  init() throws { calendar = try Shipped.book().calendar }

  @Test(
    "rests on the days that were announced",
    arguments: [
      ("2021-02-16", CalendarDay.Kind.substitute), ("2022-04-11", .substitute), ("2023-01-26", .substitute),
      ("2024-04-29", .swapped), ("2025-05-02", .swapped), ("2025-01-27", .holiday), ("2026-01-02", .swapped),
      ("2026-02-16", .holiday), ("2026-04-27", .substitute), ("2026-08-31", .swapped), ("2026-09-01", .holiday),
      ("2026-11-24", .holiday), ("2027-05-03", .substitute), ("2026-11-22", .weekend),
    ])
  func rests(date: String, kind: CalendarDay.Kind) {
    #expect(calendar.kind(of: day(date)).kind == kind)
    #expect(!calendar.isWorkingDay(day(date)))
  }

  @Test(
    "works on the Saturdays that were exchanged", arguments: ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22"])
  func workedSaturdays(date: String) {
    #expect(calendar.kind(of: day(date)).kind == .worked)
    #expect(calendar.isWorkingDay(day(date)))
  }

  @Test("had no Day of Culture before the law of 2026")
  func dayOfCulture() {
    #expect(calendar.isWorkingDay(day("2025-11-24")))
    #expect(!calendar.isWorkingDay(day("2026-11-24")))
    #expect(calendar.kind(of: day("2026-11-24")).source?.symbol == "28/2026/QH16")
  }

  @Test(
    "gives every announced year its number of working days",
    arguments: [
      // weekdays of the year − weekdays off + Saturdays worked
      (2021, 261 - 11), (2022, 260 - 11), (2023, 260 - 11), (2024, 262 - 12 + 1), (2025, 261 - 12 + 1),
      (2026, 261 - 14 + 2),
    ])
  func yearTotals(year: Int, total: Int) {
    let first = day("\(year)-01-01")
    #expect(calendar.workingDays(after: first.adding(days: -1), through: first.lastOfYear) == total)
  }

  @Test("is provisional where nothing was announced")
  func provisional() {
    #expect([2020, 2026, 2027, 2028].map { calendar.isProvisional($0) } == [true, false, true, true])
  }

  @Test("derives later years from the law: Tết, a make-up day, and none for 24/11")
  func derived() {
    // 2028: Tết begins on Wednesday 26/01
    #expect((25...28).allSatisfy { !calendar.isWorkingDay(day("2028-01-\($0)")) })
    // 2028-01-01 is a Saturday, so Monday is off (Labour Code, art. 111 §3)
    #expect(calendar.kind(of: day("2028-01-03")).kind == .substitute)
    // 2029-11-24 is a Saturday and not one of the days of art. 112
    #expect(calendar.isWorkingDay(day("2029-11-26")))
  }

  @Test("finds the next and the previous working day, the day itself first")
  func neighbours() {
    #expect(calendar.nextWorkingDay(onOrAfter: day("2026-02-14")) == day("2026-02-23"))
    #expect(calendar.nextWorkingDay(onOrAfter: day("2026-02-23")) == day("2026-02-23"))
    #expect(calendar.previousWorkingDay(onOrBefore: day("2026-02-22")) == day("2026-02-13"))
  }

  @Test("takes local closures and half-days, and then is another version")
  func localDays() {
    let flood = CalendarDay(day: day("2026-11-25"), kind: .closure, name: "Nghỉ tránh bão")
    let half = CalendarDay(day: day("2026-11-26"), kind: .halfDay, name: "Nghỉ buổi chiều")
    let local = calendar.adding([flood, half])
    #expect(local.adding(workingDays: 1, to: day("2026-11-23")) == day("2026-11-26"))
    #expect(local.kind(of: day("2026-11-25")).name == "Nghỉ tránh bão")
    #expect(local.version != calendar.version)
    #expect(calendar.adding([]).version == calendar.version)
  }

  @Test("gives no answer beyond the years it covers")
  func outOfRange() {
    #expect(calendar.adding(workingDays: 10, to: day("2099-12-28")) == nil)
    #expect(calendar.adding(workingDays: -10, to: day("2000-01-05")) == nil)
    #expect(calendar.nextWorkingDay(onOrAfter: day("2150-01-01")) == nil)
  }
}
