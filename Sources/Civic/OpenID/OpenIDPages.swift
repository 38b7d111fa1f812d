import HTTPTypes
import Hummingbird
import Logging
import Markup
import Storage

/// Signing in by an account elsewhere, and linking one to oneself. Without a provider there are no such pages.
struct OpenIDPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    // By GET, because a policy that lets forms go nowhere but here (CSP form-action) also holds their redirects.
    routes.get("sign-in/openid") { _, visit in
      let one = OpenIDTry(secret: Secret.random())
      return try await answering(site, visit) {
        var response = Response.redirect(to: try await question(one, site), type: .normal)
        response.setCookie(cookie(one.secret, site))
        return response
      }
    }
    routes.get("sign-in/openid/callback") { _, visit in try await answering(site, visit) { try await back(site, visit) }
    }
    routes.post("account/openid") { _, visit in
      guard visit.signIn != nil else { throw SignInNeeded() }
      let one = OpenIDTry(secret: Secret.random(), csrf: visit.csrf)
      return try await answering(site, visit) {
        let question = try await question(one, site)
        var response = try site.page(visit, { $0.openId.title }) { openIDLinkView(question, $0) }
        response.setCookie(cookie(one.secret, site))
        return response
      }
    }
    routes.post("account/openid/removal") { _, visit in
      let name = try desk(site).settings.name
      return try await site.act(visit) { work in
        try work.unlinkOpenID(of: name)
        return "/account"
      }
    }
  }

  private func desk(_ site: Site) throws -> OpenIDDesk {
    guard let desk = site.openID else { throw NotFound() }
    return desk
  }

  /// The provider knows this address and sends nobody to another; it is never taken from what a visitor says.
  private func redirect(_ site: Site) throws -> String {
    guard let address = site.settings.publicAddress else { throw NotFound() }
    return address + "/sign-in/openid/callback"
  }

  private func question(_ one: OpenIDTry, _ site: Site) async throws -> String {
    try await desk(site).question(one, redirect: redirect(site), at: site.clock.now())
  }

  /// The provider has sent the browser back.
  private func back(_ site: Site, _ visit: Visit) async throws -> Response {
    let (desk, query) = (try desk(site), visit.query)
    let secret = visit.openID
    let asked = [OpenIDTry(secret: secret), OpenIDTry(secret: secret, csrf: visit.csrf)]
    guard !secret.isEmpty, let one = asked.first(where: { Secret.same(query["state"], $0.state) }) else {
      throw OpenIDProblem.notAsked
    }
    if let error = query.optional("error") { throw OpenIDProblem.refused(error) }
    // RFC 9207: a provider that says who it is must be the one that was asked.
    if let issuer = query.optional("iss"), issuer != desk.settings.issuer { throw OpenIDProblem.issuer }
    let now = site.clock.now()
    let owner = try await desk.owner(of: query["code"], one, redirect: redirect(site), at: now)
    let isLink = !one.csrf.isEmpty
    var response =
      try isLink ? await link(owner, desk.settings.name, site, visit) : await comeIn(owner, site, visit)
    response.setCookie(cookie("", site))
    return response
  }

  private func link(_ owner: String, _ provider: String, _ site: Site, _ visit: Visit) async throws -> Response {
    try await site.write(visit) { try $0.linkOpenID(owner, of: provider) }
    return .redirect(to: "/account", type: .normal)
  }

  private func comeIn(_ owner: String, _ site: Site, _ visit: Visit) async throws -> Response {
    let (now, ids) = (site.clock.now(), site.ids)
    let proof = try await site.database.read { try Entrance(tx: $0, now: now, ids: ids).openIDOwner(owner) }
    guard let proof else {
      return try signInPage(
        site, visit, Filled(), back: "/", notice: \.openId.notLinked, status: .unprocessableContent)
    }
    return try await site.comeIn(visit, proof, to: "/")
  }

  /// What went wrong is said on the page from which one began; the log has its kind.
  private func answering(
    _ site: Site, _ visit: Visit, _ body: () async throws -> Response
  ) async throws -> Response {
    do {
      return try await body()
    } catch let problem as OpenIDProblem {
      visit.logger.warning("sign-in by the provider failed", metadata: ["why": "\(problem.word)"])
      var response = try signInPage(
        site, visit, Filled(), back: "/", notice: problem.sentence, status: .unprocessableContent)
      response.setCookie(cookie("", site))
      return response
    }
  }

  /// For ten minutes, and sent along when the provider leads back: that is a step from another site, so not `strict`.
  private func cookie(_ secret: String, _ site: Site) -> Cookie {
    Cookie(
      name: OpenIDCookie.name(secure: site.settings.secureCookies), value: secret,
      maxAge: secret.isEmpty ? 0 : SignInLimits.halfMinutes * 60, path: "/", secure: site.settings.secureCookies,
      httpOnly: true, sameSite: .lax)
  }
}

enum OpenIDCookie {
  static func name(secure: Bool) -> String { secure ? "__Host-hoiam-openid" : "hoiam-openid" }
}

/// One more step by hand: a redirect after a form may lead to no other site.
func openIDLinkView(_ question: String, _ look: Look) -> HTML {
  let words = look.text.openId
  return """
    \(pageHead(words.title, lead: words.goLead(["name": look.openID ?? ""]), back: (look.text.signIn.account, "/account")))
    \(buttons(linkButton(words.go(["name": look.openID ?? ""]), question, .primary)))
    """
}

/// The button on the sign-in page; nothing where there is no provider.
func openIDButton(_ look: Look) -> HTML {
  guard let name = look.openID else { return "" }
  return buttons(linkButton(look.text.openId.signIn(["name": name]), "/sign-in/openid"))
}

/// On one's own account: whether an account elsewhere is linked.
func openIDSection(isLinked: Bool, _ look: Look) -> HTML {
  guard let name = look.openID else { return "" }
  let words = look.text.openId
  let form =
    isLinked
    ? buttonForm(action: "/account/openid/removal", words.unlink(["name": name]), .danger, look: look)
    : buttonForm(action: "/account/openid", words.link(["name": name]), look: look)
  return """
    <h2>\(words.title)</h2>
    <p>\((isLinked ? words.isLinked : words.isNotLinked)(["name": name]))</p>
    \(form)
    """
}
