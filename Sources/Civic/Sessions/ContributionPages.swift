import Hummingbird
import Storage

/// `/sessions/:id/contributions`: everything that was said, and what becomes of each.
struct ContributionPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/contributions") { _, visit in
      try await contributionsResponse(site, visit, Filled())
    }
    routes.get("sessions/:id/contributions/:cid") { _, visit in
      try await contributionResponse(site, visit, Filled())
    }
    routes.post("sessions/:id/contributions/:cid") { _, visit in
      let (id, cid, form) = (try visit.id(), try visit.id("cid"), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.capture, inSession: id)
        try work.changeContribution(cid, to: try work.contribution(from: TypedContribution(form), in: id))
        return form["from"] == "capture" ? "/sessions/\(id)/capture" : "/sessions/\(id)/contributions/\(cid)"
      } again: {
        try await contributionResponse(site, visit, $0)
      }
    }
    routes.post("sessions/:id/contributions/:cid/removal") { _, visit in
      let (id, cid) = (try visit.id(), try visit.id("cid"))
      return try await site.act(visit) { work in
        try work.removeContribution(cid, of: id)
        return "/sessions/\(id)/contributions"
      }
    }
    addDispositions(to: routes, site)
  }

  private func addDispositions(to routes: Router<Visit>, _ site: Site) {
    routes.post("sessions/:id/contributions/:cid/disposition") { _, visit in
      let (id, cid, form) = (try visit.id(), try visit.id("cid"), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.dispose, inSession: id)
        try work.disposeContribution(cid, of: id, try NewDisposition(form), forAllUnits: form.isForAllUnits)
        if form["then"] == "list" { return "/sessions/\(id)/contributions?state=pending" }
        return try work.addressOfNextPending(in: id)
      } again: {
        try await contributionResponse(site, visit, $0)
      }
    }
    // One disposition for all that were ticked.
    routes.post("sessions/:id/dispositions") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.dispose, inSession: id)
        let chosen = form.all("contribution")
        guard !chosen.isEmpty else { throw FormProblem("subject", \.contribution.nothingChosen) }
        switch form["disposition"] {
        case Contribution.Disposition.noted.rawValue:
          for contribution in chosen { try work.disposeContribution(contribution, of: id, .noted) }
        default:
          let subject = form.optional("subject")
          try work.openMatters(for: chosen, of: id, subject: subject, forAllUnits: form.isForAllUnits)
        }
        return "/sessions/\(id)/contributions"
      } again: {
        try await contributionsResponse(site, visit, $0)
      }
    }
  }
}

private func contributionsResponse(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let (id, state) = (try visit.id(), visit.query["state"])
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    let mayDispose = try session.state == .open && work.may(.dispose, session)
    return ContributionsPage(
      session: session, rows: try work.contributionRows(of: id), state: state, mayDispose: mayDispose,
      mayConclude: try work.may(.conclude, session),
      subjects: mayDispose ? try work.subjects().map { Choice($0.id, $0.name) } : [],
      units: mayDispose ? try work.counterparts(of: id).map(\.name) : [])
  }
  return try site.page(visit, { $0.contribution.all }) { contributionsView(page, filled, $0) }
}

private func contributionResponse(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let (id, cid, query, form) = (try visit.id(), try visit.id("cid"), visit.query, visit.form)
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    let row = try work.contributionRow(cid, of: id)
    var page = ContributionPage(session: session, row: row)
    page.from = query.optional("from") ?? form.optional("from")
    page.open = (form.optional("disposition") ?? query.optional("as")).flatMap(Contribution.Disposition.init)
    page.search = query["q"]
    if session.state == .open { try work.addForms(to: &page) }
    return page
  }
  let title = try site.text(visit.language).contribution.one(["position": page.row.contribution.position])
  return try site.page(visit, title: title) { contributionView(page, filled, $0) }
}

extension Work {
  /// What the forms of the page offer, for whoever may use them.
  fileprivate func addForms(to page: inout ContributionPage) throws {
    page.mayChange = try may(.capture, page.session)
    page.mayDispose = try may(.dispose, page.session) && page.row.matter == nil
    guard page.mayChange || page.mayDispose else { return }
    page.subjects = try subjects().map { Choice($0.id, $0.name) }
    page.bodies = try organizations().map { Choice($0.id, $0.name) }
    if page.mayChange { page.speakers = try speakers(at: page.session) }
    guard page.mayDispose else { return }
    page.matters = try choices(for: page)
    if page.row.contribution.isUnattributed { page.units = try counterparts(of: page.session.id).map(\.name) }
  }

  /// What the contribution could join: what the search found; else the newest of the same subject, then of all.
  private func choices(for page: ContributionPage) throws -> [MatterChoice] {
    let most = 8
    guard page.search.isEmpty else { return try matterChoices(words: page.search, subject: nil, limit: most) }
    let same = try page.row.contribution.subject.map { try matterChoices(words: nil, subject: $0, limit: most) } ?? []
    let newest = try matterChoices(words: nil, subject: nil, limit: most)
    return Array((same + newest.filter { !same.contains($0) }).prefix(most))
  }

  /// The clerk goes from one to the next; after the last one, back to the list.
  fileprivate func addressOfNextPending(in session: String) throws -> String {
    let next = try contributions(of: session).first { $0.disposition == nil }
    return "/sessions/\(session)/contributions" + (next.map { "/\($0.id)" } ?? "")
  }
}
