import Markup
import Rulebook

/// The minutes: of a cell in the order of the cell's own form, of a dialogue or another session in that of a dialogue.
func minutesPaper(_ minutes: Minutes, _ look: Look) -> HTML {
  var head = paperHead(minutes, look)
  head.title = look.text.minutes.minutesOf
  head.about = minutes.session.title
  return paper(head) {
    """
    \(minutesSections(minutes, look))
    \(correctionsSection(minutes, look))
    \(signatures(minutes, look))
    """
  }
}

/// A cell: roll call with names first, a vote below each conclusion (form F01). Elsewhere: what the units reported,
/// and the contributions as a table that says who owes what (form F21).
private func minutesSections(_ minutes: Minutes, _ look: Look) -> HTML {
  switch minutes.session.kind {
  case .cellMeeting, .thematicMeeting, .mergedMeeting, .extraordinaryMeeting, .congress:
    return HTML([
      timeSection(minutes, look), participants(minutes, look), chairAndSecretary(minutes, look),
      openingSection(minutes, look), resultsSection(minutes, look), cellContributions(minutes, look),
      conclusionSection(minutes, look, votes: true), votesSection(minutes, look), closeSection(minutes, look),
    ])
  case .dialogue, .workingSession, .briefing, .reception, .voterMeeting, .residentsMeeting, .reviewConference,
    .supervision, .mediation, .visit, .other:
    return HTML([
      timeSection(minutes, look), chairAndSecretary(minutes, look), participants(minutes, look),
      openingSection(minutes, look), reportsSection(minutes, look), contributionTable(minutes, look),
      conclusionSection(minutes, look, votes: false), votesSection(minutes, look), closeSection(minutes, look),
    ])
  }
}

func paperHead(_ minutes: Minutes, _ look: Look) -> PaperHead {
  let words = look.text.session.invitation
  let isOfTheParty = minutes.organizer.classification.isOfTheParty
  return PaperHead(
    superior: minutes.superior?.uppercased(), body: minutes.organizer.name.uppercased(), number: nil,
    motto: isOfTheParty ? words.partyMotto : words.stateMotto,
    maxim: isOfTheParty ? nil : words.stateMaxim, placeAndDay: "", title: "")
}

/// What has not been filled in prints as dots, for a pen.
func orDots(_ value: String, _ look: Look) -> String { value.isEmpty ? look.text.minutes.dots : value }

private func section(_ title: String, _ content: HTML...) -> HTML {
  "<section><h2>\(title)</h2>\(HTML(content))</section>\n"
}

// MARK: - Head

private func timeSection(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, session) = (look.text.minutes, minutes.session)
  return section(
    words.sectionTime,
    """
    <p>\(words.startsAt(["time": orDots(hourText(session.startsAt, look), look), "day": dayText(session.heldOn, look)]))</p>
    <p>\(words.place(["place": orDots(session.place, look)]))</p>
    """)
}

private func chairAndSecretary(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  return """
    <p>\(words.chair(["name": orDots(minutes.chair, look)]))</p>
    <p>\(words.secretary(["name": orDots(minutes.session.secretaryName, look)]))</p>

    """
}

private func participants(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, turnout) = (look.text.minutes, minutes.turnout)
  let isCalled = turnout.total > turnout.expected
  func number(_ count: Int) -> String { isCalled ? numberText(count, look) : words.dots }
  return section(
    words.sectionParticipants,
    """
    \(when: !minutes.units.isEmpty, "<p>\(words.invited(["units": minutes.units.joined(separator: "; ")]))</p>")
    <p>\(words.turnout([
      "total": number(turnout.total), "present": number(turnout.present), "excused": number(turnout.excused),
      "absent": number(turnout.absent),
    ]))</p>
    \(nameList(words.present, minutes.names(.present), look))
    \(nameList(words.absentWithReason, excused(minutes), look))
    \(nameList(words.absentWithout, minutes.names(.absent), look))
    """)
}

private func excused(_ minutes: Minutes) -> [String] {
  let reasons = minutes.attendees.filter { $0.mark == .excused }.map(\.reason)
  return zip(minutes.names(.excused), reasons).map { name, reason in reason.isEmpty ? name : "\(name) (\(reason))" }
}

private func nameList(_ label: String, _ names: [String], _ look: Look) -> HTML {
  guard !names.isEmpty else { return "" }
  return "<p>\(label): \(names.joined(separator: "; ")).</p>"
}

private func openingSection(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  guard !minutes.agenda.isEmpty else { return section(words.sectionOpening, "<p>\(words.dots)</p>") }
  return section(
    words.sectionOpening, "<ol>\(each: minutes.agenda, { item in "<li>\(agendaWords(item, look))</li>" })</ol>")
}

// MARK: - Course

private func resultsSection(_ minutes: Minutes, _ look: Look) -> HTML {
  guard !minutes.session.results.isEmpty else { return "" }
  return section(look.text.minutes.sectionReports, "<p class=\"words\">\(minutes.session.results)</p>")
}

private func reportsSection(_ minutes: Minutes, _ look: Look) -> HTML {
  let (words, results) = (look.text.minutes, minutes.session.results)
  return section(
    words.sectionReports,
    """
    \(when: !results.isEmpty, "<p class=\"words\">\(results)</p>")
    \(when: results.isEmpty && minutes.reports.isEmpty, "<p>\(words.noReports)</p>")
    \(each: minutes.reports, { report in reportView(report, look) })
    """)
}

private func reportView(_ report: Minutes.Report, _ look: Look) -> HTML {
  """
  <h3>\(report.unit)</h3>
  \(when: !report.results.isEmpty, "<p class=\"words\">\(report.results)</p>")
  \(when: !report.difficulties.isEmpty, "<p>\(look.text.minutes.difficulties):</p>")
  <ul>\(each: report.difficulties, { difficulty in "<li>\(difficulty.subject): <span class=\"words\">\(difficulty.words)</span></li>" })</ul>
  """
}

private func correctionsSection(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  guard !minutes.corrections.isEmpty else { return "" }
  return section(words.corrections, "\(each: minutes.corrections, { event in correctionLine(event, look) })")
}

private func correctionLine(_ event: Event, _ look: Look) -> HTML {
  let said = look.text.minutes.correction([
    "day": dayText(short: event.at.day, look), "who": event.who, "words": event.detail["words"] ?? "",
  ])
  return "<p class=\"words\">\(said)</p>"
}

// MARK: - Close

private func closeSection(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  let isOver = minutes.session.state == .concluded
  // A cell notes it as a step of its meeting; elsewhere it is said when the paper is signed.
  let saysReadBack = minutes.isReadBack || !minutes.session.kind.isOfCell
  return """
    <p>\(saysReadBack ? words.readBack : words.dots)</p>
    <p>\(words.endsAt(["time": orDots(isOver ? hourText(minutes.session.endsAt, look) : "", look)]))</p>

    """
}

private func signatures(_ minutes: Minutes, _ look: Look) -> HTML {
  let words = look.text.minutes
  let chair = minutes.chair.split(separator: ",").first.map(String.init) ?? ""
  return """
    <div class="signatures">
    <p><strong>\(words.signSecretary)</strong><span class="sign-here"></span>\(minutes.session.secretaryName)</p>
    <p><strong>\(words.signChair)</strong><span class="sign-here"></span>\(chair)</p>
    </div>
    """
}
