import Hummingbird
import Markup
import Rulebook

/// `/calendar`: a year drawn as months, and the days that the commune adds to it.
struct CalendarPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("calendar") { _, visit in
      let asked = Int(visit.query["year"])
      let page = try await site.read(visit) { try $0.calendarPage(asked ?? $0.today.year) }
      return try site.page(visit, { $0.calendar.title(["year": page.year]) }) { calendarView(page, $0) }
    }
    routes.get("calendar/days/new") { _, visit in try await newDays(site, visit, Filled()) }
    routes.post("calendar/days") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.allow(.changeCalendar)
        let new = try form.newDays()
        try work.addDays(new)
        return "/calendar?year=\(new.from.year)"
      } again: {
        try await newDays(site, visit, $0)
      }
    }
    addRemoval(to: routes, site)
    addAnnouncement(to: routes, site)
  }

  private func newDays(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    try await site.read(visit) { try $0.allow(.changeCalendar) }
    return try site.page(visit, { $0.calendar.add }) { newDaysForm(filled, $0) }
  }

  private func addRemoval(to routes: Router<Visit>, _ site: Site) {
    routes.get("calendar/days/:id/removal") { _, visit in try await removal(site, visit, Filled()) }
    routes.post("calendar/days/:id/removal") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        let year = try work.addedDay(id).day.year
        try work.allow(.changeCalendar)
        var problem = FormProblem()
        let reason = form.required("reason", \.rule.form.reason, limit: 500, &problem)
        try problem.check()
        try work.removeDay(id, reason: reason)
        return "/calendar?year=\(year)"
      } again: {
        try await removal(site, visit, $0)
      }
    }
  }

  private func removal(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let day = try await site.read(visit) { work in
      let added = try work.addedDay(id)
      try work.allow(.changeCalendar)
      return added
    }
    return try site.page(visit, { $0.calendar.remove }) { removalForm(day, filled, $0) }
  }

  private func addAnnouncement(to routes: Router<Visit>, _ site: Site) {
    routes.get("calendar/:year/announcement") { _, visit in try await announcement(site, visit, Filled()) }
    routes.post("calendar/:year/announcement") { _, visit in
      let (year, form) = (try visit.year(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.changeCalendar)
        var problem = FormProblem()
        let citation = form.announcement(&problem)
        try problem.check()
        try work.announceYear(year, by: citation)
        return "/calendar?year=\(year)"
      } again: {
        try await announcement(site, visit, $0)
      }
    }
  }

  private func announcement(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let year = try visit.year()
    try await site.read(visit) { try $0.allow(.changeCalendar) }
    return try site.page(visit, { $0.calendar.announce }) { announcementForm(year, filled, $0) }
  }
}

extension Visit {
  fileprivate func year() throws -> Int {
    guard let year = parameters.get("year").flatMap({ Int($0) }), WorkingCalendar.years.contains(year) else {
      throw NotFound()
    }
    return year
  }
}

extension Form {
  fileprivate func newDays() throws -> NewDays {
    var problem = FormProblem()
    let from = requiredDay("from", \.calendar.from, &problem)
    let to = day("to", &problem)
    let kind: CalendarDay.Kind? = choice("kind", \.calendar.kind, &problem)
    let name = required("name", \.calendar.name, limit: 100, &problem)
    let citation = announcement(&problem)
    if let from, !WorkingCalendar.years.contains(from.year) {
      problem.add("from", \.site.errors.noSuchDay, ["value": from.typed])
    }
    try problem.check()
    guard let from, let kind else { throw problem }
    return NewDays(from: from, to: to ?? from, kind: kind, name: name, citation: citation)
  }

  /// The paper that announced it.
  fileprivate func announcement(_ problem: inout FormProblem) -> Citation {
    let document = required("document", \.calendar.document, limit: 300, &problem)
    let symbol = text("symbol", \.rule.form.symbol, limit: 60, &problem)
    return Citation(
      document: document, symbol: symbol.isEmpty ? nil : symbol, date: day("issued_on", &problem))
  }
}
