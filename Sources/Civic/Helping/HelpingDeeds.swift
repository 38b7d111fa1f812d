import Storage

extension Work {
  func allowHelping() throws {
    guard actor.role.mayHelp else { throw Refusal(\.helping.notYours) }
  }

  /// From now on what is typed on this device is typed for somebody, until they get up.
  /// - Parameter chosen: a membership of today, or a citizen at the desk.
  func startHelping(_ chosen: String, on signIn: String) throws {
    try allowHelping()
    let helped = chosen == HelpingLimits.citizen ? nil : try helpable(membership: chosen)
    guard chosen == HelpingLimits.citizen || helped != nil else { throw NotFound() }
    guard helped?.person != actor.person else { throw Refusal(\.helping.oneself) }
    let until = now.adding(seconds: HelpingLimits.minutes * 60)
    try tx.run(
      """
      UPDATE sign_in SET helping_id = \(chosen), helping_until = \(until)
      WHERE id = \(signIn) AND commune_id = \(commune) AND person_id = \(actor.person)
      """)
    try record(
      .helpingStarted, on: .person(actor.person), also: helped.map { .person($0.person) },
      [Event.helpedKey: helped?.personName ?? ""])
  }

  /// They got up. Where the time was over already there is nothing to end.
  func stopHelping(on signIn: String) throws {
    guard let helping = actor.helping else { return }
    try tx.run(
      """
      UPDATE sign_in SET helping_id = NULL, helping_until = NULL
      WHERE id = \(signIn) AND commune_id = \(commune) AND person_id = \(actor.person)
      """)
    try record(.helpingEnded, on: .person(actor.person), [Event.helpedKey: helping.name])
  }

  /// They have read what was typed for them, and it is what they said.
  func confirmEntry(on subject: Event.Subject) throws {
    guard try helpedEntries().contains(where: { $0.event.subject == subject && !$0.isConfirmed }) else {
      throw NotFound()
    }
    try tx.run(
      """
      UPDATE helped_entry SET confirmed_on = \(today)
      WHERE commune_id = \(commune) AND membership_id = \(actor.membership)
        AND subject_kind = \(subject.kind) AND subject_id = \(subject.id)
      """)
    try record(.entryConfirmed, on: subject)
  }
}
