import VietnameseText

/// Assemble: what people said, asked or proposed; and what was answered.
struct Opinions {
  let page: Page
  private let pieces: Pieces
  private let people: [Mention]
  private(set) var items: [Found<String>] = []

  init(_ page: Page, _ frame: Frame, people: [Mention]) {
    self.page = page
    self.people = people
    pieces = Pieces(page: page)
    for (index, sentence) in page.sentences.enumerated() where frame.parts[index] == .opinions {
      if !frame.headings.contains(index) { read(sentence.tokens) }
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    guard let (content, confidence, rule) = content(of: sentence) else { return }
    for item in pieces.items(in: content) where !isVague(item) { items.append(page.found(item, confidence, rule)) }
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String)? {
    let start = pieces.withoutOpening(sentence).lowerBound
    if let opinion = page.marks.first(.opinion, in: sentence) {
      let rest = opinion.upperBound..<sentence.upperBound
      if let colon = page.firstMark([":"], in: rest) { return (colon + 1..<sentence.upperBound, 0.9, "opinion.list") }
      if let list = page.marks.first(.opinionList, in: rest) {
        return (list.upperBound..<sentence.upperBound, 0.85, "opinion.list")
      }
      if let verb = asked(sentence) { return (verb.upperBound..<sentence.upperBound, 0.8, "opinion.asked") }
      if let topic = page.marks.first(.topicIntro, in: rest) {
        return (topic.upperBound..<sentence.upperBound, 0.6, "opinion.topic")
      }
    }
    if page.marks.at(start, .action) != nil { return (start..<sentence.upperBound, 0.5, "opinion.continued") }
    return start > sentence.lowerBound ? (start..<sentence.upperBound, 0.6, "opinion.bullet") : nil
  }

  /// The verb with which the people ask, behind its subject.
  private func asked(_ sentence: Range<Int>) -> Range<Int>? {
    page.marks.first(.opinionVerb, in: sentence)
  }

  /// "tâm huyết, trách nhiệm": praise of opinions, not one.
  private func isVague(_ item: Range<Int>) -> Bool {
    page.marks.at(item.lowerBound, .vagueContent) != nil
  }
}
