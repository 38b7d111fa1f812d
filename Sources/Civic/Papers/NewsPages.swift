import Hummingbird
import Markup
import Papers

/// `/sessions/:id/news`: the short news item of a session, proposed by the program and written by somebody.
struct NewsPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/news") { _, visit in try await page(site, visit, nil) }
    routes.post("sessions/:id/news") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.writeNews, inSession: id)
        try work.writeNews(try form.news(), of: id)
        return "/sessions/\(id)/papers/news"
      } again: {
        try await page(site, visit, $0)
      }
    }
    routes.post("sessions/:id/news/removal") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.dropNews(of: id)
        return "/sessions/\(id)/news"
      }
    }
  }

  private func page(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let (id, look) = (try visit.id(), try site.paperLook(visit))
    let page = try await site.read(visit) { try $0.newsPage(of: id, look, site.stationery) }
    return try site.page(visit, { $0.paper.news.title }) { newsView(page, filled ?? Filled(page.record), $0) }
  }
}

extension Form {
  fileprivate func news() throws -> NewsRecord {
    var problem = FormProblem()
    let news = NewsRecord(
      headline: required("headline", \.paper.news.headline, limit: 300, &problem),
      lead: required("lead", \.paper.news.lead, limit: 3000, &problem),
      opinions: text("opinions", \.paper.news.opinions, limit: 10_000, &problem),
      conclusion: text("conclusion", \.paper.news.conclusion, limit: 10_000, &problem))
    try problem.check()
    return news
  }
}

extension Filled {
  fileprivate init(_ news: NewsRecord) {
    self.init([
      "headline": news.headline, "lead": news.lead, "opinions": news.opinions, "conclusion": news.conclusion,
    ])
  }
}

func newsView(_ page: NewsPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, session) = (look.text.paper.news, page.session)
  let address = "/sessions/\(session.id)/news"
  return """
    \(pageHead(words.title, lead: session.title, back: (look.text.session.one, "/sessions/\(session.id)")))
    <p class="tags">\(statusTag(words.draft, .ring, .warning))</p>
    \(noticeBox(.info, look, "<p>\(page.isWritten ? words.written : words.proposed)</p><p>\(words.noNames)</p>"))
    \(errorSummary(filled, look))
    \(form(action: address, look: look) {
      """
      \(textField(Field("headline", words.headline), filled, look))
      \(textArea(Field("lead", words.lead, hint: words.leadHint), filled, look))
      \(textArea(Field("opinions", words.opinions, optional: true), filled, look, rows: 6))
      \(textArea(Field("conclusion", words.conclusion, optional: true), filled, look, rows: 6))
      \(buttons(button(words.save), linkButton(words.open, "/sessions/\(session.id)/papers/news")))
      """
    })
    \(copyBox(id: "news", label: words.copy, text: page.record.lines, look))
    \(when: page.isWritten, disclosure(words.again, buttonForm(action: "\(address)/removal", words.drop, .danger, look: look)))
    """
}

extension NewsRecord {
  /// The item as one text, for the commune's page or a chat.
  var lines: String { [headline, lead, opinions, conclusion].filter { !$0.isEmpty }.joined(separator: "\n\n") }
}
