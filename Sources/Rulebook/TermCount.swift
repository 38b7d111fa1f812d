/// Counting a term by the Civil Code 2015: the day of the event is not counted (art. 147 §2), months and years end on
/// the same date or on the last of a shorter month (art. 148 §3), and a term that would end on a rest day ends on the
/// next working day (art. 148 §5). Nil wherever the count leaves the years of the calendar.
struct TermCount {
  let calendar: WorkingCalendar
  /// In order and without overlaps.
  let pauses: [Pause]

  /// The last day of the term and of what was added to it.
  func end(
    of value: Int, _ unit: Rule.Unit, _ extensions: [Extension], from start: Day, _ direction: Rule.Direction
  ) -> Day? {
    if direction == .before { return before(start, value, unit) }
    var day = after(start, value, unit)
    for more in extensions { day = day.flatMap { after($0, more.value, more.unit) } }
    return day
  }

  /// The next working day that is not paused; for a term that runs back, the one before.
  func moved(_ end: Day, _ direction: Rule.Direction) -> Day? {
    if direction == .before { return calendar.previousWorkingDay(onOrBefore: end) }
    var day = calendar.nextWorkingDay(onOrAfter: end)
    for pause in pauses {
      guard let due = day, pause.from <= due else { break }
      if pause.to >= due { day = calendar.nextWorkingDay(onOrAfter: pause.to.adding(days: 1)) }
    }
    return day
  }

  private func after(_ start: Day, _ value: Int, _ unit: Rule.Unit) -> Day? {
    if unit == .workingDays { return afterWorkingDays(value, start) }
    guard let free = Self.shift(start, value, unit) else { return nil }
    return pauses.reduce(free) { end, pause in
      guard pause.from <= end, pause.to > start else { return end }
      return end.adding(days: pause.to - max(pause.from.adding(days: -1), start))
    }
  }

  /// Every pause that begins before the term is over adds the working days it takes away.
  private func afterWorkingDays(_ value: Int, _ start: Day) -> Day? {
    var count = value
    guard var end = calendar.adding(workingDays: count, to: start) else { return nil }
    for pause in pauses where pause.to > start {
      if pause.from > end { break }
      guard let lost = calendar.workingDays(after: max(pause.from.adding(days: -1), start), through: pause.to),
        let later = calendar.adding(workingDays: count + lost, to: start)
      else { return nil }
      (count, end) = (count + lost, later)
    }
    return end
  }

  private func before(_ event: Day, _ value: Int, _ unit: Rule.Unit) -> Day? {
    unit == .workingDays ? calendar.adding(workingDays: -value, to: event) : Self.shift(event, -value, unit)
  }

  /// Terms in days and longer. Hours are rounded up to whole days, because the hour of an event is not known here.
  private static func shift(_ day: Day, _ value: Int, _ unit: Rule.Unit) -> Day? {
    switch unit {
    case .days: day.adding(days: value)
    case .weeks: day.adding(days: 7 * value)
    case .months: day.adding(months: value)
    case .years: day.adding(years: value)
    case .hours: day.adding(days: value >= 0 ? (value + 23) / 24 : (value - 23) / 24)
    case .workingDays, .minutes, .times, .fraction, .persons, .households, .items: nil
    }
  }
}

extension Pause {
  /// In order, with those that overlap or touch made one.
  static func merged(_ pauses: [Pause]) throws(RulebookProblem) -> [Pause] {
    if pauses.isEmpty { return [] }
    for pause in pauses where pause.to < pause.from {
      throw .pauseEndsBeforeItBegins(from: pause.from, to: pause.to)
    }
    return pauses.sorted { $0.from < $1.from }.reduce(into: []) { merged, pause in
      if let last = merged.last, pause.from <= last.to.adding(days: 1) {
        merged[merged.count - 1].to = max(last.to, pause.to)
      } else {
        merged.append(pause)
      }
    }
  }
}
