import Hummingbird

/// `GET /`: what I must do next.
struct HomePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("/") { _, visit in
      let page = try await site.read(visit) { work in
        HomePage(
          cards: try work.homeCards(), news: try work.homeNews(), numbers: try work.homeNumbers(),
          otherPosts: try work.otherPosts(),
          mayOpenMatters: (try? work.allowOpening()) != nil,
          guide: visit.knowsTheWay ? nil : try Guide.shipped(visit.language)[work.actor.role])
      }
      return try site.page(visit, { $0.home.title }) { homeView(page, $0) }
    }
    routes.post("notices/seen") { _, visit in
      let seen = visit.form.all("notice")
      return try await site.act(visit) { work in
        try work.markSeen(Array(seen.prefix(HomePages.mostNotices)))
        return "/"
      }
    }
  }

  /// A page shows twenty; more in one form is not ours.
  private static let mostNotices = 100
}
