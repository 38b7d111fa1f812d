extension Deadline {
  /// One day of a count, with the reason why it counts or does not.
  public struct Step: Codable, Hashable, Sendable {
    public enum Mark: String, Codable, Hashable, CaseIterable, Sendable {
      /// The day that set it off, or the day it is all for. It is not counted.
      case event
      case counted
      /// Inside the period of a rule that says how often: any day of it will do.
      case within
      /// Skipped because the offices rest; `kind` says why.
      case rest
      case paused
      /// After the term: the rest days between its end and the day it is due.
      case carried
      /// Due here because the term ended on a rest day.
      case moved
    }

    public var day: Day
    public var mark: Mark
    /// 1 for the first day counted.
    public var place: Int?
    public var kind: CalendarDay.Kind
    /// What the calendar calls the day, or why it is paused; in Vietnamese.
    public var name: String?
  }
}

extension Deadline {
  /// Each day from the event to the day it is due, in the order of the calendar.
  ///
  /// Give it the calendar it was counted on; with another one the picture may contradict `due`.
  public func steps(on calendar: WorkingCalendar) -> [Step] {
    let days = min(start, due).number...max(start, due).number
    let forward = direction == .after
    var place = 0
    let steps = (forward ? Array(days) : days.reversed()).map { number in
      let step = step(calendar.kind(of: Day(number: number)), place: place + 1)
      if step.mark == .counted { place += 1 }
      return step
    }
    return forward ? steps : steps.reversed()
  }

  private func step(_ day: CalendarDay, place: Int) -> Step {
    let mark = mark(day)
    let pause = mark == .paused ? pauses.first { $0.from <= day.day && day.day <= $0.to } : nil
    return Step(
      day: day.day, mark: mark, place: mark == .counted ? place : nil, kind: day.kind, name: pause?.reason ?? day.name)
  }

  private func mark(_ day: CalendarDay) -> Step.Mark {
    let date = day.day
    if date == start { return .event }
    if period != nil { return .within }
    if direction == .after && pauses.contains(where: { $0.from <= date && date <= $0.to }) { return .paused }
    if direction == .after ? date > termEnd : date < termEnd { return date == due ? .moved : .carried }
    return unit == .workingDays && !day.kind.isWorking ? .rest : .counted
  }
}
