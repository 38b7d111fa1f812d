import Markup
import Rulebook

/// What a state means for the reader. Never shown by colour alone: a tag has a word and a shape too.
enum Tone: String, CaseIterable, Sendable {
  case neutral, info, success, warning, danger
}

/// A state as word, shape and colour.
func statusTag(_ word: String, _ shape: Icon, _ tone: Tone) -> HTML {
  "<span class=\"tag \(tone.rawValue)\">\(icon(shape)) \(word)</span>"
}

/// How far a day is, and the day itself: "Còn 3 ngày · thứ Ba, 05/5/2026". `why` is the address that explains the
/// date (design.md, law 2). `from` is the day on which the term began: a longer term is near earlier.
func dueTag(_ due: Day?, _ look: Look, from start: Day? = nil, why: String? = nil) -> HTML {
  let words = look.text.site.due
  guard let due else { return statusTag(words.none, .ring, .neutral) }
  let reason = why.map { "<a href=\"\($0)\">\(words.why)</a>" as HTML }
  return """
    <span class="due">\(dueWord(due, from: start, look)) <span class="due-day">\(dayText(due, look))</span> \
    \(reason)</span>
    """
}

/// What is near is said by the rules of the reminder in `rules/time.yaml`, in working days; never by a number here.
private func dueWord(_ due: Day, from start: Day?, _ look: Look) -> HTML {
  let (words, days) = (look.text.site.due, due - look.today)
  if days < 0 { return statusTag(words.late(["days": -days]), .alert, .danger) }
  if days == 0 { return statusTag(words.today, .clock, .warning) }
  let standing = try? look.rules?.standing(from: start, due: due, on: look.today)
  return statusTag(words.left(["days": days]), .clock, standing == .approaching ? .warning : .neutral)
}
