import Markup

/// Before a form that was begun and not sent: take it up again, or let it go. Empty where nothing was begun.
func draftOffer(_ action: String, _ look: Look) -> HTML {
  guard let draft = look.drafts.first(where: { $0.form == action }) else { return "" }
  let words = look.text.draft
  return """
    <div class="notice info draft" data-draft="\(draft.id)">
    <p class="notice-title">\(icon(.clock)) <strong>\(words.offer(["time": momentText(draft.savedAt, look)]))</strong></p>
    <div class="buttons"><a class="button" href="/drafts/\(draft.id)">\(words.use)</a>\
    \(dropForm(draft, back: look.path, look))</div></div>
    """
}

/// On the home page: that there is something begun.
func draftReminder(_ look: Look) -> HTML {
  guard !look.drafts.isEmpty else { return "" }
  let words = look.text.draft
  return """
    <p class="follow"><a href="/drafts">\(words.waiting(["count": look.drafts.count]))</a></p>
    """
}

func draftList(_ drafts: [FormDraft], _ look: Look) -> HTML {
  let words = look.text.draft
  return """
    \(pageHead(words.title, lead: words.lead(["days": DraftLimits.keptDays])))
    \(drafts.isEmpty ? emptyState(words.none) : cardList(drafts.map { draftCard($0, look) }))
    """
}

private func draftCard(_ draft: FormDraft, _ look: Look) -> HTML {
  let (words, content) = (look.text.draft, draft.content)
  return card(
    content.title.isEmpty ? words.untitled : content.title, address: "/drafts/\(draft.note.id)",
    "<p>\(savedWords(draft.note.savedAt, look))</p>",
    actions: [linkButton(words.goOn, content.page), dropForm(draft.note, back: "/drafts", look)])
}

/// Everything that was typed, ready to be sent as it is: the way without a script.
func draftView(_ draft: FormDraft, _ look: Look) -> HTML {
  let (words, content) = (look.text.draft, draft.content)
  return """
    \(pageHead(content.title.isEmpty ? words.untitled : content.title, lead: savedWords(draft.note.savedAt, look),
      back: (words.title, "/drafts")))
    \(buttons(linkButton(words.goOn, content.page, .primary), dropForm(draft.note, back: "/drafts", look)))
    \(sendAgain(WaitingForm(path: draft.note.form, values: content.fields), look))
    """
}

private func dropForm(_ draft: FormDraft.Note, back: String, _ look: Look) -> HTML {
  form(action: "/drafts/\(draft.id)/removal", look: look, keeps: false) {
    "\(hidden("back", back))\(button(look.text.draft.drop, .secondary))"
  }
}

/// "Đã lưu lúc 08 giờ 15", with the day where it is not today.
func savedWords(_ at: Instant, _ look: Look) -> String { look.text.site.form.saved(["time": momentText(at, look)]) }

private func momentText(_ at: Instant, _ look: Look) -> String {
  if at.day != look.today { return instantText(at.description, look) }
  return timeText(hour: at.minuteOfDay / 60, minute: at.minuteOfDay % 60, look)
}
