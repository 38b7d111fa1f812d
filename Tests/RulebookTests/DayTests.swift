import Testing

@testable import Rulebook

@Suite("A day")
struct DayTests {
  @Test("reads what it writes, and nothing else")
  func text() {
    #expect(Day("2026-11-20")?.description == "2026-11-20")
    #expect(["2026-02-29", "2026-13-01", "2026-11-31", "20-11-2026", "2026-11-2", ""].compactMap { Day($0) } == [])
  }

  @Test(
    "knows its weekday",
    arguments: [
      ("1970-01-01", Day.Weekday.thursday), ("2026-11-24", .tuesday), ("1969-12-28", .sunday), ("2000-02-29", .tuesday),
    ])
  func weekday(date: String, weekday: Day.Weekday) {
    #expect(day(date).weekday == weekday)
  }

  @Test(
    "stays in the month when months are added",
    arguments: [
      ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"),
    ])
  func months(date: String, months: Int, result: String) {
    #expect(day(date).adding(months: months) == day(result))
  }

  @Test("comes back from its number, for four hundred years")
  func roundTrip() {
    for number in stride(from: day("1800-01-01").number, to: day("2200-01-01").number, by: 17) {
      let (year, month, date) = Day(number: number).civil
      #expect(Day(year: year, month: month, day: date)?.number == number)
    }
  }
}

@Suite("A period")
struct PeriodTests {
  @Test(
    "knows its first and last day",
    arguments: [
      (Rule.Period.week, "2026-11-22", "2026-11-16", "2026-11-22"), (.month, "2026-02-10", "2026-02-01", "2026-02-28"),
      (.quarter, "2026-11-20", "2026-10-01", "2026-12-31"), (.half, "2026-06-30", "2026-01-01", "2026-06-30"),
      (.nineMonths, "2026-09-30", "2026-01-01", "2026-09-30"), (.year, "2026-11-20", "2026-01-01", "2026-12-31"),
    ])
  func spans(period: Rule.Period, date: String, first: String, last: String) {
    #expect(period.span(containing: day(date)) == day(first)...day(last))
  }

  @Test("that is over for the year has no dates")
  func over() {
    #expect(Rule.Period.firstQuarter.span(containing: day("2026-04-01")) == nil)
    #expect(Rule.Period.nineMonths.span(containing: day("2026-10-01")) == nil)
    #expect(Rule.Period.term.span(containing: day("2026-10-01")) == nil)
  }

  // Decree 09/2019/NĐ-CP, art. 12
  @Test(
    "of a report runs from the 15th to the 14th",
    arguments: [
      (Rule.Period.month, "2026-11-20", "2026-11-15", "2026-12-14"),
      (.quarter, "2026-11-20", "2026-09-15", "2026-12-14"),
      (.half, "2026-05-02", "2025-12-15", "2026-06-14"), (.year, "2026-12-15", "2026-12-15", "2027-12-14"),
    ])
  func closing(period: Rule.Period, date: String, first: String, last: String) {
    #expect(period.span(containing: day(date), closingOn: 14) == day(first)...day(last))
  }
}

@Suite("A value")
struct ValueTests {
  @Test("is read from what the rules write")
  func reading() {
    #expect(
      Rule.Value("10") == Rule.Value(10) && Rule.Value("2/3") == Rule.Value(2, over: 3)
        && Rule.Value("85%") == Rule.Value(85, over: 100))
    #expect(["", "ten", "1/0", "-3", "1/2/3", "%"].compactMap { Rule.Value($0) } == [])
  }
}
