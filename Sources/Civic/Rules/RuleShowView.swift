import Markup
import Rulebook

/// One rule: what it says, where that stands, how sure we are, what was decided here, and how it was before.
func ruleView(_ page: RulePage, _ look: Look) -> HTML {
  let (words, rule) = (look.text.rule, page.rule)
  let tags = ruleTags(rule, look)
  return """
    \(pageHead(rule.title, lead: words.families[rule.family], back: (words.title, "/rules")))
    \(when: !tags.isEmpty, "<p class=\"tags\">\(HTML(tags, separator: " "))</p>")
    \(when: page.mayDecide, ruleDeeds(page, look))
    \(ruleFacts(rule, look))
    \(decisionSection(page, look))
    \(versionTable(page, look))
    \(when: page.takesFiles || !page.attachments.isEmpty, ruleFiles(page, look))
    \(historyList(page.events, look))
    <p class="hint no-print">\(words.print)</p>
    """
}

private func ruleDeeds(_ page: RulePage, _ look: Look) -> HTML {
  let (words, base) = (look.text.rule, "/rules/\(page.rule.id)")
  var deeds: [HTML] = []
  if page.rule.needsConfirmation {
    deeds.append(linkButton(words.confirm, "\(base)/confirmation?version=\(page.rule.version)", .primary))
  }
  if page.takesDecision { deeds.append(linkButton(words.decide, "\(base)/decision")) }
  return deeds.isEmpty ? "" : "<div class=\"buttons\">\(HTML(deeds))</div>"
}

private func ruleFacts(_ rule: Rule, _ look: Look) -> HTML {
  let words = look.text.rule
  let amount = words.amount(of: rule)
  let confirmed = rule.confirmation.map { word in
    words.confirmed(["by": word.by, "day": dayText(short: word.on, look), "note": word.note])
  }
  return definitionList([
    (words.value, "<strong>\(amount.isEmpty ? words.noNumber : amount)</strong>"),
    (words.note, "\(rule.note)"),
    (words.limits, ruleLimits(rule, look)),
    (words.appliesTo, "\(words.whom(rule.scope))"),
    (words.trigger, rule.trigger.map { "\(words.triggers[$0] ?? $0)" }),
    (words.validity, "\(validityText(from: rule.validFrom, to: rule.validTo, look))"),
    (words.source, "\([rule.citation.document, rule.citation.symbol].compactMap { $0 }.joined(separator: ", "))"),
    (words.clause, "\(rule.citation.clause)"),
    (words.issuedOn, rule.citation.date.map { "\(dayText(short: $0, look))" }),
    (words.confidence, "\(confirmed ?? words.confidences[rule.confidence])"),
    (words.overridable, "\(rule.overridable ? words.mayOverride : words.mayNotOverride)"),
    (words.code, "\(rule.id)"),
  ])
}

private func ruleLimits(_ rule: Rule, _ look: Look) -> HTML {
  let words = look.text.rule
  var said: [HTML] = []
  if rule.direction == .before { said.append("\(words.directionBefore)") }
  if let day = rule.closesOn { said.append("\(words.closesOn): \(words.closesDay(["day": day]))") }
  if let limit = rule.extensionLimit {
    let term = words.amount(Rule.Value(limit.value), limit.unit)
    said.append("\(words.extension): \(words.extensionValue(["times": limit.times, "term": term]))")
  }
  let out = rule.exclusions.values.sorted()
  if !out.isEmpty { said.append("\(words.exclusions): \(out.joined(separator: "; "))") }
  return HTML(said, separator: "<br>")
}

private func decisionSection(_ page: RulePage, _ look: Look) -> HTML {
  guard !page.decisions.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.rule.decisions)</h2>
    \(cardList(page.decisions.map { decisionCard($0, page, look) }))
    </section>
    """
}

private func decisionCard(_ one: RecordedDecision, _ page: RulePage, _ look: Look) -> HTML {
  let (words, value) = (look.text.rule, one.value)
  let amount = words.decisionValue([
    "value": words.amount(value.value, value.unit ?? page.rule.unit),
    "validity": validityText(from: value.validFrom, to: value.validTo, look),
  ])
  let mayEnd = page.mayDecide && one.isOpen(on: look.today)
  let address = "/rules/\(page.rule.id)/decisions/\(one.id)/ending"
  let day = value.citation.date.map { ", \(dayText(short: $0, look))" } ?? ""
  return card(
    value.citation.symbol ?? "", level: 3,
    """
    <p><strong>\(amount)</strong></p>
    <p>\(value.citation.document)\(day)</p>
    <p>\(words.decidedBy(["who": one.recordedBy, "day": dayText(short: one.recordedOn, look)]))</p>
    \(when: !one.endReason.isEmpty, "<p>\(words.endReason(["reason": one.endReason]))</p>")
    \(when: page.misfits.contains(one.id), "<p>\(icon(.alert)) \(words.noLongerFits)</p>")
    """, actions: mayEnd ? [linkButton(words.end, address)] : [])
}

private func versionTable(_ page: RulePage, _ look: Look) -> HTML {
  let words = look.text.rule
  let columns = [Column(words.validity), Column(words.value), Column(words.citation), Column(words.state)]
  let rows = page.versions.reversed().map { version -> [HTML] in
    let source = version.decision.map(\.citation) ?? version.citation
    let state =
      version.isInForce(on: look.today)
      ? words.nowInForce : version.validFrom > look.today ? words.toCome : words.over
    return [
      "\(validityText(from: version.validFrom, to: version.validTo, look))", "\(words.amount(of: version))",
      "\(citationText(source))", "\(state)",
    ]
  }
  return table(caption: words.history, columns, rows: rows)
}

private func ruleFiles(_ page: RulePage, _ look: Look) -> HTML {
  let address = "/rules/\(page.rule.id)"
  let add = page.takesFiles ? uploadAddress(.rule(page.rule.id), back: address) : nil
  return """
    <section><h2>\(look.text.rule.file)</h2>
    \(attachmentList(page.attachments, look, add: add))
    </section>
    """
}
