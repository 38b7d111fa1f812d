extension Rule {
  /// A stretch of the year in which something has to happen or is reported.
  public enum Period: String, Codable, Hashable, CaseIterable, Sendable {
    case week, month, quarter
    /// The first quarter alone, as Party reports have it.
    case firstQuarter = "first-quarter"
    case half
    /// The first half-year alone.
    case firstHalf = "first-half"
    /// 1 January to 30 September.
    case nineMonths = "nine-months"
    case year
    /// Once in a term of office; it has no dates of its own here.
    case term

    /// The period that `day` lies in; nil where it has no dates, or for the part of a year when none is running.
    public func span(containing day: Day) -> ClosedRange<Day>? {
      switch self {
      case .week:
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        return monday...monday.adding(days: 6)
      case .month: return months(1, containing: day)
      case .quarter: return months(3, containing: day)
      case .half: return months(6, containing: day)
      case .year: return months(12, containing: day)
      case .firstQuarter: return only(months(3, of: day), containing: day)
      case .firstHalf: return only(months(6, of: day), containing: day)
      case .nineMonths: return only(months(9, of: day), containing: day)
      case .term: return nil
      }
    }

    /// The window of a report whose figures close on a day of the month: with 14, the month of November is 15/10 to 14/11.
    public func span(containing day: Day, closingOn closing: Int) -> ClosedRange<Day>? {
      let month = day.day > closing ? day.firstOfMonth.adding(months: 1) : day.firstOfMonth
      guard let span = span(containing: month) else { return nil }
      let opens = span.lowerBound.adding(months: -1).adding(days: closing)
      return opens...span.upperBound.firstOfMonth.adding(days: closing - 1)
    }

    private func months(_ count: Int, containing day: Day) -> ClosedRange<Day> {
      let first = day.firstOfMonth.adding(months: -((day.month - 1) % count))
      return first...first.adding(months: count).adding(days: -1)
    }

    private func months(_ count: Int, of day: Day) -> ClosedRange<Day> {
      let first = day.firstOfMonth.adding(months: 1 - day.month)
      return first...first.adding(months: count).adding(days: -1)
    }

    private func only(_ span: ClosedRange<Day>, containing day: Day) -> ClosedRange<Day>? {
      span.contains(day) ? span : nil
    }
  }
}
