import Markup

/// Every field empty or filled, as a form starts.
func fieldSamples(_ look: Look) -> HTML {
  let sample = look.text.site.style.sample
  let filled = Filled([
    "style-words": [sample.short], "style-area": [sample.long], "style-day": ["5/7/2026"], "style-radio": ["b"],
    "style-box": ["a", "c"], "style-segment": ["a"],
  ])
  return form(action: "#main", look: look, keeps: false) { allFields("style", filled, look) }
}

/// The same fields with a problem each, and the summary that leads to them.
func problemSamples(_ look: Look) -> HTML {
  let words = look.text.site
  let required = { (name: String, label: String) in
    Filled.Problem("wrong-\(name)", words.errors.required(["label": label]))
  }
  let filled = Filled(
    ["wrong-day": ["31/02/2026"]],
    problems: [
      required("words", look.text.matter.one), required("area", look.text.session.contribution),
      .init("wrong-day", words.errors.noSuchDay(["value": "31/02/2026"])),
      .init("wrong-radio", words.errors.notChosen(["label": look.text.matter.kind])),
      required("file", look.text.document.file),
    ])
  return HTML([
    errorSummary(filled, look, takesFocus: false),
    form(action: "#main", look: look, keeps: false) { allFields("wrong", filled, look) },
  ])
}

private func allFields(_ prefix: String, _ filled: Filled, _ look: Look) -> HTML {
  let (words, text, sample) = (look.text.site, look.text, look.text.site.style.sample)
  let choices = [
    Choice("a", sample.short, hint: sample.place), Choice("b", sample.body), Choice("c", sample.long),
  ]
  let states = [
    Choice("a", words.states.done), Choice("b", words.states.underWay), Choice("c", words.states.waiting),
  ]
  return """
    \(textField(Field("\(prefix)-words", text.matter.one, hint: sample.answer), filled, look))
    \(textField(Field("\(prefix)-phone", text.signIn.userName, optional: true), filled, look, .phone))
    \(textArea(Field("\(prefix)-area", text.session.contribution), filled, look))
    \(dayField(Field("\(prefix)-day", text.rule.deadline), filled, look))
    \(timeField(Field("\(prefix)-time", text.session.agenda), filled, look))
    \(selectField(Field("\(prefix)-select", text.matter.subject), choices, filled, look))
    \(radios(Field("\(prefix)-radio", text.matter.kind), choices, filled, look))
    \(checkboxes(Field("\(prefix)-box", text.assignment.support), choices, filled, look))
    \(segments(Field("\(prefix)-segment", sample.person), states, filled))
    \(fileField(Field("\(prefix)-file", text.document.file), filled, look, accept: ".pdf,image/*", limit: "20 MB", camera: true))
    \(buttons(button(words.buttons.review), linkButton(words.buttons.cancel, "#main")))
    """
}
