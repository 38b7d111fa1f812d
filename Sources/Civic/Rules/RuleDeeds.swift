import Rulebook

extension Work {
  /// A rule as this commune works by it: the version of today, else the next, else the last.
  func rule(_ id: String) throws -> Rule {
    let versions = try rules.versions(of: id)
    let found = versions.first { $0.isInForce(on: today) } ?? versions.first { $0.validFrom > today } ?? versions.last
    guard let found else { throw NotFound() }
    return found
  }

  /// The commune decides a value of its own; open deadlines that it touches move with it.
  @discardableResult
  func recordDecision(_ new: NewDecision, about id: String) throws -> String {
    try allow(.decide)
    let rule = try shippedRule(id, on: new.validFrom)
    try new.check(today: today)
    try rule.checkAllows(new.value)
    try refuseSecrets(in: new.document, new.symbol)
    let decision = new.decision(about: rule)
    try checkCounts(decision)
    let kept = try save(decision)
    try record(
      .ruleDecided, on: .rule(rule.id),
      [
        "rule": rule.title, "value": new.value.description, "measure": rule.unit?.rawValue ?? "", "symbol": new.symbol,
        "from": new.validFrom.typed,
      ])
    try rulesChanged(because: .rule, new.symbol)
    return kept
  }

  /// Its last day is set, with the reason.
  func endDecision(_ id: String, about rule: String, on day: Day, reason: String) throws {
    try allow(.decide)
    let decision = try decision(id, about: rule)
    guard decision.isOpen(on: today) else { throw Refusal(\.rule.alreadyEnded) }
    guard day >= decision.value.validFrom else { throw FormProblem("ended_on", \.rule.form.endsBeforeStart) }
    if let last = decision.value.validTo, day > last { throw FormProblem("ended_on", \.rule.form.endsLater) }
    try saveEnd(of: id, on: day, reason: reason)
    let symbol = decision.value.citation.symbol ?? ""
    try record(.ruleDecisionEnded, on: .rule(rule), ["symbol": symbol, "day": day.typed, "reason": reason])
    try rulesChanged(because: .rule, symbol)
  }

  /// Somebody compared the text with the original; its mark goes away.
  func confirmRule(_ id: String, version: Day, note: String) throws {
    try allow(.decide)
    guard let rule = try rules.versions(of: id).first(where: { $0.version == version }) else { throw NotFound() }
    // A local decision cuts versions into pieces; what is compared is the version as it came with the program.
    guard rule.needsConfirmation, let original = shipped.rule(id, on: version) else {
      throw Refusal(\.rule.alreadyConfirmed)
    }
    try saveConfirmation(of: original, note: note)
    try record(.ruleConfirmed, on: .rule(rule.id), ["rule": rule.title, "note": note])
    try rulesChanged(because: .rule, note)
  }

  /// The law itself, without what was decided before: a decision is measured against it, not against another decision.
  private func shippedRule(_ id: String, on day: Day) throws -> Rule {
    guard let rule = shipped.rule(id, on: day) else {
      if shipped.versions(of: id).isEmpty { throw NotFound() }
      throw FormProblem("valid_from", \.rule.form.notInForce)
    }
    return rule
  }

  /// A number that no calendar can count is refused here, before every deadline stumbles over it.
  private func checkCounts(_ decision: LocalDecision) throws {
    do {
      let rules = try shipped.applying([decision])
      let unit = rules.rule(decision.ruleID, on: decision.validFrom)?.unit
      if unit == .fraction, decision.value.numerator > decision.value.denominator {
        throw FormProblem("value", \.rule.form.valueProblem)
      }
      if unit != .fraction, decision.value.whole == nil { throw FormProblem("value", \.rule.form.valueProblem) }
      if unit?.isTime == true { _ = try rules.dueDay(decision.ruleID, from: decision.validFrom) }
    } catch RulebookProblem.outOfRange {
      throw FormProblem("value", \.rule.form.valueProblem)
    } catch RulebookProblem.notATerm {
      return
    }
  }
}
