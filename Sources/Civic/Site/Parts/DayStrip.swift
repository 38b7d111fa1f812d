import Markup
import Rulebook

/// The days that come as one line: a ring for a session, a square for what is due; below it the same in words, each day
/// with its links. The picture is drawn here, in units of a tenth of a letter.
func dayStrip(_ days: [Overview.MarkedDay], from today: Day, _ look: Look) -> HTML {
  let words = look.text.overview
  guard !days.isEmpty else { return emptyState(words.quiet(["days": Overview.stripDays])) }
  let (sessions, due) = (days.reduce(0) { $0 + $1.sessions.count }, days.reduce(0) { $0 + $1.due })
  let said = words.strip(["days": Overview.stripDays, "sessions": sessions, "due": due])
  return """
    <figure class="picture no-print"><svg viewBox="0 0 \(Strip.width) \(Strip.height)" role="img" aria-label="\(said)">\
    <path class="strip-line" d="M0 \(Strip.line)H\(Strip.width)"/>\
    \(each: 0..<Overview.stripDays, { stripDay($0, today.adding(days: $0), days) })</svg>
    <figcaption>\(said) <span>\(words.legend)</span></figcaption></figure>
    <ul class="strip-days">\(each: days, { day in stripWords(day, look) })</ul>
    """
}

/// The measures of the picture: 31 days of 22 units, with room for a sign above the line and a number below.
private enum Strip {
  static let day = 22
  static let width = Overview.stripDays * day
  static let line = 62
  static let height = 100
}

private func stripDay(_ index: Int, _ day: Day, _ days: [Overview.MarkedDay]) -> HTML {
  let middle = index * Strip.day + Strip.day / 2
  let isWeekStart = day.weekday.rawValue == 1
  let number: HTML =
    index == 0 || isWeekStart || day.day == 1
    ? "<text x=\"\(middle)\" y=\"90\" text-anchor=\"middle\">\(day.day)</text>" : ""
  let tick: HTML =
    "<path class=\"strip-line\" d=\"M\(middle) \(Strip.line - (isWeekStart ? 8 : 4))v\(isWeekStart ? 16 : 8)\"/>"
  guard let marked = days.first(where: { $0.day == day }) else { return "\(tick)\(number)" }
  return """
    \(tick)\(number)\
    \(when: !marked.sessions.isEmpty, "<circle class=\"strip-session\" cx=\"\(middle)\" cy=\"16\" r=\"8\"/>")\
    \(when: marked.due > 0, "<rect class=\"strip-due\" x=\"\(middle - 7)\" y=\"34\" width=\"14\" height=\"14\"/>")
    """
}

private func stripWords(_ day: Overview.MarkedDay, _ look: Look) -> HTML {
  let words = look.text.overview
  return """
    <li><strong>\(dayText(day.day, look))</strong>\
    \(each: day.sessions, { "<a href=\"/sessions/\($0.id)\">\($0.title)</a>" })\
    \(when: day.due > 0, "<span>\(words.dueThere(["count": day.due]))</span>")</li>

    """
}
