import Hummingbird
import Markup
import Rulebook

/// `/resolutions`: the list, drafting, the text and its versions, circulating.
struct ResolutionPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("resolutions") { _, visit in
      let number = visit.pageNumber
      let page = try await site.read(visit) { work in
        ResolutionList(resolutions: try work.resolutions(page: number), mayDraft: work.mayPrepareResolutions)
      }
      return try site.page(visit, { $0.resolution.title }) { resolutionListView(page, $0) }
    }
    routes.get("resolutions/new") { _, visit in
      let query = visit.query
      let filled = Filled([
        "organization": query.optional("organization"), "session": query.optional("session"),
        "concretises": query.optional("concretises"),
      ])
      if filled.value("organization").isEmpty, try visit.actor.seesWholeCommune {
        let bodies = try await site.read(visit) { try $0.decidingBodies() }
        let own = try visit.actor.organization
        return try site.page(visit, { $0.resolution.draft }) { draftBodyView(bodies, own: own, $0) }
      }
      return try await draftPage(site, visit, nil, filled)
    }
    routes.post("resolutions") { _, visit in
      let form = visit.form
      if form.optional("add") != nil { return try await draftPage(site, visit, nil, form.filled()) }
      return try await site.act(visit) { work in
        let body = form.optional("organization") ?? work.actor.organization
        guard work.mayPrepareResolutions(of: body) else { throw Refusal(\.resolution.notYours) }
        return "/resolutions/\(try work.draftResolution(try NewResolution(form, organization: body)).id)"
      } again: {
        try await draftPage(site, visit, nil, $0)
      }
    }
    routes.get("resolutions/:id") { _, visit in try await resolutionPage(site, visit, Filled()) }
    addChanges(to: routes, site)
    addSteps(to: routes, site)
  }

  private func addChanges(to routes: Router<Visit>, _ site: Site) {
    routes.get("resolutions/:id/edit") { _, visit in
      let id = try visit.id()
      let filled = try await site.read(visit) { work in
        let resolution = try work.resolution(id)
        try work.allow(.prepare, resolution)
        try resolution.mayStillChange()
        return Filled(resolution, try work.text(of: resolution))
      }
      return try await draftPage(site, visit, id, filled)
    }
    routes.post("resolutions/:id") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      if form.optional("add") != nil { return try await draftPage(site, visit, id, form.filled()) }
      return try await site.act(visit) { work in
        let resolution = try work.resolution(id)
        try work.allow(.prepare, resolution)
        var problem = FormProblem()
        let note = form.text("note", \.resolution.versionNote, limit: 300, &problem)
        try problem.check()
        try work.reviseResolution(id, to: try NewResolution(form, organization: resolution.organization), note: note)
        return "/resolutions/\(id)"
      } again: {
        try await draftPage(site, visit, id, $0)
      }
    }
    routes.get("resolutions/:id/versions") { _, visit in
      let id = try visit.id()
      let (from, to) = (Int(visit.query["from"]), Int(visit.query["to"]))
      let page = try await site.read(visit) { try $0.versionPage(of: id, from: from, to: to) }
      return try site.page(visit, { $0.resolution.versions }) { versionView(page, $0) }
    }
  }

  private func addSteps(to routes: Router<Visit>, _ site: Site) {
    routes.post("resolutions/:id/circulation") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.circulateResolution(id)
        return "/resolutions/\(id)"
      }
    }
    routes.post("resolutions/:id/withdrawal") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.prepare, try work.resolution(id))
        var problem = FormProblem()
        let reason = form.required("reason", \.resolution.withdrawReason, limit: 500, &problem)
        try problem.check()
        try work.withdrawResolution(id, reason: reason)
        return "/resolutions/\(id)"
      } again: {
        try await resolutionPage(site, visit, $0)
      }
    }
  }
}

func resolutionPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { try $0.resolutionOverview(of: id) }
  return try site.page(visit, title: page.resolution.title) { resolutionView(page, filled, $0) }
}

private func draftPage(_ site: Site, _ visit: Visit, _ id: String?, _ filled: Filled) async throws -> Response {
  var (filled, body) = (filled, filled.value("organization"))
  let added = filled.value("add")
  filled.values["add"] = nil
  if body.isEmpty { body = try visit.actor.organization }
  let chosen = body
  let page = try await site.read(visit) { try $0.draftPlan(for: id, organization: chosen) }
  func rows(_ name: String, _ field: String) -> Int {
    let kept = filled.values.keys.filter { $0.hasPrefix("\(field)-") }.count
    let asked = max(kept, Int(filled.value(name)) ?? 0) + (added == field ? 1 : 0)
    return min(ResolutionForm.mostRows, max(asked, 1))
  }
  let (tasks, targets) = (rows("tasks", "task"), rows("targets", "target"))
  return try site.page(visit, { id == nil ? $0.resolution.draft : $0.resolution.edit }) {
    draftView(page, tasks: tasks, targets: targets, filled, $0)
  }
}
