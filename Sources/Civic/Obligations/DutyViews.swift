import Markup
import Rulebook

/// All bodies, each with how much of its duties is done.
func boardView(_ page: BoardPage, _ look: Look) -> HTML {
  let words = look.text.obligation
  let columns = [
    Column(words.body), Column(words.done, number: true), Column(words.missing, number: true), Column(words.nextDue),
  ]
  let rows = page.rows.map { row -> [HTML] in
    let name: HTML =
      page.hasPages
      ? "<a href=\"\(dutyAddress(row.body.id, page.day, look))\">\(row.body.name)</a>" : "\(row.body.name)"
    return [
      name, "\(numberText(row.complete, look))", "\(numberText(row.missing, look))",
      row.nextDue.map { dueTag($0, look, from: page.day.firstOfMonth) } ?? "",
    ]
  }
  return """
    \(ruleTabs(look))
    \(pageHead(words.title, lead: words.lead))
    \(periodLinks("/obligations", page.day, look))
    \(rows.isEmpty ? emptyState(words.none) : table(caption: words.bodies, columns, rows: rows))
    \(sheetButtons(.obligations, look))
    """
}

private func dutyAddress(_ body: String, _ day: Day, _ look: Look) -> String {
  address("/organizations/\(body)/obligations", ["on": day == look.today ? nil : day.description])
}

/// One step back in months, as far as the days off of a year are known, and back to today.
private func periodLinks(_ path: String, _ day: Day, _ look: Look) -> HTML {
  let words = look.text.obligation
  let earlier = day.firstOfMonth.adding(days: -1)
  let isKnown = look.rules?.calendar.announcedYears.contains(earlier.year) ?? false
  let now: HTML = day == look.today ? "" : linkButton(words.now, path)
  return """
    <div class="buttons">\
    \(when: isKnown, linkButton(words.earlier, address(path, ["on": earlier.description])))\(now)</div>
    """
}

/// One body: what has to happen, what counts as done, what is missing and by when.
func dutyView(_ page: DutyPage, _ look: Look) -> HTML {
  let words = look.text.obligation
  let path = "/organizations/\(page.body.id)/obligations"
  let back = page.isAlone ? nil : (words.title, "/obligations")
  return """
    \(ruleTabs(look))
    \(pageHead(words.of(["body": page.body.name]), lead: words.lead, back: back))
    \(periodLinks(path, page.day, look))
    \(page.duties.isEmpty
      ? emptyState(words.none) : cardList(page.duties.map { dutyCard($0, page, look) }))
    """
}

private func dutyCard(_ duty: Duty, _ page: DutyPage, _ look: Look) -> HTML {
  let (words, period) = (look.text.obligation, duty.obligation.period)
  let span = words.period([
    "from": dayText(short: period.lowerBound, look), "to": dayText(short: period.upperBound, look),
  ])
  return card(
    duty.rule.title, address: "/rules/\(duty.rule.id)", tags: dutyTags(duty, look),
    """
    <p>\(span): \(look.text.rule.amount(of: duty.rule)).</p>
    <p class="hint">\(citationText(duty.rule.decision?.citation ?? duty.rule.citation))</p>
    \(deedList(duty, look))
    """, actions: dutyActions(duty, page, look))
}

private func dutyTags(_ duty: Duty, _ look: Look) -> [HTML] {
  let words = look.text.obligation
  var tags: [HTML] = []
  if duty.missing == 0 {
    tags.append(statusTag(words.isDone, .tick, .success))
  } else {
    tags.append(
      statusTag(words.isMissing(["count": duty.missing]), .ring, duty.due < look.today ? .danger : .warning))
    tags.append(dueTag(duty.due, look, from: duty.obligation.period.lowerBound))
  }
  if duty.rule.needsConfirmation {
    tags.append(statusTag(look.text.site.states.unverified, .clock, .warning))
  }
  return tags
}

private func deedList(_ duty: Duty, _ look: Look) -> HTML {
  let words = look.text.obligation
  let counted: HTML = "\(each: duty.counted, { "<li>\(deedLine($0, look))</li>\n" })"
  let left: HTML = "\(each: duty.left, { one, why in "<li>\(deedLine(one, look)): \(whyText(why, look))</li>\n" })"
  return """
    \(when: !duty.counted.isEmpty, "<h3>\(words.whatCounts)</h3><ul>\(counted)</ul>")\
    \(when: !duty.left.isEmpty, "<h3>\(words.doesNotCount)</h3><ul>\(left)</ul>")
    """
}

private func deedLine(_ deed: Duty.Deed, _ look: Look) -> HTML {
  let name: HTML = deed.session.map { "<a href=\"/sessions/\($0)\">\(deed.title)</a>" } ?? "\(deed.title)"
  let symbol: HTML = deed.symbol.isEmpty ? "" : ", \(deed.symbol)"
  return "\(dayText(short: deed.day, look)): \(name)\(symbol)"
}

private func whyText(_ why: Duty.Why, _ look: Look) -> String {
  let words = look.text.obligation
  return switch why {
  case .notHead(let post): words.notHead(["post": look.text.rule.posts[post] ?? post])
  case .tooShort(let minutes, let least): words.tooShort(["minutes": minutes, "least": least])
  case .notMergedEnough(let minutes, let least): words.notMergedEnough(["minutes": minutes, "least": least])
  case .sameDay: words.sameDay
  }
}

private func dutyActions(_ duty: Duty, _ page: DutyPage, _ look: Look) -> [HTML] {
  let words = look.text.obligation
  guard duty.missing > 0, duty.due >= look.today else { return [] }
  var actions: [HTML] = []
  if page.mayPlan, !duty.rule.doneBy.isEmpty { actions.append(linkButton(words.prepare, "/sessions/new")) }
  if page.mayRecord {
    actions.append(linkButton(words.record, "/organizations/\(page.body.id)/obligations/\(duty.rule.id)"))
  }
  return actions
}

func fulfilmentForm(_ page: DutyPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.obligation
  let back = "/organizations/\(page.body.id)/obligations"
  let rule = page.duties.first?.rule
  return """
    \(pageHead(words.record, lead: rule?.title, back: (words.title, back)))
    <p>\(words.recordLead)</p>
    \(errorSummary(filled, look))
    \(form(action: "\(back)/\(rule?.id ?? "")", look: look) {
      """
      \(textArea(Field("words", words.what, hint: words.whatHint), filled, look, rows: 2))
      \(dayField(Field("done_on", words.doneOn), filled, look))
      \(textField(Field("symbol", words.symbol, optional: true), filled, look))
      \(buttons(button(words.record), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}
