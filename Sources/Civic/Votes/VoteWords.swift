import Rulebook

/// What came of a vote, in sentences.
struct VoteSentences {
  let words: VoteText
  /// Of the session: at a congress members are counted as its delegates.
  var kind: Session.Kind?

  /// Whom a majority is counted over, as people call them there.
  func who(_ base: Majority.Base) -> String {
    let base = kind == .congress && base == .officialMembers ? .summoned : base
    return words.bases[base.rawValue] ?? words.onTheList
  }

  /// "27/28 đảng viên chính thức tán thành, cần trên 14: thông qua".
  func result(_ vote: Vote, _ rule: Majority) -> String? {
    guard let result = vote.result, !vote.isElection else { return nil }
    let outcome = result.isPassed ? words.passed : words.notPassed
    return words.resultSentence([
      "favour": vote.count.inFavour, "base": result.base, "who": who(rule.base),
      "needed": needed(result.needed, rule), "outcome": outcome,
    ])
  }

  /// "cần trên 14": above half says the number that is not enough, at least two thirds the one that is.
  func needed(_ needed: Int, _ rule: Majority) -> String {
    switch rule.bound {
    case .moreThan: words.moreThan(["number": needed - 1])
    case .atLeast, .atMost, .exactly: words.atLeast(["number": needed])
    }
  }

  /// How the denominator was arrived at, a line each: all on the list, who is taken out and why, what is left.
  func denominator(_ roll: VoteRoll, _ rule: Majority) -> [(String, Int)] {
    var lines = [(words.onTheList, roll.members.count)]
    if roll.probationary > 0 { lines.append((words.withoutProbationary, -roll.probationary)) }
    lines += exclusions(roll.excluded, rule)
    lines.append((words.countedOver, base(roll.base, rule)))
    return lines
  }

  /// The same of a vote that has been opened: from the figures that were frozen.
  func denominator(_ base: VoteBase, _ rule: Majority) -> [(String, Int)] {
    let name = who(rule.base)
    let all = (name.prefix(1).uppercased() + name.dropFirst(), base.members)
    return [all] + exclusions(base.excluded, rule) + [(words.countedOver, self.base(base, rule))]
  }

  private func exclusions(_ excluded: [Majority.Exclusion: Int], _ rule: Majority) -> [(String, Int)] {
    Majority.Exclusion.allCases.compactMap { exclusion in
      guard let count = excluded[exclusion], let reason = rule.exclusions[exclusion] else { return nil }
      return (words.without(["reason": reason]), -count)
    }
  }

  private func base(_ base: VoteBase, _ rule: Majority) -> Int {
    rule.denominator(
      of: Majority.Count(all: base.members, present: base.present, inFavour: 0, excluded: base.excluded))
  }
}

extension VoteText {
  func word(_ way: Vote.Way) -> String {
    switch way {
    case .hands: ways.hands
    case .named: ways.named
    case .paper: ways.paper
    case .secret: ways.secret
    case .households: ways.households
    }
  }

  func word(_ choice: VoteChoice) -> String {
    switch choice {
    case .inFavour: inFavour
    case .against: against
    case .other: other
    }
  }

  func word(_ source: VoteSource) -> String {
    switch source {
    case .own: sources.own
    case .meeting: sources.meeting
    case .sheet: sources.sheet
    case .chat: sources.chat
    }
  }

  func word(_ standing: MemberStanding) -> String {
    switch standing {
    case .official: standings.official
    case .probationary: standings.probationary
    case .exempt: standings.exempt
    case .elsewhere: standings.elsewhere
    case .suspended: standings.suspended
    case .prosecuted: standings.prosecuted
    }
  }
}
