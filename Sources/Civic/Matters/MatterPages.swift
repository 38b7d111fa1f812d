import Hummingbird
import Markup
import Rulebook

struct MatterPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters") { _, visit in try await list(site, visit) }
    routes.get("matters/new") { _, visit in try await newMatter(site, visit, Filled(visit.query.values)) }
    routes.post("matters") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.allowOpening()
        return "/matters/\(try work.openMatter(try form.newMatter()).id)"
      } again: {
        try await newMatter(site, visit, $0)
      }
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
    let (filter, number) = (MatterFilter(visit.query), visit.pageNumber)
    let page = try await site.read(visit) { try $0.matterListPage(filter, page: number) }
    return try site.page(visit, { $0.matter.title }) { matterListView(page, $0) }
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
