import Rulebook
import Storage

extension Work {
  /// Whoever runs the session prepares, opens, counts and closes its votes.
  func allowRunning(_ vote: Vote) throws {
    guard try mayRun(vote) else { throw Refusal(\.vote.notYours) }
  }

  func mayRun(_ vote: Vote) throws -> Bool {
    guard let session = try ifFound({ try self.session(vote.session) }) else { return false }
    return try may(.capture, session)
  }

  /// Which votes this actor may see, as a condition on `vote AS v`: those of the sessions one sees, and those in which one
  /// has a vote oneself, as whomever one acts.
  func visibleVotes() -> SQL {
    """
    v.commune_id = \(commune) AND (
      EXISTS (SELECT 1 FROM session AS s WHERE s.id = v.session_id AND \(visibleSessions()))
      OR EXISTS (SELECT 1 FROM voter AS t WHERE t.commune_id = v.commune_id AND t.vote_id = v.id
                 AND t.id = \(actor.person)))
    """
  }
}

extension Work {
  /// The rule of the least number where a cell has fewer official members than it needs to decide anything.
  func tooFew(_ roll: VoteRoll, in body: Organization, on day: Day) throws -> Rule? {
    guard body.classification == .cell, !roll.members.isEmpty else { return nil }
    let rule = try rules.rule("cell-min", on: day)
    return rule.flatMap { $0.value?.whole ?? 0 > roll.official ? $0 : nil }
  }
}

/// Which majorities a body votes by, the usual one first. Everything else about them stands in the rulebook.
extension Organization.Classification {
  /// A congress is the vote of those who are summoned to it, whichever committee holds it.
  func majorities(at kind: Session.Kind) -> [String] { kind == .congress ? ["dl-majority"] : majorities }

  var majorities: [String] {
    switch self {
    case .cell: ["dl-majority", "adm-vote"]
    case .partyCommittee: ["dl-majority-committee", "adm-committee", "dl-majority"]
    case .group: ["gd-threshold-other", "gd-threshold-12", "gd-hu-threshold", "gd-secretary"]
    case .peoplesCommittee: ["people-committee-majority"]
    case .peoplesCouncil: ["people-council-majority"]
    case .partyOffice, .partyBody, .department, .front, .massOrganization, .police,
      .military, .province, .other:
      ["dl-majority"]
    }
  }
}

extension Vote {
  /// Whether enough have come to decide at all; nil where no rule asks for it (the Charter names none for the ordinary
  /// meeting of a cell).
  func quorumRule(at kind: Session.Kind?) -> String? {
    if kind == .congress { return "dl-quorum" }
    return switch rule {
    case "gd-hu-threshold": "gd-hu-quorum"
    case "dl-majority" where isElection: "dl-quorum"
    default: nil
    }
  }
}
