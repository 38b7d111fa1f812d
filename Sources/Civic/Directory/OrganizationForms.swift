import Markup

func newOrganizationView(_ bodies: [Organization], _ areas: [Area], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  return """
    \(pageHead(words.newOrganization, back: (words.organizations, "/organizations")))
    \(errorSummary(filled, look))
    \(form(action: "/organizations", look: look) {
      """
      \(textField(Field("name", words.name, hint: words.nameHint), filled, look))
      \(selectField(Field("classification", words.classification), words.classes.choices, filled, look))
      \(textField(Field("short_name", words.shortName, optional: true), filled, look))
      \(selectField(Field("parent", words.parent, optional: true), bodies.map { Choice($0.id, $0.name) }, filled, look))
      \(selectField(Field("area", words.area, optional: true), areas.map { Choice($0.id, $0.name) }, filled, look))
      \(textField(Field("cluster", words.cluster, hint: words.clusterHint, optional: true), filled, look))
      \(textField(Field("phone", words.phone, optional: true), filled, look, .phone))
      \(dayField(Field("valid_from", words.validFrom), filled, look))
      \(buttons(button(words.saveOrganization), linkButton(look.text.site.buttons.cancel, "/organizations")))
      """
    })
    """
}

func organizationEndingView(
  _ body: Organization, _ others: [Organization], _ filled: Filled, _ look: Look
) -> HTML {
  let words = look.text.directory
  return """
    \(pageHead(words.endOrganization, lead: body.name, back: (body.name, "/organizations/\(body.id)")))
    \(noticeBox(.info, look, "<p>\(words.endingNote)</p>"))
    \(errorSummary(filled, look))
    \(form(action: "/organizations/\(body.id)/ending", look: look) {
      """
      \(dayField(Field("ended_on", words.endedOn), filled, look))
      \(selectField(Field("successor", words.successor, hint: words.successorHint, optional: true),
        others.map { Choice($0.id, $0.name) }, filled, look))
      \(buttons(button(words.endOrganization, .danger), linkButton(look.text.site.buttons.cancel, "/organizations/\(body.id)")))
      """
    })
    """
}
