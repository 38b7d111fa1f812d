/// Why a reading says what it says, for `hoiam read --explain`: each value with its rule, the rule's confidence, and the
/// line of the text it stands on.
extension Reading {
  public func explained() -> String {
    let lines = LineNumbers(text)
    var rows: [String] = []
    func row<Value>(_ field: String, _ found: Found<Value>?, _ words: (Value) -> String) {
      guard let found else { return }
      let line = found.spans.first.map { lines.line(of: $0.lowerBound) } ?? 0
      let share = Int((found.confidence * 100).rounded())
      rows.append("\(field)\t\(words(found.value).oneLine)\t\(found.rule)\t\(share) %\tline \(line)")
    }
    row("title", title) { $0 }
    row("published_on", publishedOn) { $0 }
    row("byline", byline) { $0 }
    row("kind", kind) { $0.rawValue }
    row("held_on", heldOn) { $0 }
    row("time_of_day", partOfDay) { $0.rawValue }
    row("place", place) { $0 }
    row("organizer", organizer) { $0 }
    for found in counterparts { row("counterpart", found) { $0 } }
    row("chair", chair) { $0.name }
    for found in participants { row("participant", found) { $0.name } }
    for found in results { row("result", found) { $0 } }
    for found in difficulties { row("difficulty", found) { $0 } }
    for found in opinions { row("opinion", found) { $0 } }
    row("opinion_count", opinionCount) { String($0) }
    for found in responses { row("response", found) { $0 } }
    row("speaker", speaker) { $0 }
    for found in requests { row("request", found) { $0 } }
    for found in documents { row("document", found) { $0.symbol } }
    for found in figures { row("figure", found) { "\($0.value) \($0.unit ?? "")" } }
    row("vote", vote) { vote in vote.percent.map { "\($0) %" } ?? vote.votesFor.map(String.init) ?? "" }
    row("escalation", escalation) { $0 }
    return rows.joined(separator: "\n")
  }
}

/// Line numbers of scalar offsets, counted once.
private struct LineNumbers {
  private let ends: [Int]

  init(_ text: String) {
    ends = text.unicodeScalars.enumerated().filter { $0.element == "\n" }.map(\.offset)
  }

  func line(of offset: Int) -> Int { ends.partition { $0 >= offset } + 1 }
}

extension String {
  /// Line breaks inside a value are only layout here.
  fileprivate var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
