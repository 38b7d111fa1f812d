import Hummingbird
import Markup
import Rulebook

/// `/documents`: the register of papers, its chains, and the books of numbers.
struct RegisterPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("documents") { _, visit in
      let (typed, number) = (visit.query["q"], visit.pageNumber)
      let page = try await site.read(visit) { work in
        PaperList(
          typed: typed, papers: try work.papers(typed, page: number),
          mayRegister: work.mayKeepRegister(of: work.actor.organization), body: work.actor.organization)
      }
      return try site.page(visit, { $0.register.title }) { paperListView(page, $0) }
    }
    routes.get("documents/new") { _, visit in try await newPaperPage(site, visit, Filled()) }
    routes.post("documents") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.allowNumbers(of: work.actor.organization)
        let document = try work.registerPaper(try form.newPaper(of: work.actor.organization))
        try work.linkTyped(form["above"], from: document.id)
        return "/documents/\(document.id)"
      } again: {
        try await newPaperPage(site, visit, $0)
      }
    }
    routes.get("documents/:id") { _, visit in try await paperPage(site, visit, Filled()) }
    routes.post("documents/:id/links") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allowNumbers(of: try work.paper(id).organization ?? work.actor.organization)
        var problem = FormProblem()
        let kind: PaperLink? = form.choice("kind", \.register.linkKind, &problem)
        let symbol = form.required("above", \.register.above, limit: 60, &problem)
        try problem.check()
        guard let kind else { throw problem }
        try work.link(id, kind, toSymbol: symbol)
        return "/documents/\(id)"
      } again: {
        try await paperPage(site, visit, $0)
      }
    }
  }
}

extension Form {
  fileprivate func newPaper(of organization: String) throws -> NewPaper {
    var problem = FormProblem()
    let typed = required("symbol", \.document.number, limit: 60, &problem)
    let type = text("type", \.document.type, limit: 60, &problem)
    let issuer = text("issuer", \.document.issuer, limit: 200, &problem)
    let issuedOn = day("issued_on", &problem)
    let subject = required("subject", \.document.subject, limit: 500, &problem)
    try problem.check()
    let types = try PaperTypes.known.get()
    let read = PaperSymbol(typed: typed, types)
    let names = read?.issuers.compactMap { symbol in types.bodies.first { $0.symbol == symbol }?.name } ?? []
    return NewPaper(
      symbol: read?.canonical ?? typed, type: type.isEmpty ? read?.type.flatMap { types[$0]?.name } ?? "" : type,
      issuer: issuer.isEmpty ? names.joined(separator: ", ") : issuer, issuedOn: issuedOn, subject: subject,
      organization: organization)
  }
}

extension Work {
  /// Links to the paper with a symbol as somebody typed it.
  func link(_ from: String, _ kind: PaperLink, toSymbol typed: String) throws {
    let symbol = PaperSymbol(typed: typed, try PaperTypes.known.get())?.canonical ?? typed
    guard let paper = try papers(symbol: symbol).first(where: { $0.document.id != from }) else {
      throw FormProblem("above", \.register.noSuchPaper, ["symbol": symbol])
    }
    try linkPapers(from, kind, paper.document.id)
  }

  /// One that is not in the register yet is said at its field: it is registered first, or left out.
  fileprivate func linkTyped(_ typed: String, from: String) throws {
    guard !typed.isEmpty else { return }
    try link(from, .executes, toSymbol: typed)
  }
}

private func newPaperPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  try await site.read(visit) { try $0.allowNumbers(of: $0.actor.organization) }
  return try site.page(visit, { $0.register.add }) { newPaperView(filled, $0) }
}

private func paperPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { work in
    let paper = try work.paper(id)
    let read = PaperSymbol(typed: paper.document.symbol, try PaperTypes.known.get())
    return PaperPage(
      paper: paper, read: read, types: try PaperTypes.known.get(), chain: try work.chain(of: id),
      attachments: try work.attachments(on: .document(id)), events: try work.timeline(of: .document(id)),
      mayLink: work.mayKeepRegister(of: paper.organization ?? work.actor.organization))
  }
  return try site.page(visit, title: page.paper.document.symbol) { paperView(page, filled, $0) }
}
