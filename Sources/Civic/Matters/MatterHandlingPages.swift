import Hummingbird
import Markup

/// Referring, answering, joining: the forms that ask for more than words.
struct MatterHandlingPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    addReferral(to: routes, site)
    addAnswer(to: routes, site)
    addJoining(to: routes, site)
    addExtension(to: routes, site)
  }

  private func addExtension(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/extension") { _, visit in try await extending(site, visit, Filled()) }
    routes.post("matters/:id/extension") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.extend, try work.matter(id))
        try work.extendMatter(id, try form.newExtension())
        return "/matters/\(id)/deadline"
      } again: {
        try await extending(site, visit, $0)
      }
    }
  }

  private func extending(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { try $0.extensionFormPage(id) }
    return try site.page(visit, { $0.matter.deeds.extend }) { extensionForm(page, filled, $0) }
  }

  private func addReferral(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/referral") { _, visit in try await referral(site, visit, Filled()) }
    routes.post("matters/:id/referral") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.refer, try work.matter(id))
        try work.referMatter(id, try form.newReferral())
        return "/matters/\(id)"
      } again: {
        try await referral(site, visit, $0)
      }
    }
  }

  private func referral(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { try $0.referralFormPage(id) }
    return try site.page(visit, { $0.matter.deeds.refer }) { referralForm(page, filled, $0) }
  }

  private func addAnswer(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/answer") { _, visit in try await answer(site, visit, nil) }
    routes.post("matters/:id/answer") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.answer, try work.matter(id))
        try work.answerMatter(id, try form.newAnswer())
        return "/matters/\(id)"
      } again: {
        try await answer(site, visit, $0)
      }
    }
  }

  /// A promise is most likely to be answered by having been kept.
  private func answer(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let id = try visit.id()
    let matter = try await site.read(visit) { try $0.matter(for: .answer, id) }
    let start = matter.state == .promised ? Filled(["outcome": Matter.Outcome.done.rawValue]) : Filled()
    return try site.page(visit, { $0.matter.deeds.word(.answer, matter.state) }) { look in
      answerForm(matter, filled ?? start, look)
    }
  }

  private func addJoining(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/joining") { _, visit in try await joining(site, visit, Filled()) }
    routes.post("matters/:id/joining") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.join, try work.matter(id))
        var problem = FormProblem()
        let other = form.chosen("into", \.matter.form.into, &problem)
        try problem.check()
        try work.joinMatter(id, into: other)
        return "/matters/\(other)"
      } again: {
        try await joining(site, visit, $0)
      }
    }
  }

  private func joining(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, words) = (try visit.id(), visit.query["q"])
    let page = try await site.read(visit) { try $0.joinPage(id, words: words) }
    return try site.page(visit, { $0.matter.deeds.join }) { joinForm(page, filled, $0) }
  }
}
