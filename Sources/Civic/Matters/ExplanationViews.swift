import Markup
import Rulebook

/// On the page of a matter: what the Front asked and was told. Nothing for those who have no part in it.
func explanationSection(_ page: MatterPage, _ look: Look) -> HTML {
  guard !page.explanations.isEmpty || page.mayAskExplanation else { return "" }
  let words = look.text.explanation
  let ask = linkButton(words.ask, "/matters/\(page.matter.id)/explanations/new")
  return """
    <section><h2>\(words.title)</h2>
    \(each: page.explanations, { explanationBlock($0, page, look) })
    \(when: page.mayAskExplanation, buttons(ask))
    </section>
    """
}

private func explanationBlock(_ one: Explanation, _ page: MatterPage, _ look: Look) -> HTML {
  let words = look.text.explanation
  let asked = words.asked(["by": one.askedByName, "of": one.askedOfName, "day": dayText(short: one.askedOn, look)])
  let give = linkButton(words.give, "/matters/\(one.matter)/explanations/\(one.id)", .primary)
  return """
    <h3>\(asked)</h3>
    \(wordsBlock(one.question))
    \(when: one.repliedOn == nil, "<p class=\"tags\">\(dueTag(one.dueOn, look))</p>")
    \(when: one.repliedOn == nil && page.mayExplain.contains(one.id), buttons(give))
    \(some: one.repliedOn, { day in
      "<h4>\(words.given(["of": one.askedOfName, "day": dayText(short: day, look)]))</h4>\n\(wordsBlock(one.reply))" as HTML
    })
    """
}

func askExplanationView(_ matter: Matter, _ bodies: [Choice], _ rule: Rule?, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.explanation
  let back = "/matters/\(matter.id)"
  return """
    \(pageHead(words.ask, lead: "\(matter.number). \(matter.title)", back: (look.text.matter.page.back, back)))
    \(errorSummary(filled, look))
    \(form(action: "\(back)/explanations", look: look) {
      """
      \(radios(Field("asked_of", words.askedOf), bodies, filled, look))
      \(textArea(Field("question", words.question, hint: words.questionHint), filled, look))
      \(dayField(Field("due_on", words.dueOn, hint: words.dueOnHint), filled, look))
      \(some: rule, { "<p class=\"hint\">\(look.text.rule.citation): \(citationText($0.citation))</p>" })
      \(buttons(button(words.send), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}

func giveExplanationView(_ matter: Matter, _ one: Explanation, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.explanation
  let back = "/matters/\(matter.id)"
  return """
    \(pageHead(words.give, lead: "\(matter.number). \(matter.title)", back: (look.text.matter.page.back, back)))
    \(errorSummary(filled, look))
    <h2>\(words.question)</h2>
    \(wordsBlock(one.question))
    \(form(action: "\(back)/explanations/\(one.id)", look: look) {
      """
      \(textArea(Field("words", words.reply), filled, look, rows: 8))
      \(buttons(button(words.give), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}
