import Markup

func dossierListView(_ page: DossierListPage, _ look: Look) -> HTML {
  let words = look.text.dossier
  let make = page.mayMake ? linkButton(words.make, "/dossiers/new", .primary) : ""
  let number = page.rows.number
  let other = { (to: Int) in address("/dossiers", ["state": page.state?.rawValue, "page": String(to)]) }
  return """
    \(pageHead(words.title, lead: words.lead, actions: make))
    \(stateLinks(page, look))
    \(when: page.rows.items.isEmpty, emptyState(words.none))
    \(cardList(page.rows.items.map { dossierCard($0, look) }))
    \(paging(previous: number > 1 ? other(number - 1) : nil, next: page.rows.hasNext ? other(number + 1) : nil,
      page: number, look))
    \(sheetButtons(.dossiers, look))
    """
}

private func stateLinks(_ page: DossierListPage, _ look: Look) -> HTML {
  let states: [Dossier.State?] = [nil] + Dossier.State.allCases.filter { page.mayMake || $0 != .draft }
  return """
    <nav class="preferences" aria-label="\(look.text.site.lists.filters)">\(each: states, { state in
      let word = state.map { look.text.dossier.states[$0] } ?? look.text.site.lists.all
      let present = state == page.state
      return """
        <a\(attribute: "aria-current", present ? "page" : nil) \
        href="\(address("/dossiers", ["state": state?.rawValue]))">\(word)</a>
        """
    })</nav>
    """
}

private func dossierCard(_ row: DossierRow, _ look: Look) -> HTML {
  let (words, dossier) = (look.text.dossier, row.dossier)
  return card(
    "\(dossier.number). \(dossier.title)", address: "/dossiers/\(dossier.id)", tags: dossierTags(dossier, look),
    """
    <p>\(words.sentTo(["body": row.addresseeName]))</p>
    <p>\(words.answeredOf(["count": row.matters, "answered": row.answered]))</p>
    """)
}

func dossierTags(_ dossier: Dossier, _ look: Look) -> [HTML] {
  let word = look.text.dossier.states[dossier.state]
  switch dossier.state {
  case .draft: return [statusTag(word, .pause, .neutral)]
  case .sent: return [statusTag(word, .up, .info)] + (dossier.dueOn == nil ? [] : [dueTag(dossier.dueOn, look)])
  case .replied: return [statusTag(word, .tick, .success)]
  }
}

func dossierView(_ page: DossierPage, _ look: Look) -> HTML {
  let (words, dossier) = (look.text.dossier, page.dossier)
  return """
    \(pageHead(dossier.title, lead: words.numbered(["number": dossier.number]), back: (words.title, "/dossiers")))
    <p class="tags">\(HTML(dossierTags(dossier, look), separator: " "))</p>
    \(dossierButtons(page, look))
    \(papersLink("/dossiers/\(dossier.id)", look))
    \(definitionList([
      (words.addressee, "\(page.addresseeName)"),
      (words.request, wordsBlock(dossier.request)),
      (words.sentOn, dossier.sentOn.map { "\(dayText($0, look))" }),
      (look.text.matter.form.dueReason, "\(dossier.dueReason)"),
      (words.repliedOn, dossier.repliedOn.map { "\(dayText($0, look))" }),
      (words.replySymbol, "\(dossier.replySymbol)"),
    ]))
    <section><h2>\(words.matters)</h2>
    \(page.items.isEmpty ? emptyState(words.noMatters) : cardList(page.items.map { itemCard($0, page, look) }))
    </section>
    \(historyList(page.events, look))
    """
}

/// The next step first: fill it, send it, write down the reply.
private func dossierButtons(_ page: DossierPage, _ look: Look) -> HTML {
  let (words, base) = (look.text.dossier, "/dossiers/\(page.dossier.id)")
  let isReady = page.mayChange && !page.items.isEmpty
  return """
    <div class="buttons">\
    \(when: page.mayReply, linkButton(words.reply, base + "/reply", .primary))\
    \(when: isReady, linkButton(words.send, base + "/sending", .primary))\
    \(when: page.mayChange, linkButton(words.addMatters, base + "/matters", isReady ? .secondary : .primary))\
    \(linkButton(words.print, base + "/papers/petition"))</div>
    """
}

private func itemCard(_ item: DossierItem, _ page: DossierPage, _ look: Look) -> HTML {
  let matter = item.matter
  let remove = "/dossiers/\(page.dossier.id)/matters/\(matter.id)/removal"
  return card(
    "\(matter.number). \(matter.title)", address: "/matters/\(matter.id)", tags: [stateTag(matter, look)], level: 3,
    """
    <p>\(item.subjectName) · \(look.text.matter.voiceCount(["count": item.voices]))</p>
    <p>\(unitCounts(item, look))</p>
    \(some: item.answer, { answerBlock($0, look) })
    """,
    actions: page.mayChange ? [buttonForm(action: remove, look.text.site.buttons.remove, look: look)] : [])
}

/// "Chi bộ 1 (3), Chi bộ 2 (1)": where it was raised and how often, without a name.
func unitCounts(_ item: DossierItem, _ look: Look) -> String {
  item.units.map { unit in
    "\(unit.name.isEmpty ? look.text.matter.direct : unit.name) (\(numberText(unit.voices, look)))"
  }.joined(separator: ", ")
}
