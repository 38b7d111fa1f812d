import Markup

struct AttendancePage: Sendable {
  var session: Session
  var attendees: LongList<Attendee>
  /// Of everybody, also of those whom this page does not show.
  var turnout: Turnout
  /// Names of bodies by id.
  var bodies: [String: String]
}

/// Everybody expected, one touch a person; whoever is left over is there with one touch for all.
func attendanceView(_ page: AttendancePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session
  let (turnout, path) = (page.turnout, "/sessions/\(page.session.id)/attendance")
  return """
    \(pageHead(
      words.attendance, lead: words.roll.counts(["present": turnout.present, "total": turnout.total]),
      back: (words.one, "/sessions/\(page.session.id)")))
    \(errorSummary(filled, look))
    <p>\(page.session.title), \(momentText(page.session, look))</p>
    \(restButton(page, turnout, look))
    \(nameFilter(page.attendees, path, look))
    \(form(action: page.attendees.query(path), look: look, id: rollForm) { "" })
    \(each: sections(page), { section in attendanceSection(section, page, look) })
    \(leafing(page.attendees, path, look))
    \(guestForm(page, filled, look))
    """
}

private func restButton(_ page: AttendancePage, _ turnout: Turnout, _ look: Look) -> HTML {
  let (words, address) = (look.text.session.roll, "/sessions/\(page.session.id)/attendance/rest")
  if turnout.total == 0 { return emptyState(words.nobody) }
  if turnout.expected == 0 { return "<p>\(statusTag(words.done, .tick, .success))</p>" }
  return """
    <p>\(words.lead)</p>
    \(buttonForm(action: address, words.rest(["count": turnout.expected]), .primary, look: look))
    """
}

/// People of one body stand together, guests last; the order is that of the roll.
private func sections(_ page: AttendancePage) -> [(body: String?, attendees: [Attendee])] {
  var order: [String?] = []
  var members: [String?: [Attendee]] = [:]
  for attendee in page.attendees.items {
    if members[attendee.organization] == nil { order.append(attendee.organization) }
    members[attendee.organization, default: []].append(attendee)
  }
  return order.map { ($0, members[$0] ?? []) }
}

private func attendanceSection(
  _ section: (body: String?, attendees: [Attendee]), _ page: AttendancePage, _ look: Look
) -> HTML {
  let name = section.body.flatMap { page.bodies[$0] } ?? look.text.session.roll.guests
  return """
    <h2>\(name)</h2>
    \(each: section.attendees, { attendee in attendeeRow(attendee, page, look) })
    """
}

private func attendeeRow(_ attendee: Attendee, _ page: AttendancePage, _ look: Look) -> HTML {
  let words = look.text.session
  let title = attendee.title.isEmpty ? "" : ", \(attendee.title)"
  let marks: [Attendee.Mark] = [.present, .excused, .absent]
  let row: HTML = """
    <fieldset class="segments"><legend><strong>\(attendee.name)</strong>\(title)</legend>
    <div>\(each: marks, { mark in markButton(mark, attendee, words.word(mark)) })</div></fieldset>
    """
  return """
    <div class="roll" id="a-\(attendee.key)">\(row)\(when: attendee.mark == .excused, reasonForm(attendee, page, look))</div>
    """
}

/// All buttons of the roll belong to one form, which stands above them: two tokens for each of three hundred people would
/// weigh more than their names.
private let rollForm = "roll"

/// The mark that stands is filled and carries a tick.
private func markButton(_ mark: Attendee.Mark, _ attendee: Attendee, _ word: String) -> HTML {
  let isOn = attendee.mark == mark
  let kind = isOn ? ButtonKind.primary : .secondary
  return """
    <button class="button \(kind.rawValue)" form="\(rollForm)" name="mark" value="\(mark.rawValue) \(attendee.key)" \
    aria-pressed="\(isOn ? "true" : "false")">\
    \(when: isOn, icon(.tick)) \(word)</button>
    """
}

private func reasonForm(_ attendee: Attendee, _ page: AttendancePage, _ look: Look) -> HTML {
  let words = look.text.session.roll
  let filled = Filled(["reason": attendee.reason])
  let fields = form(action: page.attendees.query("/sessions/\(page.session.id)/attendance"), look: look, keeps: false) {
    """
    \(hidden("attendee", attendee.key))\(hidden("mark", attendee.mark.rawValue))
    <div class="field"><label for="r-\(attendee.key)">\(words.reason): \(attendee.name)</label>
    <input type="text" id="r-\(attendee.key)" name="reason" value="\(filled.value("reason"))"></div>
    \(buttons(button(words.saveReason, .secondary)))
    """
  }
  return disclosure(attendee.reason.isEmpty ? words.reason : "\(words.reason): \(attendee.reason)", fields)
}

private func guestForm(_ page: AttendancePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.session.roll
  return """
    <h2>\(words.addGuest)</h2>
    \(form(action: "/sessions/\(page.session.id)/attendance/guests", look: look) {
      """
      \(textField(Field("name", words.guestName), filled, look, .name))
      \(textField(Field("title", words.guestTitle, optional: true), filled, look))
      \(buttons(button(words.addGuest, .secondary)))
      """
    })
    """
}
