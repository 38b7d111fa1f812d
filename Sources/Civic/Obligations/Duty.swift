import Rulebook

/// Something that a body has to do in a period, with what was done of it.
struct Duty: Sendable {
  var organization: String
  var obligation: Obligation
  var counted: [Deed]
  /// What looks like it and does not count, with the reason.
  var left: [(deed: Deed, why: Why)]
  /// The first day of the period before; for leafing back.
  var rule: Rule { obligation.rule }
  var due: Day { obligation.period.upperBound }
  var missing: Int { max(0, obligation.least - counted.count) }

  /// A session that was concluded, or what somebody wrote down.
  struct Deed: Sendable, Equatable {
    var day: Day
    var title: String
    /// Nil for what was written down by hand, and for who may not open the session.
    var session: String?
    var symbol = ""
  }

  enum Why: Sendable, Equatable {
    /// A deputy's reception does not count toward the head's (Regulation 11-QĐi/TW and local practice).
    case notHead(post: String)
    /// Shorter than the least duration, in minutes.
    case tooShort(minutes: Int, least: Int)
    case notMergedEnough(minutes: Int, least: Int)
    /// The rule asks for days, and this day has been counted.
    case sameDay
  }
}

/// A concluded session as the board needs it.
struct HeldSession: Sendable, Equatable {
  var id: String
  var kind: Session.Kind
  var organizer: String
  var day: Day
  var title: String
  /// From beginning to end; nil where an hour is not known.
  var minutes: Int?
  var chairTitle: String
  /// The chair holds a post in the body that held the session.
  var chairIsOwn: Bool
}

extension Organization.Classification {
  /// As whom the rules address it, and at which level. A ward's committee is also its standing committee. Empty for bodies
  /// that the rules give no periodic duty.
  var dutyScope: (names: [String], level: String) {
    switch self {
    case .partyCommittee: (["party-committee", "standing-committee"], "commune")
    case .cell: (["cell"], "base")
    case .peoplesCommittee: (["people-committee"], "commune")
    case .front: (["front"], "commune")
    case .group: (["neighbourhood"], "base")
    case .partyOffice, .partyBody, .peoplesCouncil, .department, .massOrganization, .police, .military, .province,
      .other:
      ([], "")
    }
  }

  static let withDuties = allCases.filter { !$0.dutyScope.names.isEmpty }
}

/// Which sessions count toward a duty. Values only: the numbers come from the rulebook, the titles from `heads.yaml`.
struct DutyCount: Sendable {
  var obligation: Obligation
  /// The least minutes of a meeting of a cell, alone and merged with a thematic one; nil where no rule says.
  var leastMinutes: Int?
  var leastMergedMinutes: Int?
  var heads: PostTitles

  func counted(_ held: [HeldSession]) -> (counted: [HeldSession], left: [(HeldSession, Duty.Why)]) {
    let mine = held.filter { session in
      obligation.rule.doneBy.contains(session.kind.rawValue) && obligation.period.contains(session.day)
    }
    var (counted, left): ([HeldSession], [(HeldSession, Duty.Why)]) = ([], [])
    for session in mine.sorted(by: { $0.day < $1.day }) {
      if let why = reasonAgainst(session, among: held, counted) {
        left.append((session, why))
      } else {
        counted.append(session)
      }
    }
    return (counted, left)
  }

  private func reasonAgainst(
    _ session: HeldSession, among held: [HeldSession], _ counted: [HeldSession]
  ) -> Duty.Why? {
    let posts = obligation.rule.scope.posts
    if let post = posts.first, !posts.contains(where: { heads.isHead(session, $0) }) { return .notHead(post: post) }
    if obligation.rule.unit == .days, counted.contains(where: { $0.day == session.day }) { return .sameDay }
    return session.kind.isForAllMembers ? tooShort(session, among: held) : nil
  }

  /// An ordinary and a thematic meeting on one day are one long meeting. Where that is too short for both, it was the
  /// ordinary one.
  private func tooShort(_ session: HeldSession, among held: [HeldSession]) -> Duty.Why? {
    guard let minutes = session.minutes else { return nil }
    if session.kind == .mergedMeeting, let why = mergedTooShort(minutes) { return why }
    let halves: Set<Session.Kind> = [.cellMeeting, .thematicMeeting]
    let other = held.first {
      $0.id != session.id && $0.organizer == session.organizer && $0.day == session.day && $0.kind != session.kind
        && halves.contains($0.kind) && halves.contains(session.kind)
    }
    if let together = other?.minutes.map({ $0 + minutes }), let least = leastMergedMinutes {
      guard session.kind == .thematicMeeting, together < least else { return nil }
      return .notMergedEnough(minutes: together, least: least)
    }
    guard let least = leastMinutes, minutes < least else { return nil }
    return .tooShort(minutes: minutes, least: least)
  }

  /// One meeting for both has to be long enough for both before it is the thematic one; as the ordinary one it counts
  /// from the ordinary length on.
  private func mergedTooShort(_ minutes: Int) -> Duty.Why? {
    guard obligation.rule.doneBy.contains(Session.Kind.thematicMeeting.rawValue), let least = leastMergedMinutes,
      minutes < least
    else { return nil }
    return .notMergedEnough(minutes: minutes, least: least)
  }
}
