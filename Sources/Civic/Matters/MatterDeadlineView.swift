import Markup
import Rulebook

struct MatterDeadlinePage: Sendable {
  var matter: Matter
  /// The rule as it was in the version that was used.
  var rule: Rule?
  /// Each day from the event to the day it is due.
  var steps: [Deadline.Step]
  var former: [FormerDeadline]
  /// The calendar is another one now than the one it was counted on.
  var countedBefore: Bool
}

extension Work {
  func matterDeadlinePage(_ id: String) throws -> MatterDeadlinePage {
    let matter = try matter(id)
    let former = try formerDeadlines(of: id)
    guard let deadline = matter.deadline else {
      return MatterDeadlinePage(matter: matter, rule: nil, steps: [], former: former, countedBefore: false)
    }
    let rules = try rules
    let version = rules.versions(of: deadline.ruleID).last { $0.version == deadline.ruleVersion }
    // A day that a person set was not counted.
    let steps = deadline.setBy == nil ? deadline.steps(on: rules.calendar) : []
    return MatterDeadlinePage(
      matter: matter, rule: version ?? rules.rule(deadline.ruleID, on: deadline.start), steps: steps, former: former,
      countedBefore: !matter.isOpen && deadline.calendarVersion != rules.calendar.version)
  }
}

/// "Vì sao là ngày này?": in words, on the calendar, and where it stands (design.md 3, law 2).
func matterDeadlineView(_ page: MatterDeadlinePage, _ look: Look) -> HTML {
  let (words, matter) = (look.text.matter.deadline, page.matter)
  return """
    \(pageHead(look.text.site.due.why, lead: "\(matter.number). \(matter.title)", back: (look.text.matter.page.back, "/matters/\(matter.id)")))
    <p class="tags">\(matterDueTag(matter, look))</p>
    \(when: matter.state == .escalated && matter.deadline != nil, noticeBox(.info, look, "<p>\(words.standing)</p>"))
    \(some: matter.deadline, { deadline in
      """
      \(countInWords(deadline, page.steps, look))
      \(when: deadline.provisional, noticeBox(.warning, look, "<p>\(words.provisional)</p>"))
      \(when: page.countedBefore, noticeBox(.info, look, "<p>\(words.countedBefore)</p>"))
      \(countPicture(deadline, page.steps, look))
      \(deadlineRule(deadline, page, look))
      """
    })
    \(when: matter.deadline == nil, noticeBox(.info, look, "<p>\(noRule(matter, look))</p>"))
    \(when: !matter.dueReason.isEmpty, "<h2>\(words.reason)</h2>\(wordsBlock(matter.dueReason))")
    \(formerSection(page.former, look))
    \(when: !page.steps.isEmpty, disclosure(words.dayByDay, stepList(page.steps, look)))
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
  let term = deadline.value.flatMap { value in deadline.unit.map { look.text.rule.amount(value, $0) } }
  let isUnsure = deadline.decision == nil && (page.rule?.needsConfirmation ?? (deadline.confidence != .verified))
  let unsure: HTML = isUnsure ? statusTag(look.text.site.states.unverified, .clock, .warning) : ""
  let pauses: [HTML] = deadline.pauses.map { pause in
    "\(words.span(["from": dayText(short: pause.from, look), "to": dayText(short: pause.to, look)]))"
  }
  let more: [HTML] = deadline.extensions.map { "\(extensionLine($0, look))" }
  return definitionList([
    (words.rule, "<a href=\"/rules/\(deadline.ruleID)\">\(page.rule?.title ?? words.seeRule)</a>"),
    (look.text.rule.citation, "\(citationText(deadline.citation)) \(unsure)"),
    (words.decision, deadline.decision.map { "\(citationText($0.citation))" }),
    (words.termLabel, term.map { "\($0)" }),
    (words.setBy, deadline.setBy.map { "\($0)" }),
    (words.start, "\(dayText(deadline.start, look))"),
    (words.version, "\(dayText(short: deadline.ruleVersion, look))"),
    (words.pauses, HTML(pauses, separator: "<br>")),
    (words.extensions, HTML(more, separator: "<br>")),
    (words.due, "<strong>\(dayText(deadline.due, look))</strong>"),
  ])
}

private func extensionLine(_ more: Extension, _ look: Look) -> String {
  look.text.matter.deadline.extension([
    "term": look.text.rule.amount(Rule.Value(more.value), more.unit), "by": more.by ?? "",
    "day": more.decidedOn.map { dayText(short: $0, look) } ?? "", "clause": more.clause ?? "", "reason": more.reason,
  ])
}

/// The days on which it was due before, each with why it changed.
private func formerSection(_ former: [FormerDeadline], _ look: Look) -> HTML {
  guard !former.isEmpty else { return "" }
  return """
    <section><h2>\(look.text.matter.deadline.former)</h2>
    <ul>\(each: former, { "<li>\(formerLine($0, look))</li>\n" })</ul></section>
    """
}

private func formerLine(_ one: FormerDeadline, _ look: Look) -> HTML {
  let words = look.text.matter.deadline
  let (due, replaced) = (dayText(short: one.due, look), dayText(short: one.replacedOn, look))
  let line =
    one.became.map { words.formerLine(["due": due, "replaced": replaced, "became": dayText(short: $0, look)]) }
    ?? words.formerEnded(["due": due, "replaced": replaced])
  let cause = look.text.rule.causes[one.cause]
  let why = one.words.isEmpty ? cause : words.formerWhy(["cause": cause, "words": one.words])
  return "<strong>\(line)</strong><br>\(why)\(when: !one.replacedBy.isEmpty, " (\(one.replacedBy))")"
}

/// A list rather than a table: on a phone a row of a table becomes a card, and there are too many days for that.
private func stepList(_ steps: [Deadline.Step], _ look: Look) -> HTML {
  "<ul>\(each: steps, { stepRow($0, look) })</ul>"
}

private func stepRow(_ step: Deadline.Step, _ look: Look) -> HTML {
  let words = look.text.matter.deadline
  let mark = step.place.map { words.place(["number": $0]) } ?? words.marks[step.mark]
  let said = step.name.map { "\(mark) (\($0))" } ?? mark
  return "<li><strong>\(dayText(step.day, look))</strong>: \(said)</li>\n"
}
