import Hummingbird
import Markup
import Rulebook

/// `/obligations`: what must happen in this period, by body.
struct ObligationPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("obligations") { _, visit in
      let day = Day(visit.query["on"])
      let page = try await site.read(visit) { try $0.boardPage(on: day) }
      return try site.page(visit, { $0.obligation.title }) { boardView(page, $0) }
    }
    routes.get("organizations/:id/obligations") { _, visit in
      let (id, day) = (try visit.id(), Day(visit.query["on"]))
      let page = try await site.read(visit) { try $0.dutyPage(id, on: day) }
      return try site.page(visit, { $0.obligation.title }) { dutyView(page, $0) }
    }
    routes.get("organizations/:id/obligations/:rule") { _, visit in try await record(site, visit, Filled()) }
    routes.post("organizations/:id/obligations/:rule") { _, visit in
      let (id, rule, form) = (try visit.id(), try visit.id("rule"), visit.form)
      return try await site.act(visit) { work in
        _ = try work.dutyPage(id, on: nil, only: rule)
        try work.allow(.fulfil)
        try work.fulfil(try form.fulfilment(of: id, rule))
        return "/organizations/\(id)/obligations"
      } again: {
        try await record(site, visit, $0)
      }
    }
  }

  private func record(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, rule) = (try visit.id(), try visit.id("rule"))
    let page = try await site.read(visit) { work in
      let page = try work.dutyPage(id, on: nil, only: rule)
      try work.allow(.fulfil)
      return page
    }
    return try site.page(visit, { $0.obligation.record }) { fulfilmentForm(page, filled, $0) }
  }
}

extension Form {
  fileprivate func fulfilment(of body: String, _ rule: String) throws -> Fulfilment {
    var problem = FormProblem()
    let words = required("words", \.obligation.what, limit: 300, &problem)
    let day = requiredDay("done_on", \.obligation.doneOn, &problem)
    let symbol = text("symbol", \.obligation.symbol, limit: 60, &problem)
    try problem.check()
    guard let day else { throw problem }
    return Fulfilment(organization: body, rule: rule, day: day, words: words, symbol: symbol)
  }
}

/// The bodies with how far each of them is.
struct BoardPage: Sendable {
  var rows: [Row]
  var day: Day
  /// Bodies have pages of their own for those of the commune; the level above reads the counts.
  var hasPages: Bool

  struct Row: Sendable {
    var body: Organization
    var complete: Int
    var missing: Int
    var nextDue: Day?
  }
}

struct DutyPage: Sendable {
  var body: Organization
  var duties: [Duty]
  var day: Day
  var mayRecord: Bool
  /// May plan a session of this body.
  var mayPlan: Bool
  var isAlone: Bool
}

extension Work {
  func boardPage(on day: Day?) throws -> BoardPage {
    let day = try counted(day)
    let bodies = try bodiesWithDuties()
    let duties = Dictionary(grouping: try duties(of: bodies, on: day), by: \.organization)
    let rows = bodies.compactMap { body -> BoardPage.Row? in
      guard let mine = duties[body.id] else { return nil }
      let open = mine.filter { $0.missing > 0 }
      return BoardPage.Row(
        body: body, complete: mine.count - open.count, missing: open.count, nextDue: open.map(\.due).min())
    }
    return BoardPage(rows: rows, day: day, hasPages: actor.role != .province)
  }

  func dutyPage(_ id: String, on day: Day?, only rule: String? = nil) throws -> DutyPage {
    let day = try counted(day)
    let bodies = try bodiesWithDuties()
    // The level above reads counts of bodies; what each of them did is the commune's own.
    guard actor.role != .province, let body = bodies.first(where: { $0.id == id }) else { throw NotFound() }
    let duties = try duties(of: [body], on: day).filter { rule == nil || $0.rule.id == rule }
    if rule != nil && duties.isEmpty { throw NotFound() }
    return DutyPage(
      body: body, duties: duties, day: day, mayRecord: may(.fulfil),
      mayPlan: actor.seesWholeCommune || (actor.role == .cellSecretary && body.id == actor.organization),
      isAlone: bodies.count == 1)
  }

  /// A day typed into the address may lie where no calendar counts.
  private func counted(_ day: Day?) throws -> Day {
    guard let day else { return today }
    guard WorkingCalendar.years.contains(day.year) else { throw NotFound() }
    return day
  }
}
