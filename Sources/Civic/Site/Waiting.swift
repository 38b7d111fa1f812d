import Markup

/// Everything that was typed, visible, in a form that can be sent once more with a fresh token.
func sendAgain(_ visit: Visit, _ look: Look) -> HTML {
  guard let waiting = visit.waitingForm, visit.signIn != nil else { return "" }
  return sendAgain(waiting, look)
}

func sendAgain(_ waiting: WaitingForm, _ look: Look) -> HTML {
  let names = waiting.values.keys.sorted()
  return form(action: waiting.path, look: look) {
    """
    \(each: names, { name in HTML((waiting.values[name] ?? []).map { hidden(name, $0) }) })
    <h2>\(look.text.site.errors.typed)</h2>
    \(each: names, { name in typedWords(waiting.values[name] ?? []) })
    \(buttons(button(look.text.site.errors.sendAgain)))
    """
  }
}

/// A refusal: what is so, by which rule, and where to mend it.
func refusalPage(_ refusal: Refusal, _ visit: Visit, _ look: Look) -> HTML {
  let errors = look.text.site.errors
  return """
    \(pageHead(errors.refused.title))
    \(noticeBox(.warning, look, "<p>\(look.text[keyPath: refusal.sentence].filled(refusal.values))</p>"))
    \(some: refusal.citation, { "<p>\(look.text.rule.citation): \(citationText($0))</p>" })
    \(when: !refusal.links.isEmpty, mendLinks(refusal.links))
    \(sendAgain(visit, look))
    """
}

private func typedWords(_ values: [String]) -> HTML {
  HTML(values.filter { $0.count > 1 && !looksLikeID($0) }.map { "<p class=\"typed\">\($0)</p>" })
}

private func mendLinks(_ links: [Refusal.Link]) -> HTML {
  "<ul class=\"mend\">\(each: links, { link in "<li><a href=\"\(link.address)\">\(link.label)</a></li>" })</ul>"
}

private func looksLikeID(_ value: String) -> Bool {
  value.utf8.count == 36 && value.split(separator: "-").count == 5
}
