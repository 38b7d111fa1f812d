import Markup

struct ClockPage: Sendable {
  var room: Room
  /// Whether the reader moves it on.
  var runs: Bool
  /// Who is in the room, to choose the next speaker from.
  var names: [String]
}

extension Work {
  func clockPage(of id: String) throws -> ClockPage {
    let room = try room(of: id)
    let runs = try room.session.state == .open && may(.capture, room.session)
    let names = runs ? try roll(of: id).filter { $0.mark == .present }.map(\.name) : []
    return ClockPage(room: room, runs: runs, names: names)
  }
}

/// What the chair has in hand: where the agenda stands, who has the floor, and the way to the wall.
func clockView(_ page: ClockPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, room, address) = (look.text.meeting, page.room, "/sessions/\(page.room.session.id)")
  return """
    \(pageHead(
      words.clock, lead: room.session.title, back: (look.text.session.one, address),
      actions: linkButton(words.room, "\(address)/room", .primary)))
    \(errorSummary(filled, look))
    \(presentItem(page, look))
    <ol class="clock">\(each: room.agenda.enumerated(), { index, item in clockRow(index + 1, item, page, look) })</ol>
    \(when: room.agenda.isEmpty, emptyState(words.noAgenda))
    \(when: page.runs, speakerForm(page, filled, look))
    """
}

private func presentItem(_ page: ClockPage, _ look: Look) -> HTML {
  guard let item = page.room.item, let present = page.room.present else { return "" }
  let tag = timeTag(planned: item.minutes, elapsed: page.room.minutes(since: present.since), look)
  return "<p><strong>\(present.position). \(item.subject)</strong></p><p class=\"tags\">\(tag)</p>"
}

private func clockRow(_ position: Int, _ item: AgendaItem, _ page: ClockPage, _ look: Look) -> HTML {
  let isPresent = page.room.present?.position == position
  let words = agendaWords(item, look)
  let begin = form(action: "/sessions/\(page.room.session.id)/clock", look: look, keeps: false) {
    "\(hidden("position", String(position)))\(button(look.text.meeting.begin, .secondary))"
  }
  return """
    <li\(attribute: "aria-current", isPresent ? "step" : nil)>\(isPresent ? "<strong>\(words)</strong>" as HTML : "\(words)")\
    \(when: page.runs && !isPresent, begin)</li>

    """
}

/// Gives somebody the floor: a name as it is called, and how long they may speak.
private func speakerForm(_ page: ClockPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.meeting, "/sessions/\(page.room.session.id)/speaker")
  let name = Field("name", words.speaker, hint: words.speakerHint)
  return """
    <h2>\(words.speaking)</h2>
    \(some: page.room.speaker, { speaker in speakerNow(speaker, page.room, address, look) })
    \(form(action: address, look: look, keeps: false) {
      """
      \(labelled(name, filled, look) {
        """
        <input type="text" list="in-the-room" autocomplete="off" value="\(filled.value("name"))"\(controlAttributes(name, filled))>
        <datalist id="in-the-room">\(each: page.names, { one in "<option value=\"\(one)\"></option>" })</datalist>
        """
      })
      \(textField(Field("minutes", words.speakerMinutes, optional: true), filled, look, .number))
      \(buttons(button(words.giveFloor, .secondary)))
      """
    })
    """
}

private func speakerNow(_ speaker: Room.Speaker, _ room: Room, _ address: String, _ look: Look) -> HTML {
  """
  <p><strong>\(speaker.name)</strong></p>
  <p class="tags">\(timeTag(planned: speaker.minutes, elapsed: room.minutes(since: speaker.calledAt), look))</p>
  \(form(action: address, look: look, keeps: false) {
    button(look.text.meeting.endSpeech, .secondary, name: "done", value: "yes")
  })
  """
}

/// The ways to the aids, on the page of a session.
func meetingLinks(_ session: Session, runs: Bool, _ look: Look) -> HTML {
  let (words, address) = (look.text.meeting, "/sessions/\(session.id)")
  let isOfCell = session.kind.isOfCell
  var ways: [HTML] = []
  if session.kind == .congress { ways.append(linkButton(words.delegates, "\(address)/delegates")) }
  if isOfCell { ways.append(linkButton(words.preparation, "\(address)/preparation")) }
  if session.kind.hasRoom, session.state == .open { ways.append(linkButton(words.clock, "\(address)/clock")) }
  if session.kind.hasRoom, session.state == .scheduled || session.state == .open {
    ways.append(linkButton(words.room, "\(address)/room"))
  }
  if isOfCell, runs, session.state == .open || session.state == .concluded {
    ways.append(linkButton(words.score, "\(address)/score"))
  }
  return ways.isEmpty ? "" : "<div class=\"buttons\">\(HTML(ways))</div>"
}
