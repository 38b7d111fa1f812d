import Markup
import Rulebook

/// One session: what, when, where; how far it is; the next thing to do; what came of it.
func sessionView(_ page: SessionOverview, _ look: Look) -> HTML {
  let (session, words) = (page.session, look.text.session)
  return """
    \(pageHead(session.title, lead: momentText(session, look), back: (words.title, "/sessions")))
    <p class="tags">\(sessionStateTag(session.state, look)) \(statusTag(words.word(session.kind), .ring, .neutral))</p>
    \(when: session.state != .cancelled, sessionSteps(page, look))
    \(nextThing(page, look))
    \(when: page.runs, HTML(page.notes.map { ruleNote($0, look) }))
    \(when: page.runs, durationNotice(session, look))
    \(sessionFacts(page, look))
    \(sessionCounts(page, look))
    \(votesLink(session, look))
    \(meetingLinks(session, runs: page.runs, look))
    \(agendaList(page.agenda, look))
    \(unitList(page, look))
    \(outcomes(page, look))
    \(papers(page, look))
    \(sessionHistory(page, look))
    \(when: page.runs && session.state == .scheduled, cancellation(session, Filled(), look))
    """
}

// MARK: - How far it is

private func sessionSteps(_ page: SessionOverview, _ look: Look) -> HTML {
  let words = look.text.session.page
  let next = page.nextStep(today: look.today)
  let (prepared, begun) = (next == .open || next == .ready, page.session.state != .scheduled)
  let isConcluded = page.session.state == .concluded
  let reported = words.stepsReported(["count": page.reported, "total": page.units.count])
  var list = [Step(words.stepInvite, begun || page.reported > 0 || prepared ? .done : .present)]
  if !page.units.isEmpty {
    let isAwaiting = !begun && page.reported > 0 && !prepared
    list.append(Step(words.stepReports, begun || prepared ? .done : isAwaiting ? .present : .coming, note: reported))
  }
  list.append(Step(words.stepOpen, begun ? (isConcluded ? .done : .present) : prepared ? .present : .coming))
  list.append(Step(words.stepConclude, isConcluded ? .done : .coming))
  list.append(Step(words.stepMinutes, isConcluded ? .present : .coming))
  return steps(list, label: words.path, look)
}

/// The one thing to do next, with its button; further ways lie beside it.
private func nextThing(_ page: SessionOverview, _ look: Look) -> HTML {
  let (words, address) = (look.text.session.page, "/sessions/\(page.session.id)")
  let (sentence, main): (String, HTML)
  switch page.nextStep(today: look.today) {
  case .invite: (sentence, main) = (words.nextInvite, linkButton(words.invite, "\(address)/invitation", .primary))
  case .awaitReports(let missing):
    sentence = words.nextReports(["count": missing])
    main = linkButton(words.reports, "\(address)/reports", .primary)
  case .ready: (sentence, main) = (words.nextReady, linkButton(words.reports, "\(address)/reports", .primary))
  case .open:
    (sentence, main) = (words.nextOpen, buttonForm(action: "\(address)/opening", words.open, .primary, look: look))
  case .capture:
    sentence = page.undisposed > 0 ? words.nextDispose(["count": page.undisposed]) : words.nextCapture
    main = captureWays(page, look)
  case .minutes: (sentence, main) = (words.nextMinutes, linkButton(words.minutes, "\(address)/minutes", .primary))
  case .report: (sentence, main) = (words.nextReport, linkButton(words.report, "\(address)/report", .primary))
  case .sendDraft:
    (sentence, main) = (words.nextReportDraft, linkButton(words.report, "\(address)/report", .primary))
  case .wait: (sentence, main) = (words.nextWait, linkButton(words.reportAgain, "\(address)/report/review"))
  case .nothing:
    return page.session.state == .cancelled ? noticeBox(.warning, look, "<p>\(words.wasCancelled)</p>") : ""
  }
  return """
    \(noticeBox(.info, look, title: words.next, "<p>\(sentence)</p>"))
    <div class="buttons">\(main)\(otherWays(page, look))</div>
    """
}

/// While it is held: write down, say what becomes of it, conclude.
private func captureWays(_ page: SessionOverview, _ look: Look) -> HTML {
  let (words, address) = (look.text.session.page, "/sessions/\(page.session.id)")
  return """
    \(linkButton(words.capture, "\(address)/capture", .primary))
    \(when: page.undisposed > 0, linkButton(look.text.contribution.dispose, "\(address)/contributions"))
    \(linkButton(words.conclude, "\(address)/conclusion"))
    """
}

/// What can be done as well, without the one that is next.
private func otherWays(_ page: SessionOverview, _ look: Look) -> HTML {
  let (words, address) = (look.text.session.page, "/sessions/\(page.session.id)")
  let next = page.nextStep(today: look.today)
  let (isScheduled, isOpen) = (page.session.state == .scheduled, page.session.state == .open)
  let showsReports = page.runs && !page.units.isEmpty && next != .ready
  var ways: [HTML] = []
  if isScheduled, next != .invite { ways.append(linkButton(words.invite, "\(address)/invitation")) }
  if showsReports, !isAwaiting(next) { ways.append(linkButton(words.reports, "\(address)/reports")) }
  if page.runs, isScheduled || isOpen { ways.append(linkButton(words.roll, "\(address)/attendance")) }
  if page.runs, isScheduled || isOpen { ways.append(linkButton(words.edit, "\(address)/edit")) }
  return HTML(ways)
}

private func isAwaiting(_ step: SessionNextStep) -> Bool {
  if case .awaitReports = step { true } else { false }
}

/// A rule that this session falls under, with its source.
func ruleNote(_ note: RuleNote, _ look: Look) -> HTML {
  let words = look.text.session.page
  let sentence = note.isLate ? words.announceLate : words.announceBy
  let filled = sentence(["rule": note.title, "day": dayText(note.due, look)])
  let unverified = note.confidence == .verified ? "" : " (\(look.text.site.states.unverified))"
  return noticeBox(
    note.isLate ? .warning : .neutral, look,
    "<p>\(filled)</p><p>\(look.text.rule.citation): \(citationText(note.citation))\(unverified)</p>")
}

// MARK: - What, who, where

private func sessionFacts(_ page: SessionOverview, _ look: Look) -> HTML {
  let (session, words) = (page.session, look.text.session.page)
  func row(_ word: String, _ value: String) -> (String, HTML?) { (word, value.isEmpty ? nil : "\(value)") }
  return definitionList([
    row(words.when, momentText(session, look)), row(words.place, session.place),
    row(words.organizer, page.organizerName), row(words.chair, session.chairName),
    row(words.secretary, session.secretaryName), row(words.note, session.note),
    row(words.conclusion, session.conclusion),
  ])
}

private func sessionCounts(_ page: SessionOverview, _ look: Look) -> HTML {
  guard page.runs, page.session.state != .cancelled, page.turnout.total + page.contributions > 0 else { return "" }
  let (words, address, turnout) = (look.text.session.page, "/sessions/\(page.session.id)", page.turnout)
  var tiles = [CountTile(turnout.present, words.present, "\(address)/attendance", tone: .success)]
  if turnout.excused + turnout.absent > 0 {
    tiles.append(CountTile(turnout.excused + turnout.absent, words.missing, "\(address)/attendance"))
  }
  if turnout.expected > 0 {
    tiles.append(CountTile(turnout.expected, words.unmarked, "\(address)/attendance", tone: .warning))
  }
  tiles.append(CountTile(page.contributions, words.contributions, "\(address)/contributions", tone: .info))
  if page.undisposed > 0 {
    let pending = "\(address)/contributions?state=\(ContributionsPage.pending)"
    tiles.append(CountTile(page.undisposed, words.undisposed, pending, tone: .warning))
  }
  return countTiles(tiles, look)
}

func agendaList(_ items: [AgendaItem], _ look: Look) -> HTML {
  let words = look.text.session
  guard !items.isEmpty else { return "" }
  return "<h2>\(words.agenda)</h2><ol>\(each: items, { item in "<li>\(agendaWords(item, look))</li>" })</ol>"
}

/// "Báo cáo kết quả – đồng chí Lan (15 phút)".
func agendaWords(_ item: AgendaItem, _ look: Look) -> String {
  let minutes = item.minutes.map { " (\(look.text.session.page.agendaMinutes(["minutes": $0])))" }
  return item.subject + (item.presenter.isEmpty ? "" : " – \(item.presenter)") + (minutes ?? "")
}

private func unitList(_ page: SessionOverview, _ look: Look) -> HTML {
  let words = look.text.session.page
  guard !page.units.isEmpty else { return "" }
  let rows = page.units.map { unit -> HTML in
    let tag =
      unit.report == .sent
      ? statusTag(words.reported, .tick, .success) : statusTag(words.notReported, .ring, .neutral)
    return "<li>\(unit.name) \(when: page.runs || unit.id == page.mine?.id, tag)</li>"
  }
  return "<h2>\(words.counterparts)</h2><ul>\(HTML(rows))</ul>"
}

/// The way to the votes of a session, and to what was drafted for it.
func votesLink(_ session: Session, _ look: Look) -> HTML {
  "<div class=\"buttons\">\(linkButton(look.text.vote.title, "/sessions/\(session.id)/votes"))</div>"
}
