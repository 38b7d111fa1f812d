/// A due day that can explain itself: the version of the rule, the start, what held it up, and the calendar it was
/// counted on. Kept whole, so that an old file still says why.
public struct Deadline: Codable, Hashable, Sendable {
  public var ruleID: String
  public var ruleVersion: Day
  /// The day of the event. It is not counted (Civil Code 2015, art. 147 §2).
  public var start: Day
  public var value: Value?
  public var unit: Unit?
  public var direction: Rule.Direction
  public var pauses: [Pause]
  public var extensions: [Extension]
  /// The last day of the term itself.
  public var termEnd: Day
  /// The day it is due: `termEnd`, or the working day after it where that is a rest day.
  public var due: Day
  public var calendarVersion: String
  /// Some year it touches has no announced calendar yet, so the day may still move.
  public var provisional: Bool
  public var citation: Citation
  public var confidence: Confidence
  /// The local decision that gave the value.
  public var decision: LocalDecision?
  /// Who set the day, where no rule gives one.
  public var setBy: String?
}

// Working it out
extension Rulebook {
  /// When something is due that was set off on `start`, by the version of the rule in force on that day.
  ///
  /// A rule that says how often gives the last day of the period that `start` lies in; one that says how long before
  /// gives the latest day to do it.
  public func deadline(
    _ ruleID: String, from start: Day, pauses: [Pause] = [], extensions: [Extension] = []
  ) throws(RulebookProblem) -> Deadline {
    let rule = try required(ruleID, on: start)
    if let other = rule.dueBy {
      return try deadline(other, from: start, pauses: pauses, extensions: extensions)
    }
    try rule.allow(extensions)
    let end = try termEnd(rule, start, try Pause.merged(pauses), extensions)
    return rule.deadline(from: start, pauses, extensions, end: end.term, due: end.due, on: calendar)
  }

  /// The day that a person set, for a rule without a value.
  public func deadline(
    _ ruleID: String, from start: Day, setTo due: Day, by person: String
  ) throws(RulebookProblem) -> Deadline {
    let rule = try required(ruleID, on: start)
    var deadline = rule.deadline(from: start, [], [], end: due, due: due, on: calendar)
    deadline.value = nil
    deadline.unit = nil
    deadline.setBy = person
    return deadline
  }

  /// The same deadline by the rules and the calendar as they are now. A day set by a person stays.
  public func recomputed(_ old: Deadline) throws(RulebookProblem) -> Deadline {
    if let person = old.setBy { return try deadline(old.ruleID, from: old.start, setTo: old.due, by: person) }
    return try deadline(old.ruleID, from: old.start, pauses: old.pauses, extensions: old.extensions)
  }

  private func termEnd(
    _ rule: Rule, _ start: Day, _ pauses: [Pause], _ extensions: [Extension]
  ) throws(RulebookProblem) -> (term: Day, due: Day) {
    if let span = rule.span(containing: start) { return (span.upperBound, span.upperBound) }
    guard let unit = rule.unit, let value = rule.value?.whole, unit.isTime else {
      throw rule.value == nil && rule.confidence == .open ? .open(rule: rule.id) : .notATerm(rule: rule.id)
    }
    let count = TermCount(calendar: calendar, pauses: pauses)
    let origin = rule.countedFrom == .event ? start : start.lastOfYear
    guard let end = count.end(of: value, unit, extensions, from: origin, rule.direction),
      let due = rule.restDay == .moves ? count.moved(end, rule.direction) : end
    else { throw .outOfRange(rule: rule.id) }
    return (end, due)
  }
}

extension Rule {
  /// The period in which something has to happen, for rules that say how often; nil for every other rule.
  public func span(containing day: Day) -> ClosedRange<Day>? {
    guard kind == .frequency || kind == .reporting, let period else { return nil }
    return closesOn.map { period.span(containing: day, closingOn: $0) } ?? period.span(containing: day)
  }

  fileprivate func allow(_ extensions: [Extension]) throws(RulebookProblem) {
    guard let limit = extensionLimit, !extensions.isEmpty else { return }
    if extensions.count > limit.times { throw .tooManyExtensions(rule: id, allowed: limit.times) }
    if extensions.contains(where: { $0.unit != limit.unit || $0.value > limit.value }) {
      throw .extensionTooLong(rule: id, allowed: limit.value, unit: limit.unit)
    }
  }

  fileprivate func deadline(
    from start: Day, _ pauses: [Pause], _ extensions: [Extension], end: Day, due: Day, on calendar: WorkingCalendar
  ) -> Deadline {
    Deadline(
      ruleID: id, ruleVersion: version, start: start, value: value, unit: unit, direction: direction, pauses: pauses,
      extensions: extensions, termEnd: end, due: due, calendarVersion: calendar.version,
      provisional: calendar.isProvisional(from: min(start, due), to: max(start, due)), citation: citation,
      confidence: confidence, decision: decision)
  }
}
