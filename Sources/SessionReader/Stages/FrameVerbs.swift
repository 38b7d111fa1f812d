import VietnameseText

/// Verbs: the one with which somebody directs, and the one with which the people ask.
extension Frame {
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
  func isDirecting(_ directive: Range<Int>, in sentence: Range<Int>) -> Bool {
    if directive.upperBound < sentence.upperBound, page.marks.at(directive.upperBound, .ofIssuer) != nil {
      return false
    }
    if page.marks.all(.narratedDirective, in: sentence).contains(where: { $0.overlaps(directive) }) { return false }
    return page.marks.endingAt(directive.lowerBound, .notDirecting) == nil
  }

  /// "Đồng chí yêu cầu …", "Đồng chí cũng nhấn mạnh việc …": whoever spoke before goes on to direct.
  func isBareComrade(_ range: Range<Int>) -> Bool {
    let start = afterNumbering(range)
    guard let comrade = page.marks.at(start, .comrade), comrade.upperBound < range.upperBound,
      !page.tokens[comrade.upperBound].isCapitalized, page.marks.at(start, .publicBody) == nil
    else { return false }
    return page.marks.has(.directive, in: range) || page.marks.has(.stresses, in: range)
  }

  /// The first "đề nghị", "kiến nghị" … that is a verb: "nhiều kiến nghị của cử tri" asks for nothing itself.
  func opinionVerb(in range: Range<Int>) -> Range<Int>? {
    page.marks.all(.opinionVerb, in: range).first { verb in
      guard verb.upperBound < range.upperBound,
        page.tokens[verb.upperBound].shape != .mark || page.isMark(verb.upperBound, ":") || asksBehindComma(verb, range)
      else { return false }
      return page.marks.at(verb.upperBound, .afterNoun) == nil
        && page.marks.endingAt(verb.lowerBound, .nounBefore) == nil
    }
  }

  /// "phường cũng kiến nghị, thành phố xem xét …": a comma behind the verb, and then whoever is asked.
  private func asksBehindComma(_ verb: Range<Int>, _ range: Range<Int>) -> Bool {
    let next = verb.upperBound + 1
    guard page.isMark(verb.upperBound, ","), next < range.upperBound else { return false }
    return [Cue.adminUnit, .body, .publicBody, .assignee].contains { page.marks.at(next, $0) != nil }
      && page.marks.at(next, .opinion) == nil
  }

  /// "Phòng Kinh tế làm tờ trình …": who speaks freely says who, and at once what.
  func orders(_ range: Range<Int>) -> Bool {
    let start = afterNumbering(range)
    guard let body = page.marks.at(start, .body, in: range) ?? page.marks.at(start, .assignee, in: range) else {
      return false
    }
    let near = body.upperBound..<min(body.upperBound + 9, range.upperBound)
    return (page.marks.has(.action, in: near) || page.marks.has(.plainAction, in: near))
      && !near.contains { page.tokens[$0].key == "đã" }
  }

  /// "Theo Bí thư Đảng ủy …, thời gian tới phường cần …": a leader's view of what must be done.
  func advises(_ range: Range<Int>) -> Range<Int>? {
    let start = afterNumbering(range)
    guard page.tokens.indices.contains(start), page.tokens[start].key == "theo",
      let comma = page.firstMark([","], in: start..<range.upperBound), comma - start <= 16,
      page.marks.has(.leaderTitle, in: start..<comma), !page.marks.has(.cellTitle, in: start..<comma),
      let must = page.marks.first(.must, in: comma..<range.upperBound), must.lowerBound - comma <= 12
    else { return nil }
    return must
  }
}
