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

  private(set) var parts: [Part]
  /// Sentences that are headings and carry no content of their own.
  private(set) var headings: Set<Int> = []
  /// Sentences whose part a heading has declared, by their first token.
  private var declaredSentences: Set<Int> = []
  /// The part that a heading has declared, until the next heading.
  private var declared: Part?

  init(_ page: Page, _ layout: Layout, lead: Int?, people: [Mention]) {
    self.page = page
    self.layout = layout
    self.people = people
    leaders = Self.leaderNames(page, people)
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
    if opens(.closing, range) { return closed() }
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

  func isDeclared(_ sentence: Range<Int>) -> Bool { declaredSentences.contains(sentence.lowerBound) }

  private func isLineStart(_ index: Int) -> Bool {
    page.lines[page.sentences[index].line].sentences.lowerBound == index
  }

  // MARK: - Headings

  private static let headingCues: [(Cue, Part)] = [
    (.headConclusion, .conclusion), (.headDifficulties, .difficulties), (.headOpinions, .opinions),
    (.headResponses, .responses), (.headResults, .results), (.headAttendance, .attendance),
  ]
  /// A heading has few words; what is longer is a sentence.
  private static let longestHeading = 12

  /// "2. Khó khăn, hạn chế:", "III. Ý KIẾN CỦA ĐẠI BIỂU": a line that opens with a part's name.
  private func heading(_ index: Int) -> Part? {
    let line = page.lines[page.sentences[index].line].tokens
    guard isLineStart(index) else { return nil }
    let start = afterNumbering(line)
    let colon = page.firstMark([":"], in: start..<line.upperBound)
    let head = start..<(colon ?? line.upperBound)
    guard page.wordCount(head) <= Self.longestHeading, !page.isMark(line.upperBound - 1, "."),
      colon != nil || start > line.lowerBound || isCapitals(head)
    else { return nil }
    for (cue, part) in Self.headingCues {
      guard let mark = page.marks.first(cue, in: head), mark.lowerBound - start <= 2 else { continue }
      if colon != nil || page.wordCount(head) - mark.count <= 6 { return part }
    }
    return nil
  }

  private func isCapitals(_ range: Range<Int>) -> Bool {
    range.filter { page.tokens[$0].isWord }.allSatisfy { page.tokens[$0].isAllCaps }
  }

  private func carriesContent(_ range: Range<Int>) -> Bool {
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

  // MARK: - Running text

  private func opens(_ part: Cue, _ range: Range<Int>) -> Bool {
    page.marks.at(afterNumbering(range), part) != nil
  }

  private func isConclusion(_ index: Int, before: Part) -> Bool {
    let range = page.sentences[index].tokens
    if let speech = page.marks.first(.conclusionSpeech, in: range), isLedByLeader(range, from: speech) { return true }
    if isDirected(range) { return true }
    guard before == .conclusion else { return false }
    return !turnsAway(range)
  }

  /// After a concluding speech has begun: others speak, or the report goes back to the course of the session.
  private func turnsAway(_ range: Range<Int>) -> Bool {
    let start = afterNumbering(range)
    if page.marks.has(.response, in: range), page.marks.has(.willDo, in: range) { return true }
    if page.marks.has(.directive, in: range) { return false }
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

  /// The first verb that asks or assigns. What a supervising team proposes ("kiến nghị") is a request as well.
  func directive(in range: Range<Int>) -> Range<Int>? {
    let directive = page.marks.all(.directive, in: range).first { isDirecting($0, in: range) }
    guard let team = page.marks.first(.supervisingTeam, in: range),
      let proposal = page.marks.all(.opinionVerb, in: team.upperBound..<range.upperBound).first,
      proposal.lowerBound - team.upperBound <= 8, isDirecting(proposal, in: range)
    else { return directive }
    return directive.map { $0.lowerBound < proposal.lowerBound ? $0 : proposal } ?? proposal
  }

  /// Not "theo đề nghị của", "sẽ kiến nghị", nor what the people asked.
  private func isDirecting(_ directive: Range<Int>, in sentence: Range<Int>) -> Bool {
    if directive.upperBound < sentence.upperBound, page.marks.at(directive.upperBound, .ofIssuer) != nil {
      return false
    }
    return page.marks.endingAt(directive.lowerBound, .notDirecting) == nil
  }

  /// "Đồng chí yêu cầu …", "Đồng chí cũng nhấn mạnh việc …": whoever spoke before goes on to direct.
  private func isBareComrade(_ range: Range<Int>) -> Bool {
    let start = afterNumbering(range)
    guard let comrade = page.marks.at(start, .comrade), comrade.upperBound < range.upperBound,
      !page.tokens[comrade.upperBound].isCapitalized, page.marks.at(start, .publicBody) == nil
    else { return false }
    return page.marks.has(.directive, in: range) || page.marks.has(.stresses, in: range)
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
    guard let opinion = page.marks.first(.opinion, in: range) else { return false }
    let rest = opinion.upperBound..<range.upperBound
    return page.firstMark([":"], in: rest) != nil || page.marks.has(.topicIntro, in: rest)
  }

  /// The first "đề nghị", "kiến nghị" … that is a verb: "nhiều kiến nghị của cử tri" asks for nothing itself.
  func opinionVerb(in range: Range<Int>) -> Range<Int>? {
    page.marks.all(.opinionVerb, in: range).first { verb in
      guard verb.upperBound < range.upperBound,
        page.tokens[verb.upperBound].shape != .mark || page.isMark(verb.upperBound, ":")
      else { return false }
      return page.marks.at(verb.upperBound, .afterNoun) == nil
        && page.marks.endingAt(verb.lowerBound, .nounBefore) == nil
    }
  }
}
