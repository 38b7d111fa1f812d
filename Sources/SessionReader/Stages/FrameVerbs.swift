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
        page.tokens[verb.upperBound].shape != .mark || page.isMark(verb.upperBound, ":")
      else { return false }
      return page.marks.at(verb.upperBound, .afterNoun) == nil
        && page.marks.endingAt(verb.lowerBound, .nounBefore) == nil
    }
  }
}
