import Markup
import Rulebook

struct ResolutionList: Sendable {
  var resolutions: Page<ResolutionRow>
  var mayDraft: Bool
}

func resolutionListView(_ page: ResolutionList, _ look: Look) -> HTML {
  let (words, number) = (look.text.resolution, page.resolutions.number)
  let at = { (number: Int) in address("/resolutions", ["page": number > 1 ? String(number) : nil]) }
  return """
    \(pageHead(
      words.title, lead: words.lead,
      actions: page.mayDraft ? linkButton(words.draft, "/resolutions/new", .primary) : "",
      linkButton(look.text.register.title, "/documents")))
    \(when: page.resolutions.items.isEmpty, emptyState(words.none))
    \(cardList(page.resolutions.items.map { resolutionCard($0, look) }))
    \(paging(
      previous: number > 1 ? at(number - 1) : nil, next: page.resolutions.hasNext ? at(number + 1) : nil, page: number,
      look))
    \(sheetButtons(.resolutions, look))
    """
}

private func resolutionCard(_ row: ResolutionRow, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, row.resolution)
  let day = one.adoptedOn ?? row.heldOn
  let facts = [row.organizationName, day.map { dayText(short: $0, look) } ?? ""].filter { !$0.isEmpty }
  return card(
    one.symbol.isEmpty ? one.title : "\(one.symbol): \(one.title)", address: "/resolutions/\(one.id)",
    tags: [resolutionTag(one, look)],
    """
    <p>\(facts.joined(separator: ", "))</p>
    \(when: row.tasks > 0, "<p>\(words.tasksDone(["done": row.tasksDone, "all": row.tasks]))</p>")
    """)
}

func resolutionTag(_ r: Resolution, _ look: Look) -> HTML {
  let words = look.text.resolution.states
  switch r.state {
  case .draft: return statusTag(words.draft, .ring, .neutral)
  case .circulated: return statusTag(words.circulated, .dot, .info)
  case .adopted: return statusTag(words.adopted, .lock, .success)
  case .withdrawn: return statusTag(words.withdrawn, .cross, .neutral)
  }
}

// MARK: - One resolution

func resolutionView(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  return """
    \(pageHead(
      one.symbol.isEmpty ? one.title : "\(one.symbol): \(one.title)", lead: page.organizationName,
      back: (words.title, "/resolutions")))
    \(errorSummary(filled, look))
    <p class="tags">\(resolutionTag(one, look)) \
    \(statusTag(words.versionNumber(["number": one.version]), .ring, .neutral))</p>
    \(when: one.state != .withdrawn, resolutionSteps(page, look))
    \(nextForResolution(page, filled, look))
    \(resolutionFacts(page, look))
    \(papersLink("/resolutions/\(one.id)", look))
    \(resolutionText(page.text, page.names, look))
    \(amendmentSummary(page, look))
    \(voteSummary(page, look))
    \(when: one.state == .adopted, followUp(page, filled, look))
    \(when: page.prepares && one.state != .adopted && one.state != .withdrawn, withdrawal(one, filled, look))
    \(historyList(page.events, look))
    """
}

private func resolutionSteps(_ page: ResolutionOverview, _ look: Look) -> HTML {
  let (words, state) = (look.text.resolution.steps, page.resolution.state)
  let isVoted = page.votes.contains { $0.state == .closed }
  let isRead = !page.recipients.isEmpty && page.recipients.allSatisfy { $0.readOn != nil }
  let isDone = !page.tasks.isEmpty && page.tasks.allSatisfy { $0.state == .accepted }
  let isAdopted = state == .adopted
  func place(_ isDone: Bool, _ isPresent: Bool) -> Step.Place { isDone ? .done : isPresent ? .present : .coming }
  // A head decides without a vote; then there was none on the way.
  let vote = isAdopted && !isVoted ? [] : [Step(words.vote, place(isAdopted, isVoted))]
  let before = [
    Step(words.draft, place(state != .draft, true)),
    Step(words.amend, place(isVoted || isAdopted, state == .circulated)),
  ]
  let after = [
    Step(words.adopt, place(isAdopted, false)), Step(words.read, place(isRead, isAdopted)),
    Step(words.carryOut, place(isDone, isRead)), Step(words.review, place(!page.reviews.isEmpty, false)),
  ]
  return steps(before + vote + after, label: words.label, look)
}

/// What this reader can do now; one thing is first.
private func nextForResolution(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  let address = "/resolutions/\(one.id)"
  // An organ of the State may decide without a meeting, by the power of its head.
  let needsSession = one.session == nil && !page.isOfState
  switch one.state {
  case .draft where page.prepares:
    return """
      \(HTML(page.notes.map { ruleNote($0, look) }))
      \(when: needsSession, noticeBox(.info, look, "<p>\(words.needsSessionHint)</p>"))
      <div class="buttons">\(when: !needsSession, buttonForm(
        action: "\(address)/circulation", page.isOfState ? words.circulateHere : words.circulate, .primary, look: look))\
      \(linkButton(words.edit, "\(address)/edit"))</div>
      """
  case .circulated:
    return """
      <div class="buttons">\(when: page.mayAmend, linkButton(words.amend, "\(address)/amendments", .primary))\
      \(when: page.prepares, linkButton(words.edit, "\(address)/edit"))\
      \(when: one.version > 1, linkButton(words.versions, "\(address)/versions"))\
      \(some: page.prepares ? one.session : nil, { session in
        linkButton(look.text.vote.prepare, "/sessions/\(session)/votes/new?resolution=\(one.id)")
      })</div>
      \(when: page.prepares && page.mayAdopt, adoption(page, filled, look))
      """
  case .draft, .withdrawn: return ""
  case .adopted: return adoptedActions(page, filled, look)
  }
}

private func adoption(_ page: ResolutionOverview, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  let capacities = Signature.Capacity.allCases.filter { page.isOfState || $0.isCollective }
  var filled = filled
  if filled.value("signed_as").isEmpty { filled.values["signed_as"] = [Signature.Capacity.onBehalf.rawValue] }
  return """
    <h2>\(words.adoptTitle)</h2><p>\(words.adoptLead)</p>
    \(form(action: "/resolutions/\(one.id)/adoption", look: look) {
      """
      \(selectField(Field("signer", words.signer), page.signers, filled, look))
      \(radios(
        Field("signed_as", words.signedAs), capacities.map { Choice($0.rawValue, words.capacities[$0]) }, filled, look))
      \(dayField(Field("review_on", words.reviewOn, optional: true), filled, look))
      \(buttons(button(one.type == Resolution.usualType ? words.adopt : words.adoptType(["type": page.typeName.lowercased()]))))
      """
    })
    """
}

private func resolutionFacts(_ page: ResolutionOverview, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  let session = page.session.map { session -> HTML in
    "\(dayText(short: session.heldOn, look)): <a href=\"/sessions/\(session.id)\">\(session.title)</a>"
  }
  let above = page.above.map { above -> HTML in
    "<a href=\"/resolutions/\(above.id)\">\(above.symbol)</a>: \(above.title)"
  }
  return definitionList([
    (look.text.document.type, one.type == Resolution.usualType ? nil : "\(page.typeName)"),
    (words.session, session), (words.concretises, above),
    (words.circulatedOn, one.circulatedOn.map { "\(dayText($0, look))" }),
    (words.adoptedOn, one.adoptedOn.map { "\(dayText($0, look))" }),
    (words.signer, one.signature.map { "\($0.name) (\(words.capacities[$0.capacity].lowercased()))" }),
    (words.reviewOn, one.reviewOn.map { "\(dayText($0, look))" }),
    (
      words.seal,
      page.isUntouched.map { isSame in
        """
        \(isSame ? statusTag(words.sealWhole, .lock, .success) : statusTag(words.sealBroken, .alert, .danger)) \
        <code class="hash">\(String(one.textHash.prefix(16)))</code>
        """
      }
    ),
  ])
}

/// The text itself, large and in its order: read on a telephone, and read out.
func resolutionText(_ text: ResolutionText, _ names: [String: String], _ look: Look) -> HTML {
  let words = look.text.resolution.sections
  func section(_ title: String, _ body: String, _ id: ResolutionText.Section) -> HTML {
    body.isEmpty ? "" : "<section id=\"s-\(id.rawValue)\"><h2>\(title)</h2><p class=\"words\">\(body)</p></section>\n"
  }
  return """
    <div class="resolution-text">
    \(section(words.bases, text.bases, .bases))
    \(section(words.evaluation, text.evaluation, .evaluation))
    \(section(words.causes, text.causes, .causes))
    \(section(words.objectives, text.objectives, .objectives))
    \(targetTable(text.targets, look))
    \(when: !text.tasks.isEmpty, "<section id=\"s-tasks\"><h2>\(words.tasks)</h2>\(taskList(text.tasks, names, look))</section>")
    \(section(words.carryingOut, text.carryingOut, .carryingOut))
    </div>
    """
}

private func taskList(_ tasks: [ResolutionText.Item], _ names: [String: String], _ look: Look) -> HTML {
  "<ol class=\"resolution-tasks\">\(each: tasks, { task in taskRow(task, names, look) })</ol>"
}

private func taskRow(_ task: ResolutionText.Item, _ names: [String: String], _ look: Look) -> HTML {
  let lead = task.lead.flatMap { names[$0] }
  let day = task.dueOn.map { dayText(short: $0, look) } ?? task.noDate
  let rest = [lead ?? "", day].filter { !$0.isEmpty }
  return """
    <li><p class="words">\(task.words)</p>\(when: !rest.isEmpty, "<p class=\"hint\">\(rest.joined(separator: ", "))</p>")</li>

    """
}

private func targetTable(_ targets: [ResolutionText.Target], _ look: Look) -> HTML {
  let words = look.text.resolution.target
  guard !targets.isEmpty else { return "" }
  return "<section id=\"s-targets\">"
    + table(
      caption: look.text.resolution.sections.targets,
      [Column(words.name), Column(words.measure), Column(words.present), Column(words.goal), Column(words.due)],
      rows: targets.map { target in
        [
          "\(target.name)", "\(target.measure)", "\(target.present)", "\(target.goal)",
          "\(target.dueOn.map { dayText(short: $0, look) } ?? "")",
        ]
      }) + "</section>"
}

private func + (a: HTML, b: HTML) -> HTML { HTML([a, b]) }

private func withdrawal(_ one: Resolution, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  return disclosure(
    words.withdraw, open: filled.problem("reason") != nil,
    form(action: "/resolutions/\(one.id)/withdrawal", look: look) {
      """
      \(textField(Field("reason", words.withdrawReason), filled, look))
      \(buttons(button(words.withdraw, .danger)))
      """
    })
}
