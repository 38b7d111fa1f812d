enum RuleDeed: Sendable {
  /// Record a local decision, confirm a rule.
  case decide
  case changeCalendar
  /// Write down that something was done which no session shows.
  case fulfil
}

extension Work {
  /// Everybody may read the rules; the office and the leaders decide by them, and the administrator keeps the calendar.
  func may(_ deed: RuleDeed) -> Bool {
    switch deed {
    case .decide: actor.seesWholeCommune
    case .changeCalendar: actor.role == .admin || actor.role == .clerk
    case .fulfil: actor.seesWholeCommune || actor.role == .cellSecretary || actor.role == .front
    }
  }

  func allow(_ deed: RuleDeed) throws {
    guard may(deed) else { throw Refusal(\.rule.notYours) }
  }
}
