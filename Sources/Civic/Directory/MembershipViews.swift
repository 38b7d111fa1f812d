import Markup

func newMembershipView(
  _ body: Organization, _ namesakes: [Namesake], _ kept: Set<Actor.Role>, _ filled: Filled, _ look: Look
) -> HTML {
  let words = look.text.directory
  let roles = words.roles.choices.filter { choice in kept.contains { $0.rawValue == choice.value } }
  return """
    \(pageHead(words.newMembership, lead: body.name, back: (body.name, "/organizations/\(body.id)")))
    \(errorSummary(filled, look))
    \(form(action: "/organizations/\(body.id)/memberships", look: look) {
      """
      \(personFields(namesakes, filled, look))
      \(textField(Field("title", words.post, hint: words.postHint), filled, look))
      \(radios(Field("role", words.role, hint: words.roleHint), roles, filled, look))
      \(dayField(Field("started_on", words.firstDay), filled, look))
      \(buttons(button(words.saveMembership), linkButton(look.text.site.buttons.cancel, "/organizations/\(body.id)")))
      """
    })
    """
}

func membershipEndingView(_ row: Membership, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  let back = "/organizations/\(row.organization)"
  return """
    \(pageHead(words.endMembership, lead: "\(row.personName), \(row.postTitle)", back: (row.organizationName, back)))
    \(errorSummary(filled, look))
    \(form(action: "/memberships/\(row.id)/ending", look: look) {
      """
      \(dayField(Field("ended_on", words.lastDay, hint: words.lastDayHint), filled, look))
      \(buttons(button(words.endMembership, .danger), linkButton(look.text.site.buttons.cancel, back)))
      """
    })
    """
}
