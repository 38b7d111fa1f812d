import Hummingbird
import Markup
import Rulebook

struct AssignmentPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("assignments") { _, visit in
      let (filter, number) = (visit.query.assignmentFilter, visit.pageNumber)
      let page = try await site.read(visit) { work in
        AssignmentListPage(
          filter: filter, counts: try work.assignmentCounts(filter), rows: try work.assignments(filter, page: number),
          leads: try work.assignmentLeads(), mayGive: work.mayGive)
      }
      return try site.page(visit, { $0.assignment.title }) { assignmentListView(page, $0) }
    }
    routes.get("assignments/new") { _, visit in try await newAssignment(site, visit, visit.query, Filled()) }
    routes.post("assignments") { _, visit in
      let sent = visit.form
      return try await site.act(visit) { work in
        "/assignments/\(try work.giveAssignment(sent.newAssignment(today: work.today)).id)"
      } again: {
        try await newAssignment(site, visit, sent, $0)
      }
    }
    routes.get("assignments/:id") { _, visit in try await show(site, visit, Filled()) }
    addDeeds(to: routes, site)
  }

  private func addDeeds(to routes: Router<Visit>, _ site: Site) {
    routes.post("assignments/:id/report") { _, visit in
      try await site.withFiles(visit) { files in
        try await deed(site, visit, .report) { work, id in
          let report = try visit.form.report()
          try work.reportProgress(id, words: report.words, finished: report.finished, files: try files.get())
        }
      }
    }
    routes.post("assignments/:id/acceptance") { _, visit in
      try await deed(site, visit, .review) { work, id in
        try work.acceptAssignment(id, words: try visit.form.short("acceptance_words", \.assignment.acceptWords))
      }
    }
    routes.post("assignments/:id/sending-back") { _, visit in
      try await deed(site, visit, .review) { work, id in
        try work.sendBackAssignment(
          id, words: try visit.form.needed("send_back_words", \.assignment.sendBackWords))
      }
    }
    routes.post("assignments/:id/due") { _, visit in
      try await deed(site, visit, .changeDue) { work, id in
        let due = try visit.form.newDue(today: work.today)
        try work.changeDue(ofAssignment: id, to: due.day, reason: due.reason)
      }
    }
    routes.post("assignments/:id/cancellation") { _, visit in
      try await deed(site, visit, .cancel) { work, id in
        try work.cancelAssignment(id, reason: try visit.form.needed("cancel_reason", \.assignment.why))
      }
    }
  }

  /// Does something to the assignment of the address and goes back to its page.
  private func deed(
    _ site: Site, _ visit: Visit, _ deed: Assignment.Deed, _ body: @Sendable @escaping (Work, String) throws -> Void
  ) async throws -> Response {
    let id = try visit.id()
    return try await site.act(visit) { work in
      // Who may not see it is told so before being told of an empty field.
      try work.allow(deed, try work.assignment(id))
      try body(work, id)
      return "/assignments/\(id)"
    } again: {
      try await show(site, visit, $0)
    }
  }

  private func show(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { try $0.assignmentPage(id) }
    let title = try site.text(visit.language).assignment.numbered(["number": page.assignment.number])
    return try site.page(visit, title: title) { assignmentView(page, filled, $0) }
  }

  private func newAssignment(_ site: Site, _ visit: Visit, _ sent: Form, _ filled: Filled) async throws -> Response {
    let (session, matter) = (sent.optional("session"), sent.optional("matter"))
    let page = try await site.read(visit) { work in
      try work.allowGiving(organizer: try session.flatMap { try work.organizer(ofSession: $0) })
      return NewAssignmentPage(bodies: try work.organizations(), session: session, matter: matter)
    }
    return try site.page(visit, { $0.assignment.give }) { newAssignmentView(page, filled, $0) }
  }
}

// MARK: - Reading the forms

extension Form {
  fileprivate var assignmentFilter: AssignmentFilter {
    AssignmentFilter(
      state: AssignmentFilter.State(rawValue: self["state"]) ?? .open, lead: optional("lead"),
      session: optional("session"), words: self["q"])
  }

  fileprivate func newAssignment(today: Day) throws -> NewAssignment {
    var problem = FormProblem()
    let words = required("words", \.assignment.words, limit: 1000, &problem)
    let lead = self["lead"]
    if lead.isEmpty { problem.add("lead", \.site.errors.notChosen, label: \Text.assignment.lead) }
    let result = text("expected_result", \.assignment.expectedResult, limit: 1000, &problem)
    let due = day("due_on", &problem)
    let noDate = text("no_date", \.assignment.noDate, limit: 300, &problem)
    if let due, due < today { problem.add("due_on", \.assignment.dayPast, ["day": due.typed]) }
    if self["due_on"].isEmpty && noDate.isEmpty { problem.add("due_on", \.assignment.dayOrReason) }
    try problem.check()
    return NewAssignment(
      words: words, expectedResult: result, lead: lead, supports: all("supports"), dueOn: due, noDate: noDate,
      session: optional("session"), matter: optional("matter"))
  }

  fileprivate func report() throws -> (words: String, finished: Bool) {
    var problem = FormProblem()
    let words = required("words", \.assignment.reportWords, &problem)
    if self["finished"] != "yes" && self["finished"] != "no" {
      problem.add("finished", \.site.errors.notChosen, label: \Text.assignment.finished)
    }
    try problem.check()
    return (words, self["finished"] == "yes")
  }

  fileprivate func newDue(today: Day) throws -> (day: Day, reason: String) {
    var problem = FormProblem()
    let due = requiredDay("due_on", \.assignment.newDue, &problem)
    let reason = required("due_reason", \.assignment.why, limit: 500, &problem)
    if let due, due < today { problem.add("due_on", \.assignment.dayPast, ["day": due.typed]) }
    try problem.check()
    guard let due else { throw problem }
    return (due, reason)
  }

  /// One line that must be there.
  fileprivate func needed(_ name: String, _ label: any Label) throws -> String {
    var problem = FormProblem()
    let value = required(name, label, limit: 2000, &problem)
    try problem.check()
    return value
  }

  /// One line that may be empty.
  fileprivate func short(_ name: String, _ label: any Label) throws -> String {
    var problem = FormProblem()
    let value = text(name, label, limit: 2000, &problem)
    try problem.check()
    return value
  }
}
