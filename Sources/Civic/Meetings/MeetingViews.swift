import Markup
import Rulebook

struct PreparationPage: Sendable {
  var session: Session
  var steps: [MeetingGuide.Step]
  var closing: [MeetingGuide.Step]
  var done: [String: Day]
  var notes: [RuleNote]
  var mayNote: Bool
}

struct ScorePage: Sendable {
  var session: Session
  var criteria: [MeetingGuide.Criterion]
  var given: [String: Int]
  /// What was measured, and the points that follow from it.
  var measured: [String: (value: Int, points: Int?)]
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
      session: session, steps: try MeetingGuide.known.get().steps,
      closing: session.state == .scheduled ? [] : try MeetingGuide.known.get().closing, done: try stepsDone(at: id),
      notes: session.state == .scheduled ? try announcements(of: session) : [],
      mayNote: try isAhead && may(.change, session))
  }

  func scorePage(of id: String) throws -> ScorePage {
    let session = try session(id)
    try allow(.change, session)
    let criteria = try MeetingGuide.known.get().criteria
    var measured: [String: (value: Int, points: Int?)] = [:]
    for criterion in criteria {
      guard let value = try criterion.measure.flatMap({ try self.measured($0, at: session) }) else { continue }
      measured[criterion.key] = (value, criterion.points(for: value, at: session.kind))
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
    <p>\(words.stepsDone(["done": page.steps.filter { page.done[$0.key] != nil }.count, "all": page.steps.count]))</p>
    <ol class="contributions">\(each: page.steps, { step in stepRow(step, page, look) })</ol>
    \(when: !page.closing.isEmpty, "<h2>\(words.closing)</h2>")
    \(when: !page.closing.isEmpty, "<ol class=\"contributions\">\(each: page.closing, { step in stepRow(step, page, look) })</ol>")
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
    guard let points = found.points else { return words.measuredSpeakers(["value": found.value]) }
    let values: KeyValuePairs<String, any CustomStringConvertible & Sendable> = [
      "value": found.value, "points": points,
    ]
    return one.measure == .minutes ? words.measuredMinutes(values) : words.measuredShare(values)
  }
  return textField(
    Field("points-\(one.key)", words.criterion(["title": one.title, "most": one.most]), hint: hint ?? words.byPeople),
    filled, look, .number)
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
