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

/// Setting it up, or what is to be known of one that is in use.
func secondFactorView(_ factor: SecondFactor?, account: String, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn.second
  let head = pageHead(words.title, lead: words.lead, back: (look.text.signIn.account, "/account"))
  guard let factor else {
    return "\(head)\(buttonForm(action: "/account/second-factor", words.begin, .primary, look: look))"
  }
  guard factor.confirmedAt == nil else {
    return """
      \(head)
      \(noticeBox(.success, look, "<p>\(words.on)</p>"))
      \(disclosure(words.remove, removal(look)))
      """
  }
  let address = TOTP.address(factor.secret, account: account, issuer: look.text.site.product)
  return """
    \(head)
    \(errorSummary(filled, look))
    <ol>\(each: words.steps, { step in "<li>\(step)</li>" })</ol>
    <div class="card-code">\(some: QRCode.svg(address, label: words.square), { $0 })</div>
    <p>\(words.orType)<br><strong class="typed">\(grouped(factor.secret))</strong></p>
    \(form(action: "/account/second-factor/confirmation", look: look, keeps: false) {
      """
      \(textField(Field("code", words.code, hint: words.firstHint), filled, look, .oneTimeCode))
      \(buttons(button(words.confirm), linkButton(look.text.site.buttons.cancel, "/account")))
      """
    })
    """
}

private func removal(_ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    <p>\(words.removeLead)</p>
    \(buttonForm(action: "/account/second-factor/removal", words.remove, .danger, look: look))
    """
}

/// Shown once, to be printed and kept apart from the phone.
func recoveryCodesView(_ codes: [String], _ look: Look) -> HTML {
  let words = look.text.signIn.second
  return """
    <div class="no-print">
    \(pageHead(words.recovery, lead: words.recoveryLead, back: (look.text.signIn.account, "/account")))
    <p>\(look.text.signIn.card.howToPrint)</p>
    </div>
    <article class="paper sign-in-card">
    <h2 class="paper-title">\(look.text.site.product)<br><span>\(words.recovery)</span></h2>
    <p class="lead"><strong>\(look.person)</strong></p>
    <ol>\(each: codes, { code in "<li><strong class=\"typed\">\(grouped(code, by: 5))</strong></li>" })</ol>
    <p>\(words.recoveryOnce)</p>
    </article>
    """
}

/// In groups, so that the eye does not lose its place.
private func grouped(_ code: String, by size: Int = 4) -> String {
  stride(from: 0, to: code.count, by: size).map { String(code.dropFirst($0).prefix(size)) }.joined(separator: " ")
}
