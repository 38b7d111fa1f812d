import Markup
import Rulebook

/// The state of a matter as word, shape and colour.
func stateTag(_ matter: Matter, _ look: Look) -> HTML {
  let words = look.text.matter
  let word = words.states[matter.state]
  switch matter.state {
  case .received: return statusTag(word, .ring, .neutral)
  case .referred: return statusTag(word, .dot, .info)
  case .waiting: return statusTag(word, .pause, .warning)
  case .promised: return statusTag(word, .clock, .info)
  case .escalated: return statusTag(word, .up, .info)
  case .answered: return outcomeTag(matter.outcome, or: word, look)
  case .closed: return statusTag(word, .tick, .success)
  case .withdrawn: return statusTag(word, .cross, .neutral)
  case .joined: return statusTag(word, .up, .neutral)
  }
}

func outcomeTag(_ outcome: Matter.Outcome?, or word: String = "", _ look: Look) -> HTML {
  guard let outcome else { return statusTag(word, .tick, .success) }
  let said = look.text.matter.outcomes[outcome]
  switch outcome {
  case .explained, .done: return statusTag(said, .tick, .success)
  case .promised: return statusTag(said, .clock, .info)
  case .refused: return statusTag(said, .cross, .neutral)
  }
}

/// By when, for as long as somebody owes a step; while something was asked, that the clock stands still.
func matterDueTag(_ matter: Matter, _ look: Look, explained: Bool = false) -> HTML {
  if matter.state == .waiting { return statusTag(look.text.matter.paused, .pause, .warning) }
  guard Matter.runningStates.contains(matter.state) else { return "" }
  if matter.dueOn == nil { return statusTag(look.text.matter.noDay, .ring, .neutral) }
  return dueTag(
    matter.dueOn, look, from: matter.deadline?.start, why: explained ? "/matters/\(matter.id)/deadline" : nil)
}

/// What a person wrote, each line a paragraph of its own.
func wordsBlock(_ text: String) -> HTML {
  "\(each: text.split(whereSeparator: \.isNewline), { line in "<p>\(line)</p>\n" })"
}
