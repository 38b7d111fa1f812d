import Markup

/// One thing that happened: when, who, what; the newest or the oldest first, as the page decides.
struct TimelineEntry: Sendable {
  /// An instant in UTC, `2026-05-05T01:15:00Z`.
  var at: String
  /// The sentence: "Bà Lan chuyển nội dung cho Phòng Kinh tế".
  var sentence: String
  var detail: HTML
  var tone: Tone

  init(at: String, _ sentence: String, detail: HTML = "", tone: Tone = .neutral) {
    self.at = at
    self.sentence = sentence
    self.detail = detail
    self.tone = tone
  }
}

func timeline(_ entries: [TimelineEntry], _ look: Look) -> HTML {
  "<ol class=\"timeline\">\(each: entries, { entry in timelineRow(entry, look) })</ol>"
}

private func timelineRow(_ entry: TimelineEntry, _ look: Look) -> HTML {
  """
  <li class="\(entry.tone.rawValue)">
  <p class="when"><time datetime="\(entry.at)">\(instantText(entry.at, look))</time></p>
  <p>\(entry.sentence)</p>\(entry.detail)</li>

  """
}

/// A step on the way of a matter or a session.
struct Step: Sendable {
  var word: String
  var place: Place
  /// A few words below: who, or until when.
  var note: String?

  enum Place: Sendable { case done, present, coming }

  init(_ word: String, _ place: Place, note: String? = nil) {
    self.word = word
    self.place = place
    self.note = note
  }
}

/// A state as a path with the present step; said in words for a screen reader.
func steps(_ steps: [Step], label: String, _ look: Look) -> HTML {
  "<ol class=\"steps\" aria-label=\"\(label)\">\(each: steps, { step in stepRow(step, look.text.site.parts) })</ol>"
}

private func stepRow(_ step: Step, _ words: SiteText.Parts) -> HTML {
  let (name, shape, said) =
    switch step.place {
    case .done: ("done", Icon.tick, words.stepDone)
    case .present: ("present", .dot, words.stepPresent)
    case .coming: ("coming", .ring, words.stepComing)
    }
  return """
    <li class="\(name)"\(attribute: "aria-current", step.place == .present ? "step" : nil)>\(icon(shape))\
    <span class="step-word">\(step.word) <span class="unseen">(\(said))</span></span>\
    \(some: step.note, { note in " <span class=\"step-note\">\(note)</span>" })</li>
    """
}
