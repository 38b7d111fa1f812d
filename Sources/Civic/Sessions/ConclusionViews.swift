import Markup

struct ConclusionPage: Sendable {
  var session: Session
  var items: [ConclusionItem]
  var leadNames: [String: String]
  var bodies: [Choice]
  /// How many units were invited: a thing can be asked of all of them at once.
  var invited: Int
  var pending: [Contribution]
  var corrections: [Event]
  var mayWrite: Bool
  var mayCorrect: Bool
}

func conclusionView(_ page: ConclusionPage, rows: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return """
    \(pageHead(
      words.title, lead: page.session.title, back: (look.text.session.one, page.session.address),
      actions: linkButton(look.text.minutes.title, "\(page.session.address)/minutes"),
      linkButton(look.text.minutes.noticeTitle, "\(page.session.address)/notice"),
      linkButton(look.text.paper.title, "\(page.session.address)/papers")))
    \(errorSummary(filled, look))
    \(page.mayWrite ? conclusionForm(page, rows: rows, filled, look) : concludedView(page, look))
    \(when: !page.corrections.isEmpty, correctionList(page.corrections, look))
    \(when: page.mayCorrect, correctionForm(page, filled, look))
    """
}

// MARK: - Writing it

private func conclusionForm(_ page: ConclusionPage, rows: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return """
    <p>\(words.lead)</p>
    \(proposalForm(page.session, look))
    \(form(action: "\(page.session.address)/conclusion", look: look, keeps: false) {
      """
      \(savesByDefault(look))
      \(hidden("rows", String(rows)))
      \(textArea(Field("conclusion", words.words, hint: words.wordsHint, optional: true), filled, look, rows: 6))
      <h2>\(words.items)</h2><p class="hint">\(words.itemsHint)</p>
      \(each: 1..<(rows + 1), { row in itemRow(row, leads(page, look), filled, look) })
      <datalist id="no-date"><option value="\(words.often)"></option></datalist>
      \(buttons(button(words.addRow, .secondary, name: "add", value: "row"), button(words.saveDraft, .secondary)))
      \(when: page.session.state == .open, closing(page, filled, look))
      """
    })
    """
}

private func leads(_ page: ConclusionPage, _ look: Look) -> [Choice] {
  guard page.invited > 1 else { return page.bodies }
  let all = look.text.conclusion.everyUnit(["count": page.invited])
  return [Choice(ConclusionDraft.everyUnit, all)] + page.bodies
}

/// The first button of a form is the one that the Enter key presses: it must not take a row out.
private func savesByDefault(_ look: Look) -> HTML {
  "<button class=\"unseen\" tabindex=\"-1\" aria-hidden=\"true\">\(look.text.conclusion.saveDraft)</button>"
}

private func itemRow(_ row: Int, _ bodies: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return """
    <fieldset class="item-row"><legend>\(words.row(["row": row]))</legend>
    \(textArea(Field("item-\(row)", words.itemWords), filled, look, rows: 2))
    <div class="pair">
    \(selectField(Field("lead-\(row)", words.itemLead), bodies, filled, look))
    \(dayField(Field("due-\(row)", words.itemDue), filled, look))
    </div>
    \(noDateField(row, filled, look))
    \(button(words.removeRow(["row": row]), .secondary, name: "remove", value: String(row)))
    </fieldset>

    """
}

private func noDateField(_ row: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  let field = Field("no_date-\(row)", words.itemNoDate, hint: words.itemNoDateHint, optional: true)
  return labelled(field, filled, look) {
    """
    <input\(TextKind.words.attributes) list="no-date"\(controlAttributes(field, filled)) \
    value="\(filled.value(field.name))">
    """
  }
}

/// The end of the session, in the same form: what is written in the rows goes with it.
private func closing(_ page: ConclusionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  let address = "\(page.session.address)/conclusion/closing"
  return """
    <section class="closing" aria-labelledby="closing-title"><h2 id="closing-title">\(look.text.minutes.sectionClose)</h2>
    \(when: !page.pending.isEmpty, pendingNotice(page, look))
    <p>\(words.concludeLead)</p>
    \(timeField(Field("ends_at", words.endsAt), filled, look))
    <div class="buttons"><button class="button primary" formaction="\(address)">\(words.conclude)</button></div>
    </section>
    """
}

private func pendingNotice(_ page: ConclusionPage, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return noticeBox(
    .warning, look,
    """
    <p>\(words.stillPending(["count": page.pending.count]))</p>
    <ul class="mend">\(each: page.pending, { contribution in
      "<li><a href=\"\(contributionAddress(contribution))\">\(contribution.position). \(contribution.proposedTitle)</a></li>"
    })</ul>
    """)
}

// MARK: - Reading it

private func concludedView(_ page: ConclusionPage, _ look: Look) -> HTML {
  let words = look.text.conclusion
  let conclusion = page.session.conclusion
  return """
    \(some: page.session.concludedAt, { instant in lockedNotice(instant, look) })
    <blockquote class="words">\(conclusion.isEmpty ? words.nothingSaid : conclusion)</blockquote>
    \(when: !page.items.isEmpty, "<h2>\(words.items)</h2>")
    <ol class="contributions">\(each: page.items, { item in itemView(item, page, look) })</ol>
    """
}

private func lockedNotice(_ instant: Instant, _ look: Look) -> HTML {
  let time = instantText(instant.description, look)
  return "<p>\(statusTag(look.text.conclusion.concluded(["time": time]), .lock, .success))</p>"
}

private func itemView(_ item: ConclusionItem, _ page: ConclusionPage, _ look: Look) -> HTML {
  let words = look.text.conclusion
  let lead = item.lead.flatMap { page.leadNames[$0] }
  return """
    <li><p class="words"><strong>\(item.position).</strong> \(item.words)</p>
    <p class="tags">\(some: lead, { name in "<span>\(words.itemLead): \(name)</span>" }) \
    \(item.dueOn == nil && !item.noDate.isEmpty ? "<span>\(item.noDate)</span>" : dueTag(item.dueOn, look))</p>
    \(some: item.assignment, { id in buttons(linkButton(words.assigned, "/assignments/\(id)")) })
    </li>

    """
}

private func correctionList(_ corrections: [Event], _ look: Look) -> HTML {
  """
  <h2>\(look.text.conclusion.corrections)</h2>
  \(timeline(corrections.map { event in
    TimelineEntry(at: event.at.description, "\(event.who): \(event.detail["words"] ?? "")")
  }, look))
  """
}

private func correctionForm(_ page: ConclusionPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return disclosure(
    words.correction, open: filled.problem("correction") != nil,
    """
    <p>\(words.correctionLead)</p>
    \(form(action: "\(page.session.address)/correction", look: look) {
      """
      \(textArea(Field("correction", words.correctionWords), filled, look))
      \(buttons(button(words.saveCorrection)))
      """
    })
    """)
}
