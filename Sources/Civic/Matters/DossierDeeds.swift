import Rulebook

extension Work {
  @discardableResult
  func makeDossier(_ new: NewDossier) throws -> Dossier {
    try allow(Dossier.Deed.make)
    let addressee = try organization(new.addressee)
    guard addressee.classification == .province else { throw FormProblem("addressee", \.dossier.notAbove) }
    let drawn = try nextNumber(series: "dossier", period: "\(today.year)")
    let dossier = Dossier(
      id: newID(), number: "\(drawn < 10 ? "0" : "")\(drawn)/\(today.year)", title: new.title, request: new.request,
      addressee: addressee.id, state: .draft, madeOn: today)
    try save(dossier)
    try record(.dossierMade, on: .dossier(dossier.id), ["number": dossier.number, "to": addressee.name])
    if !new.matters.isEmpty { try putIntoDossier(dossier.id, new.matters) }
    return dossier
  }

  /// Matters go in before it is sent; each is in one petition at a time.
  func putIntoDossier(_ id: String, _ matters: [String]) throws {
    let dossier = try dossier(id)
    try allow(.change, dossier)
    try dossier.checkChanges()
    let matters = try matters.map { try matter($0) }
    for matter in matters {
      try checkGoesUp(matter, in: dossier)
      try checkNamesNobody(["title": dossier.title, "request": dossier.request], in: matter)
    }
    for matter in matters { try keepItem(matter.id, in: id) }
    let numbers = matters.map(\.number).joined(separator: ", ")
    let only = matters.count == 1 ? matters.first.map { Event.Subject.matter($0.id) } : nil
    try record(.dossierChanged, on: .dossier(id), also: only, ["what": "added", "numbers": numbers])
  }

  func takeOutOfDossier(_ id: String, _ matter: String) throws {
    let dossier = try dossier(id)
    try allow(.change, dossier)
    try dossier.checkChanges()
    let matter = try self.matter(matter)
    try removeItem(matter.id, from: id)
    try record(
      .dossierChanged, on: .dossier(id), also: .matter(matter.id), ["what": "removed", "numbers": matter.number])
  }

  /// Up it goes, and every matter in it with an event of its own, so that the units hear where theirs is now.
  func sendDossier(_ id: String, due: Day? = nil, reason: String = "") throws {
    var dossier = try dossier(id)
    try allow(.change, dossier)
    if let due, due < today { throw FormProblem("due_on", \.matter.dayHasPassed) }
    let items = try dossierMatters(id)
    try dossier.send(on: today, due: due, reason: reason, matters: items.count)
    try checkAllGoUp(items)
    try save(dossier)
    let (office, to) = (try partyOffice(), try organization(dossier.addressee).name)
    for var matter in items {
      let former = matter
      try matter.escalate(office: office, due: due, reason: reason)
      try save(matter)
      try keepDeadline(of: former, became: due, because: .escalation, to)
      try record(
        .matterEscalated, on: .matter(matter.id), also: .dossier(id), ["number": dossier.number, "to": to])
    }
    try record(
      .dossierSent, on: .dossier(id), ["number": dossier.number, "to": to, "count": String(items.count)])
  }

  /// What came down is split back: each matter gets its answer, and every unit that raised it hears of it.
  func replyToDossier(_ id: String, _ reply: NewDossierReply) throws {
    var dossier = try dossier(id)
    try allow(.reply, dossier)
    try reply.check(today: today)
    let open = try dossierMatters(id).filter { $0.state == .escalated }
    let answered = reply.matters
    if answered.isEmpty, !open.isEmpty { throw FormProblem("symbol", \.dossier.nothingAnswered) }
    let isWhole = open.allSatisfy { answered.contains($0.id) }
    try dossier.reply(on: today, symbol: reply.symbol, isWhole: isWhole)
    try save(dossier)
    for item in reply.answers {
      guard let matter = open.first(where: { $0.id == item.matter }) else { throw Refusal(\.matter.notEscalated) }
      try bringDown(item.answer, to: matter, from: dossier)
    }
    for item in reply.handedBack {
      guard let matter = open.first(where: { $0.id == item.matter }) else { throw Refusal(\.matter.notEscalated) }
      try takeBack(matter, because: item.reason, from: dossier)
    }
    try record(.dossierReplied, on: .dossier(id), ["from": try organization(dossier.addressee).name])
  }

  private func bringDown(_ answer: NewAnswer, to matter: Matter, from dossier: Dossier) throws {
    var matter = matter
    try checkNamesNobody(["words-\(matter.id)": answer.words], in: matter)
    try matter.answerFromAbove(answer, deadline: try standingStill(matter, while: dossier))
    try save(matter)
    let kept = try keep(answer, of: matter.id, by: dossier.addressee, dossier: dossier.id)
    try keepAnswer(kept, of: matter.id, in: dossier.id)
    try forgetTelling(of: matter.id)
    try record(
      .matterAnswered, on: .matter(matter.id), also: .dossier(dossier.id), ["outcome": answer.outcome.rawValue])
  }

  /// Not theirs: the office has it again, with the time that it lay above taken out of its term.
  private func takeBack(_ matter: Matter, because reason: String, from dossier: Dossier) throws {
    let former = matter
    var matter = matter
    try checkNamesNobody(["words-\(matter.id)": reason], in: matter)
    try matter.comeBackFromAbove(office: try partyOffice(), deadline: try standingStill(matter, while: dossier))
    try save(matter)
    try keepDeadline(of: former, became: matter.dueOn, because: .escalation, dossier.number)
    try record(.matterReturned, on: .matter(matter.id), also: .dossier(dossier.id), ["reason": reason])
  }

  /// The own term with a pause from the day that the petition went up to today.
  private func standingStill(_ matter: Matter, while dossier: Dossier) throws -> Deadline? {
    guard let sentOn = dossier.sentOn else { return matter.deadline }
    return try matter.deadline.map { try paused($0, from: sentOn, to: today, reason: dossier.number) }
  }

  private func checkGoesUp(_ matter: Matter, in dossier: Dossier) throws {
    try matter.check(.escalate)
    guard matter.kind != .denunciation else { throw Refusal(\.matter.denunciationOnPaper) }
    if let other = try runningDossier(of: matter.id), other.id != dossier.id {
      throw Refusal(
        \.dossier.alreadyIn, ["number": matter.number, "dossier": other.number],
        links: [Refusal.Link(other.number, "/dossiers/\(other.id)")])
    }
  }

  /// What was answered or taken back since it was put in has to be taken out first.
  private func checkAllGoUp(_ matters: [Matter]) throws(Refusal) {
    let inTheWay = matters.filter { !$0.state.deeds.contains(.escalate) }
    guard !inTheWay.isEmpty else { return }
    throw Refusal(
      \.dossier.notReady, links: inTheWay.map { Refusal.Link("\($0.number). \($0.title)", "/matters/\($0.id)") })
  }
}
