import Storage

extension Work {
  func allowHelping() throws {
    guard actor.role.mayHelp else { throw Refusal(\.helping.notYours) }
  }

  /// From now on what is typed on this device is typed for somebody, until they get up.
  /// - Parameter chosen: a membership of today, or a citizen at the desk.
  func startHelping(_ chosen: String, on signIn: String) throws {
    try allowHelping()
    if chosen != HelpingLimits.citizen {
      guard let one = try helpable(membership: chosen) else { throw NotFound() }
      guard one.person != actor.person else { throw Refusal(\.helping.oneself) }
    }
    let until = now.adding(seconds: HelpingLimits.minutes * 60)
    try tx.run(
      """
      UPDATE sign_in SET helping_id = \(chosen), helping_until = \(until)
      WHERE id = \(signIn) AND commune_id = \(commune) AND person_id = \(actor.person)
      """)
  }

  func stopHelping(on signIn: String) throws {
    try tx.run(
      """
      UPDATE sign_in SET helping_id = NULL, helping_until = NULL
      WHERE id = \(signIn) AND commune_id = \(commune) AND person_id = \(actor.person)
      """)
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
