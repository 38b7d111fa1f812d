import Hummingbird
import Markup

/// `/communes`: the level above looks at its communes, in numbers.
struct CommunesPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("communes") { _, visit in
      let counts = try await site.read(visit) { try $0.communeCounts() }
      let own = try visit.actor.commune
      return try site.page(visit, { $0.communes.title }) { communesView(counts, own: own, $0) }
    }
  }
}

/// - Parameter own: the commune in which the reader is signed in: its petitions open.
func communesView(_ counts: [CommuneCounts], own: String, _ look: Look) -> HTML {
  let words = look.text.communes
  let columns = [
    Column(words.commune), Column(words.open, number: true), Column(words.late, number: true),
    Column(words.promised, number: true), Column(words.ended, number: true), Column(words.waiting, number: true),
    Column(words.sent, number: true),
  ]
  return """
    \(pageHead(words.title, lead: words.lead))
    \(table(caption: words.caption, columns, rows: counts.map { communesRow($0, own: own, look) }))
    <p class="hint">\(words.onlyNumbers)</p>
    \(buttons(linkButton(words.dossiers, "/dossiers", .primary)))
    """
}

private func communesRow(_ one: CommuneCounts, own: String, _ look: Look) -> [HTML] {
  let numbers = [one.open, one.late, one.promised, one.ended].map { "\(numberText($0, look))" as HTML }
  let petitions = [one.waiting, one.sent].map { count in
    let number = numberText(count, look)
    return one.commune == own && count > 0 ? "<a href=\"/dossiers\">\(number)</a>" : "\(number)" as HTML
  }
  return ["\(one.name)"] + numbers + petitions
}
