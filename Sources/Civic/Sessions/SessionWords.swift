import Markup
import Rulebook

extension SessionText {
  func word(_ kind: Session.Kind) -> String {
    switch kind {
    case .dialogue: kinds.dialogue
    case .workingSession: kinds.workingSession
    case .cellMeeting: kinds.cellMeeting
    case .thematicMeeting: kinds.thematicMeeting
    case .mergedMeeting: kinds.mergedMeeting
    case .extraordinaryMeeting: kinds.extraordinaryMeeting
    case .congress: kinds.congress
    case .briefing: kinds.briefing
    case .reception: kinds.reception
    case .voterMeeting: kinds.voterMeeting
    case .residentsMeeting: kinds.residentsMeeting
    case .reviewConference: kinds.reviewConference
    case .supervision: kinds.supervision
    case .mediation: kinds.mediation
    case .visit: kinds.visit
    case .other: kinds.other
    }
  }

  func word(_ state: Session.State) -> String {
    switch state {
    case .scheduled: states.scheduled
    case .open: states.open
    case .concluded: states.concluded
    case .cancelled: states.cancelled
    }
  }

  func word(_ mark: Attendee.Mark) -> String {
    switch mark {
    case .expected: roll.expected
    case .present: roll.present
    case .excused: roll.excused
    case .absent: roll.absent
    }
  }
}

func sessionStateTag(_ state: Session.State, _ look: Look) -> HTML {
  let (shape, tone): (Icon, Tone) =
    switch state {
    case .scheduled: (.clock, .neutral)
    case .open: (.dot, .info)
    case .concluded: (.tick, .success)
    case .cancelled: (.cross, .neutral)
    }
  return statusTag(look.text.session.word(state), shape, tone)
}

/// "08 giờ 00" for `08:00`; what is no hour is shown as it is.
func hourText(_ hour: String, _ look: Look) -> String {
  let numbers = hour.split(separator: ":").compactMap { Int($0) }
  guard numbers.count == 2 else { return hour }
  return timeText(hour: numbers[0], minute: numbers[1], look)
}

/// "08 giờ 00, thứ Bảy, 09/5/2026"; without an hour, the day alone.
func momentText(_ day: Day, _ startsAt: String, _ look: Look) -> String {
  startsAt.isEmpty ? dayText(day, look) : "\(hourText(startsAt, look)), \(dayText(day, look))"
}

/// The same with the hour at which it ends: "08 giờ 00 – 11 giờ 30, thứ Bảy, 09/5/2026".
func momentText(_ s: Session, _ look: Look) -> String {
  guard !s.startsAt.isEmpty, !s.endsAt.isEmpty else { return momentText(s.heldOn, s.startsAt, look) }
  return "\(hourText(s.startsAt, look)) – \(hourText(s.endsAt, look)), \(dayText(s.heldOn, look))"
}
