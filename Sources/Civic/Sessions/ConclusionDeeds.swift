import Storage

extension Work {
  /// Keeps the conclusion as far as it is written. Not an event: nothing has been concluded yet.
  func saveConclusion(_ draft: ConclusionDraft, of id: String) throws {
    var session = try session(id)
    try allow(.conclude, session)
    try session.mayStillBePrepared()
    session.conclusion = draft.words
    session.endsAt = draft.endsAt.isEmpty ? session.endsAt : draft.endsAt
    try save(session)
    try saveItems(try spread(draft.items, over: counterparts(of: id)), of: id)
  }

  /// "Các chi bộ tiếp tục …": what is asked of every invited unit becomes a row for each, so that each owns its part.
  private func spread(_ items: [ConclusionDraft.Item], over units: [Organization]) -> [ConclusionDraft.Item] {
    items.flatMap { item in
      guard item.lead == ConclusionDraft.everyUnit else { return [item] }
      return units.map { unit in
        var own = item
        own.lead = unit.id
        return own
      }
    }
  }

  /// Ends the session: from here on it is locked, and what the chair asked for is given to those who have to do it.
  func concludeSession(_ id: String) throws {
    var session = try session(id)
    try allow(.conclude, session)
    try session.conclude(at: now, words: session.conclusion, endsAt: session.endsAt)
    let contributions = try contributions(of: id)
    try contributions.checkAllDisposed()
    try checkVotesCounted(at: id)
    let items = try conclusionItems(of: id)
    try items.checkComplete()
    try save(session)
    for item in items { try give(item, of: session) }
    try record(
      .sessionConcluded, on: .session(id),
      ["contributions": String(contributions.count), "items": String(items.count)])
  }

  /// A vote that is counted later would change minutes that are fixed. Only households may be asked for days on end.
  private func checkVotesCounted(at session: String) throws {
    let open = try tx.rows(
      """
      SELECT id, motion FROM vote WHERE commune_id = \(commune) AND session_id = \(session) AND state = 'open'
        AND way <> 'households' ORDER BY id LIMIT 20
      """
    ).map { Refusal.Link(try $0["motion"], "/votes/\(try $0["id"] as String)") }
    guard open.isEmpty else { throw Refusal(\.conclusion.votesOpen, ["count": String(open.count)], links: open) }
  }

  private func give(_ item: ConclusionItem, of session: Session) throws {
    guard let lead = item.lead else { return }
    let assignment = try giveAssignment(
      NewAssignment(words: item.words, lead: lead, dueOn: item.dueOn, noDate: item.noDate, session: session.id))
    try setAssignment(assignment.id, of: item)
  }

  /// What was signed stays as it was; what is to be said differently is added below it, with its day and its writer.
  func correctSession(_ id: String, words: String) throws {
    let session = try session(id)
    try allow(.correct, session)
    switch session.state {
    case .concluded: try record(.sessionCorrected, on: .session(id), ["words": words])
    case .scheduled, .open: throw Refusal(\.conclusion.notConcluded)
    case .cancelled: throw Refusal(\.session.alreadyCancelled)
    }
  }
}
