import Markup
import Rulebook

func roomWall(_ room: Room, _ look: Look) -> HTML {
  let address = "/sessions/\(room.session.id)"
  return wallLayout(
    Wall(
      title: "\(look.text.meeting.room): \(room.session.title)", events: room.isLive ? "\(address)/room/events" : nil,
      back: (look.text.meeting.leaveRoom, address), content: roomText(room, look)), look)
}

/// What changes on the wall.
func roomText(_ room: Room, _ look: Look) -> HTML {
  switch room.session.state {
  case .scheduled: return "\(roomHead(room, look))\(roomAgenda(room, look))"
  case .concluded, .cancelled:
    return "\(roomHead(room, look))<p class=\"tags\">\(sessionStateTag(room.session.state, look))</p>"
  case .open:
    if let vote = room.vote {
      return "<p class=\"room-name\">\(room.session.title)</p>\(liveText(vote, room.session.kind, look))"
    }
    return """
      \(roomItem(room, look))
      \(roomSpeaker(room, look))
      \(roomHeard(room, look))
      \(roomNext(room, look))
      """
  }
}

private func roomHead(_ room: Room, _ look: Look) -> HTML {
  let facts = [momentText(room.session, look), room.session.place].filter { !$0.isEmpty }
  return "<h1>\(room.session.title)</h1><p class=\"room-next\">\(facts.joined(separator: ", "))</p>"
}

private func roomAgenda(_ room: Room, _ look: Look) -> HTML {
  guard !room.agenda.isEmpty else { return "" }
  return "<ol class=\"clock\">\(each: room.agenda, { item in "<li>\(agendaWords(item, look))</li>" })</ol>"
}

/// What is spoken of and how long it may take; before the first item the whole agenda.
private func roomItem(_ room: Room, _ look: Look) -> HTML {
  guard let item = room.item, let present = room.present else {
    return "<h1>\(room.session.title)</h1>\(when: room.heard.isEmpty, roomAgenda(room, look))"
  }
  let presenter: HTML = item.presenter.isEmpty ? "" : "<p class=\"room-next\">\(item.presenter)</p>"
  return """
    <p class="room-name">\(room.session.title)</p>
    <h1>\(present.position). \(item.subject)</h1>\(presenter)
    <p class="room-cast">\(timeTag(planned: item.minutes, elapsed: room.minutes(since: present.since), look))</p>
    """
}

/// "Còn 5 phút", "Quá 2 phút", or how long it has been.
func timeTag(planned: Int?, elapsed: Int, _ look: Look) -> HTML {
  let words = look.text.meeting
  guard let planned else { return statusTag(words.elapsed(["minutes": elapsed]), .clock, .neutral) }
  return planned < elapsed
    ? statusTag(words.over(["minutes": elapsed - planned]), .alert, .danger)
    : statusTag(words.left(["minutes": planned - elapsed]), .clock, .info)
}

private func roomSpeaker(_ room: Room, _ look: Look) -> HTML {
  guard let speaker = room.speaker else { return "" }
  let words = look.text.meeting
  return """
    <p class="room-speaker">\(words.speaking): <strong>\(speaker.name)</strong> \
    \(timeTag(planned: speaker.minutes, elapsed: room.minutes(since: speaker.calledAt), look))</p>
    """
}

/// As much of a contribution as a wall holds, in letters.
private let wallLetters = 180

private func roomHeard(_ room: Room, _ look: Look) -> HTML {
  guard !room.heard.isEmpty else { return "" }
  return """
    <section class="room-heard"><h2>\(look.text.meeting.heard(["count": room.heardCount]))</h2>
    \(each: room.heard, { said in
      "<blockquote><strong>\(said.speaker)</strong>: \(shortened(said.words, to: wallLetters))</blockquote>\n"
    })</section>
    """
}

private func roomNext(_ room: Room, _ look: Look) -> HTML {
  guard room.present != nil, let next = room.next else { return "" }
  return "<p class=\"room-next\">\(look.text.meeting.next): \(agendaWords(next, look))</p>"
}
