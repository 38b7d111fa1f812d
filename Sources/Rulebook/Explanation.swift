/// "Why this day?", as values: what `hoiam rules due … --format json` prints and what a page draws its month from.
public struct Explanation: Codable, Hashable, Sendable {
  public var rule: String
  public var title: String
  public var note: String?
  public var ruleVersion: Day
  public var start: Day
  public var due: Day
  /// The last day of the term, before a rest day moved it.
  public var termEnd: Day
  public var value: Rule.Value?
  public var unit: Rule.Unit?
  public var direction: Rule.Direction
  /// Set where the rule says how often; nothing is counted then.
  public var period: Rule.Period?
  public var counted: [Day]
  public var skipped: [Deadline.Step]
  public var pauses: [Pause]
  public var extensions: [Extension]
  public var citation: Citation
  public var decision: LocalDecision?
  public var confidence: Confidence
  public var provisional: Bool
  public var calendarVersion: String
  public var setBy: String?
}

extension Rulebook {
  /// The whole count behind a deadline, from the version of the rule that it was made by.
  public func explanation(of deadline: Deadline) throws(RulebookProblem) -> Explanation {
    guard let rule = versions(of: deadline.ruleID).last(where: { $0.version == deadline.ruleVersion }) else {
      throw .notInForce(rule: deadline.ruleID, on: deadline.ruleVersion)
    }
    let steps = deadline.steps(on: calendar)
    return Explanation(
      rule: rule.id, title: rule.title, note: rule.note, ruleVersion: rule.version, start: deadline.start,
      due: deadline.due, termEnd: deadline.termEnd, value: deadline.value, unit: deadline.unit,
      direction: deadline.direction, period: deadline.period, counted: steps.filter { $0.mark == .counted }.map(\.day),
      skipped: steps.filter { ![.counted, .event, .within].contains($0.mark) }, pauses: deadline.pauses,
      extensions: deadline.extensions, citation: deadline.citation, decision: deadline.decision,
      confidence: deadline.confidence, provisional: deadline.provisional,
      calendarVersion: deadline.calendarVersion, setBy: deadline.setBy)
  }
}
