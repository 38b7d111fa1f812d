import Markup
import Rulebook

// A count as people explain it to each other: a few sentences, and a finger on the calendar.

/// From where it is counted, what is left out and why, and the day it comes to.
func countInWords(_ deadline: Deadline, _ steps: [Deadline.Step], _ look: Look) -> HTML {
  let words = look.text.calendar.why
  var said: [String] = []
  if let person = deadline.setBy {
    said.append(look.text.matter.deadline.byPerson(["name": person]))
  } else if deadline.period != nil {
    said.append(
      words.period(["start": dayText(deadline.start, look), "due": dayText(deadline.due, look)]))
  } else {
    said += [beginning(deadline, steps, look), leftOut(steps, look)].filter { !$0.isEmpty }
    if deadline.due != deadline.termEnd {
      said.append(words.moved(["end": dayText(deadline.termEnd, look)]))
    }
  }
  let result = words.result(["due": dayText(deadline.due, look)])
  return """
    <p class="count-words">\(said.joined(separator: " ")) <strong>\(result)</strong></p>
    <p class="count-words">\(citationText(deadline.source))</p>
    """
}

private func beginning(_ deadline: Deadline, _ steps: [Deadline.Step], _ look: Look) -> String {
  let words = look.text.calendar.why
  let count = steps.count { $0.mark == .counted }
  let unit = deadline.unit == .workingDays ? words.unitWorking : words.unitPlain
  let phrase = deadline.direction == .after ? words.forward : words.backward
  return phrase(["start": dayText(deadline.start, look), "count": count, "unit": unit])
}

/// Weekends and pauses as numbers, holidays and closures by name: these are what people ask about.
private func leftOut(_ steps: [Deadline.Step], _ look: Look) -> String {
  let words = look.text.calendar.why
  let skipped = steps.filter { $0.mark == .rest || $0.mark == .paused }
  guard !skipped.isEmpty else { return "" }
  let weekends = skipped.count { $0.mark == .rest && $0.kind == .weekend }
  let paused = skipped.count { $0.mark == .paused }
  var parts: [String] = weekends > 0 ? [words.weekends(["count": weekends])] : []
  parts += skipped.filter { $0.mark == .rest && $0.kind != .weekend }.map { step in
    words.named([
      "day": dayText(short: step.day, look),
      "name": step.name ?? look.text.calendar.kinds[step.kind.rawValue] ?? "",
    ])
  }
  if paused > 0 { parts.append(words.pausedDays(["count": paused])) }
  return words.skipped(["count": skipped.count, "days": parts.joined(separator: ", ")])
}

/// The months of a count; empty where a person set the day.
func countPicture(_ deadline: Deadline, _ steps: [Deadline.Step], _ look: Look) -> HTML {
  guard let first = steps.first?.day, let last = steps.last?.day else { return "" }
  let byDay = Dictionary(steps.map { ($0.day, $0) }, uniquingKeysWith: { $1 })
  let words = look.text.calendar.why
  return """
    <h2>\(words.picture)</h2>
    \(monthPictures(from: first, to: last, look) { day in
      byDay[day].map { cell($0, isDue: day == deadline.due, look) }
    })
    <p class="hint">\(words.legend)</p>
    """
}

private func cell(_ step: Deadline.Step, isDue: Bool, _ look: Look) -> MonthCell {
  let (words, marks) = (look.text.calendar.why, look.text.matter.deadline.marks)
  let place = step.place.map { look.text.matter.deadline.place(["number": $0]) }
  let said = [place ?? marks[step.mark], step.name, isDue ? marks.moved : nil].compactMap { $0 }
  if isDue { return MonthCell(sign: words.due, look: .due, said: said.joined(separator: ", ")) }
  let (sign, look): (String, MonthCell.Look) =
    switch step.mark {
    case .event: (words.event, .event)
    case .counted: ("+\(step.place ?? 0)", .counted)
    case .within: (words.within, .counted)
    case .rest: (words.rest, .off)
    case .paused: (words.paused, .paused)
    case .carried: (words.carried, .off)
    case .moved: (words.due, .due)
    }
  return MonthCell(sign: sign, look: look, said: said.joined(separator: ", "))
}
