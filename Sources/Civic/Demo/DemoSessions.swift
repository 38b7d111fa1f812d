import Rulebook

extension DemoPlayer {
  /// A session from its invitation to its conclusion, or as far as its day has come.
  func play(_ meeting: DemoWorld.Meeting) throws {
    let made = meeting.made ?? min(meeting.day, 0) - 8
    let session = try asPerson(meeting.by, on: made) { try $0.scheduleSession(try new(meeting)) }
    for report in meeting.reports ?? [] { try play(report, for: session.id, on: made + 3) }
    let resolution = try meeting.resolution.map { try draft($0, of: meeting, session.id, on: min(made + 4, 0)) }
    guard meeting.state != "scheduled" else { return }
    let hour = Int(meeting.at.prefix(2)) ?? 8
    try asPerson(meeting.by, on: meeting.day, hour: hour) { try $0.openSession(session.id) }
    try asPerson(meeting.by, on: meeting.day, hour: hour) { try markRoll(meeting, session.id, $0) }
    for (number, spoken) in (meeting.contributions ?? []).enumerated() {
      let noted = try asPerson(meeting.by, on: meeting.day, hour: hour) { work in
        try work.noteContribution(try contribution(spoken, session.id, number))
      }
      guard meeting.state != "open" else { continue }
      try asPerson(meeting.by, on: meeting.day, hour: hour) { try dispose(spoken, noted.id, session.id, $0) }
    }
    if let resolution, let decision = meeting.resolution { try decide(resolution, decision, meeting, session.id) }
    guard meeting.state != "open", let conclusion = meeting.conclusion else { return }
    try asPerson(meeting.by, on: meeting.day, hour: hour) { try conclude(meeting, conclusion, session.id, $0) }
  }

  private func new(_ meeting: DemoWorld.Meeting) throws -> NewSession {
    guard let kind = Session.Kind(rawValue: meeting.kind) else { throw DemoWorld.Slip(description: meeting.kind) }
    let chair = try meeting.chair.map(actor)
    return NewSession(
      kind: kind, title: meeting.title, organizer: meeting.organizer, chair: chair?.membership,
      chairName: chair.map { "\($0.postTitle) \($0.personName)" } ?? meeting.chairName ?? "",
      secretaryName: try actor(meeting.by).personName, place: meeting.place, heldOn: day(meeting.day),
      startsAt: meeting.at, endsAt: "", note: meeting.note ?? "", counterparts: meeting.units,
      agenda: (meeting.agenda ?? []).map {
        AgendaItem(subject: $0.subject, presenter: $0.presenter ?? "", minutes: $0.minutes)
      })
  }

  private func play(_ report: DemoWorld.Report, for session: String, on day: Int) throws {
    let difficulties = try report.difficulties.map {
      NewDifficulty(subject: try found($0.subject, in: known.subjects, "subject"), words: $0.words)
    }
    try asPerson(report.by, on: min(day, 0)) { work in
      try work.saveReport(
        NewUnitReport(
          session: session, organization: report.unit, results: report.results, difficulties: difficulties))
      try work.sendReport(of: report.unit, for: session)
    }
  }

  private func markRoll(_ meeting: DemoWorld.Meeting, _ session: String, _ work: Work) throws {
    for absence in meeting.absent ?? [] {
      try work.markAttendance(session, absence.who, .excused, reason: absence.reason)
    }
    try work.markRestPresent(session)
  }

  private func contribution(_ spoken: DemoWorld.Spoken, _ session: String, _ number: Int) throws -> NewContribution {
    NewContribution(
      session: session, clientKey: "demo-\(number)",
      speakerName: spoken.name ?? spoken.who.flatMap { known.names[$0] } ?? "", person: spoken.who,
      organization: spoken.unit, subject: try spoken.subject.map { try found($0, in: known.subjects, "subject") },
      words: spoken.words)
  }

  private func dispose(_ spoken: DemoWorld.Spoken, _ id: String, _ session: String, _ work: Work) throws {
    if let opened = spoken.opens {
      let subject = try found(spoken.subject ?? "other", in: known.subjects, "subject")
      try work.disposeContribution(
        id, of: session,
        .opens(NewMatterOfContribution(kind: .opinion, subject: subject, title: opened.title, place: opened.place)))
      known.matters[opened.key] = try work.contribution(id, of: session).matter
    } else if let key = spoken.join {
      try work.disposeContribution(id, of: session, .joins(matter: try matter(key)))
    } else if let answer = spoken.answer {
      try work.disposeContribution(id, of: session, .answered(by: answer.by, words: answer.words))
    } else {
      try work.disposeContribution(id, of: session, .noted)
    }
  }
}

extension DemoPlayer {
  /// The chair's words and what is given to whom. Items of the story that have a key are remembered by it.
  private func conclude(
    _ meeting: DemoWorld.Meeting, _ conclusion: DemoWorld.Conclusion, _ session: String, _ work: Work
  ) throws {
    let items = conclusion.items.map { item in
      ConclusionDraft.Item(
        words: item.words, lead: item.lead, dueOn: item.due.map { day($0) }, noDate: item.none ?? "")
    }
    try work.saveConclusion(
      ConclusionDraft(words: conclusion.words, endsAt: meeting.ends ?? "", items: items), of: session)
    try work.concludeSession(session)
    for (item, kept) in zip(conclusion.items, try work.conclusionItems(of: session)) {
      if let key = item.key { known.assignments[key] = kept.assignment }
    }
  }
}
