import Hummingbird
import Storage

/// `/sessions/:id/conclusion`: what the chair concludes, who has to do what by when, and the end of the session.
struct ConclusionPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/conclusion") { _, visit in
      try await conclusionResponse(site, visit, nil)
    }
    // Each button keeps what is written; the row buttons also add or take out a row.
    routes.post("sessions/:id/conclusion") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.conclude, inSession: id)
        try work.saveConclusion(try ConclusionDraft(form, leavingOut: Int(form["remove"])), of: id)
        let address = "/sessions/\(id)/conclusion"
        guard form.optional("add") != nil else { return address }
        let rows = ConclusionForm.rows(form) + 1  // rows left empty stay, below those that are kept
        return "\(address)?rows=\(rows)#\(fieldID("item-\(rows)"))"
      } again: {
        try await conclusionResponse(site, visit, $0)
      }
    }
    routes.post("sessions/:id/conclusion/closing") { _, visit in try await close(site, visit) }
    routes.post("sessions/:id/correction") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.correct, inSession: id)
        var problem = FormProblem()
        let words = form.required("correction", \.conclusion.correctionWords, limit: 20_000, &problem)
        try problem.check()
        try work.correctSession(id, words: words)
        return "/sessions/\(id)/conclusion"
      } again: {
        try await conclusionResponse(site, visit, $0)
      }
    }
  }

  /// Two transactions: the draft is kept first, so that a conclusion which is refused loses nothing of it.
  private func close(_ site: Site, _ visit: Visit) async throws -> Response {
    let (id, form) = (try visit.id(), visit.form)
    do {
      try await site.write(visit) { work in
        guard try work.session(id).state == .open else { return }
        try work.saveConclusion(try ConclusionDraft(form), of: id)
      }
    } catch let problem as FormProblem {
      let filled = form.filled(try site.filledProblems(problem, visit))
      return try await conclusionResponse(site, visit, filled, status: .unprocessableContent)
    }
    return try await site.act(visit) { work in
      try work.concludeSession(id)
      return "/sessions/\(id)/conclusion"
    } again: { filled in
      try await conclusionResponse(site, visit, nil, problems: filled.problems)  // the rows as they were kept
    }
  }
}

/// - Parameter filled: what was typed; nil shows the draft that is kept.
func conclusionResponse(
  _ site: Site, _ visit: Visit, _ filled: Filled?, problems: [Filled.Problem] = [],
  status: HTTPResponse.Status = .ok
) async throws -> Response {
  let (id, query, form) = (try visit.id(), visit.query, visit.form)
  let page = try await site.read(visit) { try $0.conclusionPage(id) }
  var shown = filled ?? Filled(page.session, page.items)
  shown.problems += problems
  let kept = filled.flatMap { Int($0.value("rows")) } ?? 0
  let asked = filled == nil ? ConclusionForm.rows(query) : max(kept, ConclusionForm.rows(form))
  let rows = min(ConclusionForm.mostRows, max(asked, filled == nil ? max(page.items.count, 1) : 1))
  return try site.page(visit, status: status, { $0.conclusion.title }) { look in
    conclusionView(page, rows: rows, shown, look)
  }
}

extension Work {
  fileprivate func conclusionPage(_ id: String) throws -> ConclusionPage {
    let session = try session(id)
    let isOpen = session.state == .open || session.state == .scheduled
    let mayWrite = try isOpen && may(.conclude, session)
    let items = try conclusionItems(of: id)
    return ConclusionPage(
      session: session, items: items,
      leadNames: try organizationNames(items.compactMap(\.lead)),
      bodies: mayWrite ? try organizations().map { Choice($0.id, $0.name) } : [],
      invited: mayWrite ? try counterparts(of: id).count : 0,
      pending: try contributions(of: id).filter { $0.disposition == nil }, corrections: try corrections(of: id),
      mayWrite: mayWrite, mayCorrect: try session.state == .concluded && may(.correct, session))
  }
}
