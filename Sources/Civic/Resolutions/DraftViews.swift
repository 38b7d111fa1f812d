import Markup

/// The form of a draft: what it is called, the sections in their order, rows for tasks and targets.
func draftView(_ page: DraftPlan, tasks: Int, targets: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  let back = page.id.map { "/resolutions/\($0)" } ?? "/resolutions"
  return """
    \(pageHead(page.id == nil ? words.draft : words.edit, lead: page.organizationName, back: (words.title, back)))
    \(errorSummary(filled, look))
    \(form(action: back, look: look) {
      """
      <button class="unseen" tabindex="-1" aria-hidden="true">\(words.save)</button>
      \(hidden("organization", page.organization))\(hidden("tasks", String(tasks)))\(hidden("targets", String(targets)))
      \(page.types.count > 1 ? selectField(Field("type", look.text.document.type), page.types, typed(filled, page), look) : hidden("type", page.types.first?.value ?? ""))
      \(textField(Field("title", words.name, hint: words.nameHint), filled, look))
      \(selectField(Field("session", words.session, hint: words.sessionHint, optional: true), page.sessions, filled, look))
      \(selectField(Field("concretises", words.concretises, optional: true), page.above, filled, look))
      \(sectionFields(filled, look))
      \(targetFields(targets, filled, look))
      <h2>\(words.sections.tasks)</h2>
      \(each: 1..<(tasks + 1), { row in taskFields(row, page.bodies, filled, look) })
      \(buttons(button(words.addTask, .secondary, name: "add", value: "task")))
      \(textArea(Field("carrying_out", words.sections.carryingOut, optional: true), filled, look, rows: 4))
      \(when: page.id != nil, textField(
        Field("note", words.versionNote, hint: words.versionNoteHint, optional: true), filled, look))
      \(buttons(button(words.save), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}

/// The usual type of the body is chosen until somebody chooses another.
private func typed(_ filled: Filled, _ page: DraftPlan) -> Filled {
  var filled = filled
  if filled.value("type").isEmpty { filled.values["type"] = page.types.first.map { [$0.value] } }
  return filled
}

/// The office drafts for many bodies: first which one.
func draftBodyView(_ bodies: [Choice], own: String, _ look: Look) -> HTML {
  let words = look.text.resolution
  return """
    \(pageHead(words.draft, lead: words.whichBody, back: (words.title, "/resolutions")))
    <form class="form" method="get" action="/resolutions/new">
    \(selectField(Field("organization", words.body), bodies, Filled(["organization": own]), look))
    \(buttons(button(look.text.site.buttons.choose)))
    </form>
    """
}

private func sectionFields(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution.sections
  return """
    \(textArea(Field("bases", words.bases, hint: words.basesHint, optional: true), filled, look, rows: 3))
    \(textArea(Field("evaluation", words.evaluation, optional: true), filled, look, rows: 8))
    \(textArea(Field("causes", words.causes, optional: true), filled, look, rows: 4))
    \(textArea(Field("objectives", words.objectives, optional: true), filled, look, rows: 4))
    """
}

private func taskFields(_ row: Int, _ bodies: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.conclusion
  return """
    <fieldset class="item-row"><legend>\(words.row(["row": row]))</legend>
    \(textArea(Field("task-\(row)", words.itemWords), filled, look, rows: 2))
    <div class="pair">
    \(selectField(Field("lead-\(row)", words.itemLead), bodies, filled, look))
    \(dayField(Field("due-\(row)", words.itemDue), filled, look))
    </div>
    \(textField(Field("no_date-\(row)", words.itemNoDate, hint: words.itemNoDateHint, optional: true), filled, look))
    </fieldset>

    """
}

private func targetFields(_ rows: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  return """
    <h2>\(words.sections.targets)</h2>
    \(each: 1..<(rows + 1), { row in targetField(row, filled, look) })
    \(buttons(button(words.addTarget, .secondary, name: "add", value: "target")))
    """
}

private func targetField(_ row: Int, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution.target
  return """
    <fieldset class="item-row"><legend>\(words.row(["row": row]))</legend>
    \(textField(Field("target-\(row)", words.name), filled, look))
    <div class="pair">
    \(textField(Field("measure-\(row)", words.measure, optional: true), filled, look))
    \(textField(Field("present-\(row)", words.present, optional: true), filled, look))
    </div><div class="pair">
    \(textField(Field("goal-\(row)", words.goal, optional: true), filled, look))
    \(dayField(Field("by-\(row)", words.due, optional: true), filled, look))
    </div></fieldset>

    """
}

/// What changed: taken out struck through, put in underlined, each said to a screen reader by its element.
func versionView(_ page: VersionPage, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  let address = "/resolutions/\(one.id)"
  return """
    \(pageHead(
      words.versions, lead: words.compared(["from": page.from.number, "to": page.to.number]), back: (one.title, address)))
    \(when: !page.to.note.isEmpty, "<p>\(page.to.note)</p>")
    \(when: page.changes.isEmpty, emptyState(words.nothingChanged))
    \(each: page.changes, { change in
      """
      <h2>\(words.sections.word(change.section))</h2>
      <p class="words difference">\(differenceText(change.difference))</p>

      """
    })
    <h2>\(words.allVersions)</h2>
    <ul>\(each: page.versions, { version in versionRow(version, address, look) })</ul>
    """
}

private func differenceText(_ difference: TextDifference) -> HTML {
  HTML(
    difference.pieces.map { piece in
      switch piece {
      case .same(let text): "\(text)"
      case .gone(let text): "<del>\(text)</del>"
      case .new(let text): "<ins>\(text)</ins>"
      }
    })
}

private func versionRow(_ version: ResolutionVersion, _ address: String, _ look: Look) -> HTML {
  let words = look.text.resolution
  let title = "\(words.versionNumber(["number": version.number])), \(instantText(version.madeAt.description, look))"
  let link: HTML =
    version.number > 1
    ? "<a href=\"\(address)/versions?from=\(version.number - 1)&amp;to=\(version.number)\">\(title)</a>" : "\(title)"
  return
    "<li>\(link)\(when: !version.madeBy.isEmpty, ", \(version.madeBy)")\(when: !version.note.isEmpty, ": \(version.note)")</li>"
}
