import Hummingbird

struct GuidePage: Sendable {
  var role: Actor.Role
  /// The role in which somebody reads it.
  var isOwn: Bool
  var guide: Guide.RoleGuide
}

/// `/guide`: the sheet of one's own role; the office prints those of the others. It says nothing that is a secret.
struct GuidePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("guide") { _, visit in
      let own = try visit.actor.role
      let role = Actor.Role(rawValue: visit.query["role"]) ?? own
      guard let guide = try Guide.shipped(visit.language)[role] else { throw NotFound() }
      return try site.page(visit, { $0.guide.name }) {
        guideView(GuidePage(role: role, isOwn: role == own, guide: guide), $0)
      }
    }
  }
}
