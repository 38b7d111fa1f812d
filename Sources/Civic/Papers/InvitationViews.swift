import Markup
import Rulebook

/// The invitation: the text for a chat first, then the sheets as they will be printed, one for each body.
func invitationView(_ invitations: [Invitation], sheets: [HTML], isHalf: Bool, _ look: Look) -> HTML {
  guard let first = invitations.first else { return "" }
  let words = look.text.session
  let message = invitationMessage(first, look)
  return """
    <div class="no-print">
    \(pageHead(words.invitation.pageTitle, lead: first.session.title,
      back: (words.one, "/sessions/\(first.session.id)")))
    \(when: sheets.count == 1, copyBox(id: "chat", label: words.invitation.chat, text: message, look))
    \(sheetChoice(first, isEach: sheets.count > 1, isHalf: isHalf, look))
    </div>
    \(isHalf ? pairs(sheets) : HTML(sheets))
    """
}

/// Two on a page that lies across; one alone is printed twice, for two guests.
private func pairs(_ sheets: [HTML]) -> HTML {
  let all = sheets.count == 1 ? sheets + sheets : sheets
  return HTML(
    stride(from: 0, to: all.count, by: 2).map { start in
      "<div class=\"sheet-pair\">\(HTML(Array(all[start..<min(start + 2, all.count)])))</div>\n"
    })
}

private func sheetChoice(_ invitation: Invitation, isEach: Bool, isHalf: Bool, _ look: Look) -> HTML {
  let words = look.text.session.invitation
  let address = "/sessions/\(invitation.session.id)/invitation"
  let size = linkButton(
    isHalf ? words.whole : words.half,
    Civic.address(address, ["unit": isEach ? "each" : invitation.unit?.id, "size": isHalf ? nil : "half"]))
  let links: [HTML] = invitation.units.map { unit in
    unit.id == invitation.unit?.id && !isEach
      ? "<li><strong>\(unit.name)</strong></li>" : "<li><a href=\"\(address)?unit=\(unit.id)\">\(unit.name)</a></li>"
  }
  let paper = "/sessions/\(invitation.session.id)/papers/invitation"
  let file = linkButton(
    look.text.paper.docx, Civic.address(paper, ["unit": invitation.unit?.id, "as": "docx"]))
  guard !links.isEmpty else { return buttons(file, size) }
  let list: HTML = """
    <ul><li><a href="\(address)">\(words.general)</a></li>\(HTML(links))</ul>
    \(buttons(linkButton(words.each, "\(address)?unit=each")))
    """
  return "\(isEach ? buttons(size) : buttons(file, size))\(disclosure(words.which, list))"
}
