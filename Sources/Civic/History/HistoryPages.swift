import Hummingbird

/// `/history`: the administrator's journal, and the head of the chain for paper.
struct HistoryPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    // A write, because whoever looks is recorded.
    routes.get("history") { _, visit in
      let number = visit.pageNumber
      let events = try await site.write(visit) { try $0.administrativeEvents(page: number) }
      return try site.page(visit, { $0.history.page.title }) { historyPageView(events, $0) }
    }
    routes.get("history/anchor") { _, visit in
      let page = try await site.read(visit) { try $0.anchorPage() }
      return try site.page(visit, { $0.history.anchor.title }) { anchorView(page, $0) }
    }
  }
}
