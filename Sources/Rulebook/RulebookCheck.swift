extension Rulebook {
  /// Faults of a rulebook that could be loaded: what `hoiam rules check` prints. Empty when all is well.
  public func check() -> [RulebookProblem] {
    let years = Set(calendar.special.map(\.day.year))
    return Rulebook.problems(in: all) + calendar.announcedYears.subtracting(years).sorted().map { .yearMissing($0) }
  }

  /// Every fault in the files that come with the program, also those for which `shipped()` would refuse to load them.
  public static func checkShipped() -> [RulebookProblem] {
    var problems: [RulebookProblem] = []
    var rules: [Rule] = []
    for file in EmbeddedFile.files(in: "Rulebook/rules/") {
      guard let family = noting({ () throws(RulebookProblem) in try RuleFile(file) }, in: &problems) else { continue }
      for row in family.rules {
        let rule = noting({ () throws(RulebookProblem) in try row.rule(family.documents) }, in: &problems)
        rules += rule.map { [$0] } ?? []
      }
    }
    _ = noting({ () throws(RulebookProblem) in try WorkingCalendar.shipped() }, in: &problems)
    return problems + Rulebook.problems(in: rules)
  }

  private static func noting<Value>(
    _ read: () throws(RulebookProblem) -> Value, in problems: inout [RulebookProblem]
  ) -> Value? {
    do throws(RulebookProblem) {
      return try read()
    } catch {
      problems.append(error)
      return nil
    }
  }

  /// Every fault in a set of rules, in the order of their ids.
  public static func problems(in rules: [Rule]) -> [RulebookProblem] {
    let byID = Dictionary(grouping: rules, by: \.id).mapValues { $0.sorted { $0.validFrom < $1.validFrom } }
    let ids = byID.keys.sorted()
    return ids.flatMap { id in (byID[id] ?? []).flatMap(faults) + overlaps(byID[id] ?? []) }
      + ambiguousNames(byID) + danglingReferences(byID)
  }

  private static func faults(in rule: Rule) -> [RulebookProblem] {
    var found: [RulebookProblem] = []
    let document = rule.citation
    let isNamed = document.symbol != nil || document.date != nil || rule.confidence != .verified
    if document.document.isEmpty || !isNamed {
      found.append(.noSource(rule: rule.id, version: rule.version))
    }
    if let end = rule.validTo, end < rule.validFrom {
      found.append(.endsBeforeItBegins(rule: rule.id, version: rule.version))
    }
    if rule.value != nil && !rule.saysWhatItsValueCounts {
      found.append(.missingUnit(rule: rule.id, version: rule.version))
    }
    return found
  }

  private static func overlaps(_ versions: [Rule]) -> [RulebookProblem] {
    zip(versions, versions.dropFirst()).compactMap { earlier, later in
      if let end = earlier.validTo, end < later.validFrom { return nil }
      return .overlap(rule: later.id, first: earlier.version, second: later.version)
    }
  }

  private static func ambiguousNames(_ byID: [String: [Rule]]) -> [RulebookProblem] {
    let owners = byID.flatMap { id, versions in Set(versions.flatMap(\.aliases) + [id]).map { ($0, id) } }
    let byName = Dictionary(grouping: owners, by: \.0)
    return byName.filter { $0.value.count > 1 }.keys.sorted().map { .ambiguousName($0) }
  }

  private static func danglingReferences(_ byID: [String: [Rule]]) -> [RulebookProblem] {
    byID.values.joined().compactMap { rule in
      guard let other = rule.dueBy, byID[other] == nil else { return nil }
      return .missingReference(rule: rule.id, to: other)
    }
  }
}

extension Rule {
  /// "2" is nothing without "days a month", and "2/3" nothing without "of all households".
  fileprivate var saysWhatItsValueCounts: Bool {
    switch kind {
    case .majority, .quorum: base != nil && bound != nil && unit != nil
    case .frequency: unit != nil && period != nil
    case .deadline, .publication, .retention, .reporting, .duration, .form: unit != nil
    }
  }
}
