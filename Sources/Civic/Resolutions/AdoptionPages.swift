import Hummingbird

/// Adopting, sending, reading, reviewing, beginning from a pilot.
struct AdoptionPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.post("resolutions/:id/adoption") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await act(site, visit, .adopt) { work in
        var problem = FormProblem()
        let reviewOn = form.day("review_on", &problem)
        let signer = form.required("signer", \.resolution.signer, limit: 100, &problem)
        let capacity: Signature.Capacity? = form.choice("signed_as", \.resolution.signedAs, &problem)
        try problem.check()
        guard let capacity else { throw problem }
        try work.adoptResolution(id, reviewOn: reviewOn, signing: NewSignature(membership: signer, capacity: capacity))
      }
    }
    routes.post("resolutions/:id/sending") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await act(site, visit, .send) { work in
        var problem = FormProblem()
        let day = form.day("concretise_by", &problem)
        var recipients = form.all("recipient").filter { !$0.isEmpty }
        if form.optional("cells") != nil { recipients += try work.organizations([.cell]).map(\.id) }
        if recipients.isEmpty { problem.add("recipient", \.resolution.chooseRecipient) }
        try problem.check()
        try work.sendResolution(id, Sending(recipients: recipients, concretiseBy: day))
      }
    }
    addWhatFollows(to: routes, site)
  }

  /// What bodies and the office do with one that was sent.
  private func addWhatFollows(to routes: Router<Visit>, _ site: Site) {
    routes.post("resolutions/:id/reading") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await act(site, visit, .confirm) { work in
        var problem = FormProblem()
        let isTold = form.optional("told") != nil
        let day = isTold ? form.requiredDay("told_on", \.resolution.toldOn, &problem) : nil
        if let day, day > work.today { problem.add("told_on", \.resolution.toldInFuture) }
        try problem.check()
        try work.confirmReading(id, for: form.optional("body") ?? work.actor.organization, how: day?.typed ?? "")
      }
    }
    routes.post("resolutions/:id/review") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await act(site, visit, .review) { work in
        var problem = FormProblem()
        let lessons = form.required("lessons", \.resolution.lessons, limit: 20_000, &problem)
        try problem.check()
        try work.reviewResolution(id, lessons: lessons, isPilot: form.optional("pilot") != nil)
      }
    }
    routes.post("resolutions/:id/copies") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        let pilot = try work.resolution(id)
        try work.allow(.copy, pilot)
        let copy = try work.copyResolution(id, title: form.optional("title") ?? pilot.title)
        return "/resolutions/\(copy.id)/edit"
      }
    }
  }

  private func act(
    _ site: Site, _ visit: Visit, _ deed: Resolution.Deed, _ body: @Sendable @escaping (Work) throws -> Void
  ) async throws -> Response {
    let id = try visit.id()
    return try await site.act(visit) { work in
      try work.allow(deed, try work.resolution(id))
      try body(work)
      return "/resolutions/\(id)"
    } again: {
      try await resolutionPage(site, visit, $0)
    }
  }
}
