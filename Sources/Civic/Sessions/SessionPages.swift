import Hummingbird
import Markup

/// Sessions: the list, planning one, its page.
struct SessionPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions") { _, visit in
      let (filter, number) = (SessionFilter(visit.query), visit.pageNumber)
      let list = try await site.read(visit) { try $0.sessionList(filter, page: number) }
      return try site.page(visit, { $0.session.title }) { sessionListView(list, $0) }
    }
    routes.get("sessions/new") { _, visit in
      try await planPage(site, visit, Filled(["organizer": try visit.actor.organization]))
    }
    routes.post("sessions") { _, visit in
      let text = try site.text(.vietnamese)
      return try await site.act(visit) { work in
        let session = try work.scheduleSession(try work.newSession(visit.form, text))
        return "/sessions/\(session.id)"
      } again: {
        try await planPage(site, visit, $0)
      }
    }
    routes.get("sessions/:id") { _, visit in
      let id = try visit.id()
      return try await sessionPage(site, visit, id)
    }
    addChanges(to: routes, site)
    addSteps(to: routes, site)
  }

  private func addChanges(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/edit") { _, visit in
      let id = try visit.id()
      let filled = try await site.read(visit) { work in
        let session = try work.session(id)
        try work.allow(.change, session)
        try session.mayStillBePrepared()
        return Filled(
          session, counterparts: try work.counterparts(of: id).map(\.id), agenda: try work.agenda(of: id))
      }
      return try await planPage(site, visit, filled, session: id)
    }
    routes.post("sessions/:id") { _, visit in
      let (id, text) = (try visit.id(), try site.text(.vietnamese))
      return try await site.act(visit) { work in
        try work.allow(.change, inSession: id)
        try work.changeSession(id, to: try work.newSession(visit.form, text))
        return "/sessions/\(id)"
      } again: {
        try await planPage(site, visit, $0, session: id)
      }
    }
  }

  private func addSteps(to routes: Router<Visit>, _ site: Site) {
    routes.post("sessions/:id/opening") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.openSession(id)
        return "/sessions/\(id)"
      }
    }
    routes.post("sessions/:id/cancellation") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.allow(.cancel, inSession: id)
        var problem = FormProblem()
        let reason = visit.form.required("reason", \.session.page.cancelReason, limit: 500, &problem)
        try problem.check()
        try work.cancelSession(id, reason: reason)
        return "/sessions/\(id)"
      } again: {
        try await cancellationPage(site, visit, id, $0)
      }
    }
  }
}

private func sessionPage(_ site: Site, _ visit: Visit, _ id: String) async throws -> Response {
  let page = try await site.read(visit) { try $0.overview(of: id) }
  return try site.page(visit, title: page.session.title) { sessionView(page, $0) }
}

private func planPage(
  _ site: Site, _ visit: Visit, _ filled: Filled, session: String? = nil
) async throws -> Response {
  let plan = try await site.read(visit) { work in
    guard work.maySchedule else { throw Refusal(\.session.notYours) }
    return try work.sessionPlan(for: session)
  }
  return try site.page(visit, { session == nil ? $0.session.plan.newTitle : $0.session.plan.editTitle }) {
    sessionPlanView(plan, filled, $0)
  }
}

/// The reason was missing: its form on a page of its own.
private func cancellationPage(_ site: Site, _ visit: Visit, _ id: String, _ filled: Filled) async throws -> Response {
  let session = try await site.read(visit) { try $0.session(id) }
  return try site.page(visit, title: session.title) { look in
    """
    \(pageHead(session.title, back: (look.text.session.one, "/sessions/\(id)")))
    \(errorSummary(filled, look))\(cancellation(session, filled, look))
    """
  }
}
