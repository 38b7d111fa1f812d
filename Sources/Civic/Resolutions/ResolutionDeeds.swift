import Rulebook
import Storage

// Drafting, versions, circulation, amendments.

extension Work {
  @discardableResult
  func draftResolution(_ new: NewResolution) throws -> Resolution {
    let resolution = Resolution(new, id: newID())
    try allow(.prepare, resolution)
    try check(new)
    try save(resolution)
    try saveVersion(of: resolution, new.text, note: "")
    try record(
      .resolutionDrafted, on: .resolution(resolution.id), also: resolution.session.map { .session($0) },
      ["title": resolution.title])
    return resolution
  }

  /// Another wording. The one before stays, and members see what has changed.
  /// - Parameter head: title, meeting and superior resolution may change with it.
  func reviseResolution(_ id: String, to head: NewResolution, note: String) throws {
    var resolution = try resolution(id)
    try allow(.prepare, resolution)
    try resolution.revise()
    try check(head)
    (resolution.title, resolution.session, resolution.concretises) = (head.title, head.session, head.concretises)
    resolution.type = head.type
    try save(resolution)
    try saveVersion(of: resolution, head.text, note: note)
    try record(.resolutionRevised, on: .resolution(id), ["version": String(resolution.version), "note": note])
  }

  /// Sends the draft to the members of the body and to the guests of its meeting.
  func circulateResolution(_ id: String) throws {
    var resolution = try resolution(id)
    try allow(.prepare, resolution)
    guard try resolution.session != nil || isOfState(resolution.organization) else {
      throw Refusal(\.resolution.needsSession, links: [.init(resolution.title, "/resolutions/\(id)/edit")])
    }
    try resolution.circulate(on: today)
    try save(resolution)
    try record(
      .resolutionCirculated, on: .resolution(id), also: resolution.session.map { .session($0) },
      ["title": resolution.title, "version": String(resolution.version)])
  }

  /// The head of an organ of the State may decide without a meeting.
  func isOfState(_ organization: String) throws -> Bool {
    try PaperTypes.known.get().issuer(try self.organization(organization).classification)?.family == .state
  }

  func withdrawResolution(_ id: String, reason: String) throws {
    var resolution = try resolution(id)
    try allow(.prepare, resolution)
    try resolution.withdraw()
    try save(resolution)
    try record(.resolutionWithdrawn, on: .resolution(id), ["reason": reason])
  }

  /// The meeting is the body's own, and the resolution above one that this actor has seen.
  private func check(_ new: NewResolution) throws {
    let (body, types) = (try organization(new.organization), try PaperTypes.known.get())
    guard types.decisions(of: body).contains(where: { $0.key == new.type }) else {
      throw FormProblem("type", \.resolution.wrongType, ["body": body.name])
    }
    if let session = new.session, try self.session(session).organizer != new.organization {
      throw FormProblem("session", \.resolution.sessionOfAnother)
    }
    if let above = new.concretises { try resolution(above).mustBeAdopted() }
    for lead in new.text.tasks.compactMap(\.lead) { _ = try organization(lead) }
  }
}

// MARK: - Amendments

extension Work {
  /// A member says what they think of a section. While the meeting is open it is a contribution too, so that the minutes
  /// have it.
  @discardableResult
  func raiseAmendment(_ id: String, _ new: NewAmendment) throws -> Amendment {
    let resolution = try resolution(id)
    try allow(.amend, resolution)
    try resolution.takesAmendments()
    let isOwn = new.name.isEmpty
    let position = try nextNumber(series: "amendment", period: id)
    let amendment = Amendment(
      id: newID(), resolution: id, position: position, version: resolution.version, section: new.section,
      stance: new.stance, words: new.words, person: isOwn ? actor.person : nil,
      name: isOwn ? actor.personName : new.name,
      contribution: try contributionOf(new, position: position, resolution), raisedAt: now, reason: "")
    try save(amendment)
    try record(
      .amendmentRaised, on: .resolution(id),
      ["name": amendment.name, "number": String(position), "stance": new.stance.rawValue])
    return amendment
  }

  /// Taken, partly, or not taken: always with the reason, which the member reads.
  func decideAmendment(
    _ amendment: String, of id: String, _ decision: Amendment.Decision, because reason: String
  ) throws {
    let resolution = try resolution(id)
    try allow(.decideAmendments, resolution)
    try resolution.takesAmendments()
    var amendment = try self.amendment(amendment, of: id)
    amendment.decide(decision, because: reason, on: today)
    try save(amendment)
    try record(
      .amendmentDecided, on: .resolution(id),
      [
        "number": String(amendment.position), "name": amendment.name, "decision": decision.rawValue, "reason": reason,
      ])
  }

  /// - Returns: the contribution under which the minutes have it; nil before the meeting.
  private func contributionOf(_ new: NewAmendment, position: Int, _ r: Resolution) throws -> String? {
    guard let id = r.session, try isOpen(session: id) else { return nil }
    let contribution = Contribution(
      id: newID(), session: id, position: try nextNumber(series: "contribution", period: id),
      clientKey: "amendment-\(r.id)-\(position)", speakerName: new.name.isEmpty ? actor.personName : new.name,
      person: new.name.isEmpty ? actor.person : nil, organization: r.organization, words: new.words,
      disposition: .noted, answer: "", notedAt: now, notedBy: actor.person)
    try save(contribution)
    try record(.contributionNoted, on: .session(id), ["position": String(contribution.position)])
    return contribution.id
  }
}
