extension Rule {
  /// That one version of a rule was compared with its original: by whom, when, and against which copy.
  public struct Confirmation: Codable, Hashable, Sendable {
    public var ruleID: String
    public var version: Day
    public var by: String
    public var on: Day
    /// What it was compared with, in the words of whoever did.
    public var note: String

    public init(ruleID: String, version: Day, by: String, on: Day, note: String) {
      self.ruleID = ruleID
      self.version = version
      self.by = by
      self.on = on
      self.note = note
    }
  }
}

extension Rulebook {
  /// The rulebook with what an organization confirmed. A word about a version that is gone is left alone.
  public func confirming(_ confirmations: [Rule.Confirmation]) throws(RulebookProblem) -> Rulebook {
    if confirmations.isEmpty { return self }
    var rules = all
    for word in confirmations {
      for place in rules.indices where rules[place].id == word.ruleID && rules[place].version == word.version {
        rules[place].confirmation = word
      }
    }
    return try Rulebook(rules: rules, calendar: calendar)
  }
}
