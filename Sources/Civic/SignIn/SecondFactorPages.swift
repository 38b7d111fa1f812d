import HTTPTypes
import Hummingbird
import Markup

/// `/account/second-factor`: a code from the phone or from paper besides the password. `/sign-in-rules`: of whom it is
/// asked.
struct SecondFactorPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("account/second-factor") { _, visit in try await shown(site, visit, Filled()) }
    // Read only above: the secret is made by the form that asks for one.
    routes.post("account/second-factor") { _, visit in
      try await site.write(visit) { try $0.proposeSecondFactor() }
      return Response.redirect(to: "/account/second-factor", type: .normal)
    }
    // The codes are the answer itself and not a page to come back to: they are kept nowhere.
    routes.post("account/second-factor/confirmation") { _, visit in
      let typed = visit.form["code"]
      return try await codes(site, visit) { try $0.confirmSecondFactor(typed) }
    }
    routes.post("account/second-factor/paper") { _, visit in try await codes(site, visit) { try $0.choosePaper() } }
    routes.post("account/second-factor/codes") { _, visit in try await renewCodes(site, visit) }
    routes.post("account/second-factor/later") { _, visit in
      let signIn = visit.signIn?.id ?? ""
      try await site.write(visit) { try $0.putOffSecondStep(on: signIn) }
      return Response.redirect(to: "/", type: .normal)
    }
    routes.post("account/second-factor/removal") { _, visit in try await takeOff(site, visit) }
    routes.post("people/:id/second-factor/removal") { _, visit in
      let person = try visit.id()
      return try await site.act(visit) { work in
        try work.removeSecondFactor(of: person)
        return "/people/\(person)"
      }
    }
    addRule(to: routes, site)
  }

  private func addRule(to routes: Router<Visit>, _ site: Site) {
    routes.get("sign-in-rules") { _, visit in
      let page = try await site.read(visit) { work in
        try work.allowSecondStepRule()
        return SecondStepRulePage(
          rule: try work.entrance.secondStepRule(of: work.commune), holders: try work.secondStepHolders())
      }
      return try site.page(visit, { $0.signIn.second.ruleTitle }) { secondStepRuleView(page, $0) }
    }
    routes.post("sign-in-rules") { _, visit in
      let chosen = SecondStepRule(rawValue: visit.form["second_step"])
      return try await site.act(visit) { work in
        try work.allowSecondStepRule()
        if let chosen { try work.setSecondStepRule(chosen) }
        return "/sign-in-rules"
      }
    }
  }

  /// Shows new codes once; what is wrong is said on the page that asked.
  private func codes(
    _ site: Site, _ visit: Visit, _ body: @Sendable @escaping (Work) throws -> [String]
  ) async throws -> Response {
    do {
      let codes = try await site.write(visit, body)
      return try site.page(visit, { $0.signIn.second.recovery }) { recoveryCodesView(codes, $0) }
    } catch let problem as FormProblem {
      return try await again(site, visit, try site.filledProblems(problem, visit), .unprocessableContent)
    }
  }

  private func takeOff(_ site: Site, _ visit: Visit) async throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    let typed = visit.form["code"]
    return try await guessing(site, visit, "code") {
      try $0.takeOffOwnSecondFactor(typed, on: signIn.id)
    } then: { _ in
      .redirect(to: "/account/second-factor", type: .normal)
    }
  }

  private func renewCodes(_ site: Site, _ visit: Visit) async throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    let typed = visit.form["renewal_code"]
    return try await guessing(site, visit, "renewal_code") {
      try $0.renewRecoveryCodes(typed, on: signIn)
    } then: { codes in
      try site.page(visit, { $0.signIn.second.recovery }) { recoveryCodesView(codes, $0) }
    }
  }

  /// A deed that takes a code: guessed as slowly as at the door, for whoever holds an unlocked phone has the cookie and not
  /// the code.
  private func guessing<T: Sendable>(
    _ site: Site, _ visit: Visit, _ field: String, _ deed: @Sendable @escaping (Work) throws -> T,
    then: (T) throws -> Response
  ) async throws -> Response {
    let throttles = Throttle.second(try visit.actor.person)
    if let wait = try await site.take(throttles, visit) {
      return try await again(site, visit, [.init(field, wait)], .tooManyRequests)
    }
    do {
      let done = try await site.write(visit) { work in
        let done = try deed(work)
        try work.entrance.forget(throttles)
        return done
      }
      return try then(done)
    } catch let problem as FormProblem {
      return try await again(site, visit, try site.filledProblems(problem, visit), .unprocessableContent)
    }
  }

  private func again(
    _ site: Site, _ visit: Visit, _ problems: [Filled.Problem], _ status: HTTPResponse.Status
  ) async throws -> Response {
    var response = try await shown(site, visit, Filled([:], problems: problems))
    response.status = status
    return response
  }

  private func shown(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    let page = try await site.read(visit) { work in
      let me = work.actor.person
      var page = SecondFactorPage(factor: try work.secondFactor(of: me), account: signIn.personName)
      if let factor = page.factor, factor.confirmedAt == nil { page.secret = try work.secret(of: factor, person: me) }
      page.codesLeft = try work.entrance.recoveryCodesLeft(commune: work.commune, person: me)
      page.isCalled = signIn.mustSetUp
      page.isFresh = signIn.isFresh(at: work.now)
      page.laterUntil = try work.secondStepPutOffUntil()
      return page
    }
    return try site.page(visit, { $0.signIn.second.title }) { secondFactorView(page, filled, $0) }
  }
}
