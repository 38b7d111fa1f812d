import Markup
import Rulebook

/// What a day of a month shows: a few letters below its number, a colour by its meaning, and all of it in words.
struct MonthCell: Sendable {
  enum Look: String, Sendable { case off, counted, event, paused, work, due, within, beyond }
  var sign: String
  var look: Look
  var said: String
}

/// The months from one day to another as small tables. More than `most` leaves out those in the middle and says so.
func monthPictures(
  from start: Day, to end: Day, most: Int = 6, _ look: Look, _ cell: (Day) -> MonthCell?
) -> HTML {
  let count = (end.year - start.year) * 12 + end.month - start.month + 1
  let months = (0..<max(1, count)).map { start.firstOfMonth.adding(months: $0) }
  if months.count <= most { return monthGrid(months, look, cell) }
  let head = Array(months.prefix(most - 1))
  return """
    \(monthGrid(head, look, cell))
    <p>\(look.text.calendar.why.between(["count": months.count - most]))</p>
    \(monthGrid(Array(months.suffix(1)), look, cell))
    """
}

private func monthGrid(_ months: [Day], _ look: Look, _ cell: (Day) -> MonthCell?) -> HTML {
  "<div class=\"months\">\(each: months, { monthPicture($0, look, cell) })</div>\n"
}

private func monthPicture(_ first: Day, _ look: Look, _ cell: (Day) -> MonthCell?) -> HTML {
  let words = look.text.calendar
  let start = first.adding(days: 1 - first.weekday.rawValue)
  let weeks = (first.lastOfMonth - start) / 7 + 1
  return """
    <table class="month"><caption>\(words.month(["month": first.month, "year": first.year]))</caption>
    <thead><tr>\(each: words.weekdays, { "<th scope=\"col\">\($0)</th>" })</tr></thead>
    <tbody>\(each: 0..<weeks, { week in
      "<tr>\(each: 0..<7, { monthDay(start.adding(days: week * 7 + $0), in: first, cell) })</tr>\n"
    })</tbody></table>

    """
}

private func monthDay(_ day: Day, in month: Day, _ cell: (Day) -> MonthCell?) -> HTML {
  guard day.month == month.month else { return "<td></td>" }
  guard let shown = cell(day) else { return "<td class=\"beyond\">\(day.day)</td>" }
  let sign: HTML = shown.sign.isEmpty ? "" : "<span class=\"sign\" aria-hidden=\"true\">\(shown.sign)</span>"
  let said: HTML = shown.said.isEmpty ? "" : "<span class=\"unseen\">, \(shown.said)</span>"
  return "<td class=\"\(shown.look.rawValue)\">\(day.day)\(sign)\(said)</td>"
}
