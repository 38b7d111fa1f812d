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
/// date (design.md, law 2).
func dueTag(_ due: Day?, _ look: Look, why: String? = nil) -> HTML {
  let words = look.text.site.due
  guard let due else { return statusTag(words.none, .ring, .neutral) }
  let reason = why.map { "<a href=\"\($0)\">\(words.why)</a>" as HTML }
  return """
    <span class="due">\(dueWord(days: due - look.today, words)) <span class="due-day">\(dayText(due, look))</span> \
    \(reason)</span>
    """
}

/// From three days before, a date asks for attention: a reply that needs a signature takes about that long.
private func dueWord(days: Int, _ words: SiteText.Due) -> HTML {
  switch days {
  case ..<0: statusTag(words.late(["days": -days]), .alert, .danger)
  case 0: statusTag(words.today, .clock, .warning)
  case 1...3: statusTag(words.left(["days": days]), .clock, .warning)
  default: statusTag(words.left(["days": days]), .clock, .neutral)
  }
}
