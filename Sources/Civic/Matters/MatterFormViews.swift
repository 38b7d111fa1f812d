import Markup
import Rulebook

/// The form of one deed on one matter: which matter, what will happen, the fields, one button.
func deedForm(
  _ deed: Matter.Deed, _ matter: Matter, _ filled: Filled, _ look: Look, action: String? = nil, beside: HTML = "",
  _ fields: () -> HTML
) -> HTML {
  let words = look.text.matter
  let way = words.forms[deed]
  let address = action ?? deed.noun.map { "/matters/\(matter.id)/\($0)" } ?? "/matters/\(matter.id)"
  return """
    \(pageHead(words.deeds.word(deed, matter.state), lead: "\(matter.number). \(matter.title)", back: (words.page.back, "/matters/\(matter.id)")))
    \(some: way?.lead, { "<p>\($0)</p>" })
    \(errorSummary(filled, look))
    \(beside)
    \(form(action: address, look: look) {
      "\(fields())\(buttons(button(way?.button ?? look.text.site.buttons.save), linkButton(look.text.site.buttons.cancel, "/matters/\(matter.id)")))"
    })
    """
}

/// A deed that needs only words: a reason, a question, a reply.
func wordsForm(_ deed: Matter.Deed, _ matter: Matter, question: String?, _ filled: Filled, _ look: Look) -> HTML {
  let label = look.text.matter.forms[deed]?.label ?? look.text.matter.form.reason
  let asked = question.map { noticeBox(.info, look, title: look.text.matter.page.questions, wordsBlock($0)) } ?? ""
  return deedForm(deed, matter, filled, look, beside: asked) { textArea(Field("words", label), filled, look) }
}

struct ReferralFormPage: Sendable {
  var matter: Matter
  /// The bodies that can lead; those that can help are the same without the cells.
  var leads: [Choice]
  var supports: [Choice]
  /// The day by rule, if the field is left empty.
  var ruleDay: Deadline?
}

func referralForm(_ page: ReferralFormPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter.form
  let byRule = page.ruleDay.map {
    words.dueByRule(["day": dayText($0.due, look), "citation": citationText($0.source)])
  }
  let support = checkboxes(Field("support", words.support), page.supports, filled, look)
  return deedForm(.refer, page.matter, filled, look) {
    """
    \(selectField(Field("lead", words.lead), page.leads, filled, look))
    \(disclosure(words.support, open: !(filled.values["support"] ?? []).isEmpty, support))
    \(textArea(Field("note", words.note, optional: true), filled, look, rows: 3))
    \(dayField(Field("due_on", words.dueOn, hint: byRule ?? words.dueNeeded, optional: page.ruleDay != nil), filled, look))
    \(textField(Field("due_reason", words.dueReason, hint: words.dueReasonHint, optional: true), filled, look))
    """
  }
}

/// Four outcomes, always with words; the day only for a promise.
func answerForm(_ matter: Matter, _ filled: Filled, _ look: Look) -> HTML {
  deedForm(.answer, matter, filled, look, beside: disclosure(look.text.matter.page.about, wordsBlock(matter.words))) {
    answerFields(filled, look)
  }
}

/// The fields of an answer; `suffix` tells several answers of one form apart.
func answerFields(
  _ filled: Filled, _ look: Look, suffix: String = "", optional: Bool = false, more: [Choice] = []
) -> HTML {
  let words = look.text.matter
  let outcomes =
    Matter.Outcome.allCases.map { Choice($0.rawValue, words.outcomes[$0], hint: words.outcomeHints[$0]) } + more
  let field = { (name: String, label: String, hint: String?, isOptional: Bool) in
    Field(name + suffix, label, hint: hint, optional: isOptional)
  }
  return """
    \(radios(field("outcome", words.form.outcome, nil, optional), outcomes, filled, look))
    \(textArea(field("words", words.form.answerWords, words.form.answerHint, optional), filled, look))
    \(dayField(field("promised_on", words.form.promisedOn, words.form.promisedHint, true), filled, look))
    """
}

struct TellingPage: Sendable {
  var matter: Matter
  var voice: Voice
  /// What there is to tell.
  var answer: Answer?
}

func tellingForm(_ page: TellingPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  let said = page.answer.map { answerBlock($0, look) } ?? ""
  let choices = Voice.Satisfied.allCases.map { Choice($0.rawValue, words.satisfied[$0]) }
  let unit = page.voice.organizationName.isEmpty ? words.direct : page.voice.organizationName
  return deedForm(
    .tell, page.matter, filled, look, action: "/matters/\(page.matter.id)/voices/\(page.voice.id)/telling",
    beside: noticeBox(.info, look, title: words.page.toTell(["unit": unit]), said)
  ) {
    """
    \(textField(Field("told_how", words.form.toldHow, hint: words.form.toldHowHint), filled, look))
    \(dayField(Field("told_on", words.form.toldOn), filled, look))
    \(radios(Field("satisfied", words.form.satisfied, optional: true), choices, filled, look))
    """
  }
}

struct JoinPage: Sendable {
  var matter: Matter
  var words: String
  var choices: [MatterChoice]
}

func joinForm(_ page: JoinPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.matter
  let choices = page.choices.map {
    Choice($0.id, "\($0.number). \($0.title)", hint: words.voiceCount(["count": $0.voices]))
  }
  let finder: HTML = """
    <form class="form" method="get" action="/matters/\(page.matter.id)/joining">
    \(textField(Field("q", words.form.findOther, optional: true), Filled(["q": [page.words]]), look, .search))
    \(buttons(button(look.text.site.layout.searchButton, .secondary)))
    </form>
    """
  if choices.isEmpty {
    return """
      \(pageHead(words.deeds.join, lead: "\(page.matter.number). \(page.matter.title)", back: (words.page.back, "/matters/\(page.matter.id)")))
      \(finder)\(emptyState(words.form.noOther))
      """
  }
  return deedForm(.join, page.matter, filled, look, beside: finder) {
    radios(Field("into", words.form.into), choices, filled, look)
  }
}
