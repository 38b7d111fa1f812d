import Hummingbird
import Markup
import Rulebook

/// `/sessions/:id/secretary`: the first vote of a meeting, who keeps its minutes. Proposed, voted on by raised hands and
/// written into the session in one step.
struct SecretaryPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/secretary") { _, visit in try await secretaryPage(site, visit, nil) }
    routes.post("sessions/:id/secretary") { _, visit in
      let (id, form, words) = (try visit.id(), visit.form, try site.text(visit.language).vote)
      return try await site.act(visit) { work in
        try work.allow(.capture, inSession: id)
        var problem = FormProblem()
        let person = form.required("person", \.vote.secretary, limit: 100, &problem)
        let typed = try TypedCount(form, candidates: [])
        try problem.check()
        try work.chooseSecretary(person, at: id, typed.count) { words.secretaryMotion(["name": $0]) }
        return "/sessions/\(id)/votes"
      } again: {
        try await secretaryPage(site, visit, $0)
      }
    }
  }
}

extension Work {
  /// - Parameter motion: the sentence that is voted on, made from the name.
  func chooseSecretary(
    _ person: String, at id: String, _ count: VoteCount, motion: (String) -> String
  ) throws {
    var session = try session(id)
    try allow(.capture, session)
    guard let member = try roll(of: session).members.first(where: { $0.person == person && $0.mark == .present }) else {
      throw FormProblem("person", \.vote.secretaryAbsent)
    }
    let rule = try organization(session.organizer).classification.majorities(at: session.kind)[0]
    let vote = try prepareVote(NewVote(session: id, motion: motion(member.name), way: .hands, rule: rule))
    try openVote(vote.id)
    try closeVote(vote.id, typed: count)
    guard try self.vote(vote.id).result?.isPassed == true else { return }
    session.secretaryName = member.name
    try save(session)
    try record(.secretaryChosen, on: .session(id), ["name": member.name])
  }
}

struct SecretaryPage: Sendable {
  var session: Session
  var present: [Choice]
  /// How many of them have a vote.
  var voters: Int
}

private func secretaryPage(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { work in
    let session = try work.session(id)
    try work.allow(.capture, session)
    try session.checkTakesContributions()
    let roll = try work.roll(of: session)
    return SecretaryPage(
      session: session, present: roll.members.filter { $0.mark == .present }.map { Choice($0.person, $0.name) },
      voters: roll.voters.count)
  }
  let start = Filled(["in_favour": String(page.voters), "against": "0", "other": "0"])
  return try site.page(visit, { $0.vote.chooseSecretary }) { secretaryView(page, filled ?? start, $0) }
}

func secretaryView(_ page: SecretaryPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.vote, "/sessions/\(page.session.id)")
  return """
    \(pageHead(words.chooseSecretary, lead: page.session.title, back: (words.title, "\(address)/votes")))
    \(errorSummary(filled, look))
    \(page.present.isEmpty ? emptyState(
      words.nobodyPresent, action: linkButton(look.text.session.attendance, "\(address)/attendance", .primary))
      : secretaryForm(page, filled, look))
    """
}

private func secretaryForm(_ page: SecretaryPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.vote
  return form(action: "/sessions/\(page.session.id)/secretary", look: look) {
    """
    \(selectField(Field("person", words.secretary), page.present, filled, look))
    <p>\(words.mustAddUp(["present": page.voters]))</p>
    \(textField(Field("in_favour", words.inFavour), filled, look, .number))
    \(textField(Field("against", words.against), filled, look, .number))
    \(textField(Field("other", words.other), filled, look, .number))
    \(buttons(button(words.saveSecretary)))
    """
  }
}
