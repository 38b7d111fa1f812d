import Markup
import Rulebook

func overviewView(_ overview: Overview, _ look: Look) -> HTML {
  let words = look.text.overview
  return """
    \(pageHead(words.title, lead: words.lead, back: (look.text.site.navigation.home, "/")))
    <h2>\(words.days)</h2>
    \(dayStrip(overview.days, from: look.today, look))
    <h2>\(words.subjects)</h2>
    \(barList(overview.bySubject, look) { "/matters?subject=\($0.id)" })
    <h2>\(words.units)</h2>
    \(barList(overview.byUnit, look) { "/matters?unit=\($0.id)" })
    <h2>\(words.load)</h2>
    \(loadList(overview.load, look))
    """
}

private func loadList(_ load: [Overview.Load], _ look: Look) -> HTML {
  let words = look.text.overview
  let split = Dictionary(load.map { ($0.body.id, $0) }) { first, _ in first }
  return barList(
    load.map(\.body), look,
    note: { bar in
      split[bar.id].map { words.split(["matters": $0.matters, "assignments": $0.assignments]) }
    }
  ) { bar in
    (split[bar.id]?.matters ?? 0) > 0 ? "/matters?owner=\(bar.id)" : "/assignments?lead=\(bar.id)"
  }
}
