/// What of a rule is needed to count: only plain values, so that a million due days take no million copies of its texts.
struct Term {
  /// No law counts further, in any unit; a typed number beyond it is refused before it can overflow.
  private static let longest = 100_000

  /// Another rule gives the day: `Rule.dueBy`.
  let isGivenElsewhere: Bool
  private let period: Rule.Period?
  private let closesOn: Int?
  private let value: Int?
  private let unit: Rule.Unit?
  private let isOpen: Bool
  private let direction: Rule.Direction
  private let restDay: Rule.RestDay
  private let countedFrom: Rule.Origin

  init(_ rule: Rule) {
    isGivenElsewhere = rule.dueBy != nil
    period = rule.isPeriodic ? rule.period : nil
    closesOn = rule.closesOn
    value = rule.value?.whole
    unit = rule.unit
    isOpen = rule.value == nil && rule.confidence == .open
    direction = rule.direction
    restDay = rule.restDay
    countedFrom = rule.countedFrom
  }

  /// The period in which something has to happen, for rules that say how often.
  func span(containing day: Day) -> ClosedRange<Day>? {
    guard let period else { return nil }
    return closesOn.map { period.span(containing: day, closingOn: $0) } ?? period.span(containing: day)
  }

  /// The last day of the term, and the day it is due. `rule` is the name for what is thrown.
  func days(
    of rule: String, from start: Day, _ extensions: [Extension], _ count: TermCount
  ) throws(RulebookProblem) -> (end: Day, due: Day) {
    if period != nil {
      // Once the nine months are over, the next report is that of the next year.
      let span = span(containing: start) ?? span(containing: start.lastOfYear.adding(days: 1))
      guard let last = span?.upperBound else { throw .notATerm(rule: rule) }
      return (last, last)
    }
    guard let unit, let value, unit.isTime else { throw isOpen ? .open(rule: rule) : .notATerm(rule: rule) }
    guard value <= Self.longest, extensions.allSatisfy({ (0...Self.longest).contains($0.value) })
    else { throw .outOfRange(rule: rule) }
    let origin = countedFrom == .event ? start : start.lastOfYear
    guard let end = count.end(of: value, unit, extensions, from: origin, direction),
      let due = restDay == .moves ? count.moved(end, direction) : end
    else { throw .outOfRange(rule: rule) }
    return (end, due)
  }
}
