import Hummingbird
import Markup
import Rulebook

/// `/rules`: the rulebook for people, local decisions, and the word that a rule was compared with its original.
struct RulePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("rules") { _, visit in
      let (filter, number) = (RuleFilter(visit.query), visit.pageNumber)
      let page = try await site.read(visit) { try $0.ruleList(filter, page: number) }
      return try site.page(visit, { $0.rule.title }) { ruleListView(page, $0) }
    }
    routes.get("rules/:id") { _, visit in
      let id = try visit.id()
      let page = try await site.read(visit) { try $0.rulePage(id) }
      return try site.page(visit, title: page.rule.title) { ruleView(page, $0) }
    }
    addDecisions(to: routes, site)
    addConfirmation(to: routes, site)
  }

  private func addDecisions(to routes: Router<Visit>, _ site: Site) {
    routes.get("rules/:id/decision") { _, visit in try await decision(site, visit, Filled()) }
    routes.post("rules/:id/decisions") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        _ = try work.rule(id)
        try work.allow(.decide)
        try work.recordDecision(try form.newDecision(), about: id)
        return "/rules/\(id)"
      } again: {
        try await decision(site, visit, $0)
      }
    }
    routes.get("rules/:id/decisions/:decision/ending") { _, visit in try await ending(site, visit, Filled()) }
    routes.post("rules/:id/decisions/:decision/ending") { _, visit in
      let (id, decision, form) = (try visit.id(), try visit.id("decision"), visit.form)
      return try await site.act(visit) { work in
        _ = try work.decision(decision, about: id)
        try work.allow(.decide)
        let end = try form.ending()
        try work.endDecision(decision, about: id, on: end.day, reason: end.reason)
        return "/rules/\(id)"
      } again: {
        try await ending(site, visit, $0)
      }
    }
  }

  private func decision(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let rule = try await site.read(visit) { work in
      let rule = try work.rule(id)
      try work.allow(.decide)
      guard rule.overridable, rule.unit != nil else {
        throw Refusal(\.rule.notOverridable, citation: rule.citation)
      }
      return rule
    }
    return try site.page(visit, { $0.rule.decide }) { decisionForm(rule, filled, $0) }
  }

  private func ending(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, decision) = (try visit.id(), try visit.id("decision"))
    let (rule, recorded) = try await site.read(visit) { work in
      let found = (try work.rule(id), try work.decision(decision, about: id))
      try work.allow(.decide)
      return found
    }
    return try site.page(visit, { $0.rule.end }) { decisionEndForm(rule, recorded, filled, $0) }
  }

  private func addConfirmation(to routes: Router<Visit>, _ site: Site) {
    routes.get("rules/:id/confirmation") { _, visit in
      try await confirmation(site, visit, visit.query["version"], Filled())
    }
    routes.post("rules/:id/confirmation") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        _ = try work.rule(id)
        try work.allow(.decide)
        var problem = FormProblem()
        let note = form.required("note", \.rule.confirmLabel, limit: 500, &problem)
        try problem.check()
        guard let version = Day(form["version"]) else { throw NotFound() }
        try work.confirmRule(id, version: version, note: note)
        return "/rules/\(id)"
      } again: {
        try await confirmation(site, visit, form["version"], $0)
      }
    }
  }

  private func confirmation(
    _ site: Site, _ visit: Visit, _ version: String, _ filled: Filled
  ) async throws -> Response {
    let id = try visit.id()
    let rule = try await site.read(visit) { work in
      _ = try work.rule(id)
      try work.allow(.decide)
      guard let day = Day(version), let rule = try work.rules.versions(of: id).first(where: { $0.version == day })
      else { throw NotFound() }
      guard rule.needsConfirmation else { throw Refusal(\.rule.alreadyConfirmed) }
      return rule
    }
    return try site.page(visit, { $0.rule.confirm }) { confirmationForm(rule, filled, $0) }
  }
}

extension RuleFilter {
  /// A word that means nothing narrows nothing.
  init(_ query: Form) {
    (words, family, state) = (query["q"], query["family"], State(rawValue: query["state"]))
  }
}
