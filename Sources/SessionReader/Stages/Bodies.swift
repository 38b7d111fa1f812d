import VietnameseText

/// Frame: who held the session, with whom, and where, from the sentence that gives its day.
struct Bodies {
  private(set) var organizer: Found<String>?
  private(set) var counterparts: [Found<String>] = []
  private(set) var place: Found<String>?

  private let page: Page

  init(_ page: Page, lead: Int?, people: [Mention]) {
    self.page = page
    place = labelledPlace()
    guard let lead, page.sentences.indices.contains(lead) else { return }
    let sentence = page.sentences[lead].tokens
    place = place ?? findPlace(in: sentence)
    let verb = firstVerb(in: sentence)
    if let verb { organizer = subject(before: verb, in: sentence, people: people) }
    counterparts = partners(in: sentence)
  }

  /// "Địa điểm: Hội trường UBND xã" among the first lines.
  private func labelledPlace() -> Found<String>? {
    for line in page.lines.prefix(Self.headLines).map(\.tokens) {
      let head = line.lowerBound..<min(line.lowerBound + 5, line.upperBound)
      guard let label = page.marks.first(.placeLabel, in: head), page.isMark(label.upperBound, ":") else { continue }
      let rest = label.upperBound + 1..<line.upperBound
      let end = page.firstMark([";", "."], in: rest) ?? rest.upperBound
      let range = page.trimmed(rest.lowerBound..<end)
      if !range.isEmpty { return page.found(range, 0.9, "place.labelled") }
    }
    return nil
  }

  /// The labels of minutes and plans stand among this many lines.
  private static let headLines = 25

  private func firstVerb(in sentence: Range<Int>) -> Range<Int>? {
    [page.marks.first(.holds, in: sentence), page.marks.first(.meetsWith, in: sentence)]
      .compactMap { $0 }.min { $0.lowerBound < $1.lowerBound }
  }

  /// The body named last before the verb, from its first word on; never a person.
  private func subject(before verb: Range<Int>, in sentence: Range<Int>, people: [Mention]) -> Found<String>? {
    let limit = beforeBrackets(verb.lowerBound, in: sentence)
    let before = sentence.lowerBound..<limit
    let start = (before.last { isSeparator($0) && !carriesPlace($0) } ?? before.lowerBound - 1) + 1
    guard let body = page.marks.all(.body, in: start..<limit).first(where: isNamed) ?? unit(in: start..<limit) else {
      return nil
    }
    if people.within(sentence).contains(where: { $0.whole.overlaps(start..<limit) }) { return nil }
    var end = body.lowerBound
    while end < limit, !page.endsAt(end, .bodyEnd), !page.isMark(end, "(") { end += 1 }
    let range = page.trimmed(body.lowerBound..<end)
    return range.isEmpty ? nil : page.found(range, 0.7, "organizer.subject")
  }

  /// "… phường Diên Khê (tỉnh …) tổ chức": what stands in brackets is left out.
  private func beforeBrackets(_ index: Int, in sentence: Range<Int>) -> Int {
    var index = index
    while index > sentence.lowerBound, page.marks.endingAt(index, .bodyEnd) != nil { index -= 1 }
    guard page.isMark(index - 1, ")"), let open = (sentence.lowerBound..<index).last(where: { page.isMark($0, "(") })
    else {
      return index
    }
    return open
  }

  /// "Phường Hoa Ban tổ chức …": the place speaks for its people's committee.
  private func unit(in range: Range<Int>) -> Range<Int>? {
    page.marks.all(.adminUnit, in: range).first {
      $0.upperBound < range.upperBound && page.tokens[$0.upperBound].isCapitalized
    }
  }

  /// One small word alone ("ban", "phòng", "sở") names no body.
  private func isNamed(_ body: Range<Int>) -> Bool { body.count > 1 || page.tokens[body.lowerBound].isCapitalized }

  private func isSeparator(_ index: Int) -> Bool {
    page.tokens[index].shape == .mark && [",", ":", ";", ")", "-"].contains(page.tokens[index].key)
      && (page.tokens[index].key != "-" || page.isDash(index))
  }

  /// "Chi bộ thôn A, xã B": the comma only leads to the place above.
  private func carriesPlace(_ comma: Int) -> Bool {
    guard page.isMark(comma, ","), let unit = page.marks.at(comma + 1, .adminUnit) else { return false }
    return unit.upperBound < page.tokens.count && page.tokens[unit.upperBound].isCapitalized
  }

  /// What stands after "làm việc với" and the like, up to a comma, "về", or what it was for.
  private func partners(in sentence: Range<Int>) -> [Found<String>] {
    guard
      let verb = page.marks.all(.meetsWith, in: sentence).last(where: { page.tokens[$0.upperBound - 1].key == "với" })
    else { return [] }
    var end = verb.upperBound
    while end < sentence.upperBound, !page.endsAt(end, .bodyEnd), !page.isMark(end, ";"), !page.isMark(end, ".") {
      if page.isMark(end, ","), page.marks.at(end + 1, .body) == nil, !isListComma(end) { break }
      end += 1
    }
    let range = page.trimmed(verb.upperBound..<end)
    return range.isEmpty ? [] : [page.found(range, 0.6, "counterpart.with")]
  }

  /// "tổ dân phố 1, 2, 3" and "20 xã, phường": the comma carries the list on.
  private func isListComma(_ index: Int) -> Bool {
    guard index + 1 < page.tokens.count else { return false }
    let next = page.tokens[index + 1]
    return next.isNumber || next.isCapitalized || page.marks.at(index + 1, .adminUnit) != nil
  }

  /// "tại Nhà văn hóa thôn 2,": a venue or a locality, not "tại hội nghị".
  private func findPlace(in sentence: Range<Int>) -> Found<String>? {
    for index in sentence where page.tokens[index].key == "tại" {
      guard page.marks.at(index + 1, .eventPlace) == nil, page.marks.at(index + 1, .venue) != nil else { continue }
      var end = index + 1
      while end < sentence.upperBound,
        page.tokens[end].shape != .mark || page.isMark(end, "/")
          || !page.tokens[end].spaceBefore && page.isMark(end, "-")
      {
        if end > index + 2, page.marks.at(end, .holds) != nil || page.marks.at(end, .bodyEnd) != nil { break }
        end += 1
      }
      let range = page.trimmed(index + 1..<end)
      if !range.isEmpty, range.count <= 20 { return page.found(range, 0.7, "place.at") }
    }
    return nil
  }
}
