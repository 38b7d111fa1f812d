import Hummingbird
import Markup
import Rulebook

/// `/sessions/:id/votes` and `/votes/:id`: the roll, preparing, voting, counting.
struct VotePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/votes") { _, visit in try await rollPage(site, visit, Filled()) }
    routes.post("sessions/:id/standings") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.markAttendance, inSession: id)
        var problem = FormProblem()
        let standing: MemberStanding? = form.choice("standing", \.vote.standing, &problem)
        try problem.check()
        guard let standing else { throw problem }
        try work.setStanding(standing, of: form["person"], at: id)
        let back = address(
          "/sessions/\(id)/votes", ["q": visit.query.optional("q"), "page": visit.query.optional("page")])
        return "\(back)#m-\(form["person"])"
      } again: {
        try await rollPage(site, visit, $0)
      }
    }
    routes.get("sessions/:id/votes/new") { _, visit in
      try await newVotePage(site, visit, Filled(["resolution": visit.query.optional("resolution")]))
    }
    routes.post("sessions/:id/votes") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.capture, inSession: id)
        return "/votes/\(try work.prepareVote(try NewVote(form, session: id)).id)"
      } again: {
        try await newVotePage(site, visit, $0)
      }
    }
    routes.get("votes/:id") { _, visit in try await votePage(site, visit, Filled()) }
    addSteps(to: routes, site)
    addVoices(to: routes, site)
    addBallots(to: routes, site)
  }

  private func addSteps(to routes: Router<Visit>, _ site: Site) {
    routes.post("votes/:id/opening") { _, visit in try await act(site, visit) { try $0.openVote($1) } }
    routes.post("votes/:id/closing") { _, visit in
      let form = visit.form
      return try await ending(site, visit) { work, id in
        let vote = try work.vote(id)
        try work.allowRunning(vote)
        let typed = try TypedCount(form, candidates: try work.candidates(of: id))
        try vote.mustBeOpen()
        // From here on only the figures can be wrong, and they are mended where they were typed.
        try refusing(at: vote.way == .paper ? "issued" : "in_favour") {
          try work.closeVote(id, typed: typed.count, candidates: typed.candidates, countedBy: typed.countedBy)
        }
      }
    }
    routes.post("votes/:id/voiding") { _, visit in
      let form = visit.form
      return try await ending(site, visit) { work, id in
        try work.allowRunning(try work.vote(id))
        var problem = FormProblem()
        let reason = form.required("reason", \.vote.voidReason, limit: 500, &problem)
        try problem.check()
        try work.voidVote(id, reason: reason)
      }
    }
  }

  /// What is written down for somebody: an opinion that was not the majority's, a vote without a telephone.
  private func addVoices(to routes: Router<Visit>, _ site: Site) {
    routes.post("votes/:id/reservations") { _, visit in
      let form = visit.form
      return try await act(site, visit) { work, id in
        let vote = try work.vote(id)
        guard try work.isVoter(work.actor.person, in: id) || work.mayRun(vote) else { throw Refusal(\.vote.notVoter) }
        var problem = FormProblem()
        let words = form.required("words", \.vote.reservedWords, limit: 5000, &problem)
        let name = form.text("name", \.resolution.speaker, limit: 200, &problem)
        try problem.check()
        try work.reserveOpinion(id, words: words, name: name)
      }
    }
    routes.post("votes/:id/records") { _, visit in
      let form = visit.form.parting("choice", from: "voter")
      return try await act(site, visit, way: form.optional("way")) { work, id in
        try work.allowRunning(try work.vote(id))
        var problem = FormProblem()
        let choice: VoteChoice? = form.choice("choice", \.vote.choice, &problem)
        let way: VoteSource? = form.choice("way", \.vote.source, &problem)
        try problem.check()
        guard let choice, let way else { throw problem }
        try work.recordVote(id, of: form["voter"], choice, way: way)
      }
    }
  }

  private func addBallots(to routes: Router<Visit>, _ site: Site) {
    // Not by `act`: it remembers which form somebody sent, by a hash that has the choice in it. A ballot is done once by
    // its token, and a vote by name by its row.
    routes.post("votes/:id/ballot") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      do {
        try await site.write(visit) { try $0.cast(form, in: id) }
        return Response.redirect(to: "/votes/\(id)", type: .normal)
      } catch let problem as FormProblem {
        var response = try await votePage(site, visit, form.filled(try site.filledProblems(problem, visit)))
        response.status = .unprocessableContent
        return response
      }
    }
  }

  /// The end of a vote: afterwards the log is emptied, in which the order of its ballots stood (docs/secret-ballot.md).
  private func ending(
    _ site: Site, _ visit: Visit, _ deed: @Sendable @escaping (Work, String) throws -> Void
  ) async throws -> Response {
    let response = try await act(site, visit, deed)
    try await site.emptyLog(visit)
    return response
  }

  /// - Parameter way: how a household was asked, for the next one.
  private func act(
    _ site: Site, _ visit: Visit, way: String? = nil, _ deed: @Sendable @escaping (Work, String) throws -> Void
  ) async throws -> Response {
    let id = try visit.id()
    let place = address(
      "/votes/\(id)", ["q": visit.query.optional("q"), "page": visit.query.optional("page"), "way": way])
    return try await site.act(visit) { work in
      try deed(work, id)
      return place
    } again: {
      try await votePage(site, visit, $0)
    }
  }
}

extension Work {
  /// One's own vote as the form has it: a choice, or the names left on a ballot.
  fileprivate func cast(_ form: Form, in id: String) throws {
    let vote = try vote(id)
    guard try isVoter(actor.person, in: id) else {
      if vote.state == .open { throw Refusal(\.vote.notVoter) } else { return try vote.mustBeOpen() }
    }
    if vote.isElection {
      let kept = form.all("kept").compactMap { Int($0) }
      let count = try candidates(of: id).count
      guard Election.isValid(kept, seats: vote.seats ?? 0, candidates: count) else {
        throw FormProblem("kept", \.vote.tooManyNames, ["seats": String(vote.seats ?? 0)])
      }
      return try castBallot(id, kept.isEmpty ? Work.blank : Election.ballot(kept))
    }
    var problem = FormProblem()
    let choice: VoteChoice? = form.choice("choice", \.vote.choice, &problem)
    try problem.check()
    guard let choice else { throw problem }
    if vote.way == .secret { try castBallot(id, choice.rawValue) } else { try castVote(id, choice) }
  }
}

func votePage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let (id, typed, number, way) = (try visit.id(), visit.query["q"], visit.pageNumber, visit.query["way"])
  let page = try await site.read(visit) { work in
    var page = try work.voteOverview(of: id)
    page.shown = LongList(page.voters, typed: typed, page: number) { $0.name }
    page.source = VoteSource(rawValue: way)
    return page
  }
  return try site.page(visit, title: page.vote.motion) { voteView(page, filled, $0) }
}

private func rollPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let (id, typed, number, chosen) = (try visit.id(), visit.query["q"], visit.pageNumber, visit.query["member"])
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    let body = try work.organization(session.organizer)
    let rule = body.classification.majorities(at: session.kind).first.flatMap {
      try? work.rules.majority($0, on: session.heldOn)
    }
    let roll = try work.roll(of: session)
    return RollPage(
      session: session, roll: roll, members: LongList(roll.members, typed: typed, page: number) { $0.name },
      chosen: roll.members.first { $0.person == chosen }, tooFew: try work.tooFew(roll, in: body, on: session.heldOn),
      votes: try work.votes(ofSession: id), rule: rule,
      resolutions: try work.resolutions(ofSession: id), runs: try work.may(.capture, session))
  }
  return try site.page(visit, { $0.vote.title }) { rollView(page, filled, $0) }
}

private func newVotePage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    try work.allow(.capture, session)
    let body = try work.organization(session.organizer)
    let rules = try work.rules
    return NewVotePage(
      session: session, isGroup: body.classification == .group,
      rules: body.classification.majorities(at: session.kind).compactMap { id in
        rules.rule(id, on: session.heldOn).map { Choice(id, $0.title, hint: citationText($0.citation)) }
      },
      resolutions: try work.resolutions(ofSession: id).filter { $0.state == .circulated }.map {
        Choice($0.id, $0.title)
      })
  }
  return try site.page(visit, { $0.vote.prepare }) { newVoteView(page, filled, $0) }
}
