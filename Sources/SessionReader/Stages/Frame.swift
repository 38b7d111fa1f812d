import VietnameseText

/// What a sentence is for in the report.
enum Part: Sendable, Equatable {
  case lead, attendance, results, difficulties, opinions, responses, conclusion, closing, other
}

/// Frame: gives each sentence of the report its part, from headings, from the words that open a part, and from what
/// the sentence before it was.
struct Frame {
  let page: Page
  let layout: Layout
  let people: [Mention]

  private let leaders: Set<String>
  /// Somebody says "tôi kết luận": then "tôi đề nghị" is the conclusion as well.
  private let isDictated: Bool

  private(set) var parts: [Part]
  /// Sentences that are headings and carry no content of their own.
  private(set) var headings: Set<Int> = []
  /// Sentences whose part a heading has declared, by their first token.
  private var declaredSentences: Set<Int> = []
  /// The part that a heading has declared, until the next heading.
  private(set) var declared: Part?

  init(_ page: Page, _ layout: Layout, lead: Int?, people: [Mention]) {
    self.page = page
    self.layout = layout
    self.people = people
    leaders = Self.leaderNames(page, people)
    isDictated = page.sentences.contains { sentence in
      page.marks.has(.firstPerson, in: sentence.tokens) && page.marks.has(.conclusionSpeech, in: sentence.tokens)
    }
    parts = Array(repeating: .other, count: page.sentences.count)
    var before = Part.other
    let first = page.sentences.indices.first { layout.isBody(page.sentences[$0].line) }
    for index in page.sentences.indices where layout.isBody(page.sentences[index].line) {
      let isLead = index == lead || (index == first && opensReport(page.sentences[index].tokens))
      parts[index] = part(of: index, before: before, isLead: isLead)
      before = parts[index]
    }
  }

  /// The first sentence tells that there was a session, so that what it mentions is no content yet.
  private func opensReport(_ range: Range<Int>) -> Bool {
    page.marks.has(.holds, in: range) || page.marks.has(.meetsWith, in: range) || page.marks.has(.chairs, in: range)
  }

  private mutating func part(of index: Int, before: Part, isLead: Bool) -> Part {
    let range = page.sentences[index].tokens
    if let heading = heading(index) {
      declared = heading
      if !carriesContent(range) { headings.insert(index) }
      return heading
    }
    if opens(.closing, range) || isSignature(index) { return closed() }
    let announces = page.isMark(range.upperBound - 1, ":") && page.marks.has(.conclusionSpeech, in: range)
    if isLead && !isDirected(range) && !announces { return .lead }
    if page.marks.has(.openingSpeech, in: range), !page.marks.has(.concludes, in: range) { return .other }
    if isConclusion(index, before: before) {
      if declared == .conclusion { declaredSentences.insert(range.lowerBound) }
      return .conclusion
    }
    if let declared, declared != .attendance || before == .attendance {
      declaredSentences.insert(range.lowerBound)
      return declared
    }
    return narrated(index, before: before, startsLine: isLineStart(index))
  }

  private mutating func closed() -> Part {
    declared = nil
    return .closing
  }

  /// "TM. ĐẢNG ỦY", "KT. CHỦ TỊCH": from here on names and seals.
  private func isSignature(_ index: Int) -> Bool {
    let range = page.sentences[index].tokens
    return isLineStart(index) && opens(.signature, range) && isCapitals(range)
  }

  func isDeclared(_ sentence: Range<Int>) -> Bool { declaredSentences.contains(sentence.lowerBound) }

  func isLineStart(_ index: Int) -> Bool {
    page.lines[page.sentences[index].line].sentences.lowerBound == index
  }

  // MARK: - Running text

  private func opens(_ part: Cue, _ range: Range<Int>) -> Bool {
    page.marks.at(afterNumbering(range), part) != nil
  }

  func isConclusion(_ index: Int, before: Part) -> Bool {
    let range = page.sentences[index].tokens
    if let speech = page.marks.first(.conclusionSpeech, in: range), !onlyTells(range, from: speech),
      isLedByLeader(range, from: speech)
    {
      return true
    }
    if isDirected(range) || announcesTasks(index, before: before) { return true }
    guard before == .conclusion else { return false }
    return !turnsAway(range)
  }

  /// "Thay mặt UBND xã, đồng chí … báo cáo tình hình": speaks for somebody, and concludes nothing.
  private func onlyTells(_ range: Range<Int>, from speech: Range<Int>) -> Bool {
    page.marks.has(.tells, in: speech.upperBound..<range.upperBound) && directive(in: range) == nil
      && !page.marks.has(.concludes, in: range)
  }

  /// "Đồng chí … nhấn mạnh một số nhiệm vụ trọng tâm trong thời gian tới, gồm: …", or the sentence after that speaks
  /// of the tasks ahead and lists them.
  private func announcesTasks(_ index: Int, before: Part) -> Bool {
    let range = page.sentences[index].tokens
    guard let stress = page.marks.first(.stressesTasks, in: range),
      let tasks = page.marks.first(.taskWord, in: stress.upperBound..<range.upperBound),
      tasks.lowerBound - stress.upperBound <= 8,
      page.firstMark([":"], in: tasks.upperBound..<range.upperBound) != nil
        || page.marks.has(.opinionList, in: tasks.upperBound..<range.upperBound)
    else { return false }
    return page.marks.at(afterNumbering(range), .publicBody) == nil && declared != .opinions
  }

  /// After a concluding speech has begun: others speak, or the report goes back to the course of the session.
  private func turnsAway(_ range: Range<Int>) -> Bool {
    let start = afterNumbering(range)
    if page.marks.has(.response, in: range), page.marks.has(.willDo, in: range) { return true }
    if directive(in: range) != nil { return false }
    if opensDifficulties(range, start: start), !page.marks.has(.must, in: range) { return true }
    if let first = page.marks.at(start, .publicBody), !page.marks.has(.must, in: first.upperBound..<range.upperBound) {
      return page.marks.has(.opinionVerb, in: range) || page.marks.has(.response, in: range)
    }
    return page.marks.at(start, .courseOfSession) != nil
  }

  /// Somebody of the guiding level is named in the sentence: a person or a leader's title, not a cell's.
  private func isLedByLeader(_ range: Range<Int>, from speech: Range<Int>) -> Bool {
    let subject = range.lowerBound..<(page.marks.first(.directive, in: range)?.lowerBound ?? range.upperBound)
    if page.marks.has(.cellTitle, in: subject) && !page.marks.has(.concludes, in: range) { return false }
    return page.marks.has(.leaderTitle, in: range) || page.marks.has(.comrade, in: range)
      || !people.within(range).isEmpty || page.marks.has(.concludes, in: range)
  }

  /// "đồng chí Bí thư Đảng ủy … yêu cầu …": a leader is the subject of a directive.
  private func isDirected(_ range: Range<Int>) -> Bool {
    if isBareComrade(range) { return declared != .opinions }
    guard let directive = directive(in: range) else { return false }
    let subject = range.lowerBound..<directive.lowerBound
    if page.marks.has(.tells, in: subject) { return false }
    if isDictated, page.marks.has(.firstPerson, in: subject) { return true }
    if page.marks.at(afterNumbering(range), .publicBody) != nil || declared == .opinions { return false }
    if let person = people.within(subject).last, leaders.contains(page.text(person.name)) { return true }
    guard let leader = page.marks.last(.leaderTitle, in: subject),
      page.marks.last(.cellTitle, in: subject).map({ $0.upperBound < leader.lowerBound }) ?? true
    else { return false }
    return directive.lowerBound - leader.upperBound <= 40
      && !page.marks.has(.courseOfSession, in: leader.upperBound..<directive.lowerBound)
  }

  /// The names that some place of the text gives a leader's title.
  private static func leaderNames(_ page: Page, _ people: [Mention]) -> Set<String> {
    let leaders = people.filter { mention in
      mention.titles.contains { page.marks.has(.leaderTitle, in: $0) && !page.marks.has(.cellTitle, in: $0) }
    }
    return Set(leaders.map { page.text($0.name) })
  }

  private func narrated(_ index: Int, before: Part, startsLine: Bool) -> Part {
    let range = page.sentences[index].tokens
    let start = afterNumbering(range)
    if opensDifficulties(range, start: start) { return .difficulties }
    if before == .difficulties, !startsLine || page.marks.at(start, .goesOn) != nil,
      page.marks.has(.negative, in: range), !page.marks.has(.response, in: range)
    {
      return .difficulties
    }
    if page.marks.has(.discussing, in: range) { return .opinions }
    if page.marks.has(.response, in: range) && !listsOpinions(range) && !asksFirst(range) { return .responses }
    if raisesOpinions(range, start: start) { return .opinions }
    if before == .opinions, !startsLine, page.marks.at(start, .action) != nil { return .opinions }
    if before == .opinions, startsLine, startsWithBullet(range) { return .opinions }
    if before == .opinions, !startsLine, page.marks.has(.opinionList, in: range),
      page.firstMark([";", ":"], in: range) != nil
    {
      return .opinions
    }
    if page.marks.has(.result, in: range), before == .results || page.marks.has(.resultIntro, in: range) {
      return .results
    }
    if before == .results, !startsLine, page.marks.has(.result, in: range) { return .results }
    return .other
  }

  private func startsWithBullet(_ range: Range<Int>) -> Bool { afterNumbering(range) > range.lowerBound }

  private func opensDifficulties(_ range: Range<Int>, start: Int) -> Bool {
    if page.marks.at(start, .turnsToDifficulty) != nil, complains(range) { return true }
    guard let head = page.marks.first(.difficulty, in: range) else { return false }
    let rest = head.upperBound..<range.upperBound
    if page.marks.at(head.upperBound, .listIntro) != nil || page.isMark(head.upperBound, ":") {
      return page.wordCount(rest) >= 4 || page.isMark(range.upperBound - 1, ":")
    }
    let before = range.lowerBound..<head.lowerBound
    if let list = listAfter(head, in: range, page), page.wordCount(list..<range.upperBound) >= 4,
      page.marks.has(.reports, in: before) || head.lowerBound - start <= 2, !page.marks.has(.directive, in: head.upperBound..<list)
    {
      return true
    }
    return page.marks.at(head.upperBound, .aboutIntro) != nil && page.marks.has(.reports, in: before)
      && page.marks.has(.publicBody, in: before)
  }

  /// Something is said to be amiss, beyond the mere words "khó khăn, hạn chế".
  private func complains(_ range: Range<Int>) -> Bool {
    let heads = page.marks.all(.difficulty, in: range)
    return page.marks.all(.negative, in: range).contains { word in !heads.contains { $0.overlaps(word) } }
  }

  private func listsOpinions(_ range: Range<Int>) -> Bool {
    guard let opinion = page.marks.first(.opinion, in: range), let response = page.marks.first(.response, in: range)
    else {
      return false
    }
    guard let colon = page.firstMark([":"], in: range) else { return false }
    return opinion.lowerBound < colon && colon < response.lowerBound
  }

  /// "Bà … kiến nghị trả lời đơn": the answer is what is asked for.
  private func asksFirst(_ range: Range<Int>) -> Bool {
    guard let verb = page.marks.first(.opinionVerb, in: range), let response = page.marks.first(.response, in: range),
      verb.upperBound <= response.lowerBound
    else { return false }
    return !people.within(range.lowerBound..<verb.lowerBound).isEmpty
  }

  /// The people or their delegates say, ask or report something.
  private func raisesOpinions(_ range: Range<Int>, start: Int) -> Bool {
    let verb = opinionVerb(in: range)
    if page.marks.has(.consultation, in: range.lowerBound..<(verb?.lowerBound ?? range.upperBound)) { return false }
    if let verb {
      let subject = range.lowerBound..<verb.lowerBound
      if page.marks.has(.publicBody, in: subject) || !people.within(subject).isEmpty { return true }
    }
    if let received = page.marks.first(.received, in: range),
      page.marks.has(.topicIntro, in: received.upperBound..<range.upperBound)
    {
      return true
    }
    guard let opinion = page.marks.first(.opinion, in: range) else { return false }
    let rest = opinion.upperBound..<range.upperBound
    if page.marks.has(.topicIntro, in: rest) { return true }
    guard let colon = page.firstMark([":"], in: rest) else { return false }
    return !page.marks.has(.weakDirective, in: opinion.upperBound..<colon)
  }
}
