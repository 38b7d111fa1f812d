import Markup
import Rulebook

/// The invitation: the text for a chat first, then the sheet as it will be printed.
func invitationView(_ sheets: [Invitation], _ look: Look) -> HTML {
  guard let first = sheets.first else { return "" }
  let words = look.text.session
  let message = invitationMessage(first, look)
  return """
    <div class="no-print">
    \(pageHead(words.invitation.pageTitle, lead: first.session.title,
      back: (words.one, "/sessions/\(first.session.id)")))
    \(when: sheets.count == 1, copyBox(id: "chat", label: words.invitation.chat, text: message, look))
    \(sheetChoice(first, isEach: sheets.count > 1, look))
    </div>
    \(each: sheets, { sheet in invitationSheet(sheet, look) })
    """
}

private func sheetChoice(_ invitation: Invitation, isEach: Bool, _ look: Look) -> HTML {
  let words = look.text.session.invitation
  let address = "/sessions/\(invitation.session.id)/invitation"
  let links: [HTML] = invitation.units.map { unit in
    unit.id == invitation.unit?.id && !isEach
      ? "<li><strong>\(unit.name)</strong></li>" : "<li><a href=\"\(address)?unit=\(unit.id)\">\(unit.name)</a></li>"
  }
  guard !links.isEmpty else { return "" }
  let list: HTML = """
    <ul><li><a href="\(address)">\(words.general)</a></li>\(HTML(links))</ul>
    \(buttons(linkButton(words.each, "\(address)?unit=each")))
    """
  return disclosure(words.which, list)
}

/// In the order of an invitation: to whom, to what, content, chair, participants, time, place, what to bring, contact.
private func invitationSheet(_ sheet: Invitation, _ look: Look) -> HTML {
  let words = look.text.session.invitation
  let unit = sheet.unit?.name
  let (body, title) = (sheet.organizer.name, sheet.session.title)
  let sentence =
    unit.map { words.sentence(["organizer": body, "unit": $0, "title": title]) }
    ?? words.sentenceAll(["organizer": body, "title": title])
  return paper(invitationHead(sheet, look)) {
    """
    <p>\(words.to): <strong>\(unit ?? words.toAll)</strong></p>
    <p>\(sentence)</p>
    \(definitionList(invitationRows(sheet, look)))
    <p>\(words.thanks)</p>
    <div class="signatures"><p></p><p><strong>\(body.uppercased())</strong></p></div>
    """
  }
}

private func invitationRows(_ sheet: Invitation, _ look: Look) -> [(String, HTML?)] {
  let (session, words) = (sheet.session, look.text.session.invitation)
  func text(_ value: String) -> HTML? { value.isEmpty ? nil : "\(value)" }
  let agenda: HTML? =
    sheet.agenda.isEmpty
    ? nil : "<ol>\(each: sheet.agenda, { item in "<li>\(agendaWords(item, look))</li>" })</ol>"
  let contact = sheet.contact.map { words.contactValue(["name": $0.name, "phone": $0.phone]) }
  return [
    (words.content, agenda ?? "\(session.title)"), (words.chair, text(session.chairName)),
    (words.members, text(sheet.units.map(\.name).joined(separator: "; "))),
    (words.time, text(momentText(session, look))),
    (words.place, "\(session.place.isEmpty ? words.notSet : session.place)"), (words.bring, text(session.note)),
    (words.contact, contact.map { "\($0)" }),
  ]
}

private func invitationHead(_ sheet: Invitation, _ look: Look) -> PaperHead {
  let words = look.text.session.invitation
  let isOfTheParty = sheet.organizer.classification.isOfTheParty
  return PaperHead(
    superior: sheet.superior?.uppercased(), body: sheet.organizer.name.uppercased(),
    motto: isOfTheParty ? words.partyMotto : words.stateMotto, maxim: isOfTheParty ? nil : words.stateMaxim,
    placeAndDay: placeAndDay(sheet.place, look.today, look), title: words.title)
}

/// "An Hòa, ngày 20 tháng 11 năm 2026": two digits for the day, and for January and February (Decree 30/2020, annex I).
func placeAndDay(_ place: String, _ day: Day, _ look: Look) -> String {
  let months = look.text.site.dates.months
  return look.text.session.invitation.placeAndDay([
    "place": place, "day": day.day < 10 ? "0\(day.day)" : "\(day.day)",
    "month": months.indices.contains(day.month - 1) ? months[day.month - 1] : "\(day.month)", "year": day.year,
  ])
}
