import Markup
import Rulebook

/// What is printed for somebody who comes in by a card.
struct SignInCard: Sendable {
  var person: String
  var name: String
  var address: String
  var lastDay: Day
  /// Whether the address works on this very computer only.
  var isOnlyHere: Bool
}

func cardView(_ card: SignInCard, _ look: Look) -> HTML {
  let words = look.text.signIn.card
  return """
    <div class="no-print">
    \(pageHead(words.title, lead: words.lead, back: (card.name, "/people/\(card.person)")))
    \(when: card.isOnlyHere, noticeBox(.warning, look, "<p>\(words.onlyHere)</p>"))
    <p>\(words.howToPrint)</p>
    </div>
    <article class="paper sign-in-card">
    <h2 class="paper-title">\(look.text.site.product)<br><span>\(words.title)</span></h2>
    <p class="lead"><strong>\(card.name)</strong></p>
    <div class="card-code">\(some: QRCode.svg(card.address, label: words.code), { $0 })
    <ol>\(each: words.steps, { step in "<li>\(step)</li>" })</ol></div>
    <p>\(words.address)<br><strong>\(card.address)</strong></p>
    <p>\(words.once(["day": dayText(short: card.lastDay, look)]))</p>
    \(some: look.help, { help in "<p>\(look.text.site.layout.call(["name": help.name, "phone": help.phone]))</p>" })
    </article>
    """
}

func passwordView(_ person: Person, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.signIn
  return """
    \(pageHead(words.setPassword, lead: words.setPasswordLead(["name": person.name]), back: (person.name, "/people/\(person.id)")))
    \(errorSummary(filled, look))
    \(passwordForm("/people/\(person.id)/password", back: "/people/\(person.id)", filled, look))
    """
}

/// On the page of a person: how they come in, and what the office can give them.
func signInSection(_ person: Person, _ state: SignInState, _ look: Look) -> HTML {
  let words = look.text.signIn
  let card = state.card.map { card in
    let days = ["day": dayText(short: card.issuedAt.day, look), "last": dayText(short: card.expiresAt.day, look)]
    return card.usedAt == nil ? words.card.waiting.filled(days) : words.card.used.filled(days)
  }
  return """
    <h2>\(words.title)</h2>
    \(definitionList([
      (words.userName, state.userName.map { "\($0)" } ?? "\(words.noPassword)"),
      (words.card.title, "\(card ?? words.card.none)"),
      (words.second.title, "\(state.hasSecondFactor ? words.second.on : words.second.off)"),
    ]))
    <div class="buttons">\
    \(buttonForm(action: "/people/\(person.id)/card", words.card.issue, .primary, look: look))\
    \(buttonForm(action: "/people/\(person.id)/code", words.spoken.give, look: look))\
    \(linkButton(words.setPassword, "/people/\(person.id)/password"))\
    \(when: state.hasSecondFactor, buttonForm(action: "/people/\(person.id)/second-factor/removal", words.second.takeOff, .danger, look: look))\
    </div>
    """
}
