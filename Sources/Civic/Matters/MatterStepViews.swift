import Markup

/// One question: the path, the question as the title of the page, its fields, the way on and the way back.
/// - Parameter returns: one came from the last look to change this answer, and goes back there.
func matterStepView(_ page: MatterStepPage, _ filled: Filled, returns: Bool, _ look: Look) -> HTML {
  let words = look.text.oneByOne
  return """
    \(pageHead(words[page.step], back: (look.text.matter.list.back, "/matters")))
    <div class="short-steps">\(steps(path(page, words), label: words.path, look))</div>
    \(errorSummary(filled, look))
    \(when: page.step == .what, helpingLink(look))
    \(page.step == .check ? lastLook(page, look) : question(page, filled, returns: returns, look))
    """
}

private func path(_ page: MatterStepPage, _ words: OneByOneText) -> [Step] {
  let present = page.steps.firstIndex(of: page.step) ?? 0
  return page.steps.enumerated().map { index, step in
    Step(words[short: step], index < present ? .done : index == present ? .present : .coming)
  }
}

private func question(_ page: MatterStepPage, _ filled: Filled, returns: Bool, _ look: Look) -> HTML {
  let words = look.text.oneByOne
  let isFirst = page.step == page.steps.first
  let onward = button(returns ? words.backToCheck : words.onward)
  let back = button(words.previous, .secondary, name: "go", value: "back")
  return form(action: page.step.address, look: look) {
    """
    \(when: returns, hidden("then", MatterStep.check.rawValue))
    \(fields(page, filled, look))
    \(isFirst || returns ? buttons(onward) : buttons(onward, back))
    """
  }
}

private func fields(_ page: MatterStepPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  switch page.step {
  case .what:
    return """
      \(textField(Field("title", words.form.title, hint: words.form.titleHint), filled, look))
      \(radios(Field("kind", words.kind), openingKinds(look), filled, look))
      \(textArea(Field("words", words.form.words, optional: true), filled, look))
      """
  case .place:
    return """
      \(textField(Field("place", words.place, optional: true), filled, look))
      \(selectField(Field("subject", words.subject, hint: look.text.oneByOne.subjectHint), page.new.subjects, filled, look))
      """
  case .who: return voiceFields(units: page.new.units, filled, look)
  case .owner:
    let hint = look.text.oneByOne.leadHint
    return selectField(Field("lead", words.form.lead, hint: hint, optional: true), page.leads, filled, look)
  case .check: return ""
  }
}

/// All that is not a denunciation, which has a form of its own.
func openingKinds(_ look: Look) -> [Choice] {
  let words = look.text.matter
  return Matter.Kind.allCases.filter { $0 != .denunciation }.map {
    Choice($0.rawValue, words.kinds[$0], hint: words.kindHints[$0])
  }
}

// MARK: - The last look

private func lastLook(_ page: MatterStepPage, _ look: Look) -> HTML {
  let words = look.text.oneByOne
  let fields = page.steps.flatMap(\.fields).map { hidden($0, page.answer($0)) }
  return """
    \(reviewList(answered(page, look), look))
    \(form(action: MatterStep.form, look: look, keeps: false) {
      """
      \(hidden(MatterStep.mark, "1"))\(HTML(fields))
      \(buttons(
        button(look.text.matter.form.openButton),
        linkButton(words.previous, page.steps.dropLast().last?.address ?? MatterStep.what.address)))
      """
    })
    """
}

private func answered(_ page: MatterStepPage, _ look: Look) -> [ReviewRow] {
  let words = look.text.matter
  var rows = [
    row(.what, words.form.title, page.answer("title"), look),
    row(.what, words.kind, page.word("kind", in: openingKinds(look)), look),
    row(.what, words.form.words, page.answer("words"), look),
    row(.place, words.place, page.answer("place"), look),
    row(.place, words.subject, page.word("subject", in: page.new.subjects), look),
    row(.who, words.voice, who(page), look),
  ]
  if page.steps.contains(.owner) {
    let lead = page.word("lead", in: page.leads)
    rows.append(row(.owner, words.form.lead, lead.isEmpty ? look.text.oneByOne.officeFirst : lead, look))
  }
  return rows
}

private func row(_ step: MatterStep, _ label: String, _ value: String, _ look: Look) -> ReviewRow {
  let shown = value.isEmpty ? look.text.oneByOne.nothing : value
  return ReviewRow(label, "\(shown)", change: address(step.address, ["then": MatterStep.check.rawValue]))
}

private func who(_ page: MatterStepPage) -> String {
  let unit = page.word("unit", in: page.new.units)
  return ([unit] + ["name", "contact", "address", "raised_on"].map(page.answer)).filter { !$0.isEmpty }
    .joined(separator: ", ")
}

extension OneByOneText {
  subscript(_ step: MatterStep) -> String {
    switch step {
    case .what: what
    case .place: place
    case .who: who
    case .owner: owner
    case .check: check
    }
  }

  /// As the path names it.
  subscript(short step: MatterStep) -> String {
    switch step {
    case .what: shortWhat
    case .place: shortPlace
    case .who: shortWho
    case .owner: shortOwner
    case .check: shortCheck
    }
  }
}
