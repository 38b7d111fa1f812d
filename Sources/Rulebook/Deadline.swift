/// A due day that can explain itself: the version of the rule, the start, what held it up, and the calendar it was
/// counted on. Kept whole, so that an old file still says why.
public struct Deadline: Codable, Hashable, Sendable {
  public var ruleID: String
  public var ruleVersion: Day
  /// The day of the event. It is not counted (Civil Code 2015, art. 147 §2).
  public var start: Day
  public var value: Rule.Value?
  public var unit: Rule.Unit?
  public var direction: Rule.Direction
  /// Set where the rule says how often: due is then the last day of that period.
  public var period: Rule.Period?
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

  /// Where the number stands: in the local decision, where one gave it.
  public var source: Citation { decision?.citation ?? citation }
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
    let version = try version(of: ruleID, on: start)
    if version.term.isGivenElsewhere, let other = all[version.place].dueBy {
      return try deadline(other, from: start, pauses: pauses, extensions: extensions)
    }
    if !extensions.isEmpty { try all[version.place].allow(extensions) }
    let count = TermCount(calendar: calendar, pauses: try Pause.merged(pauses))
    let (end, due) = try version.term.days(of: ruleID, from: start, extensions, count)
    return deadline(version.place, from: start, pauses, extensions, end: end, due: due)
  }

  /// The day alone, for lists of thousands: what `deadline` would say is due, without its reasons.
  public func dueDay(_ ruleID: String, from start: Day, pauses: [Pause] = []) throws(RulebookProblem) -> Day {
    let version = try version(of: ruleID, on: start)
    if version.term.isGivenElsewhere { return try deadline(ruleID, from: start, pauses: pauses).due }
    let count = TermCount(calendar: calendar, pauses: try Pause.merged(pauses))
    return try version.term.days(of: ruleID, from: start, [], count).due
  }

  /// The day that a person set, for a rule without a value.
  public func deadline(
    _ ruleID: String, from start: Day, setTo due: Day, by person: String
  ) throws(RulebookProblem) -> Deadline {
    let place = try version(of: ruleID, on: start).place
    var deadline = deadline(place, from: start, [], [], end: due, due: due)
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

  private func deadline(
    _ place: Int, from start: Day, _ pauses: [Pause], _ extensions: [Extension], end: Day, due: Day
  ) -> Deadline {
    let isPeriodic = all[place].isPeriodic
    return Deadline(
      ruleID: all[place].id, ruleVersion: all[place].validFrom, start: start, value: all[place].value,
      unit: all[place].unit, direction: all[place].direction, period: isPeriodic ? all[place].period : nil,
      pauses: pauses, extensions: extensions, termEnd: end,
      due: due, calendarVersion: calendar.version,
      provisional: calendar.isProvisional(from: min(start, due), to: max(start, due)), citation: all[place].citation,
      confidence: all[place].sureness, decision: all[place].decision)
  }
}

extension Rule {
  /// The period in which something has to happen, for rules that say how often; nil for every other rule.
  public func span(containing day: Day) -> ClosedRange<Day>? {
    Term(self).span(containing: day)
  }

  fileprivate func allow(_ extensions: [Extension]) throws(RulebookProblem) {
    guard let limit = extensionLimit else { throw .notExtendable(rule: id) }
    if extensions.count > limit.times { throw .tooManyExtensions(rule: id, allowed: limit.times) }
    if extensions.contains(where: { $0.unit != limit.unit || $0.value > limit.value }) {
      throw .extensionTooLong(rule: id, allowed: limit.value, unit: limit.unit)
    }
  }
}
