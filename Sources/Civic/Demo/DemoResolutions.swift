import Rulebook

extension DemoPlayer {
  /// The papers it rests on go into the register; the draft goes to the members, who say what they think.
  func draft(
    _ decision: DemoWorld.Decision, of meeting: DemoWorld.Meeting, _ session: String, on day: Int
  ) throws -> String {
    for paper in decision.papers ?? [] { try register(paper, by: meeting.by, on: day) }
    let id = try asPerson(meeting.by, on: day) { work in
      let draft = try work.draftResolution(
        NewResolution(
          organization: meeting.organizer, title: decision.title, session: session, text: text(decision)))
      try work.circulateResolution(draft.id)
      return draft.id
    }
    for said in decision.amendments ?? [] { try amend(id, said, meeting, on: min(day + 1, 0)) }
    return id
  }

  private func register(_ paper: DemoWorld.Paper, by person: String, on day: Int) throws {
    try asPerson(person, on: day) { work in
      let document = try work.registerPaper(
        NewPaper(
          symbol: paper.symbol, type: paper.type, issuer: paper.issuer, issuedOn: self.day(paper.day),
          subject: paper.subject, organization: work.actor.organization))
      if let above = paper.executes { try work.link(document.id, .executes, toSymbol: above) }
    }
  }

  private func text(_ decision: DemoWorld.Decision) -> ResolutionText {
    var text = ResolutionText()
    (text.bases, text.evaluation) = (decision.bases ?? "", decision.evaluation)
    (text.causes, text.objectives) = (decision.causes ?? "", decision.objectives ?? "")
    text.tasks = decision.tasks.map {
      ResolutionText.Item(
        words: $0.words, lead: $0.lead, due: $0.due.map { day($0).description }, noDate: $0.none ?? "")
    }
    text.targets = (decision.targets ?? []).map {
      ResolutionText.Target(name: $0.name, measure: $0.measure, present: $0.present, goal: $0.goal)
    }
    return text
  }

  private func amend(
    _ id: String, _ said: DemoWorld.Said, _ meeting: DemoWorld.Meeting, on day: Int
  ) throws {
    guard let section = ResolutionText.Section(rawValue: said.section),
      let stance = Amendment.Stance(rawValue: said.stance)
    else { throw DemoWorld.Slip(description: "no section \(said.section) or stance \(said.stance)") }
    let made = try asPerson(said.by, on: day) { work in
      try work.raiseAmendment(id, NewAmendment(section: section, stance: stance, words: said.words))
    }
    guard let decision = said.decision.flatMap(Amendment.Decision.init) else { return }
    try asPerson(meeting.by, on: day) {
      try $0.decideAmendment(made.id, of: id, decision, because: said.reason ?? "")
    }
  }

  /// In the meeting: hands are counted, the resolution is adopted and sent.
  func decide(
    _ id: String, _ decision: DemoWorld.Decision, _ meeting: DemoWorld.Meeting, _ session: String
  ) throws {
    guard let votes = decision.votes, votes.count == 3 else { return }
    let hour = Int(meeting.at.prefix(2)) ?? 8
    try asPerson(meeting.by, on: meeting.day, hour: hour) { work in
      let vote = try work.prepareVote(
        NewVote(session: session, resolution: id, motion: decision.title, way: .hands, rule: "dl-majority"))
      try work.openVote(vote.id)
      try work.closeVote(vote.id, typed: VoteCount(inFavour: votes[0], against: votes[1], other: votes[2]))
      try work.adoptResolution(id, reviewOn: nil)
    }
    guard let recipients = decision.recipients else { return }
    try asPerson(meeting.by, on: meeting.day, hour: hour) {
      try $0.sendResolution(id, Sending(recipients: recipients))
    }
  }
}
