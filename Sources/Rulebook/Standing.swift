extension Deadline {
  /// How a deadline stands on a day. Always computed, never stored.
  public enum Standing: String, Codable, Hashable, CaseIterable, Sendable {
    case running, approaching, overdue
  }
}

extension Rulebook {
  /// The rules that say when a reminder is in place: a share of the term, and never less than so many working days.
  private static let shareRule = "reminder-share"
  private static let leastRule = "reminder-least"

  /// Overdue from the day after it was due; approaching once no more than the reminder time is left.
  public func standing(of deadline: Deadline, on today: Day) throws(RulebookProblem) -> Deadline.Standing {
    try standing(from: deadline.start, due: deadline.due, on: today)
  }

  /// The same for a day that no rule gave: a promise, a task, the end of a period. Without a start only the least time
  /// of a reminder counts.
  public func standing(from start: Day?, due: Day, on today: Day) throws(RulebookProblem) -> Deadline.Standing {
    if today > due { return .overdue }
    guard let left = calendar.workingDays(after: today, through: due),
      let term = calendar.workingDays(after: min(start ?? today, today), through: due)
    else { throw .outOfRange(rule: Self.shareRule) }
    return left <= (try reminderTime(of: start == nil ? 0 : term, on: today)) ? .approaching : .running
  }

  /// In working days, for a term of so many.
  private func reminderTime(of term: Int, on today: Day) throws(RulebookProblem) -> Int {
    let share = try required(Self.shareRule, on: today).value ?? Rule.Value(0)
    let least = try required(Self.leastRule, on: today).value?.whole ?? 0
    return max(least, (term * share.numerator + share.denominator - 1) / share.denominator)
  }
}
