/// Every rule in every version, and the calendar that terms are counted on.
public struct Rulebook: Sendable {
  /// By id and then by first day.
  public let all: [Rule]
  public let calendar: WorkingCalendar
  /// Where a version stands in `all`, and what of it is needed to count: plain numbers, so that nothing is copied.
  struct Version {
    let from: Day
    let to: Day
    let place: Int
    let term: Term
  }
  /// Ids and aliases to the versions of that rule, earliest first.
  private let byName: [String: [Version]]

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
      for row in family.rules {
        var rule = try row.rule(family.documents)
        rule.family = file.stem
        rules.append(rule)
      }
    }
    return try Rulebook(rules: rules, calendar: .shipped())
  }

  private static func index(_ rules: [Rule]) -> [String: [Version]] {
    var byName: [String: [Version]] = [:]
    var names: [String: Set<String>] = [:]
    for (place, rule) in rules.enumerated() {
      let to = rule.validTo ?? .endless
      byName[rule.id, default: []].append(Version(from: rule.validFrom, to: to, place: place, term: Term(rule)))
      names[rule.id, default: []].formUnion(rule.aliases)
    }
    for (id, aliases) in names {
      for alias in aliases { byName[alias] = byName[id] }
    }
    return byName
  }

  /// The same rules on the calendar of one organization.
  public func with(_ calendar: WorkingCalendar) throws(RulebookProblem) -> Rulebook {
    try Rulebook(rules: all, calendar: calendar)
  }

  /// The version in force on the day that sets it off; nil where there was none.
  public func rule(_ id: String, on day: Day) -> Rule? {
    byName[id]?.last { $0.from <= day && day <= $0.to }.map { all[$0.place] }
  }

  /// Earliest first; empty for a name that means nothing.
  public func versions(of id: String) -> [Rule] { (byName[id] ?? []).map { all[$0.place] } }

  /// The version in force, or the reason why there is none.
  public func required(_ id: String, on day: Day) throws(RulebookProblem) -> Rule {
    all[try version(of: id, on: day).place]
  }

  func version(of id: String, on day: Day) throws(RulebookProblem) -> Version {
    guard let versions = byName[id] else { throw .unknownRule(id) }
    guard let version = versions.last(where: { $0.from <= day && day <= $0.to }) else {
      throw .notInForce(rule: id, on: day)
    }
    return version
  }

  /// A majority or a quorum, ready to be asked about a count.
  public func majority(_ id: String, on day: Day) throws(RulebookProblem) -> Majority {
    let rule = try required(id, on: day)
    guard let share = rule.value, let unit = rule.unit, let bound = rule.bound, let base = rule.base
    else { throw .notAMajority(rule: id) }
    return Majority(
      id: rule.id, name: rule.title, explanation: rule.note, share: share, unit: unit, bound: bound, base: base,
      exclusions: rule.exclusions, citation: rule.citation, confidence: rule.sureness, version: rule.version)
  }
}
