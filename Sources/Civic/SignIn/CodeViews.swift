import Markup

/// After the address of a card: whose it is, and one button.
func enterView(_ name: String, code: String, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    \(pageHead(words.card.welcome(["name": name]), lead: words.card.welcomeLead))
    \(form(action: "/sign-in/\(code)", look: look, keeps: false) { buttons(button(words.card.enter)) })
    <p class="hint">\(words.card.notYou)</p>
    """
}

func spokenCodeView(_ filled: Filled, waiting: WaitingForm?, _ look: Look) -> HTML {
  let words = look.text.signIn.spoken
  return """
    \(pageHead(words.title, lead: words.lead, back: (look.text.signIn.title, "/sign-in")))
    \(errorSummary(filled, look))
    \(form(action: "/sign-in/code", look: look, keeps: false) {
      """
      \(some: waiting, waitingFields)
      \(textField(Field("code", words.code, hint: words.hint), filled, look, .oneTimeCode))
      \(buttons(button(look.text.site.buttons.signIn)))
      """
    })
    """
}

/// For whoever helps: the code in groups, as one reads a telephone number out.
func givenCodeView(_ person: Person, _ code: String, _ look: Look) -> HTML {
  let words = look.text.signIn.spoken
  let groups = [code.prefix(3), code.dropFirst(3).prefix(3), code.dropFirst(6)].joined(separator: " ")
  return """
    \(pageHead(words.given, lead: words.givenLead(["name": person.name]), back: (person.name, "/people/\(person.id)")))
    <p class="lead"><strong class="spoken-code">\(groups)</strong></p>
    <ol>\(each: words.steps, { step in "<li>\(step)</li>" })</ol>
    \(noticeBox(.warning, look, "<p>\(words.makeSure(["minutes": SignInLimits.codeMinutes]))</p>"))
    """
}

/// What the page of the second proof carries along.
struct SecondStep: Sendable {
  var token: String
  var back: String
  var waiting: WaitingForm?
}

func secondStepView(_ step: SecondStep, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    \(pageHead(words.title, lead: words.askLead))
    \(errorSummary(filled, look))
    \(form(action: "/sign-in/second", look: look, keeps: false) {
      """
      \(hidden("half", step.token))\(hidden("back", step.back))
      \(some: step.waiting, waitingFields)
      \(textField(Field("code", words.code, hint: words.askHint), filled, look, .oneTimeCode))
      \(buttons(button(look.text.site.buttons.signIn)))
      """
    })
    <p class="hint">\(words.lostPhone)</p>
    """
}
