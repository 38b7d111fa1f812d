import Rulebook
import Storage

extension Work {
  /// Keeps a pasted text with what the reader proposes from it. The same text twice is one: the first is given back.
  func proposeIntake(_ text: String, title: String, proposal: [String: [String]]) throws -> String {
    try allow(Intake.Deed.propose)
    if let before = try intake(sameTextAs: Secret.sha256(Array(text.utf8))) { return before }
    let intake = Intake(
      id: newID(), title: title, text: text, state: .proposed, draft: proposal, madeAt: now, madeBy: actor.person)
    try save(intake)
    try record(.intakeProposed, on: .intake(intake.id), ["title": title])
    return intake.id
  }

  /// Keeps what the person has corrected so far. Not an event: nothing is recorded before they confirm.
  func saveIntakeDraft(_ id: String, _ draft: [String: [String]]) throws {
    var intake = try intake(id)
    try allow(Intake.Deed.change)
    try intake.change(draft)
    try save(intake)
  }

  func discardIntake(_ id: String) throws {
    var intake = try intake(id)
    try allow(Intake.Deed.discard)
    try intake.discard()
    try save(intake)
    try record(.intakeDiscarded, on: .intake(id))
  }

  /// A person has read the proposal and says that it is so: the session is made as it was held, with who was there, what
  /// was said, the papers, and the conclusion as a draft. What is said still needs a disposition, each one by a person.
  func confirmIntake(_ id: String, _ confirmed: ConfirmedIntake) throws -> Session {
    var intake = try intake(id)
    try allow(Intake.Deed.confirm)
    var session = try scheduleSession(confirmed.session)
    try intake.confirm(as: session.id)
    try save(intake)
    try openSession(session.id)
    session = try self.session(session.id)
    session.results = confirmed.results
    try save(session)
    for person in confirmed.people { try addGuest(session.id, name: person.name, title: person.title) }
    for (number, said) in confirmed.contributions.enumerated() {
      _ = try noteContribution(
        NewContribution(
          session: session.id, clientKey: "\(id)-\(number)", speakerName: "", person: nil, organization: said.unit,
          subject: said.subject, words: said.words))
    }
    for document in confirmed.documents { try addDocument(document.named(session: session.id)) }
    try saveConclusion(confirmed.conclusion, of: session.id)
    try rememberCorrections(confirmed, of: intake)
    try record(.intakeConfirmed, on: .intake(id), also: .session(session.id))
    return session
  }
}
