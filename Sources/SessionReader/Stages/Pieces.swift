import VietnameseText

/// Assemble: cuts the content of a sentence into items, one per ";", without what only joins them.
struct Pieces {
  let page: Page

  /// Fewer words say nothing that could become a matter.
  private static let fewestWords = 3

  /// The items of `content`; a piece that only carries on the one before it is joined to it.
  func items(in content: Range<Int>, joining: Bool = false) -> [Range<Int>] {
    var items: [Range<Int>] = []
    for piece in page.pieces(content, at: { page.isMark($0, ";") && !isInsideBrackets($0, content) }) {
      let item = page.trimmed(withoutOpening(piece))
      if joining, let last = items.last, carriesOn(item) {
        items[items.count - 1] = last.lowerBound..<item.upperBound
      } else if page.wordCount(item) >= Self.fewestWords {
        items.append(item)
      }
    }
    return items
  }

  private func isInsideBrackets(_ index: Int, _ content: Range<Int>) -> Bool {
    var depth = 0
    for at in content.lowerBound..<index {
      if page.isMark(at, "(") { depth += 1 }
      if page.isMark(at, ")") { depth -= 1 }
    }
    return depth > 0
  }

  /// "các chủ trương …" after ";" belongs to the task before it; "các đơn vị cần …" is one of its own.
  private func carriesOn(_ item: Range<Int>) -> Bool {
    guard page.marks.at(item.lowerBound, .nounStart) != nil else { return false }
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

  private func isBullet(_ index: Int) -> Bool {
    page.tokens[index].shape == .mark && !page.isMark(index, "\"") && !page.isMark(index, "(")
  }

  private func numbering(_ index: Int, _ range: Range<Int>) -> Int? {
    guard index + 2 < range.upperBound, page.isMark(index + 1, ".") || page.isMark(index + 1, ")") else { return nil }
    let token = page.tokens[index]
    let isNumber = token.isNumber && token.key.utf8.count <= 2
    return isNumber || (token.isWord && token.range.count == 1) ? index + 2 : nil
  }
}
