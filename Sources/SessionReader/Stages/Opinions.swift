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
      switch frame.parts[index] {
      case .opinions: for turn in turns(of: sentence.tokens) { read(turn) }
      case .responses:
        readNoted(sentence.tokens)
        readAnswered(sentence.tokens)
      case .conclusion, .closing, .other: readAnswered(sentence.tokens)
      default: break
      }
    }
  }

  private mutating func read(_ sentence: Range<Int>) {
    guard let (content, confidence, rule) = content(of: sentence) else { return }
    let answered = withoutAnswer(content)
    // What one person said stays one, however many clauses it has.
    let isOne = page.firstMark([";"], in: answered) == nil && rule != "opinion.said"
    for piece in pieces.items(in: withoutTopicLead(answered)) {
      for item in isOne ? pieces.clauses(piece) : [piece] where !isVague(item) {
        items.append(page.found(item, confidence, rule))
      }
    }
  }

  /// "… đề xuất giảm phí, còn các tổ trưởng thì mong …": others speak from the comma on.
  private func turns(of sentence: Range<Int>) -> [Range<Int>] {
    var turns: [Range<Int>] = []
    var start = sentence.lowerBound
    for comma in sentence where comma >= start && (page.isMark(comma, ",") || page.isMark(comma, ";")) {
      let next = page.marks.at(comma + 1, .othersSpeak, in: sentence)?.upperBound ?? comma + 1
      guard let body = page.marks.at(next, .publicBody, in: sentence), next > comma + 1 || isOneOfMany(body) else {
        continue
      }
      let near = body.upperBound..<min(body.upperBound + 6, sentence.upperBound)
      guard page.marks.has(.opinionVerb, in: near) || page.marks.has(.asksVerb, in: near) else { continue }
      turns.append(start..<comma)
      start = next
    }
    return turns + [start..<sentence.upperBound]
  }

  /// "có bạn đề nghị …, có người muốn …"
  private func isOneOfMany(_ body: Range<Int>) -> Bool { page.tokens[body.lowerBound].key == "có" }

  /// Without ", và được các đồng chí … trả lời": what became of it is no part of what was asked.
  private func withoutAnswer(_ content: Range<Int>) -> Range<Int> {
    let answer = page.marks.all(.answeredTail, in: content).first {
      page.marks.has(.response, in: $0.upperBound..<content.upperBound)
    }
    let tails = [answer, page.marks.first(.remark, in: content)].compactMap { $0?.lowerBound }
    guard let tail = tails.min(), page.wordCount(content.lowerBound..<tail) >= 1 else { return content }
    return content.lowerBound..<tail
  }

  /// "Đối với kiến nghị của Chi bộ về X, giao UBND xã …": the conclusion names what was asked.
  private mutating func readAnswered(_ sentence: Range<Int>) {
    let start = pieces.withoutOpening(sentence).lowerBound
    if frame.assignsBehindTopic(sentence), frame.isDeclared(sentence),
      let about = page.marks.at(start, .aboutIntro, in: sentence),
      let colon = page.firstMark([":"], in: about.upperBound..<sentence.upperBound)
    {
      let item = page.trimmed(about.upperBound..<colon)
      if page.wordCount(item) >= 3 { items.append(page.found(item, 0.6, "opinion.answered")) }
      return
    }
    guard
      let opening = page.marks.at(start, .aboutIntro, in: sentence) ?? page.marks.at(start, .topicLead, in: sentence),
      let opinion = page.marks.first(
        .opinion, in: opening.upperBound..<min(opening.upperBound + 4, sentence.upperBound)),
      let about = topicBehind(opinion, in: sentence),
      let end = page.firstMark([",", ":", ";"], in: about.upperBound..<sentence.upperBound)
    else { return }
    let item = page.trimmed(withoutAnswer(about.upperBound..<end))
    if page.wordCount(item) >= 3, !isVague(item) { items.append(page.found(item, 0.5, "opinion.answered")) }
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

  /// "kiến nghị của thôn | về …", "kiến nghị của thôn | xin …"
  private func topicBehind(_ opinion: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    let near = opinion.upperBound..<min(opinion.upperBound + 12, sentence.upperBound)
    let about = page.marks.all(.aboutIntro, in: near).first { page.tokens[$0.lowerBound].key == "về" }
    let asking = page.marks.first(.asksVerb, in: near)
    return [about, asking].compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
  }

  private func content(of sentence: Range<Int>) -> (Range<Int>, Double, String)? {
    let start = pieces.withoutOpening(sentence).lowerBound
    if let most = page.marks.first(.mostAsked, in: sentence) {
      return (most.upperBound..<sentence.upperBound, 0.75, "opinion.most-asked")
    }
    if page.marks.at(start, .headOpinions) != nil,
      let colon = page.firstMark([":"], in: start..<min(start + 16, sentence.upperBound)),
      page.marks.has(.opinionVerb, in: start..<colon) == false, page.wordCount(colon..<sentence.upperBound) >= 3
    {
      return (colon + 1..<sentence.upperBound, 0.8, "opinion.headed")
    }
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
      if let about = frame.opinionAbout(in: sentence) {
        return (about.upperBound..<sentence.upperBound, 0.65, "opinion.about")
      }
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

  /// "kiến nghị với cấp ủy, chính quyền những vấn đề liên quan đến …": whom they asked stands before what they asked.
  private func behindAddressee(_ start: Int, in content: Range<Int>) -> Int {
    guard page.marks.at(start, .opinionVerb) != nil || page.marks.at(start, .toWhom) != nil else { return start }
    let window = start..<min(start + 18, content.upperBound)
    let noun = page.marks.all(.topicLead, in: window).first { $0.lowerBound > start && $0.count > 1 }
    guard let noun, page.firstMark([";", ":"], in: start..<noun.lowerBound) == nil else { return start }
    return noun.lowerBound
  }

  /// Without "các lĩnh vực như", "những vấn đề liên quan đến": what is meant begins behind them.
  private func withoutTopicLead(_ content: Range<Int>) -> Range<Int> {
    var start = behindAddressee(pieces.withoutOpening(content).lowerBound, in: content)
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
      || page.marks.at(item.lowerBound, .opinionPraise) != nil || countsOpinions(item) || pieces.saysNothing(item)
  }

  /// "143 ý kiến thuộc 9 lĩnh vực": how many, not what.
  private func countsOpinions(_ item: Range<Int>) -> Bool {
    number(at: item.lowerBound, in: page.tokens).map { page.marks.at($0.tokens.upperBound, .opinionUnit) != nil }
      ?? false
  }
}
