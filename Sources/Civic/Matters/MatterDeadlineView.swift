import Markup
import Rulebook

struct MatterDeadlinePage: Sendable {
  var matter: Matter
  /// The rule as it was in the version that was used.
  var ruleTitle: String
  /// Each day from the event to the day it is due.
  var steps: [Deadline.Step]
}

/// "Vì sao là ngày này?": the rule, where it stands, and the count day by day (design.md 3, law 2).
func matterDeadlineView(_ page: MatterDeadlinePage, _ look: Look) -> HTML {
  let (words, matter) = (look.text.matter.deadline, page.matter)
  return """
    \(pageHead(look.text.site.due.why, lead: "\(matter.number). \(matter.title)", back: (look.text.matter.page.back, "/matters/\(matter.id)")))
    <p class="tags">\(matterDueTag(matter, look))</p>
    \(some: matter.deadline, { deadlineRule($0, page, look) })
    \(when: matter.deadline == nil, noticeBox(.info, look, "<p>\(noRule(matter, look))</p>"))
    \(when: !matter.dueReason.isEmpty, "<h2>\(words.reason)</h2>\(wordsBlock(matter.dueReason))")
    \(when: !page.steps.isEmpty, stepList(page.steps, look))
    """
}

private func noRule(_ matter: Matter, _ look: Look) -> String {
  let words = look.text.matter.deadline
  switch matter.state {
  case .promised: return words.promised
  case .escalated: return words.above
  case .received, .referred, .waiting, .answered, .closed, .withdrawn, .joined: return words.none
  }
}

private func deadlineRule(_ deadline: Deadline, _ page: MatterDeadlinePage, _ look: Look) -> HTML {
  let words = look.text.matter.deadline
  let term = deadline.value.flatMap { value in deadline.unit.map { words.term(value.description, $0) } }
  let unsure: HTML =
    deadline.confidence == .verified ? "" : statusTag(look.text.site.states.unverified, .clock, .warning)
  let pauses: [HTML] = deadline.pauses.map { pause in
    "\(words.span(["from": dayText(short: pause.from, look), "to": dayText(short: pause.to, look)]))"
  }
  return """
    \(definitionList([
      (words.rule, "\(page.ruleTitle)"),
      (look.text.rule.citation, "\(citationText(deadline.citation)) \(unsure)"),
      (words.termLabel, term.map { "\($0)" }),
      (words.setBy, deadline.setBy.map { "\($0)" }),
      (words.start, "\(dayText(deadline.start, look))"),
      (words.version, "\(dayText(short: deadline.ruleVersion, look))"),
      (words.pauses, HTML(pauses, separator: "<br>")),
      (words.due, "<strong>\(dayText(deadline.due, look))</strong>"),
    ]))
    \(when: deadline.provisional, noticeBox(.warning, look, "<p>\(words.provisional)</p>"))
    """
}

/// A list rather than a table: on a phone a row of a table becomes a card, and there are too many days for that.
private func stepList(_ steps: [Deadline.Step], _ look: Look) -> HTML {
  "<h2>\(look.text.matter.deadline.dayByDay)</h2>\n<ul>\(each: steps, { stepRow($0, look) })</ul>"
}

private func stepRow(_ step: Deadline.Step, _ look: Look) -> HTML {
  let words = look.text.matter.deadline
  let mark = step.place.map { words.place(["number": $0]) } ?? words.marks[step.mark]
  let said = step.name.map { "\(mark) (\($0))" } ?? mark
  return "<li><strong>\(dayText(step.day, look))</strong>: \(said)</li>\n"
}
