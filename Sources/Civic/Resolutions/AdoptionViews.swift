import Markup
import Rulebook

/// What a reader can do with an adopted one.
func adoptedActions(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  return """
    \(some: page.mine, { mine in readingForm(mine, one, filled, look) })
    \(some: page.mine?.concretiseBy, { day in concretiseNotice(day, page, look) })
    \(when: page.mayCopy, buttonForm(action: "/resolutions/\(one.id)/copies", words.copyFrame, .secondary, look: look))
    """
}

private func readingForm(_ mine: RecipientRow, _ one: Resolution, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  if let day = mine.readOn {
    return "<p>\(statusTag(words.readOn(["day": dayText(short: day, look)]), .tick, .success))</p>"
  }
  return """
    \(noticeBox(.info, look, title: words.toRead, "<p>\(words.toReadLead)</p>"))
    \(buttonForm(action: "/resolutions/\(one.id)/reading", words.haveRead, .primary, look: look))
    \(disclosure(words.toldInMeeting, open: filled.problem("told_on") != nil, form(action: "/resolutions/\(one.id)/reading", look: look) {
      """
      \(hidden("told", "yes"))\(dayField(Field("told_on", words.toldOn), filled, look))
      \(buttons(button(words.saveTold, .secondary)))
      """
    }))
    """
}

private func concretiseNotice(_ day: Day, _ page: ResolutionOverview, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  guard page.mine?.ownID == nil else { return "" }
  return """
    \(noticeBox(.warning, look, title: words.toConcretise, "<p>\(dueTag(day, look, from: one.adoptedOn))</p>"))
    \(buttons(linkButton(words.draftOwn, "/resolutions/new?concretises=\(one.id)")))
    """
}

/// What became of it: assignments, recipients, the chain of papers, what was learnt.
func followUp(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  return """
    \(taskProgress(page, look))
    \(recipientList(page, look))
    \(when: page.prepares, sendingForm(page, filled, look))
    \(some: page.chain, { chain in chainSection(chain, page, look) })
    \(when: !page.reviews.isEmpty, "<h2>\(words.review)</h2>")
    \(each: page.reviews, { review in
      "<blockquote class=\"words\">\(review.lessons)<br><small>\(dayText(short: review.reviewedOn, look))</small></blockquote>\n"
    })
    \(when: one.isPilot, "<p>\(statusTag(words.isPilot, .up, .success))</p>")
    \(when: page.prepares, reviewForm(one, filled, look))
    """
}

private func taskProgress(_ page: ResolutionOverview, _ look: Look) -> HTML {
  let words = look.text.resolution
  guard !page.tasks.isEmpty else { return "" }
  let done = page.tasks.filter { $0.state == .accepted }.count
  return """
    <h2>\(words.progress)</h2>
    <p>\(words.tasksDone(["done": done, "all": page.tasks.count]))</p>
    <p><progress max="\(page.tasks.count)" value="\(done)">\(done)/\(page.tasks.count)</progress></p>
    <ol class="contributions">\(each: page.tasks, { task in progressRow(task, look) })</ol>
    """
}

private func progressRow(_ task: ResolutionTaskRow, _ look: Look) -> HTML {
  let title = "\(task.number). \(task.words)"
  let tag: HTML =
    task.state == .accepted || task.state == .cancelled
    ? statusTag(look.text.site.states.done, .tick, .success) : dueTag(task.dueOn, look)
  return """
    <li><p class="words follow">\(task.isVisible ? "<a href=\"/assignments/\(task.assignment)\">\(title)</a>" as HTML : "\(title)")</p>
    <p class="tags"><span>\(task.leadName)</span> \(tag)</p></li>

    """
}

private func recipientList(_ page: ResolutionOverview, _ look: Look) -> HTML {
  let words = look.text.resolution
  guard !page.recipients.isEmpty else { return "" }
  let read = page.recipients.filter { $0.readOn != nil }.count
  return """
    <h2>\(words.recipients)</h2>
    <p>\(words.readCount(["read": read, "all": page.recipients.count]))</p>
    \(table(
      caption: words.recipients,
      [Column(words.body), Column(words.read), Column(words.ownResolution), Column(words.progress)],
      rows: page.recipients.map { recipientRow($0, look) }))
    """
}

private func recipientRow(_ row: RecipientRow, _ look: Look) -> [HTML] {
  let words = look.text.resolution
  let read: HTML =
    row.readOn.map { day in
      row.how.isEmpty
        ? statusTag(words.readOn(["day": dayText(short: day, look)]), .tick, .success)
        : statusTag(words.toldAt(["day": row.how]), .tick, .success)
    } ?? statusTag(words.unread, .ring, .neutral)
  let own: HTML =
    row.ownID.map { "<a href=\"/resolutions/\($0)\">\(row.ownSymbol)</a>" }
    ?? (row.concretiseBy == nil ? "" : dueTag(row.concretiseBy, look))
  let share = row.tasks > 0 ? words.tasksDone(["done": row.tasksDone, "all": row.tasks]) : ""
  return ["\(row.name)", read, own, "\(share)"]
}

private func sendingForm(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  return disclosure(
    words.send,
    open: filled.problem("recipient") != nil || filled.problem("concretise_by") != nil || page.recipients.isEmpty,
    form(action: "/resolutions/\(one.id)/sending", look: look) {
      """
      \(tickRows("cells", [Choice("all", words.everyCell)], filled))
      \(disclosure(words.chooseBodies, tickRows("recipient", page.bodies.filter { $0.value != one.organization }, filled)))
      \(dayField(Field("concretise_by", words.concretiseBy, hint: words.concretiseHint, optional: true), filled, look))
      \(buttons(button(words.send, .secondary)))
      """
    })
}

private func chainSection(_ chain: PaperChain, _ page: ResolutionOverview, _ look: Look) -> HTML {
  guard let paper = page.paper else { return "" }
  return """
    <h2>\(look.text.register.chain)</h2>
    \(chainPicture(chain, present: paper.document.id, look))
    <p class="follow"><a href="/documents/\(paper.document.id)">\(look.text.register.openPaper)</a></p>
    """
}

private func reviewForm(_ one: Resolution, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  return disclosure(
    words.reviewTitle, open: filled.problem("lessons") != nil,
    form(action: "/resolutions/\(one.id)/review", look: look) {
      """
      \(textArea(Field("lessons", words.lessons, hint: words.lessonsHint), filled, look))
      \(tickRows("pilot", [Choice("yes", words.markPilot)], Filled(["pilot": one.isPilot ? "yes" : nil])))
      \(buttons(button(words.saveReview, .secondary)))
      """
    })
}

/// The votes on a resolution, each with its sentence.
func voteSummary(_ page: ResolutionOverview, _ look: Look) -> HTML {
  guard !page.votes.isEmpty else { return "" }
  return """
    <h2>\(look.text.vote.title)</h2>
    \(cardList(page.votes.map { voteCard($0, look) }))
    """
}
