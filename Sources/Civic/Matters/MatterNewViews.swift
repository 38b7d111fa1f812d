import Markup

struct NewMatterPage: Sendable {
  var subjects: [Choice]
  /// The units to choose from; empty for a unit, which speaks for itself.
  var units: [Choice]
  var isOffice: Bool
  /// The unit of whoever is being helped.
  var helpedUnit: String?

  /// As the form starts, with the unit of whoever is being helped.
  func start(_ filled: Filled) -> Filled {
    guard let helpedUnit, filled.values["unit"] == nil else { return filled }
    var filled = filled
    filled.values["unit"] = [helpedUnit]
    return filled
  }
}

/// A petition handed in, or what a cell reports: by hand, also for somebody else.
func newMatterForm(_ page: NewMatterPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, filled) = (look.text.matter, page.start(filled))
  let kinds = openingKinds(look)
  let oneByOne = look.text.oneByOne
  let paper: HTML = """
    <p class="follow"><a href="/matters/new?kind=denunciation">\(words.form.denunciationLink)</a></p>
    """
  return """
    \(pageHead(words.list.open, lead: words.form.newLead, back: (words.list.back, "/matters")))
    \(errorSummary(filled, look))
    <div class="only-narrow"><p>\(oneByOne.startHint)</p>
    \(buttons(linkButton(oneByOne.start, MatterStep.what.address, .primary)))</div>
    \(helpingLink(look))
    \(when: page.isOffice, paper)
    \(form(action: "/matters", look: look) {
      """
      \(radios(Field("kind", words.kind), kinds, filled, look))
      \(textField(Field("title", words.form.title, hint: words.form.titleHint), filled, look))
      \(textArea(Field("words", words.form.words, optional: true), filled, look))
      \(selectField(Field("subject", words.subject), page.subjects, filled, look))
      \(textField(Field("place", words.place, optional: true), filled, look))
      \(voiceFields(units: page.units, filled, look))
      \(buttons(button(words.form.openButton), linkButton(look.text.site.buttons.cancel, "/matters")))
      """
    })
    """
}

/// Who raised it. Kept apart from the matter, and all of it may be left out.
func voiceFields(units: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  let optional = { (name: String, label: String) in Field(name, label, optional: true) }
  return fieldset(words.voice, hint: words.form.voiceHint) {
    """
    \(when: !units.isEmpty, selectField(Field("unit", words.page.unit, hint: words.form.unitHint, optional: true), units, filled, look))
    \(textField(optional("name", words.form.name), filled, look, .name))
    \(textField(optional("contact", words.form.contact), filled, look, .phone))
    \(textField(optional("address", words.form.address), filled, look))
    \(dayField(optional("raised_on", words.form.raisedOn), filled, look))
    """
  }
}

func addVoiceForm(_ matter: Matter, units: [Choice], _ filled: Filled, _ look: Look) -> HTML {
  deedForm(.addVoice, matter, filled, look) { voiceFields(units: units, filled, look) }
}

/// A denunciation has no fields for people: only where the paper lies (design.md 4).
func denunciationForm(_ page: NewMatterPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  return """
    \(pageHead(words.form.denunciationTitle, back: (words.list.back, "/matters/new")))
    \(noticeBox(.warning, look, "<p>\(words.form.denunciationLead)</p>"))
    \(errorSummary(filled, look))
    \(form(action: "/matters", look: look, keeps: false) {
      """
      \(hidden("kind", Matter.Kind.denunciation.rawValue))
      \(textField(Field("paper_ref", words.paperRef, hint: words.form.paperRefHint), filled, look))
      \(selectField(Field("subject", words.subject), page.subjects, filled, look))
      \(buttons(button(words.form.openButton), linkButton(look.text.site.buttons.cancel, "/matters")))
      """
    })
    """
}
