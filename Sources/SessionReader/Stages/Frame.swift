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

  let leaders: Set<String>
  /// The last words of the leaders' names, as they are compared: "ông Lợi".
  let givenNames: Set<String>
  /// Somebody says "tôi kết luận": then "tôi đề nghị" is the conclusion as well.
  let isDictated: Bool
  /// Where somebody named concludes: what others ask before it is an opinion.
  private let concluding: Range<Int>?

  /// The secretary of a cell or the head of a hamlet chairs: who leads there is heard as a leader.
  private let isChairedByCell: Bool

  private(set) var parts: [Part]
  /// Sentences that are headings and carry no content of their own.
  private(set) var headings: Set<Int> = []
  /// Sentences whose part a heading has declared, by their first token.
  private var declaredSentences: Set<Int> = []
  /// The part that a heading has declared, until the next heading.
  private(set) var declared: Part?
  private(set) var hasConcluded = false
  /// The part of the list that a line ending with ":" has opened, as long as its items follow.
  private var listed: Part?

  init(_ page: Page, _ layout: Layout, lead: Int?, people: [Mention]) {
    self.page = page
    self.layout = layout
    self.people = people
    leaders = Self.leaderNames(page, people)
    givenNames = Set(leaders.compactMap { $0.split(whereSeparator: \.isWhitespace).last.map { wordKey(String($0)) } })
    isDictated = page.sentences.contains { sentence in
      page.marks.has(.firstPerson, in: sentence.tokens) && page.marks.has(.conclusionSpeech, in: sentence.tokens)
    }
    isChairedByCell = Self.cellChairs(page, people, leaders)
    concluding = Self.concludingSentence(page, layout, people)
    parts = Array(repeating: .other, count: page.sentences.count)
    var before = Part.other
    let first = page.sentences.indices.first { layout.isBody(page.sentences[$0].line) }
    for index in page.sentences.indices where layout.isBody(page.sentences[index].line) {
      let isLead = index == lead || (index == first && opensReport(page.sentences[index].tokens))
      parts[index] = part(of: index, before: before, isLead: isLead)
      followList(index)
      if parts[index] == .conclusion { hasConcluded = true }
      before = parts[index]
    }
  }

  /// The first sentence tells that there was a session, so that what it mentions is no content yet.
  private func opensReport(_ range: Range<Int>) -> Bool {
    if page.marks.at(afterNumbering(range), .duringSession) != nil { return false }
    return page.marks.has(.holds, in: range) || page.marks.has(.meetsWith, in: range)
      || page.marks.has(.chairs, in: range)
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
    if votes(range) { return .other }
    if declared == .opinions, assignsBehindTopic(range) {
      declaredSentences.insert(range.lowerBound)
      return .conclusion
    }
    if isConclusion(index, before: before) {
      if declared == .conclusion { declaredSentences.insert(range.lowerBound) }
      return .conclusion
    }
    if declared == .opinions, answers(range) { return .responses }
    if declared == .responses, saying(in: range, declared: false) != nil { return .opinions }
    if let declared, declared != .attendance || before == .attendance {
      declaredSentences.insert(range.lowerBound)
      return declared
    }
    if carriesListOn(index, before: before) {
      declaredSentences.insert(range.lowerBound)
      return before
    }
    let part = narrated(index, before: before, startsLine: isLineStart(index))
    return opens(.aside, range) && (part == .other || part == .results) ? closed() : part
  }

  /// "4. Chi bộ biểu quyết thông qua nghị quyết: 100% đồng ý."
  private func votes(_ range: Range<Int>) -> Bool {
    guard directive(in: range) == nil, let vote = page.marks.first(.voteWord, in: range) else { return false }
    return vote.lowerBound - afterNumbering(range) <= 4
  }

  private mutating func closed() -> Part {
    declared = nil
    return .closing
  }

  /// "Ông …, Phó Chủ tịch UBND xã trả lời: …" among the opinions: a leader's words that explain or promise.
  private func answers(_ range: Range<Int>) -> Bool {
    guard let person = people.within(range).first, leaders.contains(page.text(person.name)),
      let response = page.marks.first(
        .response, in: person.whole.upperBound..<max(person.whole.upperBound, range.upperBound))
    else { return false }
    return response.lowerBound - person.whole.upperBound <= 4
  }

  /// A line below one that ends with ":" or ";": the list goes on, with or without bullets. Items with bullets carry it
  /// on though a stop ends each.
  private func carriesListOn(_ index: Int, before: Part) -> Bool {
    guard before == .opinions || before == .difficulties, index > 0, isLineStart(index) else { return false }
    if listed == before, startsWithBullet(page.sentences[index].tokens) { return true }
    let last = page.sentences[index - 1].tokens.upperBound - 1
    return page.isMark(last, ":") || page.isMark(last, ";")
  }

  /// A line that ends with ":" opens a list; the first line without a bullet is behind it.
  private mutating func followList(_ index: Int) {
    let range = page.sentences[index].tokens
    if page.isMark(range.upperBound - 1, ":") {
      listed = parts[index]
    } else if isLineStart(index), !startsWithBullet(range) {
      listed = nil
    }
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
    if isDictated, page.marks.has(.firstPerson, in: range), page.marks.has(.conclusionSpeech, in: range) { return true }
    if let speech = page.marks.first(.conclusionSpeech, in: range), !onlyTells(range, from: speech),
      isLedByLeader(range, from: speech)
    {
      return true
    }
    if opens(.aside, range), directive(in: range) == nil { return false }
    if isDirected(range) || headsTasks(range) || decides(range) != nil || advises(range) != nil
      || announcesTasks(index, before: before)
    {
      return true
    }
    if isDictated, hasConcluded, orders(range) { return true }
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
    if let first = page.marks.at(start, .publicBody, in: range),
      !page.marks.has(.must, in: first.upperBound..<range.upperBound)
    {
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
    if isDictated, page.marks.has(.firstPerson, in: subject) { return !page.marks.has(.tells, in: subject) }
    if assignsOutright(range, directive) || goesOnDirecting(range, directive) { return true }
    if isChairedByCell, declared == nil || declared == .conclusion, directsCell(range, directive) { return true }
    if page.marks.at(afterNumbering(range), .publicBody) != nil || declared == .opinions { return false }
    if asksBeforeConclusion(range, directive) { return false }
    if namesLeaderShortly(subject) { return true }
    if let person = people.within(subject).last, leaders.contains(page.text(person.name)) {
      return !tells(from: person.whole.upperBound, to: directive)
    }
    guard let leader = page.marks.last(.leaderTitle, in: subject),
      page.marks.last(.cellTitle, in: subject).map({ $0.upperBound < leader.lowerBound }) ?? true
    else { return false }
    return directive.lowerBound - leader.upperBound <= 40 && !tells(from: leader.upperBound, to: directive)
      && !page.marks.has(.courseOfSession, in: leader.upperBound..<directive.lowerBound)
  }

  /// Between whoever speaks and what is asked he reports something: "Chủ tịch UBND xã đã báo cáo … và đề nghị …".
  private func tells(from start: Int, to directive: Range<Int>) -> Bool {
    start < directive.lowerBound && page.marks.has(.tells, in: start..<directive.lowerBound)
  }

  /// "đồng chí …, Chủ tịch Hội Nông dân đề nghị …" before somebody else concludes: what they ask is an opinion, though
  /// their title is a leader's.
  private func asksBeforeConclusion(_ range: Range<Int>, _ directive: Range<Int>) -> Bool {
    guard let concluding, range.upperBound <= concluding.lowerBound,
      page.marks.at(directive.lowerBound, .opinionVerb) != nil,
      let concluder = people.within(concluding).first
    else { return false }
    let asking = people.within(range.lowerBound..<directive.lowerBound).last
    return asking.map { page.text($0.name) != page.text(concluder.name) } ?? false
  }

  private static func cellChairs(_ page: Page, _ people: [Mention], _ leaders: Set<String>) -> Bool {
    page.sentences.contains { sentence in
      page.marks.has(.chairs, in: sentence.tokens) && page.marks.has(.cellTitle, in: sentence.tokens)
        && people.within(sentence.tokens).contains { !leaders.contains(page.text($0.name)) }
    }
  }

  /// The sentence in which a named person is said to conclude.
  private static func concludingSentence(_ page: Page, _ layout: Layout, _ people: [Mention]) -> Range<Int>? {
    page.sentences.last { sentence in
      layout.isBody(sentence.line) && page.marks.has(.concludes, in: sentence.tokens)
        && !people.within(sentence.tokens).isEmpty
    }?.tokens
  }

  /// The names that some place of the text gives a leader's title.
  private static func leaderNames(_ page: Page, _ people: [Mention]) -> Set<String> {
    let leaders = people.filter { mention in
      mention.titles.contains { page.marks.has(.leaderTitle, in: $0) && !page.marks.has(.cellTitle, in: $0) }
    }
    return Set(leaders.map { page.text($0.name) })
  }
}
