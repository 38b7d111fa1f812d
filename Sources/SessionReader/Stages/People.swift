import VietnameseText

/// A person as one place of the text names them: the name's tokens, the titles' tokens, and the whole mention.
struct Mention: Sendable {
  var name: Range<Int>
  var titles: [Range<Int>]
  /// From the honorific or first title to the end of the last title.
  var whole: Range<Int>
  var confidence: Double
  var rule: String
}

extension [Mention] {
  /// The mentions whose names begin inside `range`; mentions stand in the order of the text.
  func within(_ range: Range<Int>) -> ArraySlice<Mention> {
    let first = partition { $0.name.lowerBound >= range.lowerBound }
    return self[first..<Swift.max(first, partition { $0.name.lowerBound >= range.upperBound })]
  }
}

/// Recognise: the persons of a page, by honorifics, titles before and after, and lists.
///
/// A name is a run of capitalised words that something vouches for: "đồng chí" or a rank before it, a post before
/// it, or a family name first and a post behind it. Nothing is taken from a list of known people.
struct PeopleFinder {
  let page: Page
  /// Words seen behind "xã", "phường" … outside titles: a place of that name is not a person.
  private let places: Set<String>

  init(page: Page) {
    self.page = page
    places = Self.placeNames(page)
  }

  func mentions(in line: Range<Int>) -> [Mention] {
    var mentions: [Mention] = []
    var index = line.lowerBound
    while index < line.upperBound {
      if let mention = mention(at: index, line: line, after: mentions.last) {
        mentions.append(mention)
        index = max(mention.whole.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return mentions
  }

  private func mention(at index: Int, line: Range<Int>, after last: Mention?) -> Mention? {
    if page.marks.at(index, .notAPerson) != nil { return nil }
    if let honorific = page.marks.at(index, .honorific), honorific.upperBound <= line.upperBound {
      return led(by: honorific, line: line)
    }
    if page.marks.at(index, .title) != nil || page.marks.at(index, .rank) != nil {
      return titled(at: index, start: index, line: line, confidence: 0.85)
    }
    return bare(at: index, line: line, after: last)
  }

  /// "đồng chí Nguyễn Văn A – Bí thư", "ông: Trần B", "đồng chí Bí thư Đảng ủy Lê Văn C".
  private func led(by honorific: Range<Int>, line: Range<Int>) -> Mention? {
    if page.marks.endingAt(honorific.lowerBound, .notPresent) != nil { return nil }
    var index = honorific.upperBound
    if page.isMark(index, ":") { index += 1 }
    guard index < line.upperBound else { return nil }
    if page.marks.at(index, .title) != nil || page.marks.at(index, .rank) != nil {
      return titled(at: index, start: honorific.lowerBound, line: line, confidence: 0.95)
    }
    guard let name = nameRun(at: index, line: line, vouched: true) else { return nil }
    return closed(name: name, titles: [], start: honorific.lowerBound, line: line, 0.95, "person.honorific")
  }

  /// Titles first: "Bí thư Thị ủy Nguyễn Văn A", "Chủ tịch UBND xã: Trần B".
  private func titled(at index: Int, start: Int, line: Range<Int>, confidence: Double) -> Mention? {
    var titles: [Range<Int>] = []
    var index = index
    while index < line.upperBound, titles.count < Self.mostTitles, let phrase = titlePhrase(at: index, line: line) {
      if let name = phrase.name {
        titles.append(phrase.title)
        return closed(name: name, titles: titles, start: start, line: line, confidence, "person.title-before")
      }
      titles.append(phrase.title)
      index = phrase.title.upperBound
      guard index + 1 < line.upperBound, [",", ":", "-"].contains(page.tokens[index].key) else { return nil }
      index += 1
      if page.marks.at(index, .title) == nil, let name = nameRun(at: index, line: line, vouched: false),
        endsPhrase(name.upperBound, line: line)
      {
        return closed(name: name, titles: titles, start: start, line: line, confidence - 0.1, "person.title-before")
      }
    }
    return nil
  }

  /// Nobody is introduced by more.
  private static let mostTitles = 8

  /// A name that only its family name and its surroundings vouch for: a post behind it, or its place in a list.
  private func bare(at index: Int, line: Range<Int>, after last: Mention?) -> Mention? {
    guard page.tokens[index].isCapitalized, startsRun(index, line: line),
      page.marks.endingAt(index, .notPresent) == nil, page.marks.endingAt(index, .adminUnit) == nil,
      let name = nameRun(at: index, line: line, vouched: false)
    else { return nil }
    let end = name.upperBound
    if end < line.upperBound, ["-", ",", "("].contains(page.tokens[end].key),
      page.marks.at(end + 1, .title) != nil || page.marks.at(end + 1, .rank) != nil
    {
      return closed(name: name, titles: [], start: index, line: line, 0.85, "person.title-after")
    }
    guard let last, index - last.whole.upperBound <= 2, isListed(name, line: line) else { return nil }
    return closed(name: name, titles: [], start: index, line: line, 0.7, "person.list")
  }

  private func startsRun(_ index: Int, line: Range<Int>) -> Bool {
    guard index > line.lowerBound else { return true }
    let before = page.tokens[index - 1]
    return !(before.isWord && before.isCapitalized)
  }

  /// Between separators of a list: "…, Trần Văn B, Lê Thị C và …".
  private func isListed(_ name: Range<Int>, line: Range<Int>) -> Bool {
    let before = name.lowerBound > line.lowerBound ? page.tokens[name.lowerBound - 1].key : ""
    guard [",", ";", "và", ":"].contains(before) else { return false }
    return endsPhrase(name.upperBound, line: line) || page.marks.at(name.upperBound, .titleEnd) != nil
  }

  private func endsPhrase(_ index: Int, line: Range<Int>) -> Bool {
    index >= line.upperBound || page.tokens[index].shape == .mark || page.marks.at(index, .titleEnd) != nil
      || page.tokens[index].key == "và"
  }

  private func closed(
    name: Range<Int>, titles: [Range<Int>], start: Int, line: Range<Int>, _ confidence: Double, _ rule: String
  ) -> Mention? {
    if page.marks.has(.notAPerson, in: max(line.lowerBound, name.lowerBound - 2)..<name.upperBound) { return nil }
    let following = titlesAfter(name.upperBound, line: line)
    let end = following.last?.upperBound ?? name.upperBound
    return Mention(
      name: name, titles: titles + following, whole: start..<end, confidence: confidence, rule: rule)
  }

  /// ", Phó Bí thư Đảng ủy, Chủ tịch UBND phường" · "- Bí thư chi bộ" · "(Trưởng thôn)".
  private func titlesAfter(_ index: Int, line: Range<Int>) -> [Range<Int>] {
    var titles: [Range<Int>] = []
    var index = index
    if index < line.upperBound, let phrase = titlePhrase(at: index, line: line), phrase.name == nil {
      titles.append(phrase.title)
      index = phrase.title.upperBound
    }
    while index + 1 < line.upperBound, [",", "-", "(", "|", ":"].contains(page.tokens[index].key),
      let phrase = titlePhrase(at: index + 1, line: line), phrase.name == nil
    {
      titles.append(phrase.title)
      index = phrase.title.upperBound
    }
    return titles
  }

  // MARK: - Titles

  /// The title that begins at `index`, up to where its body ends; and the name, where one ends the phrase.
  private func titlePhrase(at index: Int, line: Range<Int>) -> (title: Range<Int>, name: Range<Int>?)? {
    if let rank = page.marks.at(index, .rank) {
      if let name = nameRun(at: rank.upperBound, line: line, vouched: true) { return (rank, name) }
      if page.marks.at(index, .title) == nil { return (rank, nil) }
    }
    guard let head = page.marks.at(index, .title) else { return nil }
    let limit = complementEnd(from: head.upperBound, line: line)
    if let name = nameAtEnd(of: head.upperBound..<limit, head: head) {
      return (page.trimmed(head.lowerBound..<name.lowerBound, keepingStart: true), name)
    }
    return (page.trimmed(head.lowerBound..<limit, keepingStart: true), nil)
  }

  /// A title runs over at most this many words after its head: the longest official ones have about twelve.
  private static let longestComplement = 18

  private func complementEnd(from start: Int, line: Range<Int>) -> Int {
    var index = start
    while index < line.upperBound, index - start < Self.longestComplement {
      let token = page.tokens[index]
      if token.shape == .mark && !joins(index, from: start, line: line) { break }
      if page.marks.at(index, .titleEnd) != nil || startsPerson(index) { break }
      if token.key == "và", endsAtAnd(index, line: line) { break }
      if index > start, page.marks.at(index, .title) != nil, page.tokens[index].isCapitalized { break }
      index += 1
    }
    return index
  }

  /// "và" joins words of one body's name; before a small letter or a person it ends the title.
  private func endsAtAnd(_ index: Int, line: Range<Int>) -> Bool {
    guard index + 1 < line.upperBound, page.tokens[index + 1].isCapitalized else { return true }
    return nameRun(at: index + 1, line: line, vouched: false) != nil
  }

  private func startsPerson(_ index: Int) -> Bool {
    guard let honorific = page.marks.at(index, .honorific), honorific.upperBound < page.tokens.count else {
      return false
    }
    return page.tokens[honorific.upperBound].isCapitalized || page.marks.at(honorific.upperBound, .title) != nil
  }

  /// Marks inside a body's name: "HĐND-UBND", "Phòng Tài chính - Kế hoạch", "Văn phòng HĐND & UBND", "UB.MTTQ".
  private func joins(_ index: Int, from start: Int, line: Range<Int>) -> Bool {
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
  private func listsFields(_ comma: Int, from start: Int) -> Bool {
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

  // MARK: - Names

  /// The longest names have five words; the shortest two.
  private static let nameLength = 2...5

  /// The name that begins at `index`. Unvouched names must begin with a family name.
  private func nameRun(at index: Int, line: Range<Int>, vouched: Bool) -> Range<Int>? {
    var end = index
    while end < line.upperBound, isNameWord(end), end == index || isSpaced(end), end - index <= 6 {
      if end > index, page.marks.at(end, .title) != nil || startsBody(end) { break }
      if end > index, page.tokens[end].isAllCaps != page.tokens[index].isAllCaps, page.tokens[end].range.count > 1 {
        break
      }
      end += 1
    }
    guard Self.nameLength.contains(end - index) else { return nil }
    if page.marks.at(index, .body) != nil || page.marks.at(index, .title) != nil { return nil }
    if !vouched && !isSurname(index) { return nil }
    return index..<end
  }

  /// "An Phòng Kinh tế": a body begins. A given name may sound like one ("Ban", "Sở"), but nothing follows it then.
  private func startsBody(_ index: Int) -> Bool {
    guard let body = page.marks.at(index, .body) else { return false }
    return body.count > 1 || (body.upperBound < page.tokens.count && page.tokens[body.upperBound].isCapitalized)
  }

  private func isSpaced(_ index: Int) -> Bool { page.tokens[index].spaceBefore }

  private func isNameWord(_ index: Int) -> Bool {
    let token = page.tokens[index]
    guard token.isWord, token.isCapitalized else { return false }
    if token.isAllCaps, page.marks.at(index, .body) != nil || page.marks.at(index, .notAPerson) != nil { return false }
    return !token.key.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  private func isSurname(_ index: Int) -> Bool {
    page.marks.at(index, .surname) != nil || page.marks.at(index, .rareSurname) != nil
  }

  /// "xã Thanh Bình Nguyễn Văn A": the name is what begins with a family name and ends the run of capitals.
  private func nameAtEnd(of complement: Range<Int>, head: Range<Int>) -> Range<Int>? {
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

  /// Three words are the commonest length, then four, then two.
  private func best(_ starts: [Int], end: Int) -> Int? {
    for length in [3, 4, 2, 5] {
      if let start = starts.first(where: { end - $0 == length }) { return start }
    }
    return nil
  }

  private static func placeNames(_ page: Page) -> Set<String> {
    var names: Set<String> = []
    for unit in page.marks.all(.adminUnit, in: page.tokens.indices) {
      var end = unit.upperBound
      while end < page.tokens.count, page.tokens[end].isCapitalized, end - unit.upperBound < 5 { end += 1 }
      guard end > unit.upperBound else { continue }
      let before = max(0, unit.lowerBound - 8)..<unit.lowerBound
      let own = page.marks.all(.title, in: max(0, unit.lowerBound - 4)..<unit.upperBound)
      if !page.marks.has(.title, in: before), !own.contains(where: { $0.overlaps(unit) }) {
        names.insert(page.text(unit.upperBound..<end))
      }
    }
    return names
  }
}
