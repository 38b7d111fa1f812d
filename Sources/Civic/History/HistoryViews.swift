import Markup

/// What happened to one thing, for the foot of its page; the newest first, as `timeline(of:)` gives it.
/// - Parameter undos: what the reader did and can still take back.
func historyList(_ events: [Event], undos: [Undo.Offer] = [], _ look: Look) -> HTML {
  guard !events.isEmpty else { return "" }
  let entries = events.map { event in
    entry(event, undo: undos.first { $0.event == event.id }.map { undoButton($0, look) }, look)
  }
  return "<h2>\(look.text.history.title)</h2>\(timeline(entries, look))"
}

private func entry(_ event: Event, undo: HTML? = nil, _ look: Look) -> TimelineEntry {
  TimelineEntry(at: event.at.description, event.sentence(look.text), detail: undo ?? "")
}

func historyPageView(_ events: Page<Event>, _ look: Look) -> HTML {
  let words = look.text.history
  let address = { (number: Int) in "/history?page=\(number)" }
  return """
    \(pageHead(words.page.title, lead: words.page.lead, actions: linkButton(words.anchor.open, "/history/anchor")))
    \(when: events.items.isEmpty, emptyState(words.page.none))
    \(when: !events.items.isEmpty, timeline(events.items.map { entry($0, look) }, look))
    \(paging(
      previous: events.number > 1 ? address(events.number - 1) : nil,
      next: events.hasNext ? address(events.number + 1) : nil, page: events.number, look))
    """
}

/// The head of the chain as a paper to sign: whoever keeps it can say later whether the history was written anew.
func anchorView(_ page: AnchorPage, _ look: Look) -> HTML {
  let words = look.text.history.anchor
  if page.anchor.position == 0 { return "\(pageHead(words.title, lead: words.lead))\(emptyState(words.none))" }
  let groups = stride(from: 0, to: page.anchor.hash.count, by: 8).map { start in
    String(page.anchor.hash.dropFirst(start).prefix(8))
  }
  return """
    <div class="no-print">\(pageHead(words.title, lead: words.lead))</div>
    <article class="paper anchor">
    <h2 class="paper-title">\(words.title)</h2>
    \(some: QRCode.svg(page.anchor.code, label: words.code), { $0 })
    \(definitionList([
      (words.commune, "\(page.communeName)"),
      (words.at, "\(instantText(page.anchor.at, look))"),
      (words.count, "\(page.anchor.position)"),
      (words.hash, "<code class=\"hash\">\(groups.joined(separator: " "))</code>"),
    ]))
    <p>\(words.check(["hash": String(page.anchor.hash.prefix(16))]))</p>
    <div class="signatures"><p><strong>\(words.printedBy)</strong><br>\(words.signHere)</p>\
    <p><strong>\(words.witness)</strong><br>\(words.signHere)</p></div>
    </article>
    """
}
