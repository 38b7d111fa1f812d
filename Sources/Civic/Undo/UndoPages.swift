import Hummingbird
import Markup

/// `POST /undo/:id`: takes back what one did a moment ago.
struct UndoPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.post("undo/:id") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { try $0.undo(id) }
    }
  }
}

/// At the head of the page that follows: what was just done, and one touch to take it back. It does not vanish by itself
/// (WCAG 2.2.1): the next page is without it.
func undoBar(_ done: Look.JustDone, _ look: Look) -> HTML {
  """
  <div class="notice success undo no-print" role="status">
  <p>\(icon(.tick)) \(done.sentence)</p>\(undoButton(done.id, look))</div>
  """
}

func undoButton(_ id: String, _ look: Look) -> HTML {
  buttonForm(action: "/undo/\(id)", look.text.site.buttons.undo, look: look)
}

/// In the history of a matter; a slip of several at once says that all of them go back.
func undoButton(_ offer: Undo.Offer, _ look: Look) -> HTML {
  guard offer.matters > 1 else { return undoButton(offer.id, look) }
  return buttonForm(action: "/undo/\(offer.id)", look.text.undo.all(["count": offer.matters]), look: look)
}

extension Undo.Offer {
  /// What was just done; of several at once, how many.
  func sentence(of event: Event, _ text: Text) -> String {
    let said = event.sentence(text)
    return matters > 1 ? text.undo.several(["sentence": said, "count": matters]) : said
  }
}
