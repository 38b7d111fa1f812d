import Markup

// A body's own report: the form, and reading it once more before it goes out.

func unitReportFormView(_ page: UnitReportForm, _ filled: Filled, saved: Bool = false, _ look: Look) -> HTML {
  let words = look.text.session.report
  return """
    \(reportHead(page, look))
    \(errorSummary(filled, look))
    \(when: saved, noticeBox(.success, look, "<p>\(words.saved)</p>"))
    \(form(action: "/sessions/\(page.session.id)/report", look: look) { reportFields(page, filled, look) })
    """
}

private func reportHead(_ page: UnitReportForm, _ look: Look) -> HTML {
  let words = look.text.session
  return """
    \(pageHead(
      words.report.title, lead: words.report.lead(["unit": page.unit.name]),
      back: (words.one, "/sessions/\(page.session.id)")))
    <p>\(page.session.title), \(momentText(page.session, look))</p>
    """
}

private func reportFields(_ page: UnitReportForm, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.report
  let choices = page.subjects.map { Choice($0.id, $0.name) }
  var filled = filled
  if filled.value("typed_for").isEmpty, let helping = look.helping, !helping.isCitizen {
    filled.values["typed_for"] = [helping.name]
  }
  let helper = Field("typed_for", words.typedFor, hint: words.typedForHint, optional: true)
  return """
    \(hidden("unit", page.unit.id))\(hidden("rows", String(page.rows)))
    \(textArea(Field("results", words.results, hint: words.resultsHint, optional: true), filled, look, rows: 6))
    <h2>\(words.difficulties)</h2><p class="hint">\(words.difficultiesHint)</p>
    \(each: 1...page.rows, { row in difficultyRow(row, choices, filled, look) })
    <div class="buttons">\(button(words.more, .secondary, name: "do", value: "row"))</div>
    \(disclosure(look.text.site.form.helper, open: !filled.value("typed_for").isEmpty, textField(helper, filled, look, .name)))
    <div class="buttons">\(button(look.text.site.buttons.review, name: "do", value: "review"))\
    \(button(words.save, .secondary, name: "do", value: "save"))</div>
    """
}

private func difficultyRow(_ row: Int, _ choices: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.report
  return fieldset(words.difficulty(["number": row])) {
    """
    \(selectField(Field("subject_\(row)", words.subject), choices, filled, look))
    \(textArea(Field("words_\(row)", words.words), filled, look, rows: 2))
    """
  }
}

/// The report as it will be read, with the way back to each part.
func unitReportReviewView(_ page: UnitReportForm, _ report: UnitReport, _ look: Look) -> HTML {
  let words = look.text.session.report
  let back = reportAddress(page)
  let names = Dictionary(page.subjects.map { ($0.id, $0.name) }) { first, _ in first }
  let isFixed = report.isTaken || page.session.state == .concluded || page.session.state == .cancelled
  func change(_ field: String) -> String? { isFixed ? nil : "\(back)#\(fieldID(field))" }
  var rows = [ReviewRow(words.results, linesOrNone(report.results, look), change: change("results"))]
  for (index, item) in report.difficulties.enumerated() {
    let value: HTML = "<strong>\(names[item.subject])</strong><br>\(lines(item.words))"
    rows.append(
      ReviewRow(
        words.difficulty(["number": index + 1]), value, change: change("words_\(index + 1)")))
  }
  if !report.typedFor.isEmpty { rows.append(ReviewRow(words.typedFor, "\(report.typedFor)")) }
  return """
    \(reportHead(page, look))
    \(sentOrDraft(report, look))
    \(when: !isFixed, "<p>\(words.reviewLead)</p>")
    \(reviewList(rows, look))
    \(when: !isFixed, sendingForm(page, look))
    """
}

private func sendingForm(_ page: UnitReportForm, _ look: Look) -> HTML {
  let words = look.text.session.report
  return form(action: "/sessions/\(page.session.id)/report/sending", look: look, keeps: false) {
    "\(hidden("unit", page.unit.id))\(buttons(button(words.send), linkButton(words.change, reportAddress(page))))"
  }
}

func reportAddress(_ page: UnitReportForm) -> String {
  address("/sessions/\(page.session.id)/report", ["unit": page.unit.id])
}

func sentOrDraft(_ report: UnitReport, _ look: Look) -> HTML {
  let words = look.text.session.report
  guard let at = report.sentAt else { return "<p>\(statusTag(words.draft, .ring, .warning))</p>" }
  return "<p>\(statusTag(words.sent(["time": instantText(at.description, look)]), .tick, .success))</p>"
}

/// A person's lines as lines.
func lines(_ text: String) -> HTML {
  HTML(text.split(whereSeparator: \.isNewline).map { HTML(text: String($0)) }, separator: "<br>")
}

func linesOrNone(_ text: String, _ look: Look) -> HTML {
  text.isEmpty ? "\(look.text.session.report.none)" : lines(text)
}
