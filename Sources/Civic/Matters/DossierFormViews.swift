import Markup

func newDossierForm(_ page: NewDossierPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.dossier
  return """
    \(pageHead(words.make, lead: page.matter.map { "\($0.number). \($0.title)" } ?? words.makeLead, back: (words.title, "/dossiers")))
    \(errorSummary(filled, look))
    \(some: page.matter, { intoDraft($0, page.drafts, look) })
    \(form(action: "/dossiers", look: look) {
      """
      \(some: page.matter, { hidden("matter", $0.id) })
      \(selectField(Field("addressee", words.addressee), page.addressees, filled, look))
      \(textField(Field("title", words.titleLabel, hint: words.titleHint), filled, look))
      \(textArea(Field("request", words.request, hint: words.requestHint, optional: true), filled, look))
      \(buttons(button(words.make), linkButton(look.text.site.buttons.cancel, "/dossiers")))
      """
    })
    """
}

/// A petition that is being made is the likelier place than a new one.
private func intoDraft(_ matter: Matter, _ drafts: [Dossier], _ look: Look) -> HTML {
  guard !drafts.isEmpty else { return "" }
  let words = look.text.dossier
  return """
    <h2>\(words.intoDraft)</h2>
    \(each: drafts, { draft in
      form(action: "/dossiers/\(draft.id)/matters", look: look, keeps: false) {
        "\(hidden("matter", matter.id))\(buttons(button("\(draft.number). \(draft.title)", .secondary)))"
      }
    })
    <h2>\(words.orNew)</h2>
    """
}

func dossierChooseForm(_ page: DossierChoosePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.dossier
  let base = "/dossiers/\(page.dossier.id)"
  let choices = page.choices.map {
    Choice($0.id, "\($0.number). \($0.title)", hint: look.text.matter.voiceCount(["count": $0.voices]))
  }
  return """
    \(pageHead(words.addMatters, lead: "\(page.dossier.number). \(page.dossier.title)", back: (words.back, base)))
    \(errorSummary(filled, look))
    <form class="form" method="get" action="\(base)/matters">
    \(textField(Field("q", look.text.matter.list.find, optional: true), Filled(["q": [page.words]]), look, .search))
    \(buttons(button(look.text.site.layout.searchButton, .secondary)))
    </form>
    \(when: choices.isEmpty, emptyState(words.noneToAdd))
    \(when: !choices.isEmpty, form(action: base + "/matters", look: look) {
      """
      \(checkboxes(Field("matter", words.matters), choices, filled, look))
      \(buttons(button(words.addMatters), linkButton(look.text.site.buttons.cancel, base)))
      """
    })
    """
}

func dossierSendForm(_ page: DossierPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.dossier
  let base = "/dossiers/\(page.dossier.id)"
  return """
    \(pageHead(words.send, lead: "\(page.dossier.number). \(page.dossier.title)", back: (words.back, base)))
    \(errorSummary(filled, look))
    <p>\(words.sendLead(["body": page.addresseeName, "count": page.items.count]))</p>
    \(form(action: base + "/sending", look: look) {
      """
      \(dayField(Field("due_on", words.dueOn, hint: words.dueHint, optional: true), filled, look))
      \(textField(Field("due_reason", look.text.matter.form.dueReason, optional: true), filled, look))
      \(buttons(button(words.send), linkButton(look.text.site.buttons.cancel, base)))
      """
    })
    """
}

/// What the level above says to each matter; one that it has not answered yet is left empty.
func dossierReplyForm(_ page: DossierPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.dossier
  let base = "/dossiers/\(page.dossier.id)"
  let open = page.items.filter { $0.matter.state == .escalated }
  return """
    \(pageHead(words.reply, lead: "\(page.dossier.number). \(page.dossier.title)", back: (words.back, base)))
    <p>\(words.replyLead)</p>
    \(errorSummary(filled, look))
    \(form(action: base + "/reply", look: look) {
      """
      \(textField(Field("symbol", words.replySymbol, hint: words.replySymbolHint, optional: true), filled, look))
      \(each: open, { item in
        fieldset("\(item.matter.number). \(item.matter.title)") {
          answerFields(filled, look, suffix: "-" + item.matter.id, optional: true, more: [handBackChoice(look)])
        }
      })
      \(buttons(button(words.saveReply), linkButton(look.text.site.buttons.cancel, base)))
      """
    })
    """
}

private func handBackChoice(_ look: Look) -> Choice {
  Choice(DossierAnswer.handedBack, look.text.dossier.handBack, hint: look.text.dossier.handBackHint)
}
