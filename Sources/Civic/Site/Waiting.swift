import Markup

/// Everything that was typed, visible, in a form that can be sent once more with a fresh token.
func sendAgain(_ visit: Visit, _ look: Look) -> HTML {
  guard let waiting = visit.waitingForm, visit.signIn != nil else { return "" }
  return sendAgain(waiting, look)
}

func sendAgain(_ waiting: WaitingForm, _ look: Look) -> HTML {
  let names = waiting.values.keys.sorted()
  let words = names.flatMap { waiting.values[$0] ?? [] }.filter(isTyped)
  return form(action: waiting.path, look: look) {
    """
    \(each: names, { name in HTML((waiting.values[name] ?? []).map { hidden(name, $0) }) })
    \(when: !words.isEmpty, "<h2>\(look.text.site.errors.typed)</h2>")
    \(each: words, { "<p class=\"typed\">\($0)</p>" })
    \(buttons(button(look.text.site.errors.sendAgain)))
    """
  }
}

/// A refusal: what is so, by which rule, where to mend it, and the way back to the page from which it was tried.
func refusalPage(_ refusal: Refusal, _ visit: Visit, cameFrom: String?, _ look: Look) -> HTML {
  let errors = look.text.site.errors
  return """
    \(pageHead(errors.refused.title))
    \(noticeBox(.warning, look, "<p>\(look.text[keyPath: refusal.sentence].filled(refusal.values))</p>"))
    \(some: refusal.citation, { "<p>\(look.text.rule.citation): \(citationText($0))</p>" })
    \(when: !refusal.links.isEmpty, mendLinks(refusal.links))
    \(sendAgain(visit, look))
    \(some: cameFrom, { buttons(linkButton(look.text.site.buttons.back, $0)) })
    """
}

private func mendLinks(_ links: [Refusal.Link]) -> HTML {
  "<ul class=\"mend\">\(each: links, { link in "<li><a href=\"\(link.address)\">\(link.label)</a></li>" })</ul>"
}

/// Something that a person wrote, rather than a word of the program that a box or a button carries: an id, `in_favour`,
/// `absent p-17`. Those would only puzzle who reads them; they are sent again all the same.
private func isTyped(_ value: String) -> Bool {
  let words = value.split(separator: " ")
  let isOurs = words.allSatisfy(isPlain) && (words.count == 1 || words.count == 2 && value.utf8.contains(where: isMark))
  return value.count > 1 && !isOurs
}

/// Small letters, digits and marks, not digits alone.
private func isPlain(_ word: Substring) -> Bool {
  let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
  return word.utf8.allSatisfy { letters.contains($0) || isMark($0) } && word.utf8.contains(where: letters.contains)
}

private func isMark(_ byte: UInt8) -> Bool { "0123456789-_".utf8.contains(byte) }
