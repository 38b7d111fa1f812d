import HTTPTypes
import Hummingbird
import Markup
import Storage

/// Coming in by what the office gave in person: a printed card, or ten digits that it read out.
struct CodePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sign-in/code") { _, visit in try spokenPage(site, visit, Filled()) }
    routes.post("sign-in/code") { _, visit in try await spoken(site, visit) }
    routes.get("sign-in/:code") { _, visit in try await card(site, visit) }
    routes.post("sign-in/:code") { _, visit in
      let code = try code(visit)
      guard let proof = try await redeem(Secret.hash(code), site) else { return try used(site, visit) }
      return try await site.comeIn(visit, proof, to: "/")
    }
  }

  /// The page of a card changes nothing: programs of chats and phones look at addresses before people do.
  private func card(_ site: Site, _ visit: Visit) async throws -> Response {
    let (code, now, ids) = (try code(visit), site.clock.now(), site.ids)
    let found = try await site.database.read { try Entrance(tx: $0, now: now, ids: ids).card(code) }
    guard let found else { return try used(site, visit) }
    if found.way == .direct, let proof = try await redeem(Secret.hash(code), site) {
      return try await site.comeIn(visit, proof, to: "/")
    }
    return try site.page(visit, { $0.signIn.title }) { enterView(found.name, code: code, $0) }
  }

  private func code(_ visit: Visit) throws -> String {
    guard let code = visit.parameters.get("code"), code.utf8.count <= 64 else { throw NotFound() }
    return code
  }

  /// A code of 128 bits needs no slowing down of guesses; the ten digits do.
  private func redeem(_ id: String, _ site: Site) async throws -> Proof? {
    let (now, ids) = (site.clock.now(), site.ids)
    return try await site.database.write { try Entrance(tx: $0, now: now, ids: ids).redeem(id) }
  }

  private func used(_ site: Site, _ visit: Visit) throws -> Response {
    try signInPage(site, visit, Filled(), back: "/", notice: \.signIn.cardUsed, status: .notFound)
  }

  /// In, and on to a new password: whoever asked for a code has forgotten the old one.
  private func spoken(_ site: Site, _ visit: Visit) async throws -> Response {
    guard !visit.form["code"].isEmpty else { return try spokenPage(site, visit, Filled()) }
    func again(_ message: String, _ status: HTTPResponse.Status) throws -> Response {
      var response = try spokenPage(site, visit, Filled([:], problems: [.init("code", message)]))
      response.status = status
      return response
    }
    let throttles = Throttle.code(from: visit.remote)
    if let wait = try await site.take(throttles, visit) { return try again(wait, .tooManyRequests) }
    let (now, ids, id) = (site.clock.now(), site.ids, Entrance.spokenID(visit.form["code"]))
    let proof = try await site.database.write { tx -> Proof? in
      let entrance = Entrance(tx: tx, now: now, ids: ids)
      guard var proof = try entrance.redeem(id) else { return nil }
      try entrance.forget(throttles)
      // With several posts one of them, so that the password can be set before anything is chosen.
      proof.membership = try entrance.memberships(commune: proof.commune, person: proof.person).first?.membership
      return proof
    }
    guard let proof else {
      return try again(try site.text(visit.language).signIn.spoken.wrong.filled([:]), .unprocessableContent)
    }
    return try await site.comeIn(visit, proof, to: "/account/password", waiting: visit.form.waiting)
  }

  private func spokenPage(_ site: Site, _ visit: Visit, _ filled: Filled) throws -> Response {
    try site.page(visit, { $0.signIn.spoken.title }) { spokenCodeView(filled, waiting: visit.form.waiting, $0) }
  }
}
