import Markup

/// The text with its marks. A mark says what it is by word, shape and colour, and leads to the field it fills.
func markedText(_ page: IntakeCheck, _ look: Look) -> HTML {
  let scalars = Array(page.intake.text.unicodeScalars)
  var pieces: [HTML] = []
  var place = 0
  var named: Set<String> = []
  for mark in page.proposal.marks where mark.range.lowerBound >= place && mark.range.upperBound <= scalars.count {
    pieces.append(lines(scalars[place..<mark.range.lowerBound]))
    pieces.append(marked(scalars[mark.range], mark, isFirst: named.insert(mark.field).inserted, look))
    place = mark.range.upperBound
  }
  pieces.append(lines(scalars[place...]))
  return HTML(pieces)
}

private func marked(_ words: ArraySlice<Unicode.Scalar>, _ mark: IntakeMark, isFirst: Bool, _ look: Look) -> HTML {
  let id = isFirst ? markID(mark.field) : nil
  return """
    <a class="mark \(mark.kind.rawValue)\(when: mark.isUnsure, " unsure")"\(attribute: "id", id) \
    href="#\(fieldID(mark.field))">\
    <span class="mark-word">\(markWord(mark.kind, look))\(when: mark.isUnsure, "?") </span>\(lines(words))</a>
    """
}

/// Where the words that fill a field stand in the text.
func markID(_ field: String) -> String { "m-\(field)" }

/// Line ends of the text stay line ends.
private func lines(_ scalars: ArraySlice<Unicode.Scalar>) -> HTML {
  var text = String.UnicodeScalarView()
  text.append(contentsOf: scalars)
  return HTML(text: String(text))
}

func markLegend(_ look: Look) -> HTML {
  disclosure(
    look.text.intake.legend,
    """
    <ul class="legend">\(each: IntakeMark.Kind.allCases, { kind in
      "<li><span class=\"mark \(kind.rawValue)\">\(markWord(kind, look))</span></li>"
    })<li><span class="mark unsure">\(look.text.intake.unsure) ?</span></li></ul>
    """)
}

func markWord(_ kind: IntakeMark.Kind, _ look: Look) -> String {
  let words = look.text.intake
  return switch kind {
  case .when: words.markWhen
  case .place: words.markPlace
  case .body: words.markBody
  case .person: words.markPerson
  case .result: words.markResult
  case .opinion: words.markOpinion
  case .request: words.markRequest
  case .document: words.markDocument
  case .answer: words.markAnswer
  case .escalation: words.markEscalation
  }
}
