import Markup

/// The way to a new matter: one question a page where the screen is narrow, the whole form where it is wide. Both end in
/// the same deed; which of the two links is seen is decided by the style sheet, so it needs no script.
func newMatterLinks(_ kind: ButtonKind, _ look: Look) -> HTML {
  let word = look.text.matter.list.open
  return """
    <a class="button \(kind.rawValue) only-wide" href="/matters/new">\(word)</a>\
    <a class="button \(kind.rawValue) only-narrow" href="\(MatterStep.what.address)">\(word)</a>
    """
}

/// At the head of the office's list: what must be known of a matter, in one row. Where something is missing, the whole form
/// comes back with what was typed.
///
/// Its labels hold their controls: the fields of the filter have the same names, and an id stands once on a page.
func quickMatter(_ subjects: [Choice], _ units: [Choice], _ look: Look) -> HTML {
  let words = look.text.matter
  let content = form(action: "/matters/quick", look: look, keeps: false) {
    """
    <p class="hint">\(look.text.bulk.quickHint)</p>
    <div class="quick">
    <label class="quick-title">\(words.form.title)<input type="text" name="title" autocomplete="off"></label>
    \(quickSelect("kind", words.kind, openingKinds(look), look))
    \(quickSelect("subject", words.subject, subjects, look))
    \(quickSelect("unit", words.page.unit, units, look))
    </div>
    \(buttons(button(words.form.openButton, .secondary)))
    """
  }
  return "<div class=\"only-wide\">\(disclosure(look.text.bulk.quick, content))</div>"
}

private func quickSelect(_ name: String, _ label: String, _ choices: [Choice], _ look: Look) -> HTML {
  """
  <label>\(label)<select name="\(name)"><option value="">\(look.text.site.form.choosePlaceholder)</option>
  \(each: choices, { "<option value=\"\($0.value)\">\($0.word)</option>\n" })</select></label>
  """
}
