/// The same invitation as a chat message. Long ones are not read on a phone, so the agenda is cut first.
func invitationMessage(_ invitation: Invitation, _ look: Look) -> String {
  var shown = invitation.agenda
  var message = invitationMessage(invitation, shown, look)
  while message.count > InvitationLimits.messageLetters, !shown.isEmpty {
    shown.removeLast()
    message = invitationMessage(invitation, shown, look)
  }
  return message
}

enum InvitationLimits {
  /// About one screen of a phone in Zalo; our own choice.
  static let messageLetters = 700
}

private func invitationMessage(_ invitation: Invitation, _ agenda: [AgendaItem], _ look: Look) -> String {
  let (session, words) = (invitation.session, look.text.session.invitation)
  func line(_ label: String, _ value: String) -> String? {
    guard !value.isEmpty else { return nil }
    let line = words.chatLine(["label": label, "value": value])
    return value.hasSuffix("…") || value.hasSuffix(".") ? String(line.dropLast()) : line
  }
  let items = agenda.enumerated().map { "\($0 + 1)) \($1.subject)" }.joined(separator: "; ")
  let isCut = agenda.count < invitation.agenda.count
  let lines: [String?] = [
    words.chatHead,
    words.chatSentence([
      "organizer": invitation.organizer.name, "unit": invitation.unit?.name ?? words.chatUnit, "title": session.title,
    ]),
    line(words.time, momentText(session, look)),
    line(words.place, session.place.isEmpty ? words.notSet : session.place),
    line(words.chair, session.chairName),
    line(words.content, items + (isCut && !items.isEmpty ? "…" : "")),
    line(words.bring, session.note),
    invitation.units.isEmpty ? nil : words.chatReport,
    words.chatConfirm,
    invitation.contact.map { words.chatCall(["name": $0.name, "phone": $0.phone]) },
    words.chatThanks,
  ]
  return lines.compactMap(\.self).joined(separator: "\n")
}
