/// Every rule in every version, and the calendar that terms are counted on.
public struct Rulebook: Sendable {
  /// By id and then by first day.
  public let all: [Rule]
  public let calendar: WorkingCalendar
  /// Ids and aliases to the versions of that rule, earliest first.
  private let byName: [String: [Rule]]

  /// Refuses rules that contradict each other; `Rulebook.problems(in:)` lists all such faults instead of the first.
  public init(rules: [Rule], calendar: WorkingCalendar) throws(RulebookProblem) {
    if let problem = Rulebook.problems(in: rules).first { throw problem }
    all = rules.sorted { ($0.id, $0.validFrom) < ($1.id, $1.validFrom) }
    self.calendar = calendar
    byName = Rulebook.index(all)
  }

  /// The rules and the calendar that come with the program.
  public static func shipped() throws(RulebookProblem) -> Rulebook {
    var rules: [Rule] = []
    for file in EmbeddedFile.files(in: "Rulebook/rules/") {
      let family = try RuleFile(file)
      for row in family.rules { rules.append(try row.rule(family.documents)) }
    }
    return try Rulebook(rules: rules, calendar: .shipped())
  }

  private static func index(_ rules: [Rule]) -> [String: [Rule]] {
    let byID = Dictionary(grouping: rules, by: \.id)
    var byName = byID
    for (id, versions) in byID {
      for alias in Set(versions.flatMap(\.aliases)) { byName[alias] = byID[id] }
    }
    return byName
  }

  /// The same rules on the calendar of one organization.
  public func with(_ calendar: WorkingCalendar) throws(RulebookProblem) -> Rulebook {
    try Rulebook(rules: all, calendar: calendar)
  }

  /// The version in force on the day that sets it off; nil where there was none.
  public func rule(_ id: String, on day: Day) -> Rule? { byName[id]?.last { $0.isInForce(on: day) } }

  /// Earliest first; empty for a name that means nothing.
  public func versions(of id: String) -> [Rule] { byName[id] ?? [] }

  /// The version in force, or the reason why there is none.
  public func required(_ id: String, on day: Day) throws(RulebookProblem) -> Rule {
    guard let versions = byName[id] else { throw .unknownRule(id) }
    guard let rule = versions.last(where: { $0.isInForce(on: day) }) else { throw .notInForce(rule: id, on: day) }
    return rule
  }

  /// A majority or a quorum, ready to be asked about a count.
  public func majority(_ id: String, on day: Day) throws(RulebookProblem) -> Majority {
    let rule = try required(id, on: day)
    guard let share = rule.value, let unit = rule.unit, let bound = rule.bound, let base = rule.base
    else { throw .notAMajority(rule: id) }
    return Majority(
      id: rule.id, name: rule.title, explanation: rule.note, share: share, unit: unit, bound: bound, base: base,
      exclusions: rule.exclusions, citation: rule.citation, confidence: rule.confidence, version: rule.version)
  }
}
