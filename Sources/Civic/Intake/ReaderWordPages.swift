import Hummingbird
import Markup

/// `/intakes/words`: what the reader has learnt from corrections, and a button to have it forget.
struct ReaderWordPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("intakes/words") { _, visit in
      let words = try await site.read(visit) { try $0.readerWords() }
      return try site.page(visit, { $0.intake.learnt }) { readerWordList(words, $0) }
    }
    routes.post("intakes/words/:id/removal") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.removeReaderWord(id)
        return "/intakes/words"
      }
    }
    routes.get("assets/intake.js") { _, _ in
      Response.text(try Assets.intakeScript(), type: "text/javascript; charset=utf-8", cached: true)
    }
  }
}

func readerWordList(_ rows: [ReaderWord], _ look: Look) -> HTML {
  let words = look.text.intake
  let head = pageHead(words.learnt, lead: words.learntLead, back: (words.list, "/intakes"))
  guard !rows.isEmpty else { return "\(head)\(emptyState(words.learntEmpty))" }
  return "\(head)\(cardList(rows.map { readerWordCard($0, look) }))"
}

private func readerWordCard(_ row: ReaderWord, _ look: Look) -> HTML {
  let words = look.text.intake
  let kind = row.kind == .title ? words.learntTitle : words.learntBody(["name": row.organizationName ?? ""])
  let by = words.learntBy(["who": row.madeBy, "at": instantText(row.madeAt.description, look)])
  return card(
    row.words, level: 2, "<p>\(kind)</p><p class=\"hint\">\(by)</p>",
    actions: [buttonForm(action: "/intakes/words/\(row.id)/removal", words.forget, .secondary, look: look)])
}
