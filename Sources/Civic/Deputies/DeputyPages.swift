import Hummingbird
import Markup
import Rulebook

/// `/deputies`: who stands in for whom, by which paper, until when.
struct DeputyPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("deputies") { _, visit in try await list(site, visit) }
    routes.get("memberships/:id/deputies/new") { _, visit in try await newPage(site, visit, Filled()) }
    routes.post("memberships/:id/deputies") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        let post = try work.membership(id)
        try work.allow(Deputy.Deed.appoint, post.role)
        try work.appointDeputy(try form.newDeputy(of: id))
        return "/deputies"
      } again: {
        try await newPage(site, visit, $0)
      }
    }
    routes.post("deputies/:id/ending") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.endDeputy(id)
        return "/deputies"
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit) async throws -> Response {
    let number = visit.pageNumber
    let page = try await site.read(visit) { work in
      try work.allow(Deputy.Deed.see, .member)
      return DeputyList(deputies: try work.deputies(page: number), mayEnd: work.deputizedRoles)
    }
    return try site.page(visit, { $0.deputy.title }) { deputyListView(page, $0) }
  }

  private func newPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let (post, people) = try await site.read(visit) { work in
      let post = try work.membership(id)
      try work.allow(Deputy.Deed.appoint, post.role)
      return (post, try work.possibleDeputies(except: post.person))
    }
    return try site.page(visit, { $0.deputy.appoint }) { newDeputyView(post, people, filled, $0) }
  }
}

extension Form {
  /// All that is wrong with it at once.
  fileprivate func newDeputy(of membership: String) throws -> NewDeputy {
    var problem = FormProblem()
    let person = required("person", \.deputy.person, limit: 64, &problem)
    let symbol = required("document_symbol", \.deputy.documentSymbol, limit: 100, &problem)
    let day = requiredDay("document_day", \.deputy.documentDay, &problem)
    let starts = requiredDay("starts_on", \.deputy.startsOn, &problem)
    let ends = requiredDay("ends_on", \.deputy.endsOn, &problem)
    try problem.check()
    guard let day, let starts, let ends else { throw problem }
    return NewDeputy(
      membership: membership, person: person, documentSymbol: symbol, documentDay: day, startsOn: starts, endsOn: ends)
  }
}
