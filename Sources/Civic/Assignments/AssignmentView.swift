import Markup

/// One assignment: what and until when, then what this reader can do next, then all the rest.
func assignmentView(_ page: AssignmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let (a, words) = (page.assignment, look.text.assignment)
  return """
    \(pageHead(a.words, back: (words.title, "/assignments")))
    <p class="tags">\(assignmentTag(a.state, look)) \(assignmentDue(a, look))</p>
    \(errorSummary(filled, look))
    \(when: page.mayReview, reviewForms(page, filled, look))
    \(when: page.mayReport && !page.mayReview, reportForm(page, filled, look))
    \(assignmentFacts(page, look))
    \(reportList(page, look))
    <h2>\(words.files)</h2>
    \(attachmentList(
      page.files, look,
      add: page.mayAttach ? uploadAddress(.assignment(a.id), back: "/assignments/\(a.id)") : nil))
    \(when: page.mayChange, changeForms(page, filled, look))
    \(when: page.mayReport && page.mayReview, reportForm(page, filled, look))
    \(historyList(page.events, look))
    """
}

private func assignmentFacts(_ page: AssignmentPage, _ look: Look) -> HTML {
  let (a, words) = (page.assignment, look.text.assignment)
  let supports = a.supports.map(page.name).joined(separator: "; ")
  return definitionList(
    [
      (words.number, "\(a.number)"),
      (words.lead, "\(page.name(a.lead))"),
      (words.support, "\(supports)"),
      (words.expectedResult, "\(a.expectedResult)"),
      (words.givenBy, "\(page.name(a.givenBy)), \(dayText(short: a.givenOn, look))"),
    ] + page.origins.map { originRow($0, words) } + [(words.closedBecause, "\(a.closingReason)")])
}

private func originRow(_ origin: AssignmentPage.Origin, _ words: AssignmentText) -> (String, HTML?) {
  let name =
    switch origin.kind {
    case .session: words.fromSession
    case .matter: words.fromMatter
    }
  return (name, origin.address.map { "<a href=\"\($0)\">\(origin.title)</a>" } ?? "\(origin.title)")
}

// MARK: - Reports

private func reportList(_ page: AssignmentPage, _ look: Look) -> HTML {
  let words = look.text.assignment
  return """
    <h2>\(words.reports)</h2>
    \(when: page.reports.isEmpty, "<p>\(words.noReports)</p>")
    \(cardList(page.reports.map { reportCard($0, page, look) }))
    """
}

private func reportCard(_ report: ProgressReport, _ page: AssignmentPage, _ look: Look) -> HTML {
  let words = look.text.assignment
  let support = report.organization == page.assignment.lead ? nil : statusTag(words.supportReport, .dot, .neutral)
  let said =
    report.finished
    ? statusTag(words.saysFinished, .tick, .info) : statusTag(words.saysUnderWay, .dot, .neutral)
  let ids = Set(page.evidence[report.id] ?? [])
  let files = page.files.filter { ids.contains($0.id) }
  return card(
    report.organizationName, tags: [said, support].compactMap { $0 }, level: 3,
    """
    <p>\(report.words)</p>
    \(when: !files.isEmpty, attachmentList(files, look, add: nil))
    <p class="hint">\(words.reportedBy(["person": report.reporterName, "day": dayText(short: report.reportedOn, look)]))</p>
    \(some: report.review, { review in reviewLine(review, report, look) })
    """)
}

private func reviewLine(_ review: ProgressReport.Review, _ report: ProgressReport, _ look: Look) -> HTML {
  let words = look.text.assignment
  let tag =
    switch review {
    case .accepted: statusTag(words.wasAccepted, .tick, .success)
    case .sentBack: statusTag(words.wasSentBack, .back, .warning)
    }
  return "<p>\(tag) \(report.reviewWords)</p>"
}
