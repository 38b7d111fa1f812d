import VietnameseText

/// "những khó khăn, vướng mắc cần được tháo gỡ như: …", "một số tồn tại cần khắc phục, cụ thể: …": where the list of
/// what is amiss begins, a few words behind its head word.
func listAfter(_ head: Range<Int>, in sentence: Range<Int>, _ page: Page) -> Int? {
  // "Khó khăn lớn nhất là …"
  let near = head.upperBound..<min(head.upperBound + 5, sentence.upperBound)
  if head.lowerBound - sentence.lowerBound <= 2, let equals = near.first(where: { page.tokens[$0].key == "là" }) {
    return equals + 1
  }
  let window = head.upperBound..<min(head.upperBound + 24, sentence.upperBound)
  if let colon = page.firstMark([":"], in: window) { return colon + 1 }
  guard let intro = page.marks.all(.opinionList, in: window).first(where: { $0.lowerBound > head.upperBound }),
    page.firstMark([",", ";"], in: head.upperBound..<intro.lowerBound) == nil
  else { return nil }
  return intro.upperBound
}

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
      for item in clauses(piece) where !pieces.saysNothing(item) { items.append(page.found(item, confidence, rule)) }
    }
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String) {
    if let head = page.marks.first(.difficulty, in: sentence) {
      let rest = head.upperBound..<sentence.upperBound
      if let colon = page.firstMark([":"], in: rest), colon - rest.lowerBound <= 20 {
        return (colon + 1..<sentence.upperBound, 0.9, "difficulty.list")
      }
      let before = sentence.lowerBound..<head.lowerBound
      if let list = listAfter(head, in: sentence, page) { return (list..<sentence.upperBound, 0.8, "difficulty.list") }
      let about = page.marks.has(.reports, in: before) ? page.marks.at(head.upperBound, .aboutIntro, in: sentence) : nil
      if let intro = page.marks.at(head.upperBound, .listIntro, in: sentence) ?? about {
        return (intro.upperBound..<sentence.upperBound, 0.8, "difficulty.list")
      }
    }
    return (afterReporting(withoutTurn(sentence)), 0.65, "difficulty.clause")
  }

  /// Without "Tuy nhiên," and "Ngoài ra,".
  private func withoutTurn(_ sentence: Range<Int>) -> Range<Int> {
    var start = pieces.withoutOpening(sentence).lowerBound
    if let turn = page.marks.at(start, .turnsToDifficulty, in: sentence)
      ?? page.marks.at(start, .goesOn, in: sentence)
    {
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
      guard page.marks.has(.negative, in: start..<comma), !isDecimal(comma) else { continue }
      let listed = page.marks.at(comma + 1, .subjectStart) != nil && page.marks.has(.negative, in: rest)
      guard listed || complainsOfItsOwn(comma + 1..<next) else { continue }
      clauses.append(page.trimmed(start..<comma))
      start = comma + 1
    }
    clauses.append(page.trimmed(start..<piece.upperBound))
    return clauses.filter { page.wordCount($0) >= 3 }
  }

  /// "…, tỷ lệ thu phí đạt thấp": a subject of two words or more, and then what is amiss with it. "…, chưa quyết liệt"
  /// only goes on about the subject before.
  private func complainsOfItsOwn(_ clause: Range<Int>) -> Bool {
    guard let negative = page.marks.first(.negative, in: clause), negative.lowerBound - clause.lowerBound >= 2,
      page.marks.at(clause.lowerBound, .carriesClause) == nil
    else { return false }
    return page.wordCount(clause) >= 4
  }

  private func isDecimal(_ comma: Int) -> Bool { comma + 1 < page.tokens.count && !page.tokens[comma + 1].spaceBefore }
}
