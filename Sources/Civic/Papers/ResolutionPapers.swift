import Papers
import Rulebook
import Storage

/// The papers of a resolution: its text, drafted or adopted, and the plan that carries it out.
enum ResolutionPaper: String, PaperKind {
  case text, plan

  static let record = "resolutions"

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<ResolutionPaper> {
    let resolution = try work.resolution(id)
    return PaperShelf(
      name: resolution.symbol.isEmpty ? resolution.title : "\(resolution.symbol): \(resolution.title)",
      one: look.text.resolution.one, kinds: allCases, subject: .resolution(id))
  }

  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .text: words.resolution
    case .plan: words.resolutionPlan
    }
  }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let resolution = try work.resolution(ask.id)
    let body = try work.organization(resolution.organization)
    // Whoever signed stands on the text; the plan that follows it is yet to be signed, by the head.
    let signed = self == .text ? try work.signatory(resolution.signature, of: body) : nil
    let signatory = try signed ?? work.signatory(of: body)
    var office = try work.office(body, signedBy: signatory)
    if self == .text, resolution.signature?.capacity.isCollective == false { office.collective = nil }
    var record = try work.record(of: resolution, body, ask.look)
    (record.post, record.signer) = (signatory.post, signatory.name)
    if ask.isBlank { record = record.forAPen() }
    let paper =
      switch self {
      case .text: try ask.stationery.resolution(record, office)
      case .plan: try ask.stationery.plan(carryingOut: record, symbol: resolution.symbol, office)
      }
    let name = resolution.symbol.isEmpty ? "v\(resolution.version)" : resolution.symbol.fileName
    return ReadyPaper(paper, "\(self == .text ? "resolution" : "plan")-\(name)", office, ask)
  }
}

extension Work {
  /// A resolution in the words of its paper: the wording that is in force, who was there, how it was voted on.
  fileprivate func record(of resolution: Resolution, _ body: Organization, _ look: Look) throws -> ResolutionRecord {
    let text = try text(of: resolution)
    let vote = try resolution.vote.flatMap { id in try ifFound { try self.vote(id) } }
    let session = try resolution.session.flatMap { id in try ifFound { try self.session(id) } }
    var record = ResolutionRecord(
      session?.kind == .cellMeeting ? .ordinary : .thematic, title: resolution.title,
      adoptedOn: resolution.adoptedOn ?? session?.heldOn ?? today)
    if resolution.type != Resolution.usualType { record.name = try PaperTypes.known.get()[resolution.type]?.name ?? "" }
    if resolution.state == .adopted {
      try number(&record, resolution, vote)
    } else {
      record.draft = resolution.version
    }
    record.grounds = text.bases.lineList
    record.assessment = text.evaluation.lineList + text.causes.lineList
    record.objectives = text.objectives.lineList
    record.organization = text.carryingOut.lineList
    try fill(&record, from: text, look)
    if let session { try fill(&record, from: session, look) }
    if let vote, body.classification != .cell {
      // A committee counts its members, not everybody whom it asked in.
      record.turnout = .init(
        total: vote.base.members, present: vote.base.present, absent: max(0, vote.base.members - vote.base.present))
    }
    if record.kind == .ordinary { record.last = try lastTasks(before: resolution, look) }
    return record
  }

  /// "05-NQ/CB": the number by itself, and what follows it.
  private func number(_ record: inout ResolutionRecord, _ resolution: Resolution, _ vote: Vote?) throws {
    guard let symbol = PaperSymbol(typed: resolution.symbol, try PaperTypes.known.get()) else { return }
    record.number = symbol.number
    let rest = symbol.canonical.drop { $0.isNumber }.dropFirst()
    record.symbol = String(rest)
    record.recipients = try recipients(of: resolution.id).map(\.name)
    if let vote, let result = vote.result {
      record.votes = .init(inFavour: vote.count.inFavour, base: result.base)
    }
  }

  private func fill(_ record: inout ResolutionRecord, from text: ResolutionText, _ look: Look) throws {
    let names = try organizationNames(text.tasks.compactMap(\.lead))
    record.tasks = text.tasks.map { task in
      .init(
        task.words, who: task.lead.flatMap { names[$0] } ?? "",
        due: task.dueOn.map { dayText(short: $0, look) } ?? task.noDate)
    }
    record.goals = text.targets.map { target in
      .init(
        target.name, unit: target.measure, now: target.present, goal: target.goal,
        due: target.dueOn.map { dayText(short: $0, look) } ?? "")
    }
  }

  private func fill(_ record: inout ResolutionRecord, from session: Session, _ look: Look) throws {
    (record.place, record.secretary) = (session.place, session.secretaryName)
    record.chair = session.chairName
    if record.chair.isEmpty, let chair = session.chair { record.chair = try membership(chair).personName }
    let turnout = Turnout(try roll(of: session.id))
    if turnout.total > turnout.expected {
      record.turnout = .init(
        total: turnout.total, present: turnout.present, absent: turnout.excused + turnout.absent)
    }
    let points = try points(of: session.id).values.reduce(0, +)
    if points > 0 { record.quality = look.text.meeting.total(["points": points]) }
  }

  /// How the resolution before this one was carried out: the table with which a monthly one begins (F03). Whoever was sent
  /// this one need not know of that one.
  private func lastTasks(before resolution: Resolution, _ look: Look) throws -> [ResolutionRecord.Past] {
    let last = try tx.rows(
      """
      SELECT r.id, CASE WHEN \(visibleResolutions()) THEN 1 ELSE 0 END AS visible FROM resolution AS r
      WHERE r.commune_id = \(commune) AND r.organization_id = \(resolution.organization)
        AND r.state = 'adopted' AND r.id < \(resolution.id) ORDER BY r.id DESC LIMIT 1
      """
    ).first
    guard let last, try last["visible"] == 1 else { return [] }
    let id: String = try last["id"]
    return try tasks(of: id).map { task in
      let due = task.dueOn.map { look.text.paper.dueBy(["day": dayText(short: $0, look)]) } ?? ""
      return .init(task.words, before: due, result: look.text.assignment.word(task.state))
    }
  }
}

extension String {
  /// What somebody wrote, a line each; empty lines are left out.
  var lineList: [String] {
    split(whereSeparator: \.isNewline).map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }

  /// A symbol as part of the name of a file: "05-NQ-CB".
  fileprivate var fileName: String { String(map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }) }
}
