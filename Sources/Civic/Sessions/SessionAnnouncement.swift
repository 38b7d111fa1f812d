import Rulebook

/// A day by which a session has to be made known, and whether it has passed. It warns and never stops anybody: the
/// meeting is needed all the same.
struct RuleNote: Sendable {
  /// What the rule asks for, in Vietnamese, as the rulebook names it.
  var title: String
  var due: Day
  var isLate: Bool
  var citation: Citation
  var confidence: Confidence
}

extension Session.Kind {
  /// The rule that says how long before a session of this kind something has to be done.
  fileprivate var announcementRule: String? {
    switch self {
    case .dialogue: "gd-dialogue-announce"
    case .reception: "lcr-publish-lead"
    case .cellMeeting, .thematicMeeting, .mergedMeeting, .extraordinaryMeeting: "cell-materials"
    case .congress, .workingSession, .briefing, .voterMeeting, .residentsMeeting, .reviewConference, .supervision,
      .mediation,
      .visit, .other:
      nil
    }
  }
}

extension Work {
  /// What has to be made known before a session, counted by the rules in force on its day. Nothing where no rule is.
  func announcements(of session: Session) throws -> [RuleNote] {
    let rules = try rules
    guard let id = session.kind.announcementRule, let rule = rules.rule(id, on: session.heldOn),
      let deadline = try? rules.deadline(id, from: session.heldOn)
    else { return [] }
    return [
      RuleNote(
        title: rule.title, due: deadline.due, isLate: today > deadline.due, citation: deadline.source,
        confidence: deadline.decision == nil ? deadline.confidence : .verified)
    ]
  }
}
