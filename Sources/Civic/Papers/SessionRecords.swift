import Papers
import Rulebook

extension Minutes {
  /// The session in the words of its papers.
  func record(_ look: Look) -> SessionRecord {
    var record = SessionRecord(form: form, title: session.title, heldOn: session.heldOn)
    record.startsAt = hourText(session.startsAt, look)
    record.endsAt = session.state == .concluded ? hourText(session.endsAt, look) : ""
    (record.place, record.chair, record.secretary) = (session.place, chair, session.secretaryName)
    record.units = units
    record.attendees = attendees.map(attendee)
    record.agenda = agenda.map { .init($0.subject, presenter: $0.presenter, minutes: $0.minutes) }
    record.results = session.results
    record.reports = reports.map { report in
      .init(
        unit: report.unit, results: report.results,
        difficulties: report.difficulties.map { "\($0.subject): \($0.words)" })
    }
    record.contributions = contributions.map { said($0, look) }
    record.conclusion = session.conclusion
    record.tasks = items.map { item in
      .init(
        item.words, lead: item.lead.flatMap { bodyNames[$0] } ?? "",
        due: item.dueOn.map { dayText(short: $0, look) } ?? item.noDate)
    }
    record.votes = votes.map { counted($0.vote, $0.reserved, look) }
    record.isReadBack = isReadBack || !session.kind.isOfCell
    record.corrections = corrections.map { event in
      look.text.minutes.correction([
        "day": dayText(short: event.at.day, look), "who": event.who, "words": event.detail["words"] ?? "",
      ])
    }
    return record
  }

  private var form: SessionRecord.Form {
    switch session.kind {
    case .cellMeeting, .extraordinaryMeeting, .congress: .cell
    case .thematicMeeting, .mergedMeeting: .thematic
    case .dialogue, .workingSession, .briefing, .reception, .voterMeeting, .residentsMeeting, .reviewConference,
      .supervision, .mediation, .visit, .other:
      .dialogue
    }
  }

  private func attendee(_ attendee: Attendee) -> SessionRecord.Attendee {
    let body = attendee.organization.flatMap { bodyNames[$0] } ?? ""
    return .init(
      attendee.name, title: [attendee.title, body].filter { !$0.isEmpty }.joined(separator: ", "),
      mark: attendee.mark.ofRecord, reason: attendee.reason)
  }

  private func said(_ row: ContributionRow, _ look: Look) -> SessionRecord.Said {
    let contribution = row.contribution
    return SessionRecord.Said(
      speaker: contribution.speakerName, unit: row.organizationName ?? "", words: contribution.words,
      subject: row.subjectName ?? "", handling: handlingWords(row, look), due: row.matter?.dueOn,
      isAnswered: contribution.disposition == .answered)
  }

  private func counted(_ vote: Vote, _ reserved: [ReservedOpinion], _ look: Look) -> SessionRecord.Counted {
    let words = look.text.vote
    return SessionRecord.Counted(
      "\(vote.motion) (\(words.word(vote.way).lowercased()))", result: resultWords(vote, look),
      reserved: reserved.map { .init($0.name, $0.words) })
  }
}

/// "27/28 đảng viên chính thức tán thành, cần trên 14: thông qua", by the rule as it stood that day; the counts alone
/// where it was an election.
func resultWords(_ vote: Vote, _ look: Look) -> String {
  let rule = vote.closedAt.flatMap { try? look.rules?.majority(vote.rule, on: $0.day) }
  return rule.flatMap { VoteSentences(words: look.text.vote).result(vote, $0) } ?? countsText(vote.count, look)
}

extension Attendee.Mark {
  fileprivate var ofRecord: SessionRecord.Attendee.Mark {
    switch self {
    case .expected: .expected
    case .present: .present
    case .excused: .excused
    case .absent: .absent
    }
  }
}

/// What came of a contribution, in the words of the form; empty while nothing has been decided.
private func handlingWords(_ row: ContributionRow, _ look: Look) -> String {
  let words = look.text.contribution
  switch row.contribution.disposition {
  case nil: return ""
  case .noted: return words.disposition.noted.word
  case .answered: return "\(row.answeredByName ?? ""): \(row.contribution.answer)"
  case .opensMatter, .joinsMatter:
    guard let matter = row.matter else { return "" }
    return "\(words.matterNumber(["number": matter.number])). \(words.owes(["unit": matter.ownerName]))"
  }
}
