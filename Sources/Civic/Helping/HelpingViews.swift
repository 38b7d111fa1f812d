import Markup

/// At the head of every page while somebody is being helped: whose words these are, and the way to end it.
func helpingBar(_ helping: Look.Helping, _ look: Look) -> HTML {
  let words = look.text.helping
  return """
    <div class="notice warning undo helping no-print" role="status">
    <p>\(icon(.dot)) \(words.banner(["name": helping.name, "time": helping.until]))</p>
    \(form(action: "/helping/ending", look: look, keeps: false) {
      "\(hidden("back", look.path))\(button(words.end, .secondary))"
    })</div>
    """
}

func helpingView(_ found: [Actor], words asked: String, _ look: Look) -> HTML {
  let words = look.text.helping
  return """
    \(pageHead(words.title, lead: words.lead, back: (look.text.signIn.account, "/account")))
    \(cardList([helpCard(HelpingLimits.citizen, words.citizen, words.citizenHint, look)]))
    <form class="form" method="get" action="/helping">
    \(textField(Field("q", words.find, optional: true), Filled(["q": [asked]]), look, .search))
    \(buttons(button(look.text.site.layout.searchButton, .secondary)))
    </form>
    \(when: found.isEmpty, emptyState(words.nobody))
    \(cardList(found.map { helpCard($0.membership, $0.personName, "\($0.postTitle), \($0.organizationName)", look) }))
    """
}

private func helpCard(_ value: String, _ name: String, _ hint: String, _ look: Look) -> HTML {
  card(
    name, level: 2, "<p>\(hint)</p>",
    actions: [
      form(action: "/helping", look: look, keeps: false) {
        "\(hidden("membership", value))\(button(look.text.helping.choose(["name": name]), .secondary))"
      }
    ])
}

/// What was typed for the reader: each with what was done, the way to it, and one touch that says it is so.
func helpedEntriesView(_ entries: [HelpedEntry], _ look: Look) -> HTML {
  let words = look.text.helping
  return """
    \(pageHead(words.entries, lead: words.entriesLead))
    \(entries.isEmpty ? emptyState(words.none) : cardList(entries.map { entryCard($0, look) }))
    """
}

private func entryCard(_ entry: HelpedEntry, _ look: Look) -> HTML {
  let (words, event) = (look.text.helping, entry.event)
  let state =
    entry.isConfirmed ? statusTag(words.confirmed, .tick, .success) : statusTag(words.open, .ring, .warning)
  let confirm = form(action: "/helping/entries/confirmation", look: look, keeps: false) {
    """
    \(hidden("subject_kind", event.subject.kind))\(hidden("subject_id", event.subject.id))\(button(words.confirm))
    """
  }
  return card(
    event.sentence(look.text), address: event.subject.address, tags: [state],
    "<p>\(instantText(event.at.description, look))</p>", actions: entry.isConfirmed ? [] : [confirm])
}

/// Beside a form in which words of others are written: that they can be typed for them.
func helpingLink(_ look: Look) -> HTML {
  guard look.helping == nil else { return "" }
  return "<p class=\"follow\"><a href=\"/helping\">\(look.text.helping.link)</a></p>"
}
