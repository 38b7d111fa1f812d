import Testing

@testable import Rulebook

/// Counting with a finger on the wall calendar: slow, and too simple to be wrong.
struct NaiveCounter {
  let calendar: WorkingCalendar
  let paused: (Day) -> Bool

  func after(_ start: Day, workingDays: Int) -> Day {
    walk(from: start, count: workingDays) { calendar.isWorkingDay($0) && !paused($0) }
  }

  func after(_ start: Day, days: Int) -> Day {
    var day = walk(from: start, count: days) { !paused($0) }
    while !calendar.isWorkingDay(day) || paused(day) { day = day.adding(days: 1) }
    return day
  }

  private func walk(from start: Day, count: Int, step: Int = 1, counts: (Day) -> Bool) -> Day {
    var (day, left) = (start, count)
    while left > 0 {
      day = day.adding(days: step)
      if counts(day) { left -= 1 }
    }
    return day
  }

  func before(_ event: Day, workingDays: Int) -> Day {
    walk(from: event, count: workingDays, step: -1) { calendar.isWorkingDay($0) }
  }
}

@Suite("Against a count day by day, over twenty years")
struct NaiveCounterTests {
  let book: Rulebook
  init() throws { book = try Shipped.book() }

  static let seeds: [UInt64] = [1, 2, 3, 4]

  private func start(_ random: inout Seeded) -> Day {
    day("2015-01-01").adding(days: Int.random(in: 0..<7305, using: &random))
  }

  private func pauses(from start: Day, _ random: inout Seeded) -> [Pause] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let from = start.adding(days: Int.random(in: -10...60, using: &random))
      return Pause(from: from, to: from.adding(days: Int.random(in: 0...20, using: &random)))
    }
  }

  private func due(_ value: Int, _ unit: Rule.Unit, from start: Day, _ pauses: [Pause]) throws -> Day {
    let rules = try Rulebook(rules: [.sample(value: Rule.Value(value), unit: unit)], calendar: book.calendar)
    return try rules.deadline("sample", from: start, pauses: pauses).due
  }

  @Test("working days come out the same", arguments: seeds)
  func workingDays(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<2000 {
      let (start, value) = (start(&random), Int.random(in: 1...120, using: &random))
      let pauses = pauses(from: start, &random)
      let naive = NaiveCounter(calendar: book.calendar) { day in pauses.contains { $0.from <= day && day <= $0.to } }
      #expect(
        try due(value, .workingDays, from: start, pauses) == naive.after(start, workingDays: value),
        "\(value) working days from \(start), \(pauses)")
    }
  }

  @Test("calendar days come out the same", arguments: seeds)
  func calendarDays(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<2000 {
      let (start, value) = (start(&random), Int.random(in: 1...200, using: &random))
      let pauses = pauses(from: start, &random)
      let naive = NaiveCounter(calendar: book.calendar) { day in pauses.contains { $0.from <= day && day <= $0.to } }
      #expect(
        try due(value, .days, from: start, pauses) == naive.after(start, days: value),
        "\(value) days from \(start), \(pauses)")
    }
  }

  @Test("working days before an event come out the same", arguments: seeds)
  func workingDaysBefore(seed: UInt64) {
    var random = Seeded(state: seed)
    let naive = NaiveCounter(calendar: book.calendar) { _ in false }
    for _ in 0..<2000 {
      let (event, value) = (start(&random), Int.random(in: 1...60, using: &random))
      #expect(book.calendar.adding(workingDays: -value, to: event) == naive.before(event, workingDays: value))
    }
  }

  @Test("months end on the same date or on the last of the month, and never on a rest day", arguments: seeds)
  func months(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<1000 {
      let (start, value) = (start(&random), Int.random(in: 1...36, using: &random))
      let due = try due(value, .months, from: start, [])
      // The term itself, by the month numbers alone.
      let month = start.year * 12 + start.month - 1 + value
      let length = Day.length(ofMonth: month % 12 + 1, in: month / 12)
      let end = try #require(Day(year: month / 12, month: month % 12 + 1, day: min(start.day, length)))
      #expect(due == book.calendar.nextWorkingDay(onOrAfter: end))
    }
  }

  @Test("the picture of the days agrees with the day", arguments: seeds)
  func steps(seed: UInt64) throws {
    var random = Seeded(state: seed)
    for _ in 0..<300 {
      let (start, value) = (start(&random), Int.random(in: 1...40, using: &random))
      let rules = try Rulebook(rules: [.sample(value: Rule.Value(value))], calendar: book.calendar)
      let deadline = try rules.deadline("sample", from: start, pauses: pauses(from: start, &random))
      let steps = deadline.steps(on: book.calendar)
      #expect(steps.filter { $0.mark == .counted }.count == value)
      #expect(steps.last?.day == deadline.due && steps.last?.place == value)
    }
  }
}
