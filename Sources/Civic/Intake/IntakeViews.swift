import Markup
import Rulebook

func intakeList(_ page: Page<IntakeRow>, _ look: Look) -> HTML {
  let words = look.text.intake
  let buttons: HTML = """
    \(linkButton(words.new, "/intakes/new", .primary))
    \(linkButton(words.learnt, "/intakes/words"))
    """
  let head = pageHead(words.title, lead: words.lead, actions: buttons)
  guard !page.items.isEmpty else { return "\(head)\(emptyState(words.empty))" }
  return """
    \(head)
    <h2>\(words.list)</h2>
    \(cardList(page.items.map { intakeCard($0, look) }))
    \(paging(
      previous: page.number > 1 ? address("/intakes", ["page": "\(page.number - 1)"]) : nil,
      next: page.hasNext ? address("/intakes", ["page": "\(page.number + 1)"]) : nil, page: page.number, look))
    """
}

private func intakeCard(_ row: IntakeRow, _ look: Look) -> HTML {
  let words = look.text.intake
  let by = words.pastedBy(["who": row.madeBy, "at": instantText(row.madeAt.description, look)])
  let open = row.session.map { [linkButton(words.openSession, "/sessions/\($0)")] } ?? []
  return card(
    row.title, address: "/intakes/\(row.id)", tags: [intakeState(row.state, look)], level: 3, "<p>\(by)</p>",
    actions: open)
}

func intakeState(_ state: Intake.State, _ look: Look) -> HTML {
  let words = look.text.intake
  return switch state {
  case .proposed: statusTag(words.stateProposed, .clock, .warning)
  case .confirmed: statusTag(words.stateConfirmed, .tick, .success)
  case .discarded: statusTag(words.stateDiscarded, .cross, .neutral)
  }
}

func newIntakeView(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  return """
    \(pageHead(words.new, lead: words.lead, back: (words.list, "/intakes")))
    \(errorSummary(filled, look))
    \(form(action: "/intakes", look: look, uploads: true) {
      """
      \(textArea(Field("text", words.text, hint: words.textHint, optional: true), filled, look, rows: 14))
      \(fileField(
        Field("file", words.file, hint: words.fileHint, optional: true), filled, look, accept: ".docx,.txt,.html,.htm", limit: ""))
      \(buttons(button(words.read)))
      """
    })
    """
}

/// What the page of checking needs.
struct IntakeCheck: Sendable {
  var intake: Intake
  var proposal: IntakeProposal
  var context: IntakeContext
}

/// The values to look at first: each leads to its field.
private func unsureList(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let fields = page.proposal.marks.map(\.field).filter { page.proposal.unsure.contains($0) }
  var seen: Set<String> = []
  let rows = fields.filter { seen.insert($0).inserted && !filled.value($0).isEmpty }
  guard !rows.isEmpty else { return "" }
  return disclosure(
    look.text.intake.unsureList(["count": rows.count]), open: rows.count <= 8,
    """
    <ul class="unsure-list">\(each: rows, { field in
      "<li><a href=\"#\(fieldID(field))\">\(String(filled.value(field).prefix(90)))</a></li>"
    })</ul>
    """)
}

func intakeCheckView(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  return """
    \(pageHead(words.check, lead: words.checkLead, back: (words.list, "/intakes")))
    \(errorSummary(filled, look))
    \(when: !filled.value("scanned").isEmpty, noticeBox(.warning, look, "<p>\(words.scanned)</p>"))
    <p class="tags">\(intakeState(page.intake.state, look))</p>
    \(some: page.intake.session, { linkButton(words.openSession, "/sessions/\($0)", .primary) })
    <div class="side-by-side">
    <section class="source" aria-labelledby="source-title">
    <h2 id="source-title">\(words.source)</h2>
    \(markLegend(look))
    <div class="source-text" tabindex="0" role="region" aria-labelledby="source-title" \
    data-offer="\(words.offer)">\(markedText(page, look))</div>
    </section>
    <section class="proposal">\(when: page.intake.state == .proposed, unsureList(page, filled, look))
    \(when: page.intake.state == .proposed, intakeForm(page, filled, look))</section>
    </div>
    <script src="/assets/intake.js" defer></script>
    \(when: page.intake.state == .proposed, buttonForm(
      action: "/intakes/\(page.intake.id)/discarding", words.discard, .danger, look: look))
    """
}
