import Hummingbird
import Markup
import Rulebook

/// Sign-ins for others, given in person by those who keep the directory: a printed card, or a name with a password.
struct CardPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.post("people/:id/card") { _, visit in try await issue(site, visit) }
    routes.get("people/:id/password") { _, visit in try await passwordPage(site, visit, Filled()) }
    routes.post("people/:id/password") { _, visit in
      let (person, form) = (try visit.id(), visit.form)
      let password = form.raw("password")
      let hash = password.count >= SignInLimits.shortestPassword ? await hashed(password) : nil
      return try await site.act(visit) { work in
        try work.allow(.setPassword)
        guard let hash else { throw FormProblem("password", \.signIn.passwordTooShort) }
        try work.setPassword(of: person, userName: form["user_name"], hash: hash)
        return "/people/\(person)"
      } again: {
        try await passwordPage(site, visit, $0)
      }
    }
  }

  /// The card is the answer itself and not a page to come back to: its code is kept nowhere and must not stand in an
  /// address. Sent twice it makes two cards, and the one that is seen, the last, is the one that works.
  private func issue(_ site: Site, _ visit: Visit) async throws -> Response {
    let id = try visit.id()
    let (name, code) = try await site.write(visit) { work in
      (try work.personName(id), try work.issueCard(to: id))
    }
    let base = site.baseAddress(visit)
    let days = SignInLimits.cardDays
    return try site.page(visit, { $0.signIn.card.title }) { look in
      let card = SignInCard(
        person: id, name: name, address: "\(base)/sign-in/\(code)", lastDay: look.today.adding(days: days),
        isOnlyHere: isOnlyHere(visit.authority))
      return cardView(card, look)
    }
  }

  private func passwordPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let person = try await site.read(visit) { work in
      try work.allow(.setPassword)
      return try work.person(id)
    }
    var filled = filled
    if filled.values["user_name"] == nil { filled.values["user_name"] = [person.phone ?? ""] }
    return try site.page(visit, { $0.signIn.setPassword }) { passwordView(person, filled, $0) }
  }
}

/// An address that no other device can reach: the card would be useless on the holder's phone.
private func isOnlyHere(_ authority: String) -> Bool {
  let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
  return ["localhost", "127.0.0.1", "[::1]", ""].contains(host)
}

extension Site {
  /// The address of this site as this visitor reached it, for what is printed: `https://hoiam.anhoa.example`.
  func baseAddress(_ visit: Visit) -> String {
    let host = visit.authority.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
    return (settings.secureCookies ? "https://" : "http://") + host
  }
}
