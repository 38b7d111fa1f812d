import VietnameseText

/// Running text: which part a sentence belongs to when no heading says so.
extension Frame {
  func narrated(_ index: Int, before: Part, startsLine: Bool) -> Part {
    let range = page.sentences[index].tokens
    let start = afterNumbering(range)
    if opensDifficulties(range, start: start) { return .difficulties }
    if before == .difficulties, !startsLine || page.marks.at(start, .goesOn) != nil,
      page.marks.has(.negative, in: range), !page.marks.has(.response, in: range)
    {
      return .difficulties
    }
    if saying(in: range, declared: false) != nil || page.marks.has(.mostAsked, in: range) { return .opinions }
    if page.marks.has(.discussing, in: range) { return .opinions }
    if page.marks.has(.response, in: range) && !listsOpinions(range) && !asksFirst(range) { return .responses }
    if raisesOpinions(range, start: start) { return .opinions }
    if before != .opinions, isAmiss(range) { return .difficulties }
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

  func startsWithBullet(_ range: Range<Int>) -> Bool { afterNumbering(range) > range.lowerBound }

  /// "việc đi lại còn gặp nhiều khó khăn": the sentence itself says of something that it goes badly.
  private func isAmiss(_ range: Range<Int>) -> Bool {
    guard let predicate = page.marks.first(.amissPredicate, in: range) else { return false }
    return predicate.lowerBound - range.lowerBound >= 3 && !page.marks.has(.response, in: range)
      && !page.marks.has(.tells, in: predicate.upperBound..<range.upperBound)
      && page.marks.endingAt(predicate.lowerBound, .sufferer) == nil
  }

  func opensDifficulties(_ range: Range<Int>, start: Int) -> Bool {
    if page.marks.at(start, .turnsToDifficulty) != nil, complains(range) { return true }
    // "Mặc dù đã có nhiều chuyển biến, tuy nhiên vẫn còn …"
    if let turn = page.marks.all(.turnsToDifficulty, in: range).first(where: { page.isMark($0.lowerBound - 1, ",") }),
      page.tokens[turn.lowerBound].key == "tuy", complains(turn.upperBound..<range.upperBound)
    {
      return true
    }
    if page.marks.at(start, .stillOpen) != nil, complains(range), !page.marks.has(.opinion, in: range) { return true }
    guard let head = page.marks.first(.difficulty, in: range), !standsInOpinions(head, range) else { return false }
    let rest = head.upperBound..<range.upperBound
    if page.marks.at(head.upperBound, .listIntro) != nil || page.isMark(head.upperBound, ":") {
      return page.wordCount(rest) >= 4 || page.isMark(range.upperBound - 1, ":")
    }
    let before = range.lowerBound..<head.lowerBound
    if let list = listAfter(head, in: range, page), page.wordCount(list..<range.upperBound) >= 4,
      page.marks.has(.reports, in: before) || head.lowerBound - start <= 2
        || page.marks.endingAt(head.lowerBound, .saysVerb) != nil,
      !page.marks.has(.directive, in: head.upperBound..<list)
    {
      return true
    }
    return page.marks.at(head.upperBound, .aboutIntro) != nil && page.marks.has(.reports, in: before)
      && page.marks.has(.publicBody, in: before)
  }

  /// "… ý kiến về các vấn đề: …; những khó khăn trong quản lý đất đai; …": one of the things that people raised.
  private func standsInOpinions(_ head: Range<Int>, _ range: Range<Int>) -> Bool {
    if let about = opinionAbout(in: range), about.upperBound <= head.lowerBound { return true }
    guard let colon = page.firstMark([":"], in: range.lowerBound..<head.lowerBound) else { return false }
    return page.marks.has(.opinion, in: range.lowerBound..<colon) || saying(in: range, declared: false) != nil
  }

  /// Something is said to be amiss, beyond the mere words "khó khăn, hạn chế".
  func complains(_ range: Range<Int>) -> Bool {
    let heads = page.marks.all(.difficulty, in: range)
    return page.marks.all(.negative, in: range).contains { word in !heads.contains { $0.overlaps(word) } }
  }

  func listsOpinions(_ range: Range<Int>) -> Bool {
    guard let opinion = page.marks.first(.opinion, in: range), let response = page.marks.first(.response, in: range),
      opinion.upperBound <= response.lowerBound
    else { return false }
    let between = opinion.upperBound..<response.lowerBound
    return page.firstMark([":"], in: between) != nil
      || (page.marks.has(.topicIntro, in: between) && page.marks.has(.answeredTail, in: between))
  }

  /// "Bà … kiến nghị trả lời đơn": the answer is what is asked for.
  func asksFirst(_ range: Range<Int>) -> Bool {
    guard let verb = page.marks.first(.opinionVerb, in: range), let response = page.marks.first(.response, in: range),
      verb.upperBound <= response.lowerBound
    else { return false }
    let subject = range.lowerBound..<verb.lowerBound
    return !people.within(subject).isEmpty || page.marks.at(afterNumbering(range), .publicBody) != nil
  }

  /// The people or their delegates say, ask or report something.
  func raisesOpinions(_ range: Range<Int>, start: Int) -> Bool {
    let verb = opinionVerb(in: range)
    if let asking = page.marks.first(.consultation, in: range.lowerBound..<(verb?.lowerBound ?? range.upperBound)),
      !page.marks.has(.topicIntro, in: asking.upperBound..<range.upperBound)
    {
      return false
    }
    if let verb {
      let subject = range.lowerBound..<verb.lowerBound
      if page.marks.has(.publicBody, in: subject) || !people.within(subject).isEmpty { return true }
      // "Cũng có ý kiến cho rằng …": the phrase names its own subject.
      if page.marks.at(verb.lowerBound, .opinion) != nil, page.tokens[verb].last?.key == "rằng" { return true }
    }
    if let received = page.marks.first(.received, in: range),
      page.marks.has(.topicIntro, in: received.upperBound..<range.upperBound)
    {
      return true
    }
    guard let opinion = page.marks.first(.opinion, in: range) else { return false }
    // "Buổi làm việc diễn ra trong không khí trao đổi thẳng thắn, tập trung vào …" tells of the session.
    if page.marks.at(start, .aside) != nil, page.marks.at(opinion.lowerBound, .talking) != nil { return false }
    if opinionAbout(in: range) != nil { return true }
    let rest = opinion.upperBound..<range.upperBound
    if page.marks.has(.topicIntro, in: rest) { return true }
    guard let colon = page.firstMark([":"], in: rest), page.marks.endingAt(colon, .tells) == nil else { return false }
    return !page.marks.has(.weakDirective, in: opinion.upperBound..<colon)
  }

  /// "Bà con có 5 ý kiến về …", "Một số ý kiến về …": whose they are stands before, what they are about at once behind.
  func opinionAbout(in range: Range<Int>) -> Range<Int>? {
    // "Đối với ý kiến về …, ông giải thích …" answers it.
    let start = Pieces(page: page).withoutOpening(range).lowerBound
    if page.marks.at(start, .aboutIntro) != nil { return nil }
    for opinion in page.marks.all(.opinion, in: range) {
      guard let about = page.marks.at(opinion.upperBound, .aboutIntro, in: range) else { continue }
      let before = range.lowerBound..<opinion.upperBound
      if page.marks.has(.publicBody, in: before), !page.marks.has(.consultation, in: before) { return about }
    }
    return nil
  }
}
