import Markup

/// What happened to one thing, for the foot of its page; the newest first, as `timeline(of:)` gives it.
func historyList(_ events: [Event], _ look: Look) -> HTML {
  guard !events.isEmpty else { return "" }
  let entries = events.map { TimelineEntry(at: $0.at.description, $0.sentence(look.text)) }
  return "<h2>\(look.text.history.title)</h2>\(timeline(entries, look))"
}
