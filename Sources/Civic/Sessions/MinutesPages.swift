import Hummingbird
import Markup

/// `/sessions/:id/minutes` and `/sessions/:id/notice`: papers as they come out of the printer.
struct MinutesPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/minutes") { _, visit in
      try await paperResponse(site, visit, title: { $0.minutes.title }, minutesPaper)
    }
    routes.get("sessions/:id/notice") { _, visit in
      try await paperResponse(site, visit, title: { $0.minutes.noticeTitle }, noticePaper)
    }
  }

  private func paperResponse(
    _ site: Site, _ visit: Visit, title: (Text) -> String, _ paper: (Minutes, Look) -> HTML
  ) async throws -> Response {
    let id = try visit.id()
    let minutes = try await site.read(visit) { try $0.minutes(of: id) }
    return try site.page(visit, title) { look in
      """
      <div class="no-print">\(backLink(look.text.session.one, minutes.session.address))
      <p>\(look.text.minutes.printHint)</p></div>
      \(paper(minutes, look))
      """
    }
  }
}
