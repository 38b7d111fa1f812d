import Markup
import Rulebook

extension Session {
  /// How long it is planned, or was; nil where one of the hours is not written down.
  var minutes: Int? {
    func minute(_ hour: String) -> Int? {
      let parts = hour.split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 60 + parts[1] : nil
    }
    guard let from = minute(startsAt), let to = minute(endsAt), to > from else { return nil }
    return to - from
  }
}

extension Session.Kind {
  /// The rule that says how long a meeting of this kind lasts at least.
  fileprivate var durationRule: String? {
    switch self {
    case .cellMeeting, .thematicMeeting: "cell-min-duration"
    case .mergedMeeting: "cell-min-duration-merged"
    case .extraordinaryMeeting, .congress, .dialogue, .workingSession, .briefing, .reception, .voterMeeting,
      .residentsMeeting, .reviewConference, .supervision, .mediation, .visit, .other:
      nil
    }
  }
}

/// Says that a meeting is planned shorter than it has to be. It stops nobody: small cells have leave to be shorter.
func durationNotice(_ session: Session, _ look: Look) -> HTML {
  guard session.state == .scheduled || session.state == .open, let id = session.kind.durationRule,
    let rule = look.rules?.rule(id, on: session.heldOn), let least = rule.value?.whole,
    let minutes = session.minutes, minutes < least
  else { return "" }
  return noticeBox(
    .warning, look,
    """
    <p>\(look.text.meeting.tooShort(["minutes": minutes, "least": least, "kind": look.text.session.word(session.kind).lowercased()]))</p>
    <p>\(look.text.rule.citation): \(citationText(rule.citation))</p>
    """)
}
