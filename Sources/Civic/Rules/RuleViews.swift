import Markup
import Rulebook

/// The rulebook for people: looked through by words, group and state.
func ruleListView(_ page: RuleListPage, _ look: Look) -> HTML {
  let words = look.text.rule
  let rows = page.rules.items.map { ruleRow($0, look) }
  let columns = [Column(words.title), Column(words.value), Column(words.citation), Column(words.validity)]
  let number = page.rules.number
  return """
    \(ruleTabs(look))
    \(pageHead(words.title, lead: words.lead))
    \(ruleFilters(page, look))
    \(rows.isEmpty ? emptyState(words.none) : table(caption: words.count(["count": page.count]), columns, rows: rows))
    \(paging(
      previous: number > 1 ? page.filter.address(page: number - 1) : nil,
      next: page.rules.hasNext ? page.filter.address(page: number + 1) : nil, page: number, look))
    """
}

private func ruleFilters(_ page: RuleListPage, _ look: Look) -> HTML {
  let words = look.text.rule
  let filled = Filled([
    "q": page.filter.words, "family": page.filter.family, "state": page.filter.state?.rawValue,
  ])
  let families = page.families.map { Choice($0, words.families[$0] ?? $0) }
  let states = [
    Choice("unverified", words.unverified), Choice("decided", words.decided), Choice("ended", words.ended),
  ]
  return filters(action: "/rules", isOn: page.filter.isOn, look: look) {
    """
    \(textField(Field("q", words.find, hint: words.findHint, optional: true), filled, look, .search))
    \(selectField(Field("family", words.family, optional: true), families, filled, look))
    \(selectField(Field("state", words.state, optional: true), states, filled, look))
    """
  }
}

private func ruleRow(_ rule: Rule, _ look: Look) -> [HTML] {
  let tags = ruleTags(rule, look)
  let head: HTML = "<a href=\"/rules/\(rule.id)\">\(rule.title)</a>"
  return [
    tags.isEmpty ? head : "\(head) <span class=\"tags\">\(HTML(tags, separator: " "))</span>",
    "\(look.text.rule.amount(of: rule))", "\(citationText(rule.citation))",
    "\(validityText(from: rule.validFrom, to: rule.validTo, look))",
  ]
}
