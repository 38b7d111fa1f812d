import VietnameseText

/// Assemble: cuts the content of a sentence into items, one per ";", without what only joins them.
struct Pieces {
  let page: Page

  /// Fewer words say nothing that could become a matter.
  private static let fewestWords = 3
  /// In a list parted by ";" two are enough: "đất đai; chế độ, chính sách".
  private static let fewestWordsInList = 2

  /// The items of `content`; a piece that only carries on the one before it is joined to it.
  func items(in content: Range<Int>, joining: Bool = false) -> [Range<Int>] {
    var items: [Range<Int>] = []
    let parts = parted(content)
    let fewest = parts.count > 2 ? Self.fewestWordsInList : Self.fewestWords
    for piece in parts {
      let item = page.trimmed(withoutOpening(piece))
      if joining, let last = items.last, carriesOn(item) {
        items[items.count - 1] = last.lowerBound..<item.upperBound
      } else if page.wordCount(item) >= fewest {
        items.append(item)
      }
    }
    return items
  }

  /// At every ";" that no brackets enclose.
  private func parted(_ content: Range<Int>) -> [Range<Int>] {
    var depth = 0
    return page.pieces(content) { index in
      if page.isMark(index, "(") { depth += 1 }
      if page.isMark(index, ")") { depth = max(0, depth - 1) }
      return depth == 0 && page.isMark(index, ";")
    }
  }

  /// "các chủ trương …" after ";" belongs to the task before it; "các đơn vị cần …" is one of its own.
  private func carriesOn(_ item: Range<Int>) -> Bool {
    if page.marks.at(item.lowerBound, .documentType) != nil, !page.marks.has(.action, in: item) { return true }
    guard let noun = page.marks.at(item.lowerBound, .nounStart), page.marks.at(item.lowerBound, .publicBody) == nil,
      page.marks.at(noun.upperBound, .adminUnit) == nil, page.marks.at(noun.upperBound, .body) == nil
    else { return false }
    let head = item.lowerBound..<min(item.lowerBound + 12, item.upperBound)
    return !page.marks.has(.action, in: head) && !page.marks.has(.must, in: head)
  }

  /// Without bullets, "Một là,", "Thứ hai,", "đồng thời", "và", "cùng với đó,".
  func withoutOpening(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var moved = true
    while moved, start < range.upperBound {
      moved = false
      while start < range.upperBound, isBullet(start) {
        start += 1
        moved = true
      }
      for cue in [Cue.ordinal, .connector, .andWord] {
        if let mark = page.marks.at(start, cue), mark.upperBound < range.upperBound {
          start = mark.upperBound
          moved = true
        }
      }
      if let next = numbering(start, range) {
        start = next
        moved = true
      }
    }
    return start..<range.upperBound
  }

  /// "những khó khăn, vướng mắc cần được tháo gỡ": nothing but the words that every such report has.
  func saysNothing(_ item: Range<Int>) -> Bool {
    var index = item.lowerBound
    while index < item.upperBound {
      if !page.tokens[index].isWord {
        index += 1
      } else if let word = page.marks.at(index, .emptyWord) {
        index = word.upperBound
      } else {
        return false
      }
    }
    return true
  }

  private func isBullet(_ index: Int) -> Bool {
    page.tokens[index].shape == .mark && !page.isMark(index, "\"") && !page.isMark(index, "(")
  }

  /// "2.", "b)", and the keycap "2️⃣".
  private func numbering(_ index: Int, _ range: Range<Int>) -> Int? {
    guard index + 2 < range.upperBound else { return nil }
    let token = page.tokens[index]
    let isNumber = token.isNumber && token.key.utf8.count <= 2
    let marks = isNumber ? [".", ")", "\u{FE0F}", "\u{20E3}"] : [".", ")"]
    guard marks.contains(where: { page.isMark(index + 1, $0) }) else { return nil }
    return isNumber || (token.isWord && token.range.count == 1) ? index + 2 : nil
  }
}
