import VietnameseText

/// Headings: the lines that say what the lines below them are.
extension Frame {
  static let headingCues: [(Cue, Part)] = [
    (.headConclusion, .conclusion), (.headDifficulties, .difficulties), (.headOpinions, .opinions),
    (.headResponses, .responses), (.headResults, .results), (.headAttendance, .attendance),
    (.headOther, .other),
  ]
  /// A heading has few words; what is longer is a sentence.
  static let longestHeading = 12

  /// "2. Khó khăn, hạn chế:", "III. Ý KIẾN CỦA ĐẠI BIỂU": a line that opens with a part's name.
  func heading(_ index: Int) -> Part? {
    let line = page.lines[page.sentences[index].line].tokens
    guard isLineStart(index) else { return nil }
    let start = afterNumbering(line)
    let colon = page.firstMark([":"], in: start..<line.upperBound)
    let head = start..<(colon ?? line.upperBound)
    let mayBeWhole = isShort(head, colon) || isQuestion(head)
    guard page.wordCount(head) <= Self.longestHeading, mayBeWhole || !page.isMark(line.upperBound - 1, "."),
      colon != nil || start > line.lowerBound || isCapitals(head)
    else { return nil }
    for (cue, part) in Self.headingCues {
      guard let mark = page.marks.first(cue, in: head), mark.lowerBound - start <= 2 else { continue }
      if colon != nil || page.wordCount(head) - mark.count <= 6 { return part }
    }
    return isOtherHeading(head, of: line, colon: colon) ? .other : nil
  }

  /// "1. Về kết quả: … 74%.": a whole sentence may stand behind a heading of a few words.
  private func isShort(_ head: Range<Int>, _ colon: Int?) -> Bool { colon != nil && page.wordCount(head) <= 4 }

  /// "Hỏi (bà A, tổ 14): …"
  private func isQuestion(_ head: Range<Int>) -> Bool {
    page.marks.at(head.lowerBound, .headOpinions).map { page.isMark($0.upperBound, "(") } ?? false
  }

  /// "IV. BIỂU QUYẾT": a heading of which the lexicon knows nothing still ends the part before it.
  private func isOtherHeading(_ head: Range<Int>, of line: Range<Int>, colon: Int?) -> Bool {
    let isWhole = colon.map { $0 == line.upperBound - 1 } ?? true
    return isWhole && head.lowerBound > line.lowerBound && page.wordCount(head) >= 2 && isCapitals(head)
  }

  func isCapitals(_ range: Range<Int>) -> Bool {
    range.filter { page.tokens[$0].isWord }.allSatisfy { page.tokens[$0].isAllCaps }
  }

  func carriesContent(_ range: Range<Int>) -> Bool {
    guard let colon = page.firstMark([":"], in: range) else { return false }
    return page.wordCount(colon + 1..<range.upperBound) >= 3
  }

  /// The first token behind "1.", "I.", "a)", "-", "*", "✅".
  func afterNumbering(_ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, page.tokens[index].shape == .mark { index += 1 }
    while index + 1 < range.upperBound, isNumbering(index) { index += 2 }
    while index < range.upperBound, page.tokens[index].shape == .mark, !page.isMark(index, "\"") { index += 1 }
    return index
  }

  /// "1.", "a)", "IV.", and the keycap "1️⃣".
  func isNumbering(_ index: Int) -> Bool {
    let token = page.tokens[index]
    if token.isNumber, token.key.utf8.count <= 2 {
      return [".", ")", "/", "\u{FE0F}", "\u{20E3}"].contains { page.isMark(index + 1, $0) }
    }
    guard token.isWord, page.isMark(index + 1, ".") || page.isMark(index + 1, ")") else { return false }
    return token.range.count == 1 || Set(token.key).isSubset(of: ["i", "v", "x"])
  }
}
