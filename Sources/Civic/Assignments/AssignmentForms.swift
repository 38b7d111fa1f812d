import Markup

/// How far it is: a few words, finished or not, photos or papers. One screen on a phone.
func reportForm(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.assignment
  return """
    <h2 id="report">\(words.report)</h2>
    <p>\(words.reportLead)</p>
    \(reportFields(page, filled, look))
    """
}

/// The office writes for a body that cannot: there when it is needed, not in the way.
func helperForm(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.assignment
  let isWrong = filled.problem("words") != nil || filled.problem("finished") != nil || filled.problem("files") != nil
  let unit = page.reportsFor.map(page.name) ?? ""
  return disclosure(words.reportFor(["unit": unit]), open: isWrong, reportFields(page, filled, look))
}

private func reportFields(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.assignment
  let finished = [
    Choice("no", words.finishedNo), Choice("yes", words.finishedYes, hint: words.finishedYesHint),
  ]
  return form(action: "/assignments/\(page.assignment.id)/report", look: look, uploads: true) {
    """
    \(textArea(Field("words", words.reportWords), filled, look))
    \(radios(Field("finished", words.finished), finished, filled, look))
    \(fileField(
      Field("files", words.evidence, optional: true), filled, look, accept: FileType.accept,
      limit: CheckedFile.largestWords, multiple: true, camera: true))
    \(buttons(button(words.sendReport, page.reportsFor == nil ? .primary : .secondary)))
    """
  }
}

/// The giver has read the report: agrees, or says what is missing.
func reviewForms(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.assignment, "/assignments/\(page.assignment.id)")
  return """
    <h2>\(words.review)</h2>
    <p>\(words.reviewLead(["unit": page.name(page.assignment.lead)]))</p>
    \(some: page.reports.first { $0.finished }, { report in "<blockquote>\(report.words)</blockquote>" })
    \(form(action: "\(address)/acceptance", look: look) {
      """
      \(textField(Field("acceptance_words", words.acceptWords, optional: true), filled, look))
      \(buttons(button(words.accept)))
      """
    })
    \(disclosure(words.sendBack, open: filled.problem("send_back_words") != nil, sendBackForm(address, filled, look)))
    """
}

private func sendBackForm(_ address: String, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.assignment
  return form(action: "\(address)/sending-back", look: look) {
    """
    \(textArea(Field("send_back_words", words.sendBackWords), filled, look, rows: 3))
    \(buttons(button(words.sendBack, .secondary)))
    """
  }
}

/// What is seldom done: another day, or no longer at all.
func changeForms(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.assignment, "/assignments/\(page.assignment.id)")
  let due = form(action: "\(address)/due", look: look) {
    """
    \(dayField(Field("due_on", words.newDue), filled, look))
    \(textField(Field("due_reason", words.why, hint: words.whyHint), filled, look))
    \(buttons(button(words.changeDueNow, .secondary)))
    """
  }
  let cancel = form(action: "\(address)/cancellation", look: look) {
    """
    \(textField(Field("cancel_reason", words.why, hint: words.whyHint), filled, look))
    \(buttons(button(words.cancelNow, .danger)))
    """
  }
  let isDueWrong = filled.problem("due_on") != nil || filled.problem("due_reason") != nil
  return """
    \(disclosure(words.changeDue, open: isDueWrong, due))
    \(disclosure(words.cancel, open: filled.problem("cancel_reason") != nil, cancel))
    """
}

/// An assignment by hand, or out of a session or a matter that is named in the address.
struct NewAssignmentPage: Sendable {
  var bodies: [Organization]
  var session: String?
  var matter: String?
}

func newAssignmentView(_ page: NewAssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.assignment
  let bodies = page.bodies.map { Choice($0.id, $0.name) }
  return """
    \(pageHead(words.give, lead: words.giveLead, back: (words.title, "/assignments")))
    \(errorSummary(filled, look))
    \(form(action: "/assignments", look: look) {
      """
      \(some: page.session, { hidden("session", $0) })\(some: page.matter, { hidden("matter", $0) })
      \(textArea(Field("words", words.words, hint: words.wordsHint), filled, look, rows: 3))
      \(selectField(Field("lead", words.lead, hint: words.leadHint), bodies, filled, look))
      \(textArea(Field("expected_result", words.expectedResult, hint: words.expectedHint, optional: true), filled, look, rows: 2))
      \(dayField(Field("due_on", words.dueOn), filled, look))
      \(textField(Field("no_date", words.noDate, hint: words.noDateHint, optional: true), filled, look))
      \(disclosure(
        words.support, open: filled.values["supports"] != nil,
        checkboxes(Field("supports", words.support), bodies, filled, look)))
      \(buttons(button(words.giveNow)))
      """
    })
    """
}
