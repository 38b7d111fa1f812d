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
  let places: Set<String>

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
      if let honorific = page.marks.at(index, .honorific), honorific.upperBound < line.upperBound {
        index = honorific.upperBound
      }
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
    if end < line.upperBound, ["-", ",", "(", "|"].contains(page.tokens[end].key),
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
    // "Bí thư Đảng ủy Trần Văn A": the words before the name may be such a word, and belong to the title.
    let near = max(line.lowerBound, name.lowerBound - 2)..<name.upperBound
    if page.marks.all(.notAPerson, in: near).contains(where: { $0.overlaps(name) }) { return nil }
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

  private static func placeNames(_ page: Page) -> Set<String> {
    var names: Set<String> = []
    for unit in page.marks.all(.adminUnit, in: page.tokens.indices) {
      var end = unit.upperBound
      while end < page.tokens.count, page.tokens[end].isCapitalized, end - unit.upperBound < 5 { end += 1 }
      guard end > unit.upperBound else { continue }
      let before = max(0, unit.lowerBound - Self.longestComplement)..<unit.lowerBound
      let own = page.marks.all(.title, in: max(0, unit.lowerBound - 4)..<unit.upperBound)
      let title = page.marks.last(.title, in: before)
      let isOfTitle =
        title.map { page.firstMark([",", ".", ";", ":"], in: $0.upperBound..<unit.lowerBound) == nil } ?? false
      if !isOfTitle, !own.contains(where: { $0.overlaps(unit) }) {
        names.insert(page.text(unit.upperBound..<end))
      }
    }
    return names
  }
}
