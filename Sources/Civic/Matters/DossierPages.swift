import Hummingbird
import Markup
import Rulebook

struct DossierPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("dossiers") { _, visit in
      let (state, number) = (Dossier.State(rawValue: visit.query["state"]), visit.pageNumber)
      let page = try await site.read(visit) { work in
        DossierListPage(
          state: state, rows: try work.dossiers(in: state, page: number), mayMake: work.actor.seesWholeCommune)
      }
      return try site.page(visit, { $0.dossier.title }) { dossierListView(page, $0) }
    }
    routes.get("dossiers/new") { _, visit in try await making(site, visit, nil) }
    routes.post("dossiers") { _, visit in
      let form = visit.form
      return try await site.act(visit) {
        "/dossiers/\(try $0.makeDossier(try form.newDossier()).id)"
      } again: {
        try await making(site, visit, $0)
      }
    }
    routes.get("dossiers/:id") { _, visit in
      let id = try visit.id()
      let page = try await site.read(visit) { try $0.dossierPage(id) }
      return try site.page(visit, title: page.dossier.title) { dossierView(page, $0) }
    }
    routes.get("dossiers/:id/print") { _, visit in
      let id = try visit.id()
      _ = try await site.read(visit) { try $0.dossier(id) }
      return Response.redirect(to: "/dossiers/\(id)/papers/petition", type: .normal)
    }
    addMatters(to: routes, site)
    addSending(to: routes, site)
    addReply(to: routes, site)
  }

  private func making(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let matter = visit.query.optional("matter") ?? visit.form.optional("matter")
    let page = try await site.read(visit) { try $0.newDossierPage(matter: matter) }
    let start = Filled(["addressee": page.addressees.count == 1 ? page.addressees[0].value : nil])
    return try site.page(visit, { $0.dossier.make }) { newDossierForm(page, filled ?? start, $0) }
  }

  private func addMatters(to routes: Router<Visit>, _ site: Site) {
    routes.get("dossiers/:id/matters") { _, visit in try await choosing(site, visit, Filled()) }
    routes.post("dossiers/:id/matters") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.change, try work.dossier(id))
        let chosen = form.all("matter").filter { !$0.isEmpty }
        guard !chosen.isEmpty else { throw FormProblem("matter", \.dossier.nothingChosen) }
        try work.putIntoDossier(id, chosen)
        return "/dossiers/\(id)"
      } again: {
        try await choosing(site, visit, $0)
      }
    }
    routes.post("dossiers/:id/matters/:mid/removal") { _, visit in
      let (id, matter) = (try visit.id(), try visit.id("mid"))
      return try await site.act(visit) { work in
        try work.takeOutOfDossier(id, matter)
        return "/dossiers/\(id)"
      }
    }
  }

  private func choosing(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, words) = (try visit.id(), visit.query["q"])
    let page = try await site.read(visit) { try $0.dossierChoosePage(id, words: words) }
    return try site.page(visit, { $0.dossier.addMatters }) { dossierChooseForm(page, filled, $0) }
  }

  private func addSending(to routes: Router<Visit>, _ site: Site) {
    routes.get("dossiers/:id/sending") { _, visit in try await sending(site, visit, Filled()) }
    routes.post("dossiers/:id/sending") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.change, try work.dossier(id))
        var problem = FormProblem()
        let due = form.day("due_on", &problem)
        let reason = form.text("due_reason", \.matter.form.dueReason, limit: 500, &problem)
        try problem.check()
        try work.sendDossier(id, due: due, reason: reason)
        return "/dossiers/\(id)"
      } again: {
        try await sending(site, visit, $0)
      }
    }
  }

  private func sending(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { work in
      let page = try work.dossierPage(id)
      try work.allow(.change, page.dossier)
      try page.dossier.checkChanges()
      return page
    }
    return try site.page(visit, { $0.dossier.send }) { dossierSendForm(page, filled, $0) }
  }

  private func addReply(to routes: Router<Visit>, _ site: Site) {
    routes.get("dossiers/:id/reply") { _, visit in try await replying(site, visit, Filled()) }
    routes.post("dossiers/:id/reply") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.reply, try work.dossier(id))
        try work.replyToDossier(id, try form.newDossierReply(for: try work.dossierMatters(id)))
        return "/dossiers/\(id)"
      } again: {
        try await replying(site, visit, $0)
      }
    }
  }

  private func replying(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { work in
      let page = try work.dossierPage(id)
      try work.allow(.reply, page.dossier)
      return page
    }
    return try site.page(visit, { $0.dossier.reply }) { dossierReplyForm(page, filled, $0) }
  }
}

extension Form {
  func newDossier() throws -> NewDossier { try newDossier(with: all("matter").filter { !$0.isEmpty }) }

  func newDossier(with matters: [String]) throws -> NewDossier {
    var problem = FormProblem()
    let new = NewDossier(
      addressee: chosen("addressee", \.dossier.addressee, &problem),
      title: required("title", \.dossier.titleLabel, limit: 300, &problem),
      request: text("request", \.dossier.request, &problem), matters: matters)
    try problem.check()
    return new
  }

  /// An item left empty is still open; one that was begun has to be whole.
  func newDossierReply(for matters: [Matter]) throws -> NewDossierReply {
    var problem = FormProblem()
    let symbol = text("symbol", \.dossier.replySymbol, limit: 100, &problem)
    var (answers, handedBack): ([DossierAnswer], [HandedBack]) = ([], [])
    for matter in matters {
      let suffix = "-" + matter.id
      guard ["outcome", "words", "promised_on"].contains(where: { !self[$0 + suffix].isEmpty }) else { continue }
      if self["outcome" + suffix] == DossierAnswer.handedBack {
        let reason = required("words" + suffix, \.matter.form.answerWords, &problem)
        handedBack.append(HandedBack(matter: matter.id, reason: reason))
        continue
      }
      do {
        answers.append(DossierAnswer(matter: matter.id, answer: try newAnswer(suffix: suffix)))
      } catch let one as FormProblem {
        problem.take(one)
      }
    }
    try problem.check()
    return NewDossierReply(symbol: symbol, answers: answers, handedBack: handedBack)
  }
}
