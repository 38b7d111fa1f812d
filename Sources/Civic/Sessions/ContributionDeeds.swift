import Storage

extension Work {
  /// Notes what somebody said. The screen may send it again when it is not sure that it arrived: the same client key
  /// gives the same contribution back, and nothing is noted twice.
  @discardableResult
  func noteContribution(_ new: NewContribution) throws -> Contribution {
    let session = try session(new.session)
    try allow(.capture, session)
    if let before = try contribution(sentAs: new.clientKey, of: session.id) { return before }
    try session.checkTakesContributions()
    try checkNames(of: new)
    let contribution = Contribution(
      id: newID(), session: session.id, position: try nextNumber(series: "contribution", period: session.id),
      clientKey: new.clientKey, speakerName: new.speakerName, person: new.person, organization: new.organization,
      subject: new.subject, words: new.words, answer: "", notedAt: now, notedBy: actor.person)
    try save(contribution)
    try record(
      .contributionNoted, on: .session(session.id), ["position": String(contribution.position)])
    return contribution
  }

  /// Mends what was written down. What it was before stays in the event, as history does.
  func changeContribution(_ id: String, to new: NewContribution) throws {
    var contribution = try contributionToChange(id, of: new.session, for: .capture)
    try checkNames(of: new)
    let before = contribution.words
    contribution.reword(as: new)
    try save(contribution)
    try record(
      .contributionChanged, on: .session(new.session),
      ["position": String(contribution.position), "before": before == new.words ? "" : before])
  }

  /// Written down by mistake: it goes, and history says what it was.
  func removeContribution(_ id: String, of session: String) throws {
    let contribution = try contributionToChange(id, of: session, for: .capture)
    try contribution.checkHasNoMatter()
    try delete(contribution)
    try record(
      .contributionRemoved, on: .session(session),
      ["position": String(contribution.position), "words": contribution.words])
  }

  /// A contribution of a session that is still going on, for somebody who may do this to it.
  func contributionToChange(_ id: String, of session: String, for deed: Session.Deed) throws -> Contribution {
    let session = try self.session(session)
    try allow(deed, session)
    try session.checkTakesContributions()
    return try contribution(id, of: session.id)
  }

  /// Ids come from outside: each must be one of this commune's.
  private func checkNames(of new: NewContribution) throws {
    if let person = new.person { _ = try self.person(person) }
    if let organization = new.organization { _ = try self.organization(organization) }
    if let subject = new.subject, try !subjects().contains(where: { $0.id == subject }) { throw NotFound() }
  }
}

extension Session {
  /// What people say is written down between the opening and the conclusion.
  func checkTakesContributions() throws(Refusal) {
    switch state {
    case .open: return
    case .scheduled: throw Refusal(\.session.notOpenYet, links: [.init(title, "/sessions/\(id)/capture")])
    case .concluded: throw Refusal(\.session.alreadyConcluded, links: [.init(title, "/sessions/\(id)/conclusion")])
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }
}
