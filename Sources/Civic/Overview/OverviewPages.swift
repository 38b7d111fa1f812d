import Hummingbird

/// `GET /overview`: what waits, as pictures.
struct OverviewPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("overview") { _, visit in
      let overview = try await site.read(visit) { try $0.overview() }
      return try site.page(visit, { $0.overview.title }) { overviewView(overview, $0) }
    }
  }
}
