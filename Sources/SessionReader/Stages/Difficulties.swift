import VietnameseText

/// "những khó khăn, vướng mắc cần được tháo gỡ như: …", "một số tồn tại cần khắc phục, cụ thể: …": where the list of
/// what is amiss begins, a few words behind its head word.
func listAfter(_ head: Range<Int>, in sentence: Range<Int>, _ page: Page) -> Int? {
  if let equals = equalsAfter(head, in: sentence, page) { return equals + 1 }
  let window = head.upperBound..<min(head.upperBound + 24, sentence.upperBound)
  if let colon = page.firstMark([":"], in: window) { return colon + 1 }
  let intros = [Cue.opinionList, .especially].compactMap { cue in
    page.marks.all(cue, in: window).first { $0.lowerBound > head.upperBound || cue == .especially }
  }
  guard let intro = intros.min(by: { $0.lowerBound < $1.lowerBound }),
    page.firstMark([",", ";"], in: head.upperBound..<intro.lowerBound) == nil
  else { return nil }
  return intro.upperBound
}

/// "Khó khăn lớn nhất là …", "Một trong những khó khăn hiện nay của phường là …": where "là" stands.
private func equalsAfter(_ head: Range<Int>, in sentence: Range<Int>, _ page: Page) -> Int? {
  // "Các bí thư chi bộ cho rằng khó khăn hiện nay là: …"
  guard head.lowerBound - sentence.lowerBound <= 5 || page.marks.endingAt(head.lowerBound, .saysVerb) != nil else {
    return nil
  }
  let near = head.upperBound..<min(head.upperBound + 9, sentence.upperBound)
  guard let equals = near.first(where: { page.tokens[$0].key == "là" }),
    page.firstMark([",", ";", ":"], in: head.upperBound..<equals) == nil,
    page.marks.endingAt(equals + 1, .especially) == nil
  else { return nil }
  return equals
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
    let sentence = behindTurn(sentence)
    let (content, confidence, rule) = content(of: sentence)
    for piece in pieces.items(in: content) {
      for item in pieces.clauses(piece) where !pieces.saysNothing(item) {
        items.append(page.found(item, confidence, rule))
      }
    }
  }

  /// "Mặc dù …, tuy nhiên vẫn còn …": only what stands behind the turn is amiss.
  private func behindTurn(_ sentence: Range<Int>) -> Range<Int> {
    let turn = page.marks.all(.turnsToDifficulty, in: sentence).first {
      page.isMark($0.lowerBound - 1, ",") && page.tokens[$0.lowerBound].key == "tuy"
    }
    return turn.map { $0.lowerBound..<sentence.upperBound } ?? sentence
  }

  /// "còn nhiều hạn chế do …; …": causes that stand as a list are what is amiss.
  private func causes(of head: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard head.upperBound < sentence.upperBound, page.tokens[head.upperBound].key == "do",
      page.firstMark([";"], in: head.upperBound..<sentence.upperBound) != nil
    else { return nil }
    return head.upperBound + 1..<sentence.upperBound
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String) {
    if let head = page.marks.first(.difficulty, in: sentence) {
      let rest = head.upperBound..<sentence.upperBound
      if let causes = causes(of: head, in: sentence) { return (causes, 0.7, "difficulty.causes") }
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
    let clause = withoutTurn(sentence)
    if let predicate = page.marks.first(.amissPredicate, in: clause), predicate.lowerBound - clause.lowerBound >= 3 {
      return (clause, 0.6, "difficulty.amiss")
    }
    return (afterReporting(clause), 0.65, "difficulty.clause")
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
    guard let verb = page.marks.first(.reports, in: window) else { return content }
    if page.isMark(verb.upperBound, ":") || page.isMark(verb.upperBound, ",") {
      return verb.upperBound + 1..<max(content.upperBound, verb.upperBound + 1)
    }
    return page.marks.at(verb.upperBound, .subjectStart) != nil ? verb.upperBound..<content.upperBound : content
  }
}
