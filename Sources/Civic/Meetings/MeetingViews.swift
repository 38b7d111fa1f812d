import Markup
import Rulebook

struct PreparationPage: Sendable {
  var session: Session
  var steps: [MeetingGuide.Step]
  var done: [String: Day]
  var notes: [RuleNote]
  var mayNote: Bool
}

struct ClockPage: Sendable {
  var session: Session
  var agenda: [AgendaItem]
  var present: Int?
  /// Minutes since the present item was begun.
  var elapsed: Int
  var runs: Bool
}

struct ScorePage: Sendable {
  var session: Session
  var criteria: [MeetingGuide.Criterion]
  var given: [String: Int]
  /// What was measured, and the points that follow from it.
  var measured: [String: (value: Int, points: Int)]
  var rank: Rule?
  var mayScore: Bool

  var total: Int { given.values.reduce(0, +) }

  /// What people gave, or what the program proposes.
  var filled: Filled {
    var filled = Filled()
    for criterion in criteria {
      if let points = given[criterion.key] ?? measured[criterion.key]?.points {
        filled.values["points-\(criterion.key)"] = [String(points)]
      }
    }
    return filled
  }
}

extension Work {
  func preparationPage(of id: String) throws -> PreparationPage {
    let session = try session(id)
    let isAhead = session.state == .scheduled || session.state == .open
    return PreparationPage(
      session: session, steps: try MeetingGuide.known.get().steps, done: try stepsDone(at: id),
      notes: session.state == .scheduled ? try announcements(of: session) : [],
      mayNote: try isAhead && may(.change, session))
  }

  func clockPage(of id: String) throws -> ClockPage {
    let session = try session(id)
    let present = try presentItem(of: id)
    let elapsed = present.map { (now.seconds - $0.since.seconds) / 60 } ?? 0
    return ClockPage(
      session: session, agenda: try agenda(of: id), present: present?.position, elapsed: max(0, elapsed),
      runs: try session.state == .open && may(.capture, session))
  }

  func scorePage(of id: String) throws -> ScorePage {
    let session = try session(id)
    try allow(.change, session)
    let criteria = try MeetingGuide.known.get().criteria
    var measured: [String: (value: Int, points: Int)] = [:]
    for criterion in criteria {
      guard let value = try criterion.measure.flatMap({ try self.measured($0, at: session) }),
        let points = criterion.points(for: value)
      else { continue }
      measured[criterion.key] = (value, points)
    }
    let given = try points(of: id)
    return ScorePage(
      session: session, criteria: criteria, given: given, measured: measured,
      rank: given.isEmpty ? nil : try rank(given.values.reduce(0, +), on: session.heldOn), mayScore: true)
  }

  /// The highest rank whose points are reached; nil below the lowest.
  private func rank(_ points: Int, on day: Day) throws -> Rule? {
    let rules = try rules
    return ["cell-rank-good", "cell-rank-fair", "cell-rank-average"].compactMap { rules.rule($0, on: day) }
      .first { points >= $0.value?.numerator ?? Int.max }
  }
}

func preparationView(_ page: PreparationPage, _ look: Look) -> HTML {
  let (words, address) = (look.text.meeting, "/sessions/\(page.session.id)")
  return """
    \(pageHead(words.preparation, lead: page.session.title, back: (look.text.session.one, address)))
    \(HTML(page.notes.map { ruleNote($0, look) }))
    <p>\(words.stepsDone(["done": page.done.count, "all": page.steps.count]))</p>
    <ol class="contributions">\(each: page.steps, { step in stepRow(step, page, look) })</ol>
    """
}

private func stepRow(_ step: MeetingGuide.Step, _ page: PreparationPage, _ look: Look) -> HTML {
  let (words, day) = (look.text.meeting, page.done[step.key])
  let tag = day.map { statusTag(words.doneOn(["day": dayText(short: $0, look)]), .tick, .success) }
  let action = form(action: "/sessions/\(page.session.id)/preparation", look: look, keeps: false) {
    """
    \(hidden("step", step.key))\
    \(day == nil
      ? button(words.markDone, .primary, name: "done", value: "yes")
      : button(words.markUndone, .secondary, name: "done", value: "no"))
    """
  }
  return
    "<li><p>\(step.title)</p><p class=\"tags\">\(tag ?? statusTag(words.notDone, .ring, .neutral))</p>\(when: page.mayNote, action)</li>\n"
}

/// The agenda on the wall: what is being spoken of, how much time is left, what comes.
func clockLayout(_ page: ClockPage, _ look: Look) -> HTML {
  let words = look.text.meeting
  return """
    <!doctype html>
    <html lang="\(look.language.rawValue)" data-theme="\(look.theme.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="refresh" content="20">
    <title>\(words.clock): \(page.session.title)</title>
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body class="room">
    <main id="main"><h1>\(page.session.title)</h1>
    \(presentItem(page, look))
    <ol class="clock">\(each: page.agenda.enumerated(), { index, item in clockRow(index + 1, item, page, look) })</ol>
    \(when: page.agenda.isEmpty, "<p>\(words.noAgenda)</p>")
    </main>
    <p class="room-back"><a href="/sessions/\(page.session.id)">\(look.text.session.one)</a></p>
    </body>
    </html>

    """
}

private func presentItem(_ page: ClockPage, _ look: Look) -> HTML {
  let words = look.text.meeting
  guard let present = page.present, page.agenda.indices.contains(present - 1), page.session.state == .open else {
    return ""
  }
  guard let planned = page.agenda[present - 1].minutes else {
    return "<p class=\"room-cast\">\(words.elapsed(["minutes": page.elapsed]))</p>"
  }
  let left = planned - page.elapsed
  let tag =
    left < 0
    ? statusTag(words.over(["minutes": -left]), .alert, .danger)
    : statusTag(words.left(["minutes": left]), .clock, .info)
  return "<p class=\"room-cast\">\(tag)</p>"
}

private func clockRow(_ position: Int, _ item: AgendaItem, _ page: ClockPage, _ look: Look) -> HTML {
  let isPresent = page.present == position && page.session.state == .open
  let begin = form(action: "/sessions/\(page.session.id)/clock", look: look, keeps: false) {
    "\(hidden("position", String(position)))\(button(look.text.meeting.begin, .secondary))"
  }
  return """
    <li\(attribute: "aria-current", isPresent ? "step" : nil)>\(isPresent ? "<strong>\(agendaWords(item, look))</strong>" as HTML : "\(agendaWords(item, look))")\
    \(when: page.runs && !isPresent, begin)</li>

    """
}

func scoreView(_ page: ScorePage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, address) = (look.text.meeting, "/sessions/\(page.session.id)")
  return """
    \(pageHead(words.score, lead: page.session.title, back: (look.text.session.one, address)))
    \(errorSummary(filled, look))
    <p>\(words.scoreLead)</p>
    \(when: !page.given.isEmpty, "<blockquote>\(words.total(["points": page.total])) \(page.rank?.title ?? "")</blockquote>")
    \(some: page.rank, { rule in "<p class=\"hint\">\(look.text.rule.citation): \(citationText(rule.citation))</p>" })
    \(form(action: "\(address)/score", look: look) {
      """
      \(each: page.criteria, { criterion in criterionField(criterion, page, filled, look) })
      \(buttons(button(words.saveScore)))
      """
    })
    """
}

private func criterionField(_ one: MeetingGuide.Criterion, _ page: ScorePage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.meeting
  let hint = page.measured[one.key].map { found in
    one.measure == .minutes
      ? words.measuredMinutes(["value": found.value, "points": found.points])
      : words.measuredShare(["value": found.value, "points": found.points])
  }
  return textField(
    Field("points-\(one.key)", words.criterion(["title": one.title, "most": one.most]), hint: hint ?? words.byPeople),
    filled, look, .number)
}

/// The ways to the aids, on the page of a cell's meeting.
func meetingLinks(_ session: Session, runs: Bool, _ look: Look) -> HTML {
  guard session.kind.isForAllMembers else { return "" }
  let (words, address) = (look.text.meeting, "/sessions/\(session.id)")
  return """
    <div class="buttons">\(linkButton(words.preparation, "\(address)/preparation"))\
    \(when: session.state == .open, linkButton(words.clock, "\(address)/clock"))\
    \(when: runs && (session.state == .open || session.state == .concluded), linkButton(words.score, "\(address)/score"))</div>
    """
}

/// Words that were dictated or pasted, to be made into rows that a person confirms.
func proposalForm(_ session: Session, _ look: Look) -> HTML {
  let words = look.text.meeting
  return disclosure(
    words.fromWords,
    form(action: "/sessions/\(session.id)/conclusion/proposal", look: look) {
      """
      \(textArea(Field("words", words.pasteWords, hint: words.pasteHint), Filled(), look, rows: 6))
      \(buttons(button(words.propose, .secondary)))
      """
    })
}
