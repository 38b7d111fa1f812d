import HTTPTypes
import Hummingbird
import Markup
import Storage

/// `/sign-in`: name and password, the second proof, and the way out.
struct SignInPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sign-in") { _, visit in try signInPage(site, visit, Filled(), back: visit.query["back"]) }
    routes.post("sign-in") { _, visit in try await signIn(site, visit) }
    routes.post("sign-in/second") { _, visit in try await second(site, visit) }
    routes.post("sign-out") { _, visit in
      if let signIn = visit.signIn {
        let (now, ids) = (site.clock.now(), site.ids)
        try await site.database.write { try Entrance(tx: $0, now: now, ids: ids).end(signIn.id) }
      }
      return signedOut(site)
    }
    routes.post("sign-out/everywhere") { _, visit in
      try await site.write(visit) { try $0.signOutEverywhere() }
      return signedOut(site)
    }
  }

  private func signedOut(_ site: Site) -> Response {
    var response = Response.redirect(to: "/sign-in", type: .normal)
    response.setCookie(SignInCookie.gone(secure: site.settings.secureCookies))
    // What this browser has kept of our pages is for nobody who comes after (ASVS 5.0 14.3.1).
    response.headers[HTTPField.Name.clearSiteData] = "\"cache\", \"storage\""
    return response
  }

  /// Name and password. The same answer for an unknown name and a wrong password, and about the same time.
  private func signIn(_ site: Site, _ visit: Visit) async throws -> Response {
    let (form, now, ids, known) = (visit.form, site.clock.now(), site.ids, visit.known)
    let (name, password) = (form["user_name"], form.raw("password"))
    let (found, isKnown) = try await site.database.read { tx in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      let found = try entrance.credential(named: name)
      return (found, try found.map { try !known.isEmpty && entrance.isKnown(known, to: $0.person) } ?? false)
    }
    let device = isKnown ? Secret.hash(known) : nil
    let throttles = Throttle.password(userName(name), from: visit.remote, known: device)
    if let wait = try await site.take(throttles, visit) { return try again(site, visit, wait, .tooManyRequests) }
    let matches = await verified(password, found?.hash ?? SignInPages.nobody)
    guard let found, let hash = found.hash, matches else {
      let wrong = try site.text(visit.language).signIn.wrong
      return try again(site, visit, wrong.filled([:]), .unprocessableContent)
    }
    let proof = Proof(commune: found.commune, person: found.person, remember: !form.all("remember").isEmpty)
    let newer = Password.isOutdated(hash) ? await hashed(password) : nil
    try await site.database.write { tx in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      try entrance.forget(throttles)
      if let newer { try entrance.upgrade(newer, of: proof) }
    }
    return try await site.comeIn(visit, proof, to: form["back"], waiting: form.waiting)
  }

  /// The code from the phone or from the paper, after the first proof.
  private func second(_ site: Site, _ visit: Visit) async throws -> Response {
    let (form, now, ids) = (visit.form, site.clock.now(), site.ids)
    let step = SecondStep(token: form["half"], back: form["back"], waiting: form.waiting)
    let half = try await site.database.read { try Entrance(tx: $0, now: now, ids: ids).half(step.token) }
    guard let proof = half else {
      return try signInPage(
        site, visit, Filled(), back: step.back, waiting: step.waiting, notice: \.signIn.second.tooLate,
        status: .unprocessableContent)
    }
    func again(_ message: String, _ status: HTTPResponse.Status) throws -> Response {
      try site.page(visit, status: status, { $0.signIn.second.title }) { look in
        secondStepView(step, Filled([:], problems: [.init("code", message)]), look)
      }
    }
    let throttles = Throttle.second(proof.person)
    if let wait = try await site.take(throttles, visit) { return try again(wait, .tooManyRequests) }
    let keys = site.keys
    let codesLeft = try await site.database.write { tx -> Int? in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      guard try entrance.checkSecond(form["code"], of: proof, token: step.token, keys: keys) else { return nil }
      try entrance.forget(throttles)
      return try entrance.recoveryCodesLeft(commune: proof.commune, person: proof.person)
    }
    guard let codesLeft else {
      return try again(try site.text(visit.language).signIn.second.wrongCode.filled([:]), .unprocessableContent)
    }
    // Who runs out of codes is told while one is left.
    let back = codesLeft <= SignInLimits.fewRecoveryCodes ? "/account/second-factor" : step.back
    return try await site.admit(visit, proof, to: back, waiting: step.waiting)
  }

  /// The form once more, with what may be kept of it.
  private func again(_ site: Site, _ visit: Visit, _ message: String, _ status: HTTPResponse.Status) throws -> Response
  {
    let form = visit.form
    let filled = Filled(
      ["user_name": [form["user_name"]], "remember": form.all("remember")], problems: [.init("password", message)])
    return try signInPage(site, visit, filled, back: form["back"], waiting: form.waiting, status: status)
  }

  /// The hash of a password that nobody has, so that an unknown name costs as long as a known one.
  private static let nobody = Password.hash(Secret.random()) ?? ""
}

func signInPage(
  _ site: Site, _ visit: Visit, _ filled: Filled, back: String, waiting: WaitingForm? = nil,
  notice: KeyPath<Text, Phrase>? = nil, status: HTTPResponse.Status = .ok
) throws -> Response {
  try site.page(visit, status: status, { $0.signIn.title }) { look in
    """
    \(pageHead(look.text.signIn.title, lead: look.text.site.promise))
    \(some: notice, { noticeBox(.warning, look, "<p>\(look.text[keyPath: $0].filled([:]))</p>") })
    \(errorSummary(filled, look))
    \(signInForm(filled, look, back: back, waiting: waiting))
    """
  }
}

/// 150 ms of work and 64 MiB: one at a time, so that a crowd at the door takes neither the cores nor the memory.
private func verified(_ password: String, _ hash: String) async -> Bool {
  await PasswordDesk.shared.run {
    password.count <= SignInLimits.longestPassword && Password.matches(password, hash)
  }
}
func hashed(_ password: String) async -> String? {
  await PasswordDesk.shared.run { Password.hash(password) }
}

private actor PasswordDesk {
  static let shared = PasswordDesk()
  func run<T: Sendable>(_ body: @Sendable () -> T) -> T { body() }
}
