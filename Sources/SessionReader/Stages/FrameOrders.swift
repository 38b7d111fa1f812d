import VietnameseText

/// Orders: directives whose speaker is not named beside them, or only shortly.
extension Frame {
  /// "Giao Phòng Kinh tế …", "Bí thư chi bộ … phân công: đồng chí …": only who leads assigns, whatever their title.
  func assignsOutright(_ range: Range<Int>, _ directive: Range<Int>) -> Bool {
    guard page.marks.at(directive.lowerBound, .assigns) != nil, directive.upperBound < range.upperBound,
      declared == nil || declared == .conclusion
    else { return false }
    let next = directive.upperBound + (page.isMark(directive.upperBound, ":") ? 1 : 0)
    guard [Cue.body, .assignee, .honorific, .title, .adminUnit].contains(where: { page.marks.at(next, $0) != nil })
    else { return false }
    return directive.lowerBound == afterNumbering(range) || page.tokens[directive.lowerBound].key == "thống"
      || page.marks.has(.cellTitle, in: range.lowerBound..<directive.lowerBound)
  }

  /// "Bí thư chi bộ đề nghị các đồng chí …" in the cell that he chairs.
  func directsCell(_ range: Range<Int>, _ directive: Range<Int>) -> Bool {
    guard let title = page.marks.at(afterNumbering(range), .cellTitle) else { return false }
    return directive.lowerBound - title.upperBound <= 8 && page.marks.at(title.lowerBound, .title) != nil
  }

  /// "Chi bộ thống nhất: …; …", "Hội nghị thống nhất các nội dung sau: …": where the list begins.
  func decides(_ range: Range<Int>) -> Int? {
    let start = Pieces(page: page).withoutOpening(range).lowerBound
    guard let body = page.marks.at(start, .publicBody, in: range) ?? page.marks.at(start, .sessionNoun, in: range),
      let verb = page.marks.first(.decidesVerb, in: body.upperBound..<min(body.upperBound + 5, range.upperBound)),
      let colon = page.firstMark([":"], in: verb.upperBound..<min(verb.upperBound + 6, range.upperBound)),
      declared == nil || declared == .conclusion
    else { return nil }
    return colon + 1
  }

  /// "Thời gian tới, yêu cầu Đảng ủy phường: …" behind a conclusion: the directive itself opens the sentence.
  func goesOnDirecting(_ range: Range<Int>, _ directive: Range<Int>) -> Bool {
    guard hasConcluded, declared == nil || declared == .conclusion else { return false }
    return Pieces(page: page).withoutOpening(range).lowerBound == directive.lowerBound
  }

  /// "- Về bổ sung biên chế: giao Sở Nội vụ …" below what somebody asked: the topic is the opinion, and the answer a task.
  func assignsBehindTopic(_ range: Range<Int>) -> Bool {
    guard hasConcluded, let colon = page.firstMark([":"], in: range),
      page.marks.at(afterNumbering(range), .aboutIntro) != nil
    else { return false }
    return page.marks.at(colon + 1, .assigns, in: range) != nil
      || page.marks.at(colon + 1, .directive, in: range) != nil
  }

  /// "Ông Lợi … đề nghị": the given name of a leader whom the text has introduced.
  func namesLeaderShortly(_ subject: Range<Int>) -> Bool {
    page.marks.all(.comrade, in: subject).contains { comrade in
      let name = comrade.upperBound
      guard name < subject.upperBound, page.tokens[name].isCapitalized,
        name + 1 >= subject.upperBound || !page.tokens[name + 1].isCapitalized
      else { return false }
      return givenNames.contains(page.tokens[name].key)
    }
  }

  /// "Chủ tịch UBND phường chỉ đạo:" at the end of a line: the tasks stand below.
  func headsTasks(_ range: Range<Int>) -> Bool {
    guard page.isMark(range.upperBound - 1, ":"), declared == nil || declared == .conclusion,
      let head = page.marks.last(.headsList, in: range), range.upperBound - head.upperBound <= 6
    else { return false }
    let subject = range.lowerBound..<head.lowerBound
    return namesLeaderShortly(subject) || page.marks.has(.leaderTitle, in: subject)
      || people.within(subject).contains { leaders.contains(page.text($0.name)) }
  }
}
