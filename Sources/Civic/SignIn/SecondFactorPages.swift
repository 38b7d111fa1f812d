import Hummingbird
import Markup

/// `/account/second-factor`: a code from the phone besides the password.
struct SecondFactorPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("account/second-factor") { _, visit in
      // Read only: the secret is made by the form that asks for one.
      let factor = try await site.read(visit) { try $0.secondFactor(of: $0.actor.person) }
      return try shown(factor, site, visit, Filled())
    }
    routes.post("account/second-factor") { _, visit in
      _ = try await site.write(visit) { try $0.proposeSecondFactor() }
      return Response.redirect(to: "/account/second-factor", type: .normal)
    }
    // The codes are the answer itself and not a page to come back to: they are kept nowhere.
    routes.post("account/second-factor/confirmation") { _, visit in
      let (typed, text) = (visit.form["code"], try site.text(visit.language))
      do {
        let codes = try await site.write(visit) { try $0.confirmSecondFactor(typed) }
        return try site.page(visit, { $0.signIn.second.recovery }) { recoveryCodesView(codes, $0) }
      } catch let problem as FormProblem {
        let factor = try await site.read(visit) { try $0.secondFactor(of: $0.actor.person) }
        let filled = Filled([:], problems: problem.fields.map { .init($0.name, $0.message(text)) })
        var response = try shown(factor, site, visit, filled)
        response.status = .unprocessableContent
        return response
      }
    }
    routes.post("account/second-factor/removal") { _, visit in
      try await site.act(visit) { work in
        try work.removeSecondFactor(of: work.actor.person)
        return "/account/second-factor"
      }
    }
    routes.post("people/:id/second-factor/removal") { _, visit in
      let person = try visit.id()
      return try await site.act(visit) { work in
        try work.removeSecondFactor(of: person)
        return "/people/\(person)"
      }
    }
  }

  private func shown(_ factor: SecondFactor?, _ site: Site, _ visit: Visit, _ filled: Filled) throws -> Response {
    guard let signIn = visit.signIn else { throw SignInNeeded() }
    return try site.page(visit, { $0.signIn.second.title }) { look in
      secondFactorView(factor, account: signIn.personName, filled, look)
    }
  }
}
