import Hummingbird

/// `/sessions/:id/minutes` and `/notice`, as they stand on papers that were printed before: they lead to where the papers
/// of a session lie.
struct MinutesPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/minutes") { _, visit in try await led(site, visit) { SessionPaper.minutes(of: $0.kind) } }
    routes.get("sessions/:id/notice") { _, visit in try await led(site, visit) { _ in .notice } }
  }

  private func led(_ site: Site, _ visit: Visit, to paper: @Sendable @escaping (Session) -> SessionPaper) async throws
    -> Response
  {
    let id = try visit.id()
    let kind = try await site.read(visit) { paper(try $0.session(id)) }
    return .redirect(to: "/sessions/\(id)/papers/\(kind.rawValue)", type: .normal)
  }
}
