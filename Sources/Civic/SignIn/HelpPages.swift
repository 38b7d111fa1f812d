import Hummingbird
import Markup
import Rulebook

/// Helping others in, in person, by those who keep the directory: a printed card, a name with a password, ten digits.
struct HelpPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.post("people/:id/card") { _, visit in try await issue(site, visit) }
    routes.post("people/:id/code") { _, visit in try await giveCode(site, visit) }
    routes.get("people/:id/password") { _, visit in try await passwordPage(site, visit, Filled()) }
    routes.post("people/:id/password") { _, visit in
      let (person, form) = (try visit.id(), visit.form)
      let hash = await form.newPasswordHash()
      return try await site.act(visit) { work in
        try work.allow(.setPassword, for: try work.person(person).id)
        try work.setPassword(of: person, userName: form["user_name"], hash: try hash.get())
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
        isOnlyHere: isOnlyHere(base))
      return cardView(card, look)
    }
  }

  /// Shown once, to be read out; like the card it is the answer itself.
  private func giveCode(_ site: Site, _ visit: Visit) async throws -> Response {
    let id = try visit.id()
    let (person, code) = try await site.write(visit) { work in (try work.person(id), try work.giveCode(to: id)) }
    return try site.page(visit, { $0.signIn.spoken.title }) { givenCodeView(person, code, $0) }
  }

  private func passwordPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let person = try await site.read(visit) { work in
      let person = try work.person(id)
      try work.allow(.setPassword, for: id)
      return person
    }
    var filled = filled
    if filled.values["user_name"] == nil { filled.values["user_name"] = [person.phone ?? ""] }
    return try site.page(visit, { $0.signIn.setPassword }) { passwordView(person, filled, $0) }
  }
}

/// An address that no other device can reach: the card would be useless on the holder's phone.
private func isOnlyHere(_ base: String) -> Bool {
  let authority = base.split(separator: "/").last.map(String.init) ?? ""
  let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
  return ["localhost", "127.0.0.1", "[::1]", ""].contains(host)
}

extension Site {
  /// The address of this site for what is printed: as it was configured, or else as this visitor reached it.
  func baseAddress(_ visit: Visit) -> String {
    if let address = settings.publicAddress { return address }
    let host = visit.authority.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
    return (settings.secureCookies ? "https://" : "http://") + host
  }
}
