import Markup

/// The proposal as a form: session, people, what was said, conclusion, papers.
func intakeForm(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let address = "/intakes/\(page.intake.id)"
  return form(action: "\(address)/confirmation", look: look) {
    """
    \(fieldset(words.sessionPart) { sessionFields(page, filled, look) })
    \(fieldset(words.opinionPart, hint: words.opinionHint) { opinionRows(page, filled, look) })
    \(fieldset(words.requestPart) { requestRows(page, filled, look) })
    \(disclosure(words.documentPart, open: filled.values.keys.contains { $0.hasPrefix("document.") && filled.problem($0) != nil },
      documentRows(filled, look)))
    <div class="buttons reachable">\(button(words.confirm))
    <button class="button secondary" formaction="\(address)">\(words.saveDraft)</button></div>
    """
  }
}

private func sessionFields(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let bodies = page.context.organizations.map { Choice($0.id, $0.name) }
  func hint(_ name: String) -> String? { page.proposal.unsure.contains(name) ? words.unsure : nil }
  func inText(_ name: String) -> String? {
    filled.values[name].map { words.organizerWords(["words": $0.joined(separator: "; ")]) }
  }
  return """
    \(selectField(Field("kind", words.kind, hint: hint("kind")), kindChoices(look), filled, look))
    \(textField(Field("title", words.sessionTitle, hint: hint("title")), filled, look))
    \(dayField(Field("held_on", words.heldOn), filled, look))
    \(timeField(Field("starts_at", words.startsAt, optional: true), filled, look))
    \(textField(Field("place", words.place, hint: hint("place"), optional: true), filled, look))
    \(selectField(Field("organizer", words.organizer, hint: inText("organizer_words")), bodies, filled, look))
    \(textField(Field("chair_name", words.chair, hint: hint("chair_name"), optional: true), filled, look))
    \(counterparts(bodies, hint: inText("counterpart_words"), filled, look))
    \(textArea(Field("people", words.people, hint: peopleHint(page, look), optional: true), filled, look, rows: 5))
    \(textArea(Field("results", words.results, optional: true), filled, look, rows: 5))
    \(textArea(Field("responses", words.responses, optional: true), filled, look, rows: 4))
    \(each: filled.values["organizer_words"] ?? [], { hidden("organizer_words", $0) })\
    \(each: filled.values["counterpart_words"] ?? [], { hidden("counterpart_words", $0) })
    """
}

/// Folded: most sessions have few partners, and a ward has many bodies. The line above says how many are chosen.
private func counterparts(_ bodies: [Choice], hint: String?, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let chosen = bodies.filter { filled.contains($0.value, in: "counterparts") }.map(\.word)
  let title = chosen.isEmpty ? words.counterparts : "\(words.counterparts): \(chosen.joined(separator: "; "))"
  return disclosure(
    title, open: filled.problem("counterparts") != nil,
    checkboxes(Field("counterparts", words.counterparts, hint: hint, optional: true), bodies, filled, look))
}

/// How to write a line, and who of the named is in the directory.
private func peopleHint(_ page: IntakeCheck, _ look: Look) -> String {
  let words = look.text.intake
  guard !page.proposal.known.isEmpty else { return words.peopleHint }
  return "\(words.peopleHint). \(words.inDirectory(["names": page.proposal.known.joined(separator: ", ")]))"
}

private func kindChoices(_ look: Look) -> [Choice] {
  Session.Kind.allCases.map { Choice($0.rawValue, look.text.session.word($0)) }
}

/// The numbers of the rows that are filled, and `more` blank ones after them.
private func rowNumbers(_ name: String, _ filled: Filled, more: Int) -> [Int] {
  let taken = filled.values.keys.compactMap { key -> Int? in
    let parts = key.split(separator: ".", maxSplits: 2)
    guard parts.count == 3, parts[0] == name, parts[2] == (name == "document" ? "symbol" : "words"),
      filled.value(key).contains(where: { !$0.isWhitespace })
    else { return nil }
    return Int(parts[1])
  }.sorted()
  let next = (taken.last ?? -1) + 1
  return taken + Array(next..<(next + more))
}

private func opinionRows(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let subjects = page.context.subjects.map { Choice($0.id, $0.name) }
  let units = page.context.organizations.map { Choice($0.id, $0.name) }
  return HTML(
    rowNumbers("opinion", filled, more: 2).map { number in
      let name = "opinion.\(number)."
      return row(words.opinion(["number": number + 1]), name, page, look) {
        """
        \(keepBox(name, filled, look))
        \(textArea(Field(name + "words", words.words, optional: true), filled, look, rows: 2))
        <div class="pair">\(selectField(Field(name + "subject", words.subject, optional: true), subjects, filled, look))
        \(selectField(Field(name + "unit", words.unit, optional: true), units, filled, look))</div>
        """
      }
    })
}

private func requestRows(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let bodies = page.context.organizations.map { Choice($0.id, $0.name) }
  let rows = rowNumbers("request", filled, more: 2).map { number in
    let name = "request.\(number)."
    return row(words.request(["number": number + 1]), name, page, look) {
      """
      \(keepBox(name, filled, look))
      \(textArea(Field(name + "words", words.words, optional: true), filled, look, rows: 2))
      <div class="pair">\(selectField(Field(name + "lead", words.leadBody, optional: true), bodies, filled, look))
      \(dayField(Field(name + "due", words.due, optional: true), filled, look))</div>
      \(textField(Field(name + "none", words.none, optional: true), filled, look))
      """
    }
  }
  return HTML(
    [textArea(Field("conclusion", words.conclusion, optional: true), filled, look, rows: 4)] + rows)
}

private func documentRows(_ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  return HTML(
    rowNumbers("document", filled, more: 1).map { number in
      let name = "document.\(number)."
      return row(words.document(["number": number + 1]), name, nil, look) {
        """
        <div class="pair">\(textField(Field(name + "symbol", words.symbol, optional: true), filled, look))
        \(textField(Field(name + "type", words.type, optional: true), filled, look))
        \(textField(Field(name + "issuer", words.issuer, optional: true), filled, look))
        \(dayField(Field(name + "date", words.date, optional: true), filled, look))</div>
        """
      }
    })
}

/// A row with a way back to its words in the text, where it has any.
private func row(_ title: String, _ name: String, _ page: IntakeCheck?, _ look: Look, _ content: () -> HTML) -> HTML {
  let isInText = page?.proposal.marks.contains { $0.field == name + "words" } ?? false
  return """
    <fieldset class="row"><legend>\(title)</legend>
    \(when: isInText, "<p class=\"in-text\"><a href=\"#\(markID(name + "words"))\">\(look.text.intake.inText)</a></p>")
    \(content())
    </fieldset>

    """
}

/// A blank row is kept as soon as words are written in it, so its box is ticked from the start.
private func keepBox(_ name: String, _ filled: Filled, _ look: Look) -> HTML {
  var filled = filled
  if filled.value(name + "words").isEmpty { filled.values[name + "keep"] = ["yes"] }
  let words = look.text.intake
  return checkboxes(Field(name + "keep", words.keep, optional: true), [Choice("yes", words.keep)], filled, look)
}
