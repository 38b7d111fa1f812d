import Rulebook

extension Work {
  /// To the body that leads and those that help, with a term of its own from today.
  func referMatter(_ id: String, _ new: NewReferral) throws {
    var matter = try matter(id)
    try allow(.refer, matter)
    try matter.check(.refer)
    try new.check(today: today)
    try checkNamesNobody(["note": new.note, "due_reason": new.dueReason], in: matter)
    let lead = try organization(new.lead)
    let support = try Set(new.support).subtracting([lead.id]).sorted().map { try organization($0) }
    let (former, before) = (matter, try matter.kept(referral: openReferral(of: id)))
    try matter.refer(to: lead.id, by: try term(of: matter, new), reason: new.dueReason)
    try save(matter)
    try keepDeadline(of: former, became: matter.dueOn, because: .referral, lead.name)
    try endReferral(of: id, reason: "")
    try keep(new, of: id, support: support.map(\.id))
    let due = matter.dueOn?.typed ?? ""
    try record(.matterReferred, on: .matter(id), ["to": lead.name, "due": due])
    mayBeUndone(.referral, matter: id, before: before, after: try matter.kept(referral: openReferral(of: id)))
  }

  /// "Not ours": back to the office with the reason, so that it goes on from there.
  func returnMatter(_ id: String, reason: String) throws {
    var matter = try matter(id)
    try allow(.giveBack, matter)
    try checkNamesNobody(["words": reason], in: matter)
    try matter.giveBack(to: try partyOffice())
    try save(matter)
    try endReferral(of: id, reason: reason)
    try record(.matterReturned, on: .matter(id), ["reason": reason])
  }

  /// Something has to be known first. The clock stands until the reply comes.
  func askForMore(_ id: String, question: String) throws {
    var matter = try matter(id)
    try allow(.ask, matter)
    try checkNamesNobody(["words": question], in: matter)
    try matter.ask()
    try save(matter)
    try keepQuestion(question, of: id)
    try record(.clarificationAsked, on: .matter(id), ["question": question])
  }

  /// The reply, and the day that is now due.
  func clarify(_ id: String, reply: String) throws {
    var matter = try matter(id)
    try allow(.clarify, matter)
    try matter.check(.clarify)
    try checkNamesNobody(["words": reply], in: matter)
    guard let question = try openQuestion(of: id) else { throw Refusal(\.matter.notWaiting) }
    let deadline = try matter.deadline.map { try paused($0, from: question.askedOn, to: today) }
    let former = matter
    try matter.clarify(office: try partyOffice(), deadline: deadline)
    try save(matter)
    try keepDeadline(of: former, became: matter.dueOn, because: .pause, question.question)
    try keepReply(reply, to: question.id)
    try record(.clarificationGiven, on: .matter(id), ["reply": reply])
  }

  /// By the day that a person set, otherwise by rule; where the rule has no value, a person must set one.
  func term(of matter: Matter, _ new: NewReferral) throws -> Deadline {
    try term(of: matter, new, isDialogue: isDialogue)
  }

  /// - Parameter isDialogue: whether a session is one, known beforehand where many matters are asked about.
  func term(of matter: Matter, _ new: NewReferral, isDialogue: (String) throws -> Bool) throws -> Deadline {
    let rule = try matter.kind.handlingRule ?? answerRule(of: matter, isDialogue: isDialogue)
    if let day = new.dueOn { return try rules.deadline(rule, from: today, setTo: day, by: actor.personName) }
    guard let deadline = try deadline(rule, from: today) else {
      throw FormProblem("due_on", \.matter.ruleHasNoDay)
    }
    return deadline
  }

  /// The rule that it started with, or the one of its kind. What starts again is not yet accepted once more.
  func answerRule(of matter: Matter) throws -> String { try answerRule(of: matter, isDialogue: isDialogue) }

  private func answerRule(of matter: Matter, isDialogue: (String) throws -> Bool) rethrows -> String {
    if let rule = matter.deadline?.ruleID, rule != matter.kind.handlingRule { return rule }
    return matter.kind.answerRule(inDialogue: try matter.session.map(isDialogue) ?? false)
  }
}
