import Markup
import Rulebook

/// First: where to. Which of them can go at all is said here already.
func bulkQuestionView(_ page: BulkPage, _ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.bulk
  return """
    \(bulkHead(page, look))
    \(errorSummary(filled, look))
    \(when: page.rows.isEmpty, emptyState(words.nothingChosen.filled()))
    \(when: !page.possible.isEmpty, bulkChoice(page, question, filled, look))
    \(bulkRows(page, look))
    """
}

private func bulkHead(_ page: BulkPage, _ look: Look) -> HTML {
  let title = look.text.matter.deeds.word(page.act.deed, .received)
  return pageHead(
    title, lead: look.text.bulk.chosen(["count": page.rows.count]), back: (look.text.matter.list.back, page.back))
}

/// A plain form that gets: the answer stays in the address, and nothing is changed by it.
private func bulkChoice(_ page: BulkPage, _ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  """
  <form class="form" method="get" action="/matters/bulk">
  \(hidden("act", page.act.rawValue))\(hidden("back", page.back))
  \(each: page.rows, { hidden("matter", $0.matter.id) })
  \(targetField(page, filled, look))
  \(buttons(button(look.text.bulk.preview), linkButton(look.text.site.buttons.cancel, page.back)))
  </form>
  """
}

private func targetField(_ page: BulkPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.bulk
  switch page.act {
  case .refer:
    let hint = words.ownDay
    return """
      \(selectField(Field("lead", look.text.matter.form.lead), page.choices, filled, look))
      \(dayField(Field("due_on", look.text.matter.form.dueOn, hint: hint, optional: true), filled, look))
      """
  case .dossier:
    let choices = page.choices + [Choice(BulkQuestion.newDossier, words.newDossier)]
    return radios(Field("dossier", words.which), choices, filled, look)
  }
}

/// Then: what will happen to each, what cannot be done and why, and one button.
func bulkPreview(_ page: BulkPage, _ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  """
  \(bulkHead(page, look))
  \(errorSummary(filled, look))
  <h2>\(foreseen(page, look))</h2>
  \(bulkRows(page, look))
  \(when: !page.possible.isEmpty, bulkForm(page, question, filled, look))
  """
}

private func foreseen(_ page: BulkPage, _ look: Look) -> String {
  let (words, count, target) = (look.text.bulk, page.possible.count, page.target ?? "")
  if count == 0 { return words.nothingPossible }
  switch page.act {
  case .refer: return words.referring(["body": target, "count": count])
  case .dossier:
    return target.isEmpty ? words.making(["count": count]) : words.adding(["dossier": target, "count": count])
  }
}

private func bulkForm(_ page: BulkPage, _ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  let (words, count) = (look.text.bulk, page.possible.count)
  let again = address("/matters/bulk", bulkQuery(page))
  return form(action: "/matters/bulk/\(page.act == .refer ? "referral" : "dossier")", look: look, keeps: false) {
    """
    \(hidden("back", page.back))
    \(each: page.possible, { hidden("matter", $0.matter.id) })
    \(page.act == .refer ? referralFields(question, filled, look) : dossierFields(page, question, filled, look))
    \(buttons(
      button(page.act == .refer ? words.referButton(["count": count]) : words.dossierButton(["count": count])),
      linkButton(words.otherTarget, again), linkButton(look.text.site.buttons.cancel, page.back)))
    """
  }
}

/// Back to the question with the same matters.
private func bulkQuery(_ page: BulkPage) -> [(String, String?)] {
  [("act", page.act.rawValue), ("back", page.back)] + page.rows.map { ("matter", Optional($0.matter.id)) }
}

private func referralFields(_ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter.form
  let reason = textField(Field("due_reason", words.dueReason), filled, look)
  return """
    \(hidden("lead", question.target))\(hidden("due_on", question.dueOn?.typed ?? ""))
    \(when: question.dueOn != nil, reason)
    \(textArea(Field("note", words.note, optional: true), filled, look, rows: 3))
    """
}

private func dossierFields(_ page: BulkPage, _ question: BulkQuestion, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.dossier
  let isNew = question.target == BulkQuestion.newDossier
  var filled = filled
  if page.addressees.count == 1, filled.value("addressee").isEmpty {
    filled.values["addressee"] = [page.addressees[0].value]
  }
  let fields: HTML = """
    \(selectField(Field("addressee", words.addressee), page.addressees, filled, look))
    \(textField(Field("title", words.titleLabel, hint: words.titleHint), filled, look))
    \(textArea(Field("request", words.request, hint: words.requestHint, optional: true), filled, look))
    """
  return "\(hidden("dossier", question.target))\(when: isNew, fields)"
}

// MARK: - Which

private func bulkRows(_ page: BulkPage, _ look: Look) -> HTML {
  let (possible, impossible) = (page.possible, page.impossible)
  return """
    \(when: !possible.isEmpty, cardList(possible.map { bulkCard($0, look) }))
    \(when: !impossible.isEmpty, "<h2>\(look.text.bulk.impossible(["count": impossible.count]))</h2>")
    \(when: !impossible.isEmpty, cardList(impossible.map { bulkCard($0, look) }))
    """
}

private func bulkCard(_ row: BulkRow, _ look: Look) -> HTML {
  let words = look.text.bulk
  let place = words.nowAt(["body": row.ownerName])
  return card(
    "\(row.matter.number). \(row.matter.title)", address: "/matters/\(row.matter.id)",
    tags: [stateTag(row.matter, look), matterDueTag(row.matter, look)].filter { !$0.isEmpty }, level: 3,
    """
    <p>\(place)</p>
    \(some: row.due, { due in "<p><strong>\(newDay(due, look))</strong></p>" as HTML })
    \(some: row.obstacle, { why in "<p><strong>\(look.text[keyPath: why.sentence].filled(why.values))</strong></p>" as HTML })
    """)
}

private func newDay(_ due: Deadline, _ look: Look) -> String {
  let (words, day) = (look.text.bulk, dayText(due.due, look))
  return due.setBy == nil ? words.due(["day": day, "citation": citationText(due.source)]) : words.dueSet(["day": day])
}

// MARK: - In the list

/// The box of a row: its own label says the number, so that a screen reader hears which.
func bulkBox(_ matter: Matter, isChosen: Bool, _ look: Look) -> HTML {
  """
  <label class="pick"><input type="checkbox" name="matter" value="\(matter.id)"\(attribute: "checked", isChosen)>\
  <span class="unseen">\(look.text.bulk.pick(["number": matter.number]))</span></label>
  """
}

/// Below the list: how many, all of the page, and the deeds. Buttons of a form that gets.
func bulkBar(back: String, all: String, _ look: Look) -> HTML {
  let words = look.text.bulk
  return """
    <div class="bulk-bar no-print">
    <p class="bulk-count" role="status" data-count="\(words.chosen(["count": "{count}"]))" data-none="\(words.lead)">\
    \(words.lead)</p>
    \(hidden("back", back))
    <div class="buttons"><a class="button" href="\(all)" data-pick-all>\(words.all)</a>\
    \(button(words.refer, .secondary, name: "act", value: BulkAct.refer.rawValue))\
    \(button(words.dossier, .secondary, name: "act", value: BulkAct.dossier.rawValue))</div>
    </div>
    """
}
