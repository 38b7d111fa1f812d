import Hummingbird
import Storage

/// `/sessions/:id/capture`: the screen on which the clerk writes down what is said, while it is said.
struct ContributionCapturePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/capture") { _, visit in
      try await captureResponse(site, visit, Filled())
    }
    routes.post("sessions/:id/contributions") { _, visit in
      if visit.form["as"] == "row" { return try await captureRow(site, visit) }
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.noteContribution(try work.contribution(from: TypedContribution(form), in: id))
        return "/sessions/\(id)/capture"
      } again: {
        try await captureResponse(site, visit, $0)
      }
    }
    routes.get("assets/capture.js") { _, _ in
      Response.text(try Assets.captureScript(), type: "text/javascript; charset=utf-8", cached: true)
    }
  }
}

private func captureResponse(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { try $0.capturePage(id) }
  return try site.page(visit, { $0.contribution.capture }) { captureView(page, filled, $0) }
}

/// What the script asks for: the one row that it has to add to the list.
private func captureRow(_ site: Site, _ visit: Visit) async throws -> Response {
  let (id, form) = (try visit.id(), visit.form)
  let row = try await site.write(visit) { work in
    let noted = try work.noteContribution(try work.contribution(from: TypedContribution(form), in: id))
    return try work.contributionRow(noted.id, of: id)
  }
  return .html(capturedRow(row, mayChange: true, try site.look(visit)))
}

extension Work {
  fileprivate func capturePage(_ id: String) throws -> CapturePage {
    let session = try session(id)
    try allow(.capture, session)
    let invited = try counterparts(of: id)
    let others = try organizations().filter { body in !invited.contains { $0.id == body.id } }
    return CapturePage(
      session: session, rows: try contributionRows(of: id).reversed(), speakers: try speakers(at: session),
      units: (invited + others).map { Choice($0.id, $0.name) }, subjects: try subjects().map { Choice($0.id, $0.name) },
      writer: actor.membership)
  }
}
