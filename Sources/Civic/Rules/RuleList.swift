import Rulebook
import VietnameseText

/// What narrows the rulebook; it stands in the address.
struct RuleFilter: Sendable, Equatable {
  var words = ""
  var family = ""
  var state: State?

  enum State: String, Sendable, CaseIterable { case unverified, decided, ended }

  func address(page: Int) -> String {
    Civic.address(
      "/rules", ["q": words, "family": family, "state": state?.rawValue, "page": page > 1 ? String(page) : nil])
  }

  var isOn: Bool { !words.isEmpty || !family.isEmpty || state != nil }
}

struct RuleListPage: Sendable {
  var filter: RuleFilter
  var rules: Page<Rule>
  var count: Int
  var families: [String]
}

extension Work {
  /// One row for each rule: the version of today, or the nearest one. Those that are over are found by asking for them.
  func ruleList(_ filter: RuleFilter, page: Int) throws -> RuleListPage {
    let all = try presentRules()
    let words = foldedKey(filter.words).split(separator: " ").map(String.init)
    let found = all.filter { rule in
      (filter.family.isEmpty || rule.family == filter.family) && stands(rule, filter.state) && rule.says(words)
    }
    let start = (page - 1) * Work.pageSize
    return RuleListPage(
      filter: filter, rules: Page(Array(found.dropFirst(start).prefix(Work.pageSize + 1)), number: page),
      count: found.count, families: Array(Set(all.map(\.family))).sorted())
  }

  private func stands(_ rule: Rule, _ state: RuleFilter.State?) -> Bool {
    let isOver = rule.validTo.map { $0 < today } ?? false
    return switch state {
    case nil: !isOver
    case .ended: isOver
    case .unverified: !isOver && rule.needsConfirmation
    case .decided: !isOver && rule.decision != nil
    }
  }

  /// By family and then as in the rulebook, which is sorted by id.
  private func presentRules() throws -> [Rule] {
    let versions = Dictionary(grouping: try rules.all, by: \.id)
    let present = versions.values.compactMap { rows -> Rule? in
      rows.first { $0.isInForce(on: today) } ?? rows.first { $0.validFrom > today } ?? rows.last
    }
    return present.sorted { ($0.family, $0.id) < ($1.family, $1.id) }
  }
}

extension Rule {
  /// Whether every word stands in what people would look for, marks or no marks.
  fileprivate func says(_ words: [String]) -> Bool {
    if words.isEmpty { return true }
    let parts = [title, note, citation.document, citation.symbol, citation.clause, id] + aliases
    let text = foldedKey(parts.compactMap { $0 }.joined(separator: " "))
    return words.allSatisfy(text.contains)
  }
}
