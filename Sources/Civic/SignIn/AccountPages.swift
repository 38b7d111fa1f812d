import Hummingbird
import Markup
import Storage

/// `/account`: as whom one acts, one's devices, one's password and second proof.
struct AccountPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("account") { _, visit in try await account(site, visit) }
    routes.post("account/acting") { _, visit in
      guard let signIn = visit.signIn else { throw SignInNeeded() }
      let (now, ids, chosen) = (site.clock.now(), site.ids, visit.form["acting"])
      try await site.database.write { try Entrance(tx: $0, now: now, ids: ids).act(as: chosen, on: signIn) }
      return Response.redirect(to: "/", type: .normal)
    }
    routes.get("account/password") { _, visit in try await passwordPage(site, visit, nil) }
    routes.post("account/password") { _, visit in
      let (form, signIn) = (visit.form, visit.signIn?.id ?? "")
      let hash = await form.newPasswordHash()
      return try await site.act(visit) { work in
        try work.setPassword(of: work.actor.person, userName: form["user_name"], hash: try hash.get(), on: signIn)
        return "/account"
      } again: {
        try await passwordPage(site, visit, $0)
      }
    }
    routes.post("account/devices/:device/sign-out") { _, visit in
      let handle = try visit.id("device")
      let isThis = visit.signIn.map { DeviceRow.handle(of: $0.id) == handle } ?? false
      try await site.write(visit) { try $0.signOut(device: handle) }
      return Response.redirect(to: isThis ? "/sign-in" : "/account", type: .normal)
    }
  }

  private func account(_ site: Site, _ visit: Visit) async throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    let (now, ids) = (site.clock.now(), site.ids)
    let posts = try await site.database.read {
      try Entrance(tx: $0, now: now, ids: ids).actors(commune: signIn.commune, person: signIn.person)
    }
    var acting = signIn.actor
    acting?.helping = nil  // it is the same post, for whomever one types
    var page = AccountPage(posts: posts, present: signIn.id, acting: acting)
    if signIn.actor != nil {
      (page.devices, page.hasSecondFactor, page.hasOpenID) = try await site.read(visit) { work in
        (try work.devices(), try work.secondFactor(of: work.actor.person)?.confirmedAt != nil, try work.hasOpenID())
      }
    }
    return try site.page(visit, { $0.signIn.account }) { accountView(page, $0) }
  }

  private func passwordPage(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let name = try await site.read(visit) { work in
      try work.signInState(of: work.actor.person).userName ?? work.person(work.actor.person).phone
    }
    return try site.page(visit, { $0.signIn.changePassword }) { look in
      ownPasswordView(filled ?? Filled(["user_name": name]), look)
    }
  }
}

extension Form {
  /// The hash of a password that was chosen, or what is wrong with it. Made before the transaction: it takes 150 ms.
  func newPasswordHash() async -> Result<String?, FormProblem> {
    let password = raw("password")
    if password.count < SignInLimits.shortestPassword {
      return .failure(FormProblem("password", \.signIn.passwordTooShort))
    }
    if password.count > SignInLimits.longestPassword {
      return .failure(FormProblem("password", \.signIn.passwordTooLong))
    }
    if WeakPasswords.contains(password) || userName(password) == userName(self["user_name"]) {
      return .failure(FormProblem("password", \.signIn.passwordWeak))
    }
    return .success(await hashed(password))
  }
}

/// What is tried first by whoever guesses (ASVS 5.0 6.2.4): the usual ones, here and elsewhere, as they are when folded.
enum WeakPasswords {
  private static let known: Set<String> = {
    let lines = (try? Embedded.text("Civic/SignIn/weak-passwords.txt"))?.split(separator: "\n") ?? []
    return Set(lines.map { userName(String($0)) })
  }()

  /// One of the list, or the same letter over and over.
  static func contains(_ password: String) -> Bool {
    known.contains(userName(password)) || Set(password).count <= 2
  }
}
