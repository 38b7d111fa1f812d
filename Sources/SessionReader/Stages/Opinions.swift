import VietnameseText

/// Assemble: what people said, asked or proposed; and what was answered.
struct Opinions {
  let page: Page
  private let pieces: Pieces
  private let frame: Frame
  private(set) var items: [Found<String>] = []

  init(_ page: Page, _ frame: Frame) {
    self.page = page
    self.frame = frame
    pieces = Pieces(page: page)
    for (index, sentence) in page.sentences.enumerated() where !frame.headings.contains(index) {
      if frame.parts[index] == .opinions { read(sentence.tokens) }
      if frame.parts[index] == .responses { readNoted(sentence.tokens) }
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    guard let (content, confidence, rule) = content(of: sentence) else { return }
    for item in pieces.items(in: withoutTopicLead(content)) where !isVague(item) {
      items.append(page.found(item, confidence, rule))
    }
  }

  /// "ghi nhận các kiến nghị của xã về X và sẽ …": what was asked stands in the answer.
  private mutating func readNoted(_ sentence: Range<Int>) {
    guard let noted = page.marks.first(.notesRequests, in: sentence),
      let about = page.marks.first(.aboutIntro, in: noted.upperBound..<min(noted.upperBound + 10, sentence.upperBound))
    else { return }
    var end = about.upperBound
    while end < sentence.upperBound, page.tokens[end].shape != .mark || page.isMark(end, ","),
      page.marks.at(end, .willDo) == nil
    {
      end += 1
    }
    if end > about.upperBound, page.tokens[end - 1].key == "và" { end -= 1 }
    let item = page.trimmed(about.upperBound..<end)
    if page.wordCount(item) >= 3 { items.append(page.found(item, 0.5, "opinion.noted")) }
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String)? {
    let start = pieces.withoutOpening(sentence).lowerBound
    if let said = frame.saying(in: sentence, declared: frame.isDeclared(sentence)), page.wordCount(said) >= 2 {
      return (said, 0.75, "opinion.said")
    }
    if let received = page.marks.first(.received, in: sentence), asked(sentence) == nil,
      let topic = page.marks.first(.topicIntro, in: received.upperBound..<sentence.upperBound)
    {
      return (topic.upperBound..<sentence.upperBound, 0.7, "opinion.topic")
    }
    if let opinion = page.marks.first(.opinion, in: sentence) ?? asked(sentence) {
      let rest = opinion.upperBound..<sentence.upperBound
      if let colon = page.firstMark([":"], in: rest) { return (colon + 1..<sentence.upperBound, 0.9, "opinion.list") }
      if let list = page.marks.first(.opinionList, in: rest) {
        return (list.upperBound..<sentence.upperBound, 0.85, "opinion.list")
      }
      if let topic = topicSoonAfterOpinion(in: sentence) {
        return (topic.upperBound..<sentence.upperBound, 0.7, "opinion.topic")
      }
      if let verb = asked(sentence) { return (verb.upperBound..<sentence.upperBound, 0.8, "opinion.asked") }
      if let topic = page.marks.first(.topicIntro, in: rest) {
        return (topic.upperBound..<sentence.upperBound, 0.6, "opinion.topic")
      }
    }
    if let list = page.marks.first(.opinionList, in: sentence), page.firstMark([";"], in: sentence) != nil {
      return (list.upperBound..<sentence.upperBound, 0.6, "opinion.list")
    }
    if page.marks.at(start, .action) != nil { return (start..<sentence.upperBound, 0.5, "opinion.continued") }
    if start > sentence.lowerBound { return (start..<sentence.upperBound, 0.6, "opinion.bullet") }
    return frame.isDeclared(sentence) ? (sentence, 0.5, "opinion.listed") : nil
  }

  /// Without "các lĩnh vực như", "những vấn đề liên quan đến": what is meant begins behind them.
  private func withoutTopicLead(_ content: Range<Int>) -> Range<Int> {
    var start = pieces.withoutOpening(content).lowerBound
    while let lead = page.marks.at(start, .topicLead), lead.upperBound < content.upperBound {
      start = lead.upperBound
      if page.isMark(start, ":") { start += 1 }
    }
    return start < content.upperBound ? start..<content.upperBound : content
  }

  /// "kiến nghị, phản ánh, chủ yếu liên quan đến …": what they were about follows at once.
  private func topicSoonAfterOpinion(in sentence: Range<Int>) -> Range<Int>? {
    for opinion in page.marks.all(.opinion, in: sentence) {
      let near = opinion.upperBound..<min(opinion.upperBound + 6, sentence.upperBound)
      if let topic = page.marks.first(.topicIntro, in: near) { return topic }
    }
    return nil
  }

  /// The verb with which the people ask, behind its subject.
  private func asked(_ sentence: Range<Int>) -> Range<Int>? {
    frame.opinionVerb(in: sentence)
  }

  /// "chất lượng, sát thực tiễn" praises; "chất lượng nước sạch chưa bảo đảm" does not.
  private static let longestPraise = 5

  /// "tâm huyết, trách nhiệm": praise of opinions, not one.
  private func isVague(_ item: Range<Int>) -> Bool {
    (page.marks.at(item.lowerBound, .vagueContent) != nil && page.wordCount(item) <= Self.longestPraise)
      || countsOpinions(item) || pieces.saysNothing(item)
  }

  /// "143 ý kiến thuộc 9 lĩnh vực": how many, not what.
  private func countsOpinions(_ item: Range<Int>) -> Bool {
    number(at: item.lowerBound, in: page.tokens).map { page.marks.at($0.tokens.upperBound, .opinionUnit) != nil }
      ?? false
  }
}
