import Hummingbird
import Markup
import Rulebook

struct MatterPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters") { _, visit in try await list(site, visit) }
    routes.get("matters/new") { _, visit in try await newMatter(site, visit, Filled(visit.query.values)) }
    // From the head of the list too, at an address of its own: what lies begun of the whole form stays.
    for address in ["matters", "matters/quick"] {
      routes.post("\(address)") { _, visit in try await open(site, visit) }
    }
    routes.get("matters/:id") { _, visit in
      let id = try visit.id()
      let page = try await site.read(visit) { try $0.matterPage(id) }
      return try site.page(visit, title: page.matter.title) { matterView(page, $0) }
    }
    routes.get("matters/:id/deadline") { _, visit in
      let id = try visit.id()
      let page = try await site.read(visit) { try $0.matterDeadlinePage(id) }
      return try site.page(visit, { $0.site.due.why }) { matterDeadlineView(page, $0) }
    }
    for deed in WordsDeed.all { deed.add(to: routes, site) }
    MatterHandlingPages().add(to: routes, site)
    MatterVoicePages().add(to: routes, site)
    VoiceErasingPages().add(to: routes, site)
  }

  private func list(_ site: Site, _ visit: Visit) async throws -> Response {
    let (filter, number, beside) = (MatterFilter(visit.query), visit.pageNumber, visit.query.optional("beside"))
    var page = try await site.read(visit) { try $0.matterListPage(filter, page: number, beside: beside) }
    page.isAllChosen = visit.query["all"] == "1"
    return try site.page(visit, { $0.matter.title }) { matterListView(page, $0) }
  }

  private func open(_ site: Site, _ visit: Visit) async throws -> Response {
    let form = visit.form
    return try await site.act(visit) { work in
      try work.allowOpening()
      let matter = try work.openMatter(try form.newMatter())
      try work.referOpened(matter, to: form["lead"])
      return "/matters/\(matter.id)"
    } again: {
      try await again(site, visit, $0)
    }
  }

  /// What came question by question is mended at its question; all else in the whole form.
  private func again(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    guard visit.form[MatterStep.mark] == "1", let field = filled.problems.first?.name else {
      return try await newMatter(site, visit, filled)
    }
    let page = try await site.read(visit) { try $0.matterStepPage(.asking(for: field)) }
    return try matterStepPage(site, visit, page, filled)
  }

  private func newMatter(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let page = try await site.read(visit) { try $0.newMatterPage() }
    let isPaper = filled.value("kind") == Matter.Kind.denunciation.rawValue
    return try site.page(visit, { $0.matter.list.open }) { look in
      isPaper ? denunciationForm(page, filled, look) : newMatterForm(page, filled, look)
    }
  }
}

extension MatterFilter {
  /// What stands in an address; a word that means nothing narrows nothing.
  init(_ query: Form) {
    group = Group(rawValue: query["state"]) ?? .open
    kind = Matter.Kind(rawValue: query["kind"])
    (subject, unit, owner) = (query["subject"], query["unit"], query["owner"])
    (session, words) = (query["session"], query["q"])
  }
}

/// A deed that needs only words. Six of the matter's deeds are like this, so their routes are written once.
struct WordsDeed: Sendable {
  var deed: Matter.Deed
  var run: @Sendable (Work, _ matter: String, _ words: String) throws -> Void

  static let all = [
    WordsDeed(deed: .giveBack) { try $0.returnMatter($1, reason: $2) },
    WordsDeed(deed: .ask) { try $0.askForMore($1, question: $2) },
    WordsDeed(deed: .clarify) { try $0.clarify($1, reply: $2) },
    WordsDeed(deed: .reopen) { try $0.reopenMatter($1, reason: $2) },
    WordsDeed(deed: .withdraw) { try $0.withdrawMatter($1, reason: $2) },
    WordsDeed(deed: .close) { try $0.closeMatter($1, reason: $2) },
  ]

  func add(to routes: Router<Visit>, _ site: Site) {
    guard let noun = deed.noun else { return }
    routes.get("matters/:id/\(noun)") { _, visit in try await show(site, visit, Filled()) }
    routes.post("matters/:id/\(noun)") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        // Who may not see the matter is told so before being told of an empty field.
        try work.allow(deed, try work.matter(id))
        var problem = FormProblem()
        let words = form.required("words", \.matter.form.reason, &problem)
        try problem.check()
        try run(work, id, words)
        return "/matters/\(id)"
      } again: {
        try await show(site, visit, $0)
      }
    }
  }

  private func show(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, deed) = (try visit.id(), deed)
    let page = try await site.read(visit) { work in
      let matter = try work.matter(for: deed, id)
      return (matter: matter, question: deed == .clarify ? try work.openQuestion(of: id)?.question : nil)
    }
    return try site.page(visit, { $0.matter.deeds.word(deed, page.matter.state) }) { look in
      wordsForm(deed, page.matter, question: page.question, filled, look)
    }
  }
}
