import Markup
import Rulebook

extension Form {
  func newDecision() throws -> NewDecision {
    var problem = FormProblem()
    let typed = required("value", \.rule.form.value, limit: 20, &problem)
    let value = Rule.Value(typed.replacing(" ", with: ""))
    if value == nil, !typed.isEmpty { problem.add("value", \.rule.form.valueProblem) }
    let from = requiredDay("valid_from", \.rule.form.validFrom, &problem)
    let to = day("valid_to", &problem)
    let document = required("document", \.rule.form.document, limit: 300, &problem)
    let symbol = required("symbol", \.rule.form.symbol, limit: 60, &problem)
    let decided = requiredDay("decided_on", \.rule.form.decidedOn, &problem)
    try problem.check()
    guard let value, let from, let decided else { throw problem }
    return NewDecision(
      value: value, validFrom: from, validTo: to, document: document, symbol: symbol, decidedOn: decided)
  }

  /// A day and a reason, as an ending asks for.
  func ending() throws -> (day: Day, reason: String) {
    var problem = FormProblem()
    let day = requiredDay("ended_on", \.rule.form.endedOn, &problem)
    let reason = required("reason", \.rule.form.reason, limit: 500, &problem)
    try problem.check()
    guard let day else { throw problem }
    return (day, reason)
  }
}

/// A form about one rule, with its number as it stands.
private func ruleForm(
  _ title: String, lead: String, _ rule: Rule, action: String, _ filled: Filled, _ look: Look,
  danger: Bool = false, _ fields: () -> HTML
) -> HTML {
  let back = "/rules/\(rule.id)"
  return """
    \(pageHead(title, lead: rule.title, back: (look.text.rule.title, back)))
    <p>\(lead)</p>
    \(errorSummary(filled, look))
    \(definitionList([
      (look.text.rule.value, "\(look.text.rule.amount(of: rule))"),
      (look.text.rule.citation, "\(citationText(rule.citation))"),
    ]))
    \(form(action: action, look: look) {
      """
      \(fields())
      \(buttons(button(title, danger ? .danger : .primary), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}

func decisionForm(_ rule: Rule, _ filled: Filled, _ look: Look) -> HTML {
  let (words, form) = (look.text.rule, look.text.rule.form)
  let unit = words.amount(Rule.Value(0), rule.unit).replacing("0", with: "").trimmingSpaces
  return ruleForm(
    words.decide, lead: words.decideLead, rule, action: "/rules/\(rule.id)/decisions", filled, look
  ) {
    """
    \(textField(Field("value", form.value, hint: form.valueHint(["unit": unit])), filled, look, .number))
    \(dayField(Field("valid_from", form.validFrom), filled, look))
    \(dayField(Field("valid_to", form.validTo, hint: form.validToHint, optional: true), filled, look))
    \(textField(Field("document", form.document, hint: form.documentHint), filled, look))
    \(textField(Field("symbol", form.symbol, hint: form.symbolHint), filled, look))
    \(dayField(Field("decided_on", form.decidedOn), filled, look))
    """
  }
}

func decisionEndForm(_ rule: Rule, _ decision: RecordedDecision, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.rule
  return ruleForm(
    words.end, lead: words.endLead, rule, action: "/rules/\(rule.id)/decisions/\(decision.id)/ending", filled, look,
    danger: true
  ) {
    """
    \(dayField(Field("ended_on", words.form.endedOn), filled, look))
    \(textArea(Field("reason", words.form.reason), filled, look))
    """
  }
}

func confirmationForm(_ rule: Rule, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.rule
  return ruleForm(
    words.confirm, lead: words.confirmLead, rule, action: "/rules/\(rule.id)/confirmation", filled, look
  ) {
    """
    \(hidden("version", rule.version.description))
    \(textArea(Field("note", words.confirmLabel, hint: words.confirmHint), filled, look))
    """
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
