import VietnameseText

/// Assemble: what is amiss, by its head word or by "tuy nhiên …", one item a clause.
struct Difficulties {
  let page: Page
  private let pieces: Pieces
  private(set) var items: [Found<String>] = []

  init(_ page: Page, _ frame: Frame) {
    self.page = page
    pieces = Pieces(page: page)
    for (index, sentence) in page.sentences.enumerated() where frame.parts[index] == .difficulties {
      if !frame.headings.contains(index) { read(sentence.tokens) }
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    let (content, confidence, rule) = content(of: sentence)
    for piece in pieces.items(in: content) {
      for item in clauses(piece) { items.append(page.found(item, confidence, rule)) }
    }
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String) {
    if let head = page.marks.first(.difficulty, in: sentence) {
      let rest = head.upperBound..<sentence.upperBound
      if let colon = page.firstMark([":"], in: rest), colon - rest.lowerBound <= 20 {
        return (colon + 1..<sentence.upperBound, 0.9, "difficulty.list")
      }
      let before = sentence.lowerBound..<head.lowerBound
      let about = page.marks.has(.reports, in: before) ? page.marks.at(head.upperBound, .aboutIntro) : nil
      if let intro = page.marks.at(head.upperBound, .listIntro) ?? about {
        return (intro.upperBound..<sentence.upperBound, 0.8, "difficulty.list")
      }
    }
    return (afterReporting(withoutTurn(sentence)), 0.65, "difficulty.clause")
  }

  /// Without "Tuy nhiên," and "Ngoài ra,".
  private func withoutTurn(_ sentence: Range<Int>) -> Range<Int> {
    var start = pieces.withoutOpening(sentence).lowerBound
    if let turn = page.marks.at(start, .turnsToDifficulty) ?? page.marks.at(start, .goesOn) {
      start = turn.upperBound
      while start < sentence.upperBound, page.isMark(start, ",") { start += 1 }
    }
    return start..<sentence.upperBound
  }

  /// Without "dự thảo cũng đánh giá", "xã vẫn còn gặp": from behind the reporting verb where a clause follows it.
  private func afterReporting(_ content: Range<Int>) -> Range<Int> {
    let window = content.lowerBound..<min(content.upperBound, content.lowerBound + 8)
    guard let verb = page.marks.first(.reports, in: window), page.marks.at(verb.upperBound, .subjectStart) != nil else {
      return content
    }
    return verb.upperBound..<content.upperBound
  }

  /// Parts a piece at commas behind which a clause with its own subject and its own complaint begins.
  private func clauses(_ piece: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = piece.lowerBound
    for comma in piece where page.isMark(comma, ",") {
      let next = page.firstMark([","], in: comma + 1..<piece.upperBound) ?? piece.upperBound
      let rest = comma + 1..<piece.upperBound
      guard page.marks.at(comma + 1, .subjectStart) != nil, page.marks.has(.negative, in: start..<comma),
        page.marks.has(.negative, in: comma + 1..<next) || page.marks.has(.negative, in: rest)
      else { continue }
      clauses.append(page.trimmed(start..<comma))
      start = comma + 1
    }
    clauses.append(page.trimmed(start..<piece.upperBound))
    return clauses.filter { page.wordCount($0) >= 3 }
  }
}
