import Markup
import Rulebook

// What came of a session, its papers, its history, and calling it off.

func outcomes(_ page: SessionOverview, _ look: Look) -> HTML {
  let words = look.text.session.page
  return """
    \(outcomeList(words.matters, page.matters, below: "/matters", look))
    \(outcomeList(words.assignments, page.assignments, below: "/assignments", look))
    """
}

private func outcomeList(
  _ title: String, _ list: [SessionOverview.Outcome], below: String, _ look: Look
) -> HTML {
  guard !list.isEmpty else { return "" }
  return """
    <h2>\(title)</h2>
    <ul>\(each: list, { item in outcomeRow(item, below: below, look) })</ul>
    """
}

private func outcomeRow(_ item: SessionOverview.Outcome, below: String, _ look: Look) -> HTML {
  let state = item.isDone ? statusTag(look.text.site.states.done, .tick, .success) : dueTag(item.dueOn, look)
  return "<li><a href=\"\(below)/\(item.id)\">\(item.number). \(item.words)</a> \(state)</li>"
}

func papers(_ page: SessionOverview, _ look: Look) -> HTML {
  let address = "/sessions/\(page.session.id)"
  let add = page.mayAttach ? uploadAddress(.session(page.session.id), back: address) : nil
  let forms = buttons(linkButton(look.text.paper.title, "\(address)/papers"))
  guard add != nil || !page.documents.isEmpty || !page.attachments.isEmpty else { return forms }
  return """
    <h2>\(look.text.session.page.documents)</h2>
    \(forms)
    \(when: !page.documents.isEmpty, documentList(page.documents, look))
    \(when: page.mayAttach, buttons(linkButton(look.text.document.add, "\(address)/documents/new")))
    \(attachmentList(page.attachments, look, add: add))
    """
}

func sessionHistory(_ page: SessionOverview, _ look: Look) -> HTML {
  let entries = page.events.map { event in
    let undo = page.undos.first { $0.event == event.id }.map { undoButton($0.id, look) }
    return TimelineEntry(at: event.at.description, event.sentence(look.text), detail: undo ?? "")
  }
  return disclosure(look.text.history.title, timeline(entries, look))
}

/// Calling it off asks for a reason, because everybody invited is told.
func cancellation(_ session: Session, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.page
  let fields = form(action: "/sessions/\(session.id)/cancellation", look: look) {
    """
    \(textField(Field("reason", words.cancelReason, hint: words.cancelHint), filled, look))
    \(buttons(button(words.cancel, .danger)))
    """
  }
  return disclosure(words.cancel, open: !filled.problems.isEmpty, fields)
}
