import VietnameseText

/// Titles: a post, the body it belongs to, and where both end.
extension PeopleFinder {
  /// The title that begins at `index`, up to where its body ends; and the name, where one ends the phrase.
  func titlePhrase(at index: Int, line: Range<Int>) -> (title: Range<Int>, name: Range<Int>?)? {
    if let rank = page.marks.at(index, .rank) {
      if let name = nameRun(at: rank.upperBound, line: line, vouched: true) { return (rank, name) }
      if page.marks.at(index, .title) == nil { return (rank, nil) }
    }
    guard let head = page.marks.at(index, .title) else { return nil }
    let limit = complementEnd(from: head.upperBound, line: line)
    if let name = nameAtEnd(of: head.upperBound..<limit, head: head) ?? nameInside(head.upperBound..<limit) {
      return (page.trimmed(head.lowerBound..<name.lowerBound, keepingStart: true), name)
    }
    return (page.trimmed(head.lowerBound..<limit, keepingStart: true), nil)
  }

  /// A title runs over at most this many words after its head, the name among them: "Giám đốc Ban quản lý dự án đầu tư
  /// xây dựng các công trình giao thông thành phố …" has nineteen.
  static let longestComplement = 24

  func complementEnd(from start: Int, line: Range<Int>) -> Int {
    var index = start
    while index < line.upperBound, index - start < Self.longestComplement {
      let token = page.tokens[index]
      if token.shape == .mark && !joins(index, from: start, line: line) { break }
      if page.endsAt(index, .titleEnd) || startsPerson(index) { break }
      if token.key == "và", endsAtAnd(index, line: line) { break }
      if index > start, page.marks.at(index, .title) != nil, page.tokens[index].isCapitalized { break }
      index += 1
    }
    return index
  }

  /// "và" joins words of one body's name; before a small letter or a person it ends the title.
  func endsAtAnd(_ index: Int, line: Range<Int>) -> Bool {
    guard index + 1 < line.upperBound, page.tokens[index + 1].isCapitalized else { return true }
    if page.marks.at(index + 1, .title) != nil { return true }
    return nameRun(at: index + 1, line: line, vouched: false) != nil
  }

  func startsPerson(_ index: Int) -> Bool {
    guard let honorific = page.marks.at(index, .honorific), honorific.upperBound < page.tokens.count else {
      return false
    }
    return page.tokens[honorific.upperBound].isCapitalized || page.marks.at(honorific.upperBound, .title) != nil
  }

  /// Marks inside a body's name: "HĐND-UBND", "Phòng Tài chính - Kế hoạch", "Văn phòng HĐND & UBND", "UB.MTTQ".
  func joins(_ index: Int, from start: Int, line: Range<Int>) -> Bool {
    guard index + 1 < line.upperBound, index > start else { return false }
    let next = page.tokens[index + 1]
    if page.tokens[index].key == "&" { return true }
    if page.tokens[index].key == "." || page.tokens[index].key == "/" { return !next.spaceBefore && next.isWord }
    if page.tokens[index].key == "," { return listsFields(index, from: start) }
    guard page.tokens[index].key == "-", page.marks.at(index + 1, .title) == nil, next.isCapitalized else {
      return false
    }
    if !page.isDash(index) { return true }
    return page.tokens[index - 1].isCapitalized == false && nameRun(at: index + 1, line: line, vouched: false) == nil
      && page.marks.has(.body, in: start..<index)
  }

  /// "Phòng Kinh tế, Hạ tầng và Đô thị": the comma parts fields of one body when "và" and a capital soon follow.
  func listsFields(_ comma: Int, from start: Int) -> Bool {
    guard page.marks.has(.body, in: start - 1..<comma), page.marks.at(comma + 1, .title) == nil,
      page.marks.at(comma + 1, .rank) == nil, page.tokens[comma + 1].isCapitalized
    else { return false }
    if let after = nameRun(at: comma + 1, line: comma + 1..<page.tokens.count, vouched: false), after.count > 2 {
      return false
    }
    let ahead = comma + 1..<min(comma + 7, page.tokens.count - 1)
    return ahead.contains { page.tokens[$0].key == "và" && page.tokens[$0 + 1].isCapitalized && !isSurname($0 + 1) }
      && page.firstMark([",", ".", ";"], in: ahead) == nil
  }
}
