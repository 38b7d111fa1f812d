import Markup

/// One thing to choose: what is kept, the word, and a line that helps to choose.
struct Choice: Sendable {
  var value: String
  var word: String
  var hint: String?

  init(_ value: String, _ word: String, hint: String? = nil) {
    self.value = value
    self.word = word
    self.hint = hint
  }
}

/// For more than about seven choices; fewer are easier seen as `radios`.
func selectField(_ field: Field, _ choices: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  labelled(field, filled, look) {
    """
    <select\(controlAttributes(field, filled))>
    <option value="">\(look.text.site.form.choosePlaceholder)</option>
    \(each: choices, { choice in option(choice, isChosen: filled.contains(choice.value, in: field.name)) })</select>
    """
  }
}

private func option(_ choice: Choice, isChosen: Bool) -> HTML {
  "<option value=\"\(choice.value)\"\(attribute: "selected", isChosen)>\(choice.word)</option>\n"
}

/// One of a few, each a row as wide as the page and easy to hit with a thumb.
func radios(_ field: Field, _ choices: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  choiceRows(field, choices, type: "radio", hint: look.text.site.form.chooseOne, filled, look)
}

/// Any number of a few. A single one says itself what ticking it means, and none of them has to be ticked: that a box
/// is optional is not said.
func checkboxes(_ field: Field, _ choices: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let hint = choices.count > 1 ? look.text.site.form.chooseAny : nil
  return choiceRows(field, choices, type: "checkbox", hint: hint, filled, look)
}

private func choiceRows(
  _ field: Field, _ choices: [Choice], type: String, hint: String?, _ filled: Filled, _ look: Look
) -> HTML {
  var field = field
  field.hint = field.hint ?? hint
  let id = fieldID(field.name)
  let problem = filled.problem(field.name)
  let described = [field.hint.map { _ in "\(id)-hint" }, problem.map { _ in "\(id)-problem" }].compactMap { $0 }
  let describedBy = described.isEmpty ? nil : described.joined(separator: " ")
  let rows = choices.enumerated().map { index, choice in
    choiceRow(field, choice, type: type, id: index == 0 ? id : "\(id)-\(index)", filled)
  }
  return """
    <fieldset class="field choices\(when: problem != nil, " wrong")"\(attribute: "aria-describedby", describedBy)>
    <legend>\(field.label)\(type == "radio" ? optionalMark(field, look) : "")</legend>
    \(hintAndProblem(field, filled))
    \(HTML(rows))</fieldset>
    """
}

private func choiceRow(_ field: Field, _ choice: Choice, type: String, id: String, _ filled: Filled) -> HTML {
  let isChosen = filled.contains(choice.value, in: field.name)
  return """
    <label class="choice" for="\(id)"><input type="\(type)" id="\(id)" name="\(field.name)" \
    value="\(choice.value)"\(attribute: "checked", isChosen)><span>\(choice.word)\
    \(some: choice.hint, { hint in "<span class=\"hint\">\(hint)</span>" })</span></label>

    """
}

/// Boxes to tick that belong to a larger question: no legend, no hint, no ids of their own.
func tickRows(_ name: String, _ choices: [Choice], _ filled: Filled) -> HTML {
  "\(each: choices, { choice in tickRow(name, choice, isChosen: filled.contains(choice.value, in: name)) })"
}

private func tickRow(_ name: String, _ choice: Choice, isChosen: Bool) -> HTML {
  """
  <label class="choice"><input type="checkbox" name="\(name)" value="\(choice.value)"\
  \(attribute: "checked", isChosen)><span>\(choice.word)</span></label>

  """
}

/// A few short choices side by side, for rows that repeat: one touch for each member when attendance is taken.
func segments(_ field: Field, _ choices: [Choice], _ filled: Filled) -> HTML {
  """
  <fieldset class="segments"><legend>\(field.label)</legend>
  <div>\(each: choices.enumerated(), { index, choice in
    segment(field, choice, id: index == 0 ? fieldID(field.name) : "\(fieldID(field.name))-\(index)", filled)
  })</div></fieldset>

  """
}

private func segment(_ field: Field, _ choice: Choice, id: String, _ filled: Filled) -> HTML {
  let isChosen = filled.contains(choice.value, in: field.name)
  return """
    <label for="\(id)"><input type="radio" id="\(id)" name="\(field.name)" value="\(choice.value)"\
    \(attribute: "checked", isChosen)><span>\(choice.word)</span></label>
    """
}
