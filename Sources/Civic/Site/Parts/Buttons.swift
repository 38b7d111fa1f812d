import Markup

/// One primary button a page; danger for what cannot be undone.
enum ButtonKind: String, CaseIterable, Sendable {
  case primary, secondary, danger
}

/// A button that sends its form. `name` and `value` tell several buttons of one form apart.
func button(_ word: String, _ kind: ButtonKind = .primary, name: String? = nil, value: String? = nil) -> HTML {
  """
  <button class="button \(kind.rawValue)"\(attribute: "name", name)\(attribute: "value", value)>\(word)</button>
  """
}

/// A link that looks like a button: it goes somewhere and changes nothing.
func linkButton(_ word: String, _ address: String, _ kind: ButtonKind = .secondary) -> HTML {
  "<a class=\"button \(kind.rawValue)\" href=\"\(address)\">\(word)</a>"
}

/// The buttons of a page or form in a row; on a phone each takes the whole width.
func buttons(_ buttons: HTML...) -> HTML { "<div class=\"buttons\">\(HTML(buttons))</div>" }
