import Markup

/// The proposal as a form: session, people, what was said, conclusion, papers.
func intakeForm(_ page: IntakeCheck, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let address = "/intakes/\(page.intake.id)"
  return form(action: "\(address)/confirmation", look: look) {
    """
    \(when: !filled.value("scanned").isEmpty, hidden("scanned", "yes"))\(fieldset(words.sessionPart) { sessionFields(page, filled, look) })
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
  let fields: [SessionField] = [
    .init("kind", true, selectField(Field("kind", words.kind, hint: hint("kind")), kindChoices(look), filled, look)),
    .init("title", true, textField(Field("title", words.sessionTitle, hint: hint("title")), filled, look)),
    .init("held_on", true, dayField(Field("held_on", words.heldOn), filled, look)),
    .init("starts_at", false, timeField(Field("starts_at", words.startsAt, optional: true), filled, look)),
    .init("place", false, textField(Field("place", words.place, hint: hint("place"), optional: true), filled, look)),
    .init(
      "organizer", true,
      selectField(Field("organizer", words.organizer, hint: inText("organizer_words")), bodies, filled, look)),
    .init(
      "chair_name", false,
      textField(Field("chair_name", words.chair, hint: hint("chair_name"), optional: true), filled, look)),
    .init(
      "people", false,
      textArea(Field("people", words.people, hint: peopleHint(page, look), optional: true), filled, look, rows: 5)),
    .init("results", false, textArea(Field("results", words.results, optional: true), filled, look, rows: 5)),
    .init("responses", false, textArea(Field("responses", words.responses, optional: true), filled, look, rows: 4)),
  ]
  return """
    \(unsureFirst(page, filled, look, fields))
    \(counterparts(bodies, hint: inText("counterpart_words"), filled, look))
    \(each: filled.values["organizer_words"] ?? [], { hidden("organizer_words", $0) })\
    \(each: filled.values["counterpart_words"] ?? [], { hidden("counterpart_words", $0) })
    """
}

/// A field of the session with what decides whether it stands open.
private struct SessionField {
  var name: String
  var isNeeded: Bool
  var html: HTML

  init(_ name: String, _ isNeeded: Bool, _ html: HTML) {
    (self.name, self.isNeeded, self.html) = (name, isNeeded, html)
  }
}

/// Fields that must be looked at stand open: those the reader was unsure of, those that must be filled and are not, and
/// those with a problem. All others are folded behind one line that says how many they are.
private func unsureFirst(
  _ page: IntakeCheck, _ filled: Filled, _ look: Look, _ fields: [SessionField]
) -> HTML {
  func asks(_ field: SessionField) -> Bool {
    if filled.problem(field.name) != nil { return true }
    let isEmpty = filled.value(field.name).isEmpty
    return isEmpty ? field.isNeeded : page.proposal.unsure.contains(field.name)
  }
  let (open, sure) = (fields.filter(asks), fields.filter { !asks($0) })
  return """
    \(HTML(open.map(\.html)))
    \(when: !sure.isEmpty, disclosure(look.text.intake.sure(["count": sure.count]), HTML(sure.map(\.html))))
    """
}

/// Folded: most sessions have few partners, and a ward has many bodies. The line above says how many are chosen.
private func counterparts(_ bodies: [Choice], hint: String?, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.intake
  let chosen = bodies.filter { filled.contains($0.value, in: "counterparts") }.map(\.word)
  let title = chosen.isEmpty ? words.counterparts : "\(words.counterparts): \(chosen.joined(separator: "; "))"
  return disclosure(
    title, open: filled.problem("counterparts") != nil,
    checkboxes(Field("counterparts", words.counterparts, hint: hint), bodies, filled, look))
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
      return row(words.opinion(["number": number + 1]), name, page, filled, look) {
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
    let asks = !filled.value(name + "words").isEmpty && filled.value(name + "lead").isEmpty
    return row(words.request(["number": number + 1]), name, page, filled, asks: asks, look) {
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
      return row(words.document(["number": number + 1]), name, nil, filled, look) {
        """
        <div class="pair">\(textField(Field(name + "symbol", words.symbol, optional: true), filled, look))
        \(textField(Field(name + "type", words.type, optional: true), filled, look))
        \(textField(Field(name + "issuer", words.issuer, optional: true), filled, look))
        \(dayField(Field(name + "date", words.date, optional: true), filled, look))</div>
        """
      }
    })
}

/// A row with a way back to its words in the text, where it has any. What is sure is folded behind its own words: a text
/// of two pages has thirty rows, and only a few of them ask for eyes.
private func row(
  _ title: String, _ name: String, _ page: IntakeCheck?, _ filled: Filled, asks: Bool = false, _ look: Look,
  _ content: () -> HTML
) -> HTML {
  let isInText = page?.proposal.marks.contains { $0.field == name + "words" } ?? false
  let isUnsure = page?.proposal.unsure.contains(name + "words") ?? false
  let hasProblem = filled.problems.contains { $0.name.hasPrefix(name) }
  let words = [filled.value(name + "words"), filled.value(name + "symbol")].first { !$0.isEmpty }
  let summary = "\(title): \(words.map { shortened($0) } ?? look.text.intake.blankRow)"
  return """
    <details class="disclosure row"\(attribute: "open", (isUnsure && words != nil) || hasProblem || asks)>\
    <summary>\(when: isUnsure, icon(.alert)) \(summary)</summary>
    \(when: isInText, "<p class=\"in-text\"><a href=\"#\(markID(name + "words"))\">\(look.text.intake.inText)</a></p>")
    \(content())
    </details>

    """
}

/// A blank row is kept as soon as words are written in it, so its box is ticked from the start.
private func keepBox(_ name: String, _ filled: Filled, _ look: Look) -> HTML {
  var filled = filled
  if filled.value(name + "words").isEmpty { filled.values[name + "keep"] = ["yes"] }
  return tickRows(name + "keep", [Choice("yes", look.text.intake.keep)], filled)
}
