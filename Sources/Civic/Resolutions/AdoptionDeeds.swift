import Rulebook
import Storage

// From the vote to the signed paper, and what follows from it.

/// To whom an adopted resolution goes, and what they owe.
struct Sending: Sendable {
  var recipients: [String]
  /// Asked for a resolution of their own by this day.
  var concretiseBy: Day?
}

extension Work {
  /// Draws the number, fixes the text under its hash, gives its tasks, and enters the paper into the register: all of it
  /// or nothing.
  func adoptResolution(_ id: String, reviewOn: Day?, signing new: NewSignature? = nil) throws {
    var resolution = try resolution(id)
    try allow(.adopt, resolution)
    try resolution.takesAmendments()
    if let reviewOn, reviewOn <= today { throw FormProblem("review_on", \.resolution.reviewInPast) }
    let body = try organization(resolution.organization)
    let signature = try new.map { try self.signature($0, of: body) }
    let vote = signature?.capacity.isCollective == false ? nil : try vote(that: resolution)
    let encoded = try encodedText(of: resolution)
    let text = try ResolutionText(encoded: encoded)
    try checkReady(resolution, text)
    var number = try drawNumber(resolution.type, for: resolution.organization, reason: resolution.title)
    try resolution.adopt(
      symbol: number.symbol, on: today, vote: vote?.id, hash: ResolutionText.hash(encoded), signature: signature)
    resolution.reviewOn = reviewOn
    try save(resolution)
    try index(.resolution(id), title: resolution.title, text: "\(resolution.symbol)\n\(text.foundBy)")
    let paper = try keepPaper(NewPaper(resolution, issuer: body, types: .known.get()))
    try number.issue(to: paper.id)
    try save(number)
    try linkBases(of: resolution, text, paper: paper.id)
    try giveTasks(text.tasks, of: resolution)
    try saveTargets(text.targets, of: resolution)
    try record(
      .resolutionAdopted, on: .resolution(id), also: resolution.session.map { .session($0) },
      ["symbol": resolution.symbol, "title": resolution.title, "hash": String(resolution.textHash.prefix(16))])
  }

  /// The last vote on it decided it.
  private func vote(that resolution: Resolution) throws -> Vote {
    let address = "/resolutions/\(resolution.id)"
    guard let vote = try votes(onResolution: resolution.id).last(where: { $0.state == .closed }) else {
      throw Refusal(\.resolution.notVotedOn, links: [.init(resolution.title, address)])
    }
    guard vote.result?.isPassed == true else {
      throw Refusal(\.resolution.notPassed, links: [.init(vote.motion, "/votes/\(vote.id)")])
    }
    return vote
  }

  private func checkReady(_ resolution: Resolution, _ text: ResolutionText) throws {
    let open = try amendments(of: resolution.id).filter(\.awaitsDecision)
    guard open.isEmpty else {
      throw Refusal(
        \.resolution.amendmentsOpen, ["count": String(open.count)],
        links: open.prefix(20).map {
          .init("\($0.position). \($0.name)", "/resolutions/\(resolution.id)/amendments#a-\($0.id)")
        })
    }
    guard text.incompleteTasks.isEmpty else {
      throw Refusal(
        \.resolution.tasksIncomplete, ["rows": text.incompleteTasks.map(String.init).joined(separator: ", ")],
        links: [.init(resolution.title, "/resolutions/\(resolution.id)/edit")])
    }
  }

  private func giveTasks(_ tasks: [ResolutionText.Item], of resolution: Resolution) throws {
    for (index, task) in tasks.enumerated() {
      guard let lead = task.lead else { continue }
      let assignment = try giveAssignment(
        NewAssignment(
          words: task.words, lead: lead, dueOn: task.dueOn, noDate: task.noDate, session: resolution.session))
      try saveTask(index + 1, of: resolution.id, assignment: assignment.id)
    }
  }

  /// It carries out the resolution above, and rests on the papers of its bases that the register knows.
  private func linkBases(of resolution: Resolution, _ text: ResolutionText, paper: String) throws {
    if let above = try resolution.concretises.flatMap({ try self.paper(ofResolution: $0) }) {
      try saveLink(from: paper, .executes, to: above.document.id)
    }
    for line in text.bases.split(whereSeparator: \.isNewline) {
      for symbol in try symbols(in: String(line)) {
        guard let base = try papers(symbol: symbol).first(where: { $0.document.id != paper }) else { continue }
        try saveLink(from: paper, .basedOn, to: base.document.id)
      }
    }
  }

  /// The symbols of papers that a line names.
  private func symbols(in line: String) throws -> [String] {
    let types = try PaperTypes.known.get()
    return line.split { $0.isWhitespace || ",;()".contains($0) }.compactMap { word in
      word.contains { $0.isNumber } ? PaperSymbol(typed: String(word), types)?.canonical : nil
    }
  }
}

extension NewPaper {
  init(_ resolution: Resolution, issuer: Organization, types: PaperTypes) {
    self.init(
      symbol: resolution.symbol, type: types[resolution.type]?.name ?? "", issuer: issuer.name,
      issuedOn: resolution.adoptedOn, subject: resolution.title, organization: resolution.organization,
      resolution: resolution.id)
  }
}

// MARK: - Sending, reading, carrying out, reviewing

extension Work {
  /// Recipients get it; those below are asked for their own resolution by a day.
  func sendResolution(_ id: String, _ sending: Sending) throws {
    let resolution = try resolution(id)
    try allow(.send, resolution)
    try resolution.mustBeAdopted()
    if let day = sending.concretiseBy, day <= today {
      throw FormProblem("concretise_by", \.resolution.concretiseInPast)
    }
    let recipients = Set(sending.recipients).subtracting([resolution.organization])
    guard !recipients.isEmpty else { throw FormProblem("recipient", \.resolution.chooseRecipient) }
    for recipient in recipients.sorted() {
      try saveRecipient(try organization(recipient).id, of: id, concretiseBy: sending.concretiseBy)
    }
    try record(
      .resolutionSent, on: .resolution(id),
      [
        "symbol": resolution.symbol, "count": String(recipients.count),
        "by": sending.concretiseBy?.typed ?? "",
      ])
  }

  /// "We have read it": a tap, or the meeting in which it was read out.
  /// - Parameter body: for which body; the office may say it for one without a telephone.
  func confirmReading(_ id: String, for body: String, how: String) throws {
    let resolution = try resolution(id)
    try resolution.mustBeAdopted()
    guard body == actor.organization || actor.role == .clerk else { throw Refusal(\.resolution.notRecipient) }
    guard try saveReading(of: id, by: body, how: how) else { throw Refusal(\.resolution.notRecipient) }
    try record(
      .resolutionRead, on: .resolution(id),
      ["body": try organization(body).name, "how": how])
  }

  /// What was learnt after a term, and whether others should begin from it.
  func reviewResolution(_ id: String, lessons: String, isPilot: Bool) throws {
    var resolution = try resolution(id)
    try allow(.review, resolution)
    try resolution.mustBeAdopted()
    resolution.isPilot = isPilot
    try save(resolution)
    try saveReview(of: id, lessons: lessons)
    try record(
      .resolutionReviewed, on: .resolution(id), ["symbol": resolution.symbol, "pilot": isPilot ? "yes" : "no"])
  }

  /// A draft of one's own that begins with the frame of a pilot: its words and tasks, without owners and days, which are
  /// another body's.
  func copyResolution(_ id: String, title: String) throws -> Resolution {
    let pilot = try resolution(id)
    try pilot.mustBeAdopted()
    try allow(.copy, pilot)
    guard pilot.isPilot else { throw Refusal(\.resolution.notPilot) }
    var text = try text(of: pilot)
    text.tasks = text.tasks.map { ResolutionText.Item(words: $0.words) }
    for index in text.targets.indices {
      (text.targets[index].present, text.targets[index].due) = ("", nil)
    }
    return try draftResolution(
      NewResolution(organization: actor.organization, title: title, frame: id, text: text))
  }
}
