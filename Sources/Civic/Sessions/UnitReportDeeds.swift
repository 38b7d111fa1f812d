import Storage

extension Work {
  /// Keeps what a body has written so far. A clerk may write for a body that cannot.
  func saveReport(_ new: NewUnitReport) throws {
    let session = try sessionForReport(new.session, of: new.organization)
    try session.mayStillBeReportedTo()
    var report =
      try unitReport(of: new.organization, for: new.session)
      ?? UnitReport(id: newID(), session: new.session, organization: new.organization, results: "", typedFor: "")
    try report.change(to: new)
    try save(report)
    try saveDifficulties(new.difficulties, of: report.id)
  }

  /// The office hears of it.
  func sendReport(of organization: String, for id: String) throws {
    let session = try sessionForReport(id, of: organization)
    try session.mayStillBeReportedTo()
    guard var report = try unitReport(of: organization, for: id) else { throw Refusal(\.session.report.empty) }
    try report.send(by: actor.person, at: now)
    try save(report)
    try record(.unitReported, on: .session(id), ["unit": try self.organization(organization).name])
  }

  /// A body's difficulties become contributions of the session; those taken before stay as they are.
  func takeOverDifficulties(of report: String, in id: String) throws {
    let session = try session(id)
    try allow(.capture, session)
    guard let report = try unitReports(of: id).first(where: { $0.id == report }) else { throw NotFound() }
    try report.mayBeTaken()
    for difficulty in report.difficulties where difficulty.contribution == nil {
      let contribution = try noteContribution(
        NewContribution(
          session: id, clientKey: difficulty.id, speakerName: report.speaker,
          person: report.typedFor.isEmpty ? report.sentBy : nil, organization: report.organization,
          subject: difficulty.subject, words: difficulty.words))
      try markTaken(difficulty.id, as: contribution.id)
    }
  }

  /// The session, where this actor may report to it for that body.
  func sessionForReport(_ id: String, of organization: String) throws -> Session {
    let session = try session(id)
    try allow(.report, session)
    guard organization == actor.organization || actor.role == .clerk, try isInvited(to: id, organization)
    else { throw NotFound() }
    return session
  }
}
