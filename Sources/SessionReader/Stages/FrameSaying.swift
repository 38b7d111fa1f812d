import VietnameseText

/// Sayings: what somebody of the people is reported to have said, and where their words begin.
extension Frame {
  /// How far a speaker's name, titles and cell may reach before what is said.
  private static let longestSpeaker = 16

  /// "Ông A (tổ 3): …", "bà B hỏi …", "Theo cử tri C, …". In a part that a heading has declared to hold opinions a
  /// colon behind the speaker is enough; elsewhere a verb of saying must stand there, or what is said be a complaint.
  func saying(in range: Range<Int>, declared: Bool) -> Range<Int>? {
    let start = Pieces(page: page).withoutOpening(range).lowerBound
    if page.marks.at(start, .accordingTo) != nil { return reported(in: range, from: start) }
    // A mention may reach over an abbreviation that looks like the sentence's end.
    guard let speaker = speaker(at: start, in: range), speaker < range.upperBound else { return nil }
    let reach = speaker..<min(speaker + Self.longestSpeaker, range.upperBound)
    let verb = page.marks.first(.saysVerb, in: reach)
    let colon = page.firstMark([":"], in: reach)
    if let colon, verb.map({ $0.upperBound <= colon }) ?? (declared || isBareSpeaker(speaker..<colon)) {
      return content(from: colon + 1, to: range.upperBound)
    }
    guard let verb, colon.map({ verb.lowerBound < $0 }) ?? true,
      page.marks.at(verb.upperBound, .afterNoun) == nil
    else { return nil }
    if let ask = page.marks.first(.opinionVerb, in: speaker..<range.upperBound), ask.upperBound <= verb.lowerBound {
      return nil
    }
    let content = content(from: verb.upperBound, to: range.upperBound)
    let isPlain = page.marks.at(verb.lowerBound, .asksVerb) == nil && !isCitizen(at: start, in: range)
    return !isPlain || grieves(content) ? content : nil
  }

  /// "Cử tri Trần Văn A", "đảng viên B": one of the people by name, whose every saying is an opinion.
  private func isCitizen(at start: Int, in range: Range<Int>) -> Bool {
    guard let body = page.marks.at(start, .publicBody, in: range), page.marks.at(start, .cellTitle) != nil else {
      return false
    }
    return people.within(body.upperBound..<min(body.upperBound + 2, range.upperBound)).first != nil
  }

  /// Where the naming of the speaker ends: a person who is no leader, or the people themselves.
  private func speaker(at start: Int, in range: Range<Int>) -> Int? {
    let body = page.marks.at(start, .publicBody, in: range)
    let from = body?.upperBound ?? start
    let near = range.lowerBound..<max(range.lowerBound, min(from + 12, range.upperBound))
    if let person = people.within(near).first, person.whole.lowerBound - from <= 6 {
      return leaders.contains(page.text(person.name)) ? nil : max(person.whole.upperBound, from)
    }
    return body?.upperBound
  }

  /// Nothing between the speaker and the colon but a cell or a place: "(tổ 3)", ", khu phố 5".
  private func isBareSpeaker(_ between: Range<Int>) -> Bool {
    if between.isEmpty { return true }
    let words = between.lazy.filter { page.tokens[$0].isWord && !page.tokens[$0].isCapitalized }
    return words.allSatisfy { page.marks.at($0, .adminUnit) != nil || page.marks.endingAt($0 + 1, .adminUnit) != nil }
      && between.contains { page.marks.at($0, .adminUnit) != nil }
  }

  private func content(from start: Int, to end: Int) -> Range<Int> {
    var start = start
    while start < end, page.tokens[start].shape == .mark || page.marks.at(start, .sayingJoint) != nil { start += 1 }
    return min(start, end)..<end
  }

  /// "Theo cử tri …, đường đã hỏng": the words behind the comma, where they complain of something.
  private func reported(in range: Range<Int>, from start: Int) -> Range<Int>? {
    guard let comma = page.firstMark([","], in: start..<min(start + Self.longestSpeaker, range.upperBound)) else {
      return nil
    }
    let content = comma + 1..<range.upperBound
    return grieves(content) ? content : nil
  }

  /// What people tell is an opinion where it complains; plainer words than a report's count here ("không", "mãi").
  private func grieves(_ content: Range<Int>) -> Bool { complains(content) || page.marks.has(.grievance, in: content) }
}
