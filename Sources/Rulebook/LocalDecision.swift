/// An organization's own value for a rule that allows one, for as long as it says.
public struct LocalDecision: Codable, Hashable, Sendable {
  public var ruleID: String
  public var value: Rule.Value
  /// Nil keeps the unit of the rule.
  public var unit: Rule.Unit?
  public var validFrom: Day
  public var validTo: Day?
  /// The decision, with its symbol and date.
  public var citation: Citation

  public init(
    ruleID: String, value: Rule.Value, unit: Rule.Unit? = nil, validFrom: Day, validTo: Day? = nil, citation: Citation
  ) {
    self.ruleID = ruleID
    self.value = value
    self.unit = unit
    self.validFrom = validFrom
    self.validTo = validTo
    self.citation = citation
  }
}

extension Rulebook {
  /// The rulebook as one organization works by it. Later decisions take the place of earlier ones where they overlap.
  public func applying(_ decisions: [LocalDecision]) throws(RulebookProblem) -> Rulebook {
    var book = self
    for decision in decisions { book = try book.applying(decision) }
    return book
  }

  private func applying(_ decision: LocalDecision) throws(RulebookProblem) -> Rulebook {
    let touched = versions(of: decision.ruleID)
    guard let id = touched.first?.id else { throw .unknownRule(decision.ruleID) }
    if let to = decision.validTo, to < decision.validFrom {
      throw .endsBeforeItBegins(rule: id, version: decision.validFrom)
    }
    var rows = all.filter { $0.id != id }
    for rule in touched {
      guard rule.overlaps(decision) else {
        rows.append(rule)
        continue
      }
      guard rule.overridable else { throw .notOverridable(rule: id) }
      rows += rule.split(by: decision)
    }
    return try Rulebook(rules: rows, calendar: calendar)
  }
}

extension Rule {
  fileprivate func overlaps(_ decision: LocalDecision) -> Bool {
    (validTo.map { $0 >= decision.validFrom } ?? true) && (decision.validTo.map { $0 >= validFrom } ?? true)
  }

  /// What stood before, what the decision says, and what stands again after it.
  fileprivate func split(by decision: LocalDecision) -> [Rule] {
    var parts: [Rule] = []
    var local = self
    local.value = decision.value
    local.unit = decision.unit ?? unit
    local.decision = decision
    if decision.validFrom > validFrom {
      var before = self
      before.validTo = decision.validFrom.adding(days: -1)
      parts.append(before)
      local.validFrom = decision.validFrom
    }
    if let end = decision.validTo, validTo.map({ $0 > end }) ?? true {
      var after = self
      after.validFrom = end.adding(days: 1)
      parts.append(after)
      local.validTo = end
    }
    return parts + [local]
  }
}
