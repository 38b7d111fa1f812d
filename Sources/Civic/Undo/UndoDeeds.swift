import Storage

extension Work {
  /// Says with a deed how it was before. Kept when the transaction ends; called right after `record`.
  func mayBeUndone(_ what: Undo.What, _ session: String, before: [String: Undo.Kept], after: [String: Undo.Kept]) {
    guard let event = told.events.last, before != after else { return }
    offer(
      Undo(
        id: newID(), what: what, session: session, before: before, after: after, event: event.id, madeAt: now))
  }

  /// The same of a deed done to a matter. Several in one transaction are taken back together.
  func mayBeUndone(_ what: Undo.What, matter: String, before: Undo.Kept, after: Undo.Kept) {
    guard let event = told.events.last, before != after else { return }
    offer(
      Undo(
        id: newID(), what: what, before: [matter: before], after: [matter: after], event: event.id,
        events: [matter: event.id], madeAt: now))
  }

  private func offer(_ undo: Undo) {
    if told.undo?.what == undo.what, told.undo?.session == undo.session {
      told.undo?.merge(undo)
    } else {
      told.undo = undo
    }
  }

  /// Takes back one's own deed.
  /// - Throws: `Refusal` where somebody has gone on from it since.
  /// - Returns: where to see that it is undone.
  func undo(_ id: String) throws -> String {
    let undo = try openUndo(id)
    let address =
      switch undo.what {
      case .attendance: try takeBackMarks(undo)
      case .disposition: try takeBackDispositions(undo)
      case .referral: try takeBackReferrals(undo)
      case .dossier: try takeOutAgain(undo)
      }
    try close(undo)
    return address
  }

  private func session(of undo: Undo) throws -> Session {
    guard let id = undo.session else { throw NotFound() }
    return try session(id)
  }

  private func takeBackMarks(_ undo: Undo) throws -> String {
    let session = try session(of: undo)
    try allow(.markAttendance, session)
    try session.mayStillBePrepared()
    let roll = try roll(of: session.id)
    for (id, before) in undo.before {
      guard let attendee = roll.first(where: { $0.id == id }), attendee.kept == undo.after[id],
        let mark = before["mark"].flatMap(Attendee.Mark.init)
      else { throw Refusal(\.undo.changedSince, links: [.init(session.title, "\(session.address)/attendance")]) }
      try setMark(mark, reason: before["reason"] ?? "", of: attendee, at: session.id)
    }
    let turnout = Turnout(try self.roll(of: session.id))
    try record(
      .attendanceUndone, on: .session(session.id),
      ["present": String(turnout.present), "missing": String(turnout.excused + turnout.absent)])
    return "\(session.address)/attendance"
  }

  private func takeBackDispositions(_ undo: Undo) throws -> String {
    let session = try session(of: undo)
    try allow(.dispose, session)
    try session.checkTakesContributions()
    for (id, before) in undo.before.sorted(by: { $0.key < $1.key }) {
      var contribution = try contribution(id, of: session.id)
      guard contribution.kept == undo.after[id] else {
        throw Refusal(\.undo.changedSince, links: [.init(contribution.words, "\(session.address)/contributions/\(id)")])
      }
      contribution.restore(before)
      try save(contribution)
      try record(.dispositionUndone, on: .session(session.id), ["position": String(contribution.position)])
    }
    return "\(session.address)/contributions"
  }
}

extension Attendee {
  /// What taking back has to know.
  var kept: Undo.Kept { ["mark": mark.rawValue, "reason": reason] }

  /// By the ids of their rows.
  static func kept(_ attendees: [Attendee]) -> [String: Undo.Kept] {
    Dictionary(attendees.map { ($0.id ?? "", $0.kept) }) { first, _ in first }
  }
}

extension Contribution {
  var kept: Undo.Kept {
    ["disposition": disposition?.rawValue ?? "", "answered_by": answeredBy ?? "", "answer": answer]
  }

  mutating func restore(_ kept: Undo.Kept) {
    disposition = kept["disposition"].flatMap(Disposition.init)
    answeredBy = kept["answered_by"].flatMap { $0.isEmpty ? nil : $0 }
    answer = kept["answer"] ?? ""
  }
}
