import Markup

struct SearchPage: Sendable {
  var typed: String
  /// Nil where nothing was typed that could be looked for.
  var words: SearchWords?
  var only: FoundKind?
  var number: Int
  var groups: [Group]

  struct Group: Sendable {
    var kind: FoundKind
    var found: Page<Hit>
  }
}

func searchView(_ page: SearchPage, _ look: Look) -> HTML {
  let words = look.text.search
  let shown = page.groups.filter { !$0.found.items.isEmpty }
  return """
    \(pageHead(words.title, lead: page.words == nil ? words.lead : nil))
    <form class="form" method="get" action="/search" role="search">
    \(textField(Field("q", words.words, hint: words.hint), Filled(["q": page.typed]), look, .search))
    \(some: page.only, { hidden("kind", $0.rawValue) })
    \(buttons(button(look.text.site.layout.searchButton)))
    </form>
    \(when: page.only != nil, "<p><a href=\"\(address("/search", ["q": page.typed]))\">\(words.allKinds)</a></p>")
    \(when: shown.isEmpty && page.words != nil, emptyState(words.nothingFound))
    \(each: shown, { group in groupView(group, page, look) })
    """
}

private func groupView(_ group: SearchPage.Group, _ page: SearchPage, _ look: Look) -> HTML {
  let name = group.kind.word(look.text)
  let at = { (number: Int) in
    address("/search", ["q": page.typed, "kind": group.kind.rawValue, "page": number > 1 ? String(number) : nil])
  }
  let more: HTML =
    if page.only == nil {
      group.found.hasNext ? buttons(linkButton(look.text.search.more(["kind": name]), at(1))) : ""
    } else {
      paging(
        previous: page.number > 1 ? at(page.number - 1) : nil, next: group.found.hasNext ? at(page.number + 1) : nil,
        page: page.number, look)
    }
  return """
    <section class="found"><h2>\(name)</h2>
    <ul>\(each: group.found.items, { item in foundRow(item, group.kind, page, look) })</ul>
    \(more)</section>
    """
}

private func foundRow(_ item: Hit, _ kind: FoundKind, _ page: SearchPage, _ look: Look) -> HTML {
  let words = page.words?.folded ?? []
  let excerpt = holds(item.title, words) ? "" : excerpt(of: item.text, around: words)
  let line: [HTML] = [
    item.number.isEmpty ? "" : "<span>\(item.number)</span>",
    item.day.map { "<span>\(dayText($0, look))</span>" } ?? "", stateTag(item.state, look),
  ].filter { !$0.isEmpty }
  return """
    <li><p><a href="\(kind.path)/\(item.id)">\(marked(item.title, words))</a></p>
    \(when: !line.isEmpty, "<p class=\"tags\">\(HTML(line, separator: " "))</p>")\
    \(when: !excerpt.isEmpty, "<p class=\"hint\">\(marked(excerpt, words))</p>")</li>

    """
}

private func stateTag(_ state: Hit.State, _ look: Look) -> HTML {
  let words = look.text.site.states
  return switch state {
  case .none: ""
  case .underWay: statusTag(words.underWay, .dot, .info)
  case .done: statusTag(words.done, .tick, .success)
  case .adopted: statusTag(look.text.resolution.states.adopted, .lock, .success)
  case .withdrawn: statusTag(words.withdrawn, .cross, .neutral)
  case .ended: endedTag(look)
  case .due(let day): dueTag(day, look)
  }
}
