import Markup
import Rulebook

/// A dialogue's contributions: who, for which unit, what, about what, what was answered or who owes it, by when
/// (form F21).
func contributionTable(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, column) = (look.text.minutes, look.text.minutes.column)
  guard !minutes.contributions.isEmpty else {
    return "<section><h2>\(words.sectionContributions)</h2><p>\(words.noContributions)</p></section>\n"
  }
  let columns = [
    Column(column.number), Column(column.speaker), Column(column.unit), Column(column.words), Column(column.subject),
    Column(column.handling), Column(column.due),
  ]
  let rows = minutes.contributions.enumerated().map { index, row in dialogueRow(index + 1, row, look) }
  return """
    <section><h2>\(words.sectionContributions)</h2>
    \(table(caption: words.contributionCount(["count": rows.count]), columns, rows: rows))</section>

    """
}

private func dialogueRow(_ number: Int, _ row: ContributionRow, _ look: Look) -> [HTML] {
  let contribution = row.contribution
  return [
    "\(number)", "\(contribution.speakerName)", "\(row.organizationName)",
    "<span class=\"words\">\(contribution.words)</span>", "\(row.subjectName)", handling(row, look),
    "\(row.matter?.dueOn.map { dayText(short: $0, look) })",
  ]
}

/// What came of it, in the words of the form; an empty cell, for a pen, while nothing has been decided.
private func handling(_ row: ContributionRow, _ look: Look) -> HTML {
  let words = look.text.contribution
  switch row.contribution.disposition {
  case nil: return ""
  case .noted: return "\(words.disposition.noted.word)"
  case .answered: return "<span class=\"words\">\(row.answeredByName): \(row.contribution.answer)</span>"
  case .opensMatter, .joinsMatter:
    guard let matter = row.matter else { return "" }
    return "\(words.matterNumber(["number": matter.number])). \(words.owes(["unit": matter.ownerName]))"
  }
}

/// A cell's contributions: who spoke, what, and what was answered (form F01, part C).
func cellContributions(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, column) = (look.text.minutes, look.text.minutes.cellColumn)
  guard !minutes.contributions.isEmpty else {
    return "<section><h2>\(words.sectionContributions)</h2><p>\(words.noContributions)</p></section>\n"
  }
  let rows = minutes.contributions.map { row -> [HTML] in
    ["\(row.contribution.speakerName)", "<span class=\"words\">\(row.contribution.words)</span>", handling(row, look)]
  }
  let columns = [Column(column.speaker), Column(column.words), Column(column.answer)]
  return """
    <section><h2>\(words.sectionContributions)</h2>
    \(table(caption: words.contributionCount(["count": rows.count]), columns, rows: rows))</section>

    """
}

/// The chair's words, then each task with its lead and its day. A cell votes on each.
func conclusionSection(_ minutes: Minutes, _ look: Look, votes: Bool) -> HTML {
  let words = look.text.minutes
  let conclusion = minutes.session.conclusion
  let isEmpty = conclusion.isEmpty && minutes.items.isEmpty
  return """
    <section><h2>\(words.sectionConclusion)</h2>
    \(when: isEmpty, "<p>\(words.dots)</p>")
    \(when: !conclusion.isEmpty, "<p class=\"words\">\(conclusion)</p>")
    <ol>\(each: minutes.items, { item in conclusionLine(item, minutes, look, votes: votes) })</ol>
    </section>

    """
}

func conclusionLine(_ item: ConclusionItem, _ minutes: Minutes, _ look: Look, votes: Bool) -> HTML {
  let words = look.text.minutes
  let lead = item.lead.flatMap { minutes.bodyNames[$0] } ?? words.dots
  let due =
    item.dueOn.map { words.itemDue(["day": dayText(short: $0, look)]) }
    ?? words.itemNoDate(["reason": orDots(item.noDate, look)])
  return """
    <li><span class="words">\(item.words)</span> \(words.itemLead(["unit": lead])) \(due)\
    \(when: votes, "<br>\(words.vote)")</li>

    """
}

// MARK: - Notice of conclusion

/// The notice of conclusion (form F07): when and where, who chaired, who attended, what was concluded, to whom it goes.
func noticePaper(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, session) = (look.text.minutes, minutes.session)
  var head = paperHead(minutes, look)
  head.title = words.notice
  head.about = words.noticeAbout(["chair": orDots(minutes.chair, look), "title": session.title])
  head.number = words.number(["number": words.dots])
  head.placeAndDay = placeAndDay(minutes.placeOfSigning, session.concludedAt?.day ?? look.today, look)
  let opening = words.noticeOpening([
    "day": dayText(short: session.heldOn, look), "place": orDots(session.place, look),
    "chair": orDots(minutes.chair, look), "title": session.title,
  ])
  return paper(head) {
    """
    <p>\(opening)</p>
    \(when: !minutes.units.isEmpty, "<p>\(words.noticeAttended(["units": minutes.units.joined(separator: "; ")]))</p>")
    <p>\(words.noticeConcludes)</p>
    \(when: !session.conclusion.isEmpty, "<p class=\"words\">\(session.conclusion)</p>")
    <ol>\(each: minutes.items, { item in conclusionLine(item, minutes, look, votes: false) })</ol>
    <p>\(words.noticeClosing)</p>
    \(noticeFoot(minutes, look))
    """
  }
}

private func noticeFoot(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  var names = minutes.units
  for item in minutes.items {
    if let name = item.lead.flatMap({ minutes.bodyNames[$0] }), !names.contains(name) { names.append(name) }
  }
  let chair = minutes.chair.split(separator: ",").first.map(String.init) ?? ""
  return """
    <div class="signatures">
    <p class="recipients"><strong>\(words.recipients)</strong>\(each: names, { name in "<br>- \(name);" })<br>- \(words.filed)</p>
    <p><strong>\(words.signChair)</strong><span class="sign-here"></span>\(chair)</p>
    </div>
    """
}
