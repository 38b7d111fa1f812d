import Papers
import Rulebook
import Storage

/// The papers of a session.
enum SessionPaper: String, CaseIterable, Sendable {
  case minutes, notice, invitation, news
}

/// The papers of a matter.
enum MatterPaper: String, CaseIterable, Sendable {
  case answer, transfer
}

/// A paper ready to be written, and what its file is called.
struct ReadyPaper: Sendable {
  var paper: Paper
  /// Without an ending: "bien-ban-2026-11-20".
  var fileName: String
  /// What a form of the office's own is filled with, and under which hash that form lies; nil where ours is used.
  var own: (template: String, values: Template.Values)?
}

extension Work {
  /// - Parameter blank: a sheet for a pen instead, with the code of `address`.
  func paper(_ kind: SessionPaper, of id: String, blank address: String?, _ look: Look, _ stationery: Stationery) throws
    -> ReadyPaper
  {
    let minutes = try minutes(of: id)
    let office = try office(minutes.organizer)
    var record = minutes.record(look)
    if address != nil { record = record.forAPen() }
    let signedOn = address == nil ? minutes.session.concludedAt?.day : nil
    var paper =
      switch kind {
      case .minutes: try stationery.minutes(record, office)
      case .notice: try stationery.notice(record, office, day: signedOn)
      case .news: try stationery.news(record, office)
      case .invitation:
        try stationery.invitation(try invitationRecord(id, blank: address != nil, look), office, day: today)
      }
    if let address { paper = stationery.blank(paper, address: address) }
    var ready = ReadyPaper(paper: paper, fileName: "\(kind.rawValue)-\(minutes.session.heldOn)")
    if address == nil, let template = try templateFile(kind) {
      ready.own = (template, stationery.values(record, office))
    }
    return ready
  }

  /// The general sheet; its blank twin leaves the guest to a pen.
  private func invitationRecord(_ id: String, blank: Bool, _ look: Look) throws -> InvitationRecord {
    let invitation = try invitation(to: id, unit: nil)
    var record = InvitationRecord(title: invitation.session.title, post: look.text.minutes.signChair)
    record.content = invitation.agenda.map(\.subject)
    (record.chair, record.members) = (invitation.session.chairName, invitation.units.map(\.name))
    (record.time, record.place) = (momentText(invitation.session, look), invitation.session.place)
    record.bring = invitation.session.note
    record.contact = invitation.contact.map { "\($0.name), \($0.phone)" } ?? ""
    record.signer = blank ? "" : record.chair.split(separator: ",").first.map(String.init) ?? ""
    return record
  }

  func paper(_ kind: MatterPaper, of id: String, blank address: String?, _ look: Look, _ stationery: Stationery) throws
    -> ReadyPaper
  {
    let matter = try matter(id)
    // A denunciation has no letter here: it lives on paper only (design.md 4).
    guard matter.kind != .denunciation else { throw NotFound() }
    let owner = try organization(matter.owner)
    var record = LetterRecord(
      number: matter.number, words: matter.words, raisedOn: matter.openedOn, post: look.text.minutes.signChair)
    record.field = try subjects().first { $0.id == matter.subject }?.name ?? ""
    let answer = address == nil ? try answers(of: id).first : nil
    (record.answer, record.promisedOn) = (answer?.words ?? "", answer?.promisedOn)
    record.contact = try invitationContact(owner)
    var paper: Paper
    switch kind {
    case .answer:
      record.addressees = try addressees(of: matter)
      paper = try stationery.answer(record, try office(owner), day: answer?.answeredOn)
    case .transfer:
      (record.addressees, record.dueOn) = ([owner.name], matter.dueOn)
      paper = try stationery.transfer(record, try committeeOffice(), day: nil)
    }
    if let address { paper = stationery.blank(paper, address: address) }
    return ReadyPaper(paper: paper, fileName: "\(kind.rawValue)-\(matter.number.replacing("/", with: "-"))")
  }

  private func invitationContact(_ owner: Organization) throws -> String {
    owner.phone.map { "\(owner.name), \($0)" } ?? ""
  }

  /// The covering letter with its table.
  func petitionPaper(of id: String, _ look: Look, _ stationery: Stationery) throws -> ReadyPaper {
    let page = try dossierPage(id)
    let dossier = page.dossier
    var record = PetitionRecord(
      number: dossier.number, title: dossier.title, addressee: page.addresseeName, madeOn: dossier.madeOn,
      post: look.text.minutes.signChair)
    (record.request, record.dueOn) = (dossier.request, dossier.dueOn)
    record.matters = page.items.map { item in
      .init(
        words: "\(item.matter.title)\n\(item.matter.words)", field: item.subjectName, voices: item.voices,
        units: unitCounts(item, look))
    }
    let paper = try stationery.petition(record, try committeeOffice(), day: dossier.sentOn)
    return ReadyPaper(paper: paper, fileName: "dossier-\(dossier.number.replacing("/", with: "-"))")
  }
}

extension Minutes {
  /// The session in the words of its papers.
  func record(_ look: Look) -> SessionRecord {
    var record = SessionRecord(form: form, title: session.title, heldOn: session.heldOn)
    record.startsAt = hourText(session.startsAt, look)
    record.endsAt = session.state == .concluded ? hourText(session.endsAt, look) : ""
    (record.place, record.chair, record.secretary) = (session.place, chair, session.secretaryName)
    record.units = units
    record.attendees = attendees.map { attendee in
      let body = attendee.organization.flatMap { bodyNames[$0] } ?? ""
      return .init(
        attendee.name, title: [attendee.title, body].filter { !$0.isEmpty }.joined(separator: ", "),
        mark: attendee.mark.ofRecord, reason: attendee.reason)
    }
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

  private func said(_ row: ContributionRow, _ look: Look) -> SessionRecord.Said {
    let contribution = row.contribution
    return SessionRecord.Said(
      speaker: contribution.speakerName, unit: row.organizationName ?? "", words: contribution.words,
      subject: row.subjectName ?? "", handling: handlingWords(row, look), due: row.matter?.dueOn,
      isAnswered: contribution.disposition == .answered)
  }
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
