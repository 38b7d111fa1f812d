/// Something that has to happen in a period, or be reported for it.
public struct Obligation: Hashable, Sendable {
  public var rule: Rule
  /// First and last day of the period.
  public var period: ClosedRange<Day>
  /// How often, at least; one where the rule gives no number.
  public var least: Int
}

extension Rulebook {
  /// Every version in force on a day, by id.
  public func inForce(on day: Day) -> [Rule] { all.filter { $0.isInForce(on: day) } }

  /// What an organization has to do in the periods that `day` lies in. Rules that allow "at most so often" are no duty.
  public func obligations(of organization: String, level: String, on day: Day) -> [Obligation] {
    inForce(on: day).compactMap { rule in
      guard rule.scope.covers(organization, level: level), rule.bound != .atMost,
        let period = rule.span(containing: day)
      else { return nil }
      return Obligation(rule: rule, period: period, least: rule.value?.whole ?? 1)
    }
  }
}

extension Rule.Scope {
  /// An empty list leaves nobody out.
  public func covers(_ organization: String, level: String) -> Bool {
    (organizations.isEmpty || organizations.contains(organization)) && (levels.isEmpty || levels.contains(level))
  }
}
