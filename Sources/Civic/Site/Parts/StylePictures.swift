import Markup
import Rulebook

/// The pictures, and what the strips above a page say, on `/style`.
func pictureSamples(_ look: Look) -> HTML {
  let sample = look.text.site.style.sample
  let bars = [
    Overview.Bar(id: "a", name: sample.body, open: 12, late: 3),
    Overview.Bar(id: "b", name: sample.long, open: 5, late: 0),
    Overview.Bar(id: "c", name: sample.place, open: 1, late: 1),
  ]
  let days = [(after: 2, sessions: 1, due: 0), (after: 9, sessions: 0, due: 3), (after: 16, sessions: 1, due: 1)].map {
    marked in
    Overview.MarkedDay(
      day: look.today.adding(days: marked.after),
      sessions: (0..<marked.sessions).map { _ in .init(id: "a", title: sample.short) }, due: marked.due)
  }
  return """
    \(dayStrip(days, from: look.today, look))
    \(barList(bars, look) { _ in "#main" })
    \(undoBar(.init(id: "sample", sentence: sample.sentence), look))
    """
}
