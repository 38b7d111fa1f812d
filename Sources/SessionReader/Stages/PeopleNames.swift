import VietnameseText

/// Names: runs of capitalised words, and which of them name a person.
extension PeopleFinder {
  /// The longest names have five words; the shortest two.
  static let nameLength = 2...5

  /// The name that begins at `index`. Unvouched names must begin with a family name.
  func nameRun(at index: Int, line: Range<Int>, vouched: Bool) -> Range<Int>? {
    var end = index
    while end < line.upperBound, isNameWord(end), end == index || isSpaced(end), end - index <= 6 {
      // One word is no name yet: "Võ Trường Anh" is no "Võ" of a school.
      if end > index, page.marks.at(end, .title) != nil || (end - index > 1 && startsBody(end)) { break }
      if end > index, page.tokens[end].isAllCaps != page.tokens[index].isAllCaps, page.tokens[end].range.count > 1 {
        break
      }
      end += 1
      if isParticle(end - 1), end < line.upperBound, isApostrophe(end) { end += 1 }
    }
    guard Self.nameLength.contains(end - index) else { return nil }
    if page.marks.at(index, .body) != nil || page.marks.at(index, .title) != nil { return nil }
    if !vouched && !isSurname(index) { return nil }
    return index..<end
  }

  /// "An Phòng Kinh tế": a body begins. A given name may sound like one ("Ban", "Sở"), but nothing follows it then.
  func startsBody(_ index: Int) -> Bool {
    guard let body = page.marks.at(index, .body) else { return false }
    return body.count > 1 || (body.upperBound < page.tokens.count && page.tokens[body.upperBound].isCapitalized)
  }

  /// "H' Linh Mlô", written with a space: the mark belongs to the particle before it.
  private func isParticle(_ index: Int) -> Bool { page.tokens[index].isWord && page.tokens[index].range.count == 1 }

  private func isApostrophe(_ index: Int) -> Bool {
    !page.tokens[index].spaceBefore && (page.isMark(index, "'") || page.isMark(index, "’"))
  }

  func isSpaced(_ index: Int) -> Bool { page.tokens[index].spaceBefore }

  func isNameWord(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.isWord, token.isCapitalized else { return false }
    if token.isAllCaps, page.marks.at(index, .body) != nil || page.marks.at(index, .notAPerson) != nil { return false }
    return !token.key.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  func isSurname(_ index: Int) -> Bool {
    page.marks.at(index, .surname) != nil || page.marks.at(index, .rareSurname) != nil
  }

  /// "xã Thanh Bình Nguyễn Văn A": the name is what begins with a family name and ends the run of capitals.
  func nameAtEnd(of complement: Range<Int>, head: Range<Int>) -> Range<Int>? {
    var start = complement.upperBound
    while start > complement.lowerBound, isNameWord(start - 1), start == complement.upperBound || isSpaced(start) {
      start -= 1
    }
    if (3...4).contains(complement.upperBound - start), page.marks.at(start, .surname) != nil,
      page.marks.at(start, .body) == nil, !places.contains(page.text(start..<complement.upperBound))
    {
      return start..<complement.upperBound
    }
    let candidates = (start..<complement.upperBound).filter { Self.nameLength.contains(complement.upperBound - $0) }
    let common = candidates.filter { page.marks.at($0, .surname) != nil }
    let rare = candidates.filter { complement.upperBound - $0 > 2 && page.marks.at($0, .rareSurname) != nil }
    guard let first = best(common, end: complement.upperBound) ?? best(rare, end: complement.upperBound) else {
      return nil
    }
    let name = first..<complement.upperBound
    if page.marks.at(first, .body) != nil { return nil }
    if first > 0, page.marks.endingAt(first, .adminUnit) != nil, places.contains(page.text(name)) { return nil }
    return name
  }

  /// "Phó Chủ tịch Trần Thu An chuẩn bị …": a verb that ends no title the lexicon knows of follows the name. Three words
  /// or four, the first a family name, and no place.
  func nameInside(_ complement: Range<Int>) -> Range<Int>? {
    for start in complement where page.tokens[start].isCapitalized && page.marks.at(start, .surname) != nil {
      if page.tokens[start - 1].isCapitalized || page.marks.endingAt(start, .adminUnit) != nil { continue }
      var end = start
      while end < complement.upperBound, isNameWord(end) { end += 1 }
      guard (3...4).contains(end - start), end < complement.upperBound, page.tokens[end].isWord,
        page.marks.at(start, .body) == nil, !places.contains(page.text(start..<end))
      else { continue }
      return start..<end
    }
    return nil
  }

  /// Three words are the commonest length, then four, then two.
  func best(_ starts: [Int], end: Int) -> Int? {
    for length in [3, 4, 2, 5] {
      if let start = starts.first(where: { end - $0 == length }) { return start }
    }
    return nil
  }
}
