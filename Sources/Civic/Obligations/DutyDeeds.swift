import Rulebook

extension Work {
  /// Something was done that no session here shows. A body writes for itself, the office and the leaders for all.
  func fulfil(_ new: Fulfilment) throws {
    try allow(.fulfil)
    guard let body = try bodiesWithDuties().first(where: { $0.id == new.organization }) else { throw NotFound() }
    guard let duty = try duties(of: [body], on: new.day).first(where: { $0.rule.id == new.rule }) else {
      throw NotFound()
    }
    guard new.day <= today, duty.obligation.period.contains(new.day) else {
      throw FormProblem("done_on", \.obligation.outsidePeriod)
    }
    try refuseSecrets(in: new.words, new.symbol)
    try save(new)
    try record(
      .dutyFulfilled, on: .organization(body.id), also: .rule(duty.rule.id),
      ["rule": duty.rule.title, "words": new.words])
  }

  /// The duties that the home page reminds of: something is missing, the end of the period is near by the rules of the
  /// reminder, and no further off than the home page looks: a fifth of a year would be nagging for ten weeks. The office
  /// looks after the committee's. What nobody has a document for nags nobody.
  func dutiesNear() throws -> [Duty] {
    let bodies = try bodiesWithDuties().filter { body in
      switch actor.role {
      case .clerk: body.classification == .partyCommittee
      case .leader, .cellSecretary, .front: body.id == actor.organization
      case .department, .province, .admin, .member: false
      }
    }
    let (rules, soon) = (try rules, try day(.soon))
    return try duties(of: bodies, on: today).filter { duty in
      let standing = try rules.standing(from: duty.obligation.period.lowerBound, due: duty.due, on: today)
      return duty.missing > 0 && standing == .approaching && duty.due <= soon && duty.rule.isDocumented
    }
  }
}

extension Rule {
  /// It has a paper with a number or a day, or somebody here has stood for it.
  fileprivate var isDocumented: Bool { !needsConfirmation || citation.symbol != nil || citation.date != nil }
}
