import HTTPTypes
import Hummingbird
import Markup
import Storage

struct SignInPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sign-in") { _, visit in
      try signInPage(site, visit, Filled(), back: visit.query["back"])
    }
    routes.post("sign-in") { _, visit in try await signIn(site, visit) }
    routes.get("sign-in/:code") { _, visit in
      guard let code = visit.parameters.get("code"), code.utf8.count <= 64 else { throw NotFound() }
      let (now, ids, device) = (site.clock.now(), site.ids, visit.device)
      let admission = try await site.database.write {
        try Entrance(tx: $0, now: now, ids: ids).redeem(code: code, device: device)
      }
      guard let admission else {
        return try signInPage(site, visit, Filled(), back: "/", notice: \.signIn.cardUsed, status: .notFound)
      }
      return admitted(admission, to: "/", site)
    }
    routes.post("sign-out") { _, visit in
      if let signIn = visit.signIn {
        let now = site.clock.now()
        try await site.database.write { try $0.run("UPDATE sign_in SET ended_at = \(now) WHERE id = \(signIn.id)") }
      }
      var response = Response.redirect(to: "/sign-in", type: .normal)
      response.setCookie(SignInCookie.gone(secure: site.settings.secureCookies))
      return response
    }
    routes.post("sign-out/everywhere") { _, visit in
      try await site.write(visit) { try $0.signOutEverywhere() }
      var response = Response.redirect(to: "/sign-in", type: .normal)
      response.setCookie(SignInCookie.gone(secure: site.settings.secureCookies))
      return response
    }
    addAccount(to: routes, site)
  }

  /// `/account`: as whom one acts, one's devices, one's password.
  private func addAccount(to routes: Router<Visit>, _ site: Site) {
    routes.get("account") { _, visit in try await account(site, visit, Filled()) }
    routes.post("account/acting") { _, visit in
      guard let signIn = visit.signIn else { throw SignInNeeded() }
      let (now, ids, chosen) = (site.clock.now(), site.ids, visit.form["membership"])
      try await site.database.write { tx in
        let posts = try Entrance(tx: tx, now: now, ids: ids).memberships(commune: signIn.commune, person: signIn.person)
        guard posts.contains(where: { $0.membership == chosen }) else { throw NotFound() }
        try tx.run("UPDATE sign_in SET membership_id = \(chosen) WHERE id = \(signIn.id)")
      }
      return Response.redirect(to: "/", type: .normal)
    }
    routes.post("account/password") { _, visit in
      let (name, password) = (visit.form["user_name"], visit.form.raw("password"))
      let hash = password.count >= SignInLimits.shortestPassword ? await hashed(password) : nil
      return try await site.act(visit) { work in
        guard let hash else { throw FormProblem("password", \.signIn.passwordTooShort) }
        try work.setPassword(of: work.actor.person, userName: name, hash: hash)
        return "/account"
      } again: {
        try await account(site, visit, $0)
      }
    }
  }

  private func account(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    let (now, ids) = (site.clock.now(), site.ids)
    let posts = try await site.database.read {
      try Entrance(tx: $0, now: now, ids: ids).memberships(commune: signIn.commune, person: signIn.person)
    }
    let devices = signIn.actor == nil ? [] : try await site.read(visit) { try $0.devices() }
    let page = AccountPage(posts: posts, devices: devices, present: signIn.id, acting: signIn.actor?.membership)
    return try site.page(visit, { $0.signIn.account }) { accountView(page, filled, $0) }
  }
}

private func signInPage(
  _ site: Site, _ visit: Visit, _ filled: Filled, back: String, notice: KeyPath<Text, Phrase>? = nil,
  status: HTTPResponse.Status = .ok
) throws -> Response {
  try site.page(visit, status: status, { $0.signIn.title }) { look in
    """
    \(pageHead(look.text.signIn.title, lead: look.text.site.promise))
    \(some: notice, { noticeBox(.warning, look, "<p>\(look.text[keyPath: $0].filled([:]))</p>") })
    \(signInForm(filled, look, back: back))
    """
  }
}

/// Name and password. The same answer for an unknown name and a wrong password, and about the same time.
private func signIn(_ site: Site, _ visit: Visit) async throws -> Response {
  let (form, now, ids) = (visit.form, site.clock.now(), site.ids)
  let (name, password, device) = (form["user_name"], form.raw("password"), visit.device)
  let keys = ["name:\(Secret.hash(userName(name)))", "from:\(Secret.hash(visit.remote))"]
  let found = try await site.database.read { tx in
    let entrance = Entrance(tx: tx, now: now, ids: ids)
    return (try entrance.credential(named: name), try entrance.tooManyFailures(keys))
  }
  let text = try site.text(visit.language).signIn
  let again = Filled(["user_name": [name], "remember": form.all("remember")])
  func refuse(_ message: String, _ status: HTTPResponse.Status) throws -> Response {
    var filled = again
    filled.problems = [.init("password", message)]
    return try site.page(visit, status: status, { $0.signIn.title }) { look in
      """
      \(pageHead(look.text.signIn.title))
      \(errorSummary(filled, look))\(signInForm(filled, look, back: form["back"], waiting: form.waiting))
      """
    }
  }
  if found.1 { return try refuse(text.tooMany.filled([:]), .tooManyRequests) }
  let matches = await verified(password, found.0?.hash ?? SignInPages.nobody)
  guard let credential = found.0, matches, credential.hash != nil else {
    try await site.database.write { try Entrance(tx: $0, now: now, ids: ids).rememberFailure(keys) }
    return try refuse(text.wrong.filled([:]), .unprocessableContent)
  }
  let remember = !form.all("remember").isEmpty
  let admission = try await site.database.write {
    try Entrance(tx: $0, now: now, ids: ids).admit(
      commune: credential.commune, person: credential.person, device: device, remember: remember)
  }
  guard let waiting = form.waiting else { return admitted(admission, to: ownAddress(form["back"]), site) }
  var visit = visit
  visit.csrf = Secret.hash("csrf:\(admission.secret)")
  var response = try site.page(visit, { $0.signIn.welcomeBack }) { look in
    "\(pageHead(look.text.signIn.welcomeBack))\(sendAgain(waiting, look))"
  }
  response.setCookie(SignInCookie.cookie(admission, secure: site.settings.secureCookies))
  return response
}

extension SignInPages {
  /// The hash of a password that nobody has, so that an unknown name costs as long as a known one.
  fileprivate static let nobody = Password.hash(Secret.random()) ?? ""
}

private func admitted(_ admission: Entrance.Admission, to address: String, _ site: Site) -> Response {
  var response = Response.redirect(to: address, type: .normal)
  response.setCookie(SignInCookie.cookie(admission, secure: site.settings.secureCookies))
  return response
}

/// 40 ms of work and 19 MiB: one at a time, so that a crowd at the door takes neither the cores nor the memory.
private func verified(_ password: String, _ hash: String) async -> Bool {
  await PasswordDesk.shared.run { Password.matches(password, hash) }
}
func hashed(_ password: String) async -> String? {
  await PasswordDesk.shared.run { Password.hash(password) }
}

private actor PasswordDesk {
  static let shared = PasswordDesk()
  func run<T: Sendable>(_ body: @Sendable () -> T) -> T { body() }
}

extension Form {
  /// A form that waited while its writer signed in again.
  var waiting: WaitingForm? {
    guard let path = optional("waiting_path") else { return nil }
    var values: [String: [String]] = [:]
    for (name, value) in self.values where name.hasPrefix("waiting.") {
      values[String(name.dropFirst("waiting.".count))] = value
    }
    return WaitingForm(path: ownAddress(path), values: values)
  }
}
