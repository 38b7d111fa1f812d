import Markup

/// What every field has: its name, the question as its label, and what helps to answer it.
struct Field: Sendable {
  var name: String
  var label: String
  /// How to answer, before the answer is written. Never inside the box, where it would vanish.
  var hint: String?
  /// Most fields must be filled in, so only the others say a word about it.
  var isOptional: Bool

  init(_ name: String, _ label: String, hint: String? = nil, optional: Bool = false) {
    self.name = name
    self.label = label
    self.hint = hint
    self.isOptional = optional
  }
}

/// What kind of keyboard and memory a text field asks of the device.
enum TextKind: Sendable {
  case words, name, phone, number, search, userName, password, newPassword, oneTimeCode

  var attributes: HTML {
    switch self {
    case .words: #" type="text""#
    case .name: #" type="text" autocomplete="off" autocapitalize="words""#
    case .phone: #" type="tel" inputmode="tel" autocomplete="tel""#
    case .number: #" type="text" inputmode="decimal" autocomplete="off""#
    case .search: #" type="search" autocomplete="off""#
    case .userName: #" type="text" autocomplete="username" autocapitalize="none" spellcheck="false""#
    case .password: #" type="password" autocomplete="current-password""#
    case .newPassword: #" type="password" autocomplete="new-password""#
    case .oneTimeCode: #" type="text" inputmode="numeric" autocomplete="one-time-code""#
    }
  }

  /// A password is never written back into a page.
  var keepsValue: Bool {
    switch self {
    case .password, .newPassword, .oneTimeCode: false
    case .words, .name, .phone, .number, .search, .userName: true
    }
  }
}

func textField(_ field: Field, _ filled: Filled, _ look: Look, _ kind: TextKind = .words) -> HTML {
  let value = kind.keepsValue ? filled.value(field.name) : ""
  return labelled(field, filled, look) {
    "<input\(kind.attributes)\(controlAttributes(field, filled)) value=\"\(value)\">"
  }
}

func textArea(_ field: Field, _ filled: Filled, _ look: Look, rows: Int = 4) -> HTML {
  labelled(field, filled, look) {
    // A line break right after the tag is not part of the value, so that one typed first is kept.
    "<textarea rows=\"\(rows)\"\(controlAttributes(field, filled))>\n\(filled.value(field.name))</textarea>"
  }
}

/// A day written as people write it; a device's date picker knows neither "5-7-56" nor a year alone.
func dayField(_ field: Field, _ filled: Filled, _ look: Look) -> HTML {
  var field = field
  field.hint = field.hint ?? look.text.site.form.dayHint
  return labelled(field, filled, look) {
    """
    <input class="short" type="text" inputmode="text" autocomplete="off"\(controlAttributes(field, filled)) \
    value="\(filled.value(field.name))">
    """
  }
}

func timeField(_ field: Field, _ filled: Filled, _ look: Look) -> HTML {
  var field = field
  field.hint = field.hint ?? look.text.site.form.timeHint
  return labelled(field, filled, look) {
    """
    <input class="short" type="text" autocomplete="off"\(controlAttributes(field, filled)) \
    value="\(filled.value(field.name))">
    """
  }
}

/// `accept` as the browser reads it: `.pdf,.docx,image/*`. `limit` in words: "20 MB".
/// - Parameter camera: offers, on a telephone, to photograph a sheet of paper beside the choice of a file. Both arrive
///   under the same name, and what the bytes are is found out as for any other file.
func fileField(
  _ field: Field, _ filled: Filled, _ look: Look, accept: String, limit: String, multiple: Bool = false,
  camera: Bool = false
) -> HTML {
  var field = field
  field.hint = field.hint ?? look.text.site.form.fileHint(["size": limit])
  return labelled(field, filled, look) {
    """
    \(when: camera, cameraInput(field, look))
    <input type="file" accept="\(accept)"\(attribute: "multiple", multiple)\(controlAttributes(field, filled))>
    """
  }
}

/// A style sheet hides it where there is no camera to hold over a paper; a script shows what was chosen.
private func cameraInput(_ field: Field, _ look: Look) -> HTML {
  let (words, id) = (look.text.site.form, "\(fieldID(field.name))-camera")
  return """
    <label class="camera" for="\(id)">\(words.photograph)
    <input type="file" accept="image/*" capture="environment" id="\(id)" name="\(field.name)"></label>
    <p class="camera">\(words.orChooseFile)</p>
    <div class="chosen-photos" data-photo="\(words.photo(["name": "{name}"]))" hidden></div>
    """
}

/// Label, hint, problem, control: in this order, so that all that helps is read before the answer.
func labelled(_ field: Field, _ filled: Filled, _ look: Look, _ control: () -> HTML) -> HTML {
  """
  <div class="field\(when: filled.problem(field.name) != nil, " wrong")">
  <label for="\(fieldID(field.name))">\(field.label)\(optionalMark(field, look))</label>
  \(hintAndProblem(field, filled))\(control())
  </div>
  """
}

func optionalMark(_ field: Field, _ look: Look) -> HTML {
  field.isOptional ? " <span class=\"optional\">(\(look.text.site.form.optional))</span>" : ""
}

func hintAndProblem(_ field: Field, _ filled: Filled) -> HTML {
  let id = fieldID(field.name)
  return """
    \(some: field.hint, { hint in "<p class=\"hint\" id=\"\(id)-hint\">\(hint)</p>" })\
    \(some: filled.problem(field.name), { problem in
      "<p class=\"problem\" id=\"\(id)-problem\">\(icon(.alert)) \(problem)</p>"
    })
    """
}

/// Id, name, and what describes the control. `required` is left out: the server says all problems at once, in our
/// words, where a browser would stop at the first one in its own.
func controlAttributes(_ field: Field, _ filled: Filled) -> HTML {
  let id = fieldID(field.name)
  let hasProblem = filled.problem(field.name) != nil
  let describedBy = [field.hint.map { _ in "\(id)-hint" }, hasProblem ? "\(id)-problem" : nil].compactMap { $0 }
  return """
     id="\(id)" name="\(field.name)"\(attribute: "aria-invalid", hasProblem ? "true" : nil)\
    \(attribute: "aria-describedby", describedBy.isEmpty ? nil : describedBy.joined(separator: " "))
    """
}
