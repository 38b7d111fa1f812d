import Rulebook
import Storage

extension Work {
  /// Something to do, given to a body. Out of a session it is the session's organizer who gives it; by hand, the
  /// actor's own body. Throws a `FormProblem` where neither a day nor the reason for having none is said.
  @discardableResult
  func giveAssignment(_ new: NewAssignment) throws -> Assignment {
    let organizer = try new.session.flatMap { try self.organizer(ofSession: $0) }
    try allowGiving(organizer: organizer)
    if new.dueOn == nil && new.noDate.isEmpty { throw FormProblem("due_on", \.assignment.dayOrReason) }
    let lead = try organization(new.lead)
    let assignment = Assignment(
      id: newID(), number: try assignmentNumber(), words: new.words, expectedResult: new.expectedResult, lead: lead.id,
      supports: try new.supports.filter { $0 != lead.id }.map { try organization($0).id },
      givenBy: organizer ?? actor.organization, givenOn: today, dueOn: new.dueOn,
      noDate: new.dueOn == nil ? new.noDate : "", state: .given, session: new.session, matter: new.matter,
      closedOn: nil, closingReason: "")
    try save(assignment)
    try saveSupports(of: assignment)
    try record(
      .assignmentGiven, on: .assignment(assignment.id), also: origin(of: assignment),
      ["to": lead.name, "number": assignment.number, "due": assignment.dueWords])
    return assignment
  }

  private func assignmentNumber() throws -> String {
    "\(try nextNumber(series: "assignment", period: String(today.year)))/\(today.year)"
  }

  /// A charged body says how far it is. The office writes for the lead where the lead cannot.
  func reportProgress(_ id: String, words: String, finished: Bool, files: [CheckedFile] = []) throws {
    var assignment = try assignment(id)
    try allow(.report, assignment)
    let body = assignment.charged.contains(actor.organization) ? actor.organization : assignment.lead
    try assignment.report(finished: finished, by: body)
    let report = try keepReport(on: assignment, from: body, words: words, finished: finished && body == assignment.lead)
    for file in files { try saveEvidence(try attach(file, to: .assignment(id)), of: report) }
    try save(assignment)
    try record(.assignmentReported, on: .assignment(id), also: origin(of: assignment))
  }

  /// The giver agrees that it is done.
  func acceptAssignment(_ id: String, words: String = "") throws {
    var assignment = try assignment(id)
    try allow(.review, assignment)
    try assignment.accept(on: today)
    try save(assignment)
    try saveReview(.accepted, words: words, of: assignment)
    try record(.assignmentAccepted, on: .assignment(id), also: origin(of: assignment))
  }

  /// The giver asks for more; the lead is at work again.
  func sendBackAssignment(_ id: String, words: String) throws {
    var assignment = try assignment(id)
    try allow(.review, assignment)
    try assignment.sendBack()
    try save(assignment)
    try saveReview(.sentBack, words: words, of: assignment)
    try record(.assignmentSentBack, on: .assignment(id), also: origin(of: assignment), ["reason": words])
  }

  /// Another day, with the reason. The old day stays in the history.
  func changeDue(ofAssignment id: String, to day: Day, reason: String) throws {
    var assignment = try assignment(id)
    try allow(.changeDue, assignment)
    let old = assignment.dueWords
    try assignment.changeDue(to: day)
    try save(assignment)
    try record(
      .assignmentChanged, on: .assignment(id), also: origin(of: assignment),
      ["from": old, "to": assignment.dueWords, "reason": reason])
  }

  func cancelAssignment(_ id: String, reason: String) throws {
    var assignment = try assignment(id)
    try allow(.cancel, assignment)
    try assignment.cancel(because: reason, on: today)
    try save(assignment)
    try record(.assignmentCancelled, on: .assignment(id), also: origin(of: assignment), ["reason": reason])
  }

  private func origin(of assignment: Assignment) -> Event.Subject? {
    assignment.session.map { .session($0) } ?? assignment.matter.map { .matter($0) }
  }
}

extension Assignment {
  /// The due day as history keeps it, or the reason why there is none.
  fileprivate var dueWords: String { dueOn?.typed ?? noDate }
}
