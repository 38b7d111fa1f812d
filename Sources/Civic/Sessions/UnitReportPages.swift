import Hummingbird
import Markup

/// What invited bodies report before the day, and what the office makes of it.
struct UnitReportPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/report") { _, visit in
      let (id, unit) = (try visit.id(), visit.query.optional("unit"))
      let isSaved = visit.query["saved"] == "1"
      let (form, report) = try await site.read(visit) { try $0.reportForm(id, unit: unit, rows: 0) }
      let filled = report.map { Filled($0) } ?? Filled()
      return try site.page(visit, { $0.session.report.title }) {
        unitReportFormView(form, filled, saved: isSaved, $0)
      }
    }
    routes.post("sessions/:id/report") { _, visit in try await post(site, visit) }
    routes.get("sessions/:id/report/review") { _, visit in
      let (id, unit) = (try visit.id(), visit.query.optional("unit"))
      let (form, report) = try await site.read(visit) { try $0.reportForm(id, unit: unit, rows: 0) }
      guard let report else { return Response.redirect(to: reportAddress(form), type: .normal) }
      return try site.page(visit, { $0.session.report.title }) { unitReportReviewView(form, report, $0) }
    }
    routes.post("sessions/:id/report/sending") { _, visit in
      let (id, unit) = (try visit.id(), visit.form.optional("unit"))
      return try await site.act(visit) { work in
        try work.sendReport(of: unit ?? work.actor.organization, for: id)
        return unit == nil || unit == work.actor.organization ? "/sessions/\(id)" : "/sessions/\(id)/reports"
      }
    }
    addBoard(to: routes, site)
  }

  private func addBoard(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/reports") { _, visit in
      let id = try visit.id()
      let board = try await site.read(visit) { try $0.reportBoard(id) }
      return try site.page(visit, { $0.session.report.allTitle }) { unitReportBoardView(board, $0) }
    }
    routes.post("sessions/:id/reports/:report/contributions") { _, visit in
      let (id, report) = (try visit.id(), try visit.id("report"))
      return try await site.act(visit) { work in
        try work.takeOverDifficulties(of: report, in: id)
        return "/sessions/\(id)/reports"
      }
    }
  }

  /// One form, three buttons: more rows keeps nothing and loses nothing; the other two keep the draft.
  private func post(_ site: Site, _ visit: Visit) async throws -> Response {
    let (id, unit, chosen) = (try visit.id(), visit.form.optional("unit"), visit.form["do"])
    if chosen == "row" {
      let rows = visit.form.difficultyRows + UnitReportForm.rowsAtFirst
      return try await again(site, visit, id, rows: rows, visit.form.filled())
    }
    return try await site.act(visit) { work in
      let body = unit ?? work.actor.organization
      try work.saveReport(try visit.form.unitReport(session: id, unit: body))
      let query: KeyValuePairs<String, String?> = ["unit": unit, "saved": chosen == "save" ? "1" : nil]
      return address(chosen == "save" ? "/sessions/\(id)/report" : "/sessions/\(id)/report/review", query)
    } again: {
      try await again(site, visit, id, rows: visit.form.difficultyRows, $0)
    }
  }

  private func again(_ site: Site, _ visit: Visit, _ id: String, rows: Int, _ filled: Filled) async throws -> Response {
    let unit = visit.form.optional("unit")
    var (form, _) = try await site.read(visit) { try $0.reportForm(id, unit: unit, rows: rows) }
    form.rows = min(UnitReportForm.rowsAtMost, max(form.rows, rows))
    let page = form
    return try site.page(visit, { $0.session.report.title }) { unitReportFormView(page, filled, $0) }
  }
}
