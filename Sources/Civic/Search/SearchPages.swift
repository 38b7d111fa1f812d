import Hummingbird
import Markup

/// One box for everything: "hoa giai" finds "hòa giải" and "hoà giải".
struct SearchPages: Pages {
  /// So many of each kind on the page of all kinds.
  static let few = 10

  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("search") { _, visit in
      let (typed, only, number) = (visit.query["q"], FoundKind(rawValue: visit.query["kind"]), visit.pageNumber)
      let words = SearchWords(typed)
      let groups = try await site.read(visit) { work -> [SearchPage.Group] in
        guard let words else { return [] }
        return try found(words, only, page: number, work)
      }
      let page = SearchPage(typed: typed, words: words, only: only, number: number, groups: groups)
      return try site.page(visit, { $0.search.title }) { searchView(page, $0) }
    }
  }

  private func found(_ words: SearchWords, _ only: FoundKind?, page: Int, _ work: Work) throws -> [SearchPage.Group] {
    if let only {
      return [.init(kind: only, found: try work.search(words, only, page: page, size: Work.pageSize))]
    }
    return try FoundKind.allCases.map { kind in
      .init(kind: kind, found: try work.search(words, kind, page: 1, size: SearchPages.few))
    }
  }
}
