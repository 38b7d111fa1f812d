import Markup

/// All reports for a session, for whoever runs it.
func unitReportBoardView(_ board: UnitReportBoard, _ look: Look) -> HTML {
  let words = look.text.session
  return """
    \(pageHead(
      words.report.allTitle,
      lead: words.report.allLead(["count": board.sent, "total": board.units.count]),
      back: (words.one, "/sessions/\(board.session.id)")))
    <p>\(board.session.title), \(momentText(board.session, look))</p>
    \(when: board.session.state == .scheduled && board.sent > 0, "<p>\(words.report.takeLater)</p>")
    \(subjectTable(board, look))
    \(each: board.units, { unit, report in unitSection(unit, report, board, look) })
    """
}

private func subjectTable(_ board: UnitReportBoard, _ look: Look) -> HTML {
  let words = look.text.session.report
  let rows = board.bySubject.map { row -> [HTML] in ["\(row.subject)", "\(numberText(row.count, look))"] }
  guard !rows.isEmpty else { return "" }
  return table(caption: words.bySubject, [Column(words.subject), Column(words.count, number: true)], rows: rows)
}

private func unitSection(
  _ unit: Organization, _ report: UnitReport?, _ board: UnitReportBoard, _ look: Look
) -> HTML {
  let words = look.text.session
  let typing = address("/sessions/\(board.session.id)/report", ["unit": unit.id])
  let mayType = board.mayType && (board.session.state == .scheduled || board.session.state == .open)
  let canType = mayType && report?.isTaken != true
  return """
    <section id="u-\(unit.id)"><h2>\(unit.name)</h2>
    \(some: report, { report in reportContent(report, board, look) })
    \(when: report == nil, "<p>\(statusTag(words.page.notReported, .ring, .neutral))</p>")
    \(when: canType, buttons(linkButton(words.report.typeForUnit(["unit": unit.name]), typing)))
    </section>
    """
}

private func reportContent(_ report: UnitReport, _ board: UnitReportBoard, _ look: Look) -> HTML {
  let words = look.text.session.report
  return """
    \(sentOrDraft(report, look))
    \(when: report.sentAt != nil, "<p>\(sender(report, look))</p>")
    <h3>\(words.results)</h3><p>\(linesOrNone(report.results, look))</p>
    \(when: !report.difficulties.isEmpty, difficultyList(report, board, look))
    \(when: mayTake(report, board), takeButton(report, board, look))
    """
}

private func sender(_ report: UnitReport, _ look: Look) -> String {
  let (words, name) = (look.text.session.report, report.sentByName ?? "")
  return report.typedFor.isEmpty
    ? words.from(["name": name]) : words.fromHelper(["name": name, "for": report.typedFor])
}

private func difficultyList(_ report: UnitReport, _ board: UnitReportBoard, _ look: Look) -> HTML {
  let words = look.text.session.report
  return """
    <h3>\(words.difficulties)</h3>
    <ol>\(each: report.difficulties, { item in
      "<li><strong>\(board.subjects[item.subject]):</strong> \(lines(item.words)) \(takenTag(item, look))</li>"
    })</ol>
    """
}

private func takenTag(_ item: UnitReport.Difficulty, _ look: Look) -> HTML {
  item.contribution == nil ? "" : statusTag(look.text.session.report.wasTaken, .tick, .success)
}

private func mayTake(_ report: UnitReport, _ board: UnitReportBoard) -> Bool {
  board.session.state == .open && report.sentAt != nil && report.difficulties.contains { $0.contribution == nil }
}

private func takeButton(_ report: UnitReport, _ board: UnitReportBoard, _ look: Look) -> HTML {
  buttonForm(
    action: "/sessions/\(board.session.id)/reports/\(report.id)/contributions", look.text.session.report.take,
    .primary, look: look)
}
