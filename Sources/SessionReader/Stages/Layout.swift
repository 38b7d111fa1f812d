import VietnameseText

/// What each line of the page is for, worked out from its shape and place before anything is read from it.
struct Layout: Sendable {
  enum Role: Sendable { case title, header, body, caption, byline }

  private(set) var roles: [Role]
  /// The title's tokens, where the text has a headline.
  private(set) var title: Range<Int>?
  /// The writer's credit.
  private(set) var byline: Range<Int>?
  /// The line on which the report itself begins.
  let lead: Int

  init(_ page: Page) {
    roles = Array(repeating: .body, count: page.lines.count)
    let lines = page.lines.map(\.tokens)
    lead = Self.findLead(lines, page)
    title = Self.findTitle(lines, before: lead, page)
    if lead == lines.count, title == nil, let first = lines.first { title = Self.titleRange(first, page) }
    for line in 0..<lead { roles[line] = .header }
    if let title { for line in lines.indices where lines[line].overlaps(title) { roles[line] = .title } }
    if lead < lines.count {
      for line in (lead + 1)..<max(lines.count, lead + 1) where Self.isCaption(lines[line], page) {
        roles[line] = .caption
      }
    }
    findByline(lines, page)
  }

  /// The first line of running text; a headline with a stop at its end is told by the dateline below it.
  private static func findLead(_ lines: [Range<Int>], _ page: Page) -> Int {
    let lead = lines.indices.first { isProse(lines[$0], page) || ($0 > 0 && introduces(lines[$0], page)) }
    guard let lead else { return lines.count }
    let below = lines.indices.suffix(from: lead + 1).prefix(2)
    guard page.wordCount(lines[lead]) <= 30,
      let dateline = below.first(where: { isPublishing(lines[$0], page) }), dateline + 1 < lines.count
    else { return lead }
    return lines.indices.suffix(from: dateline + 1).first { isProse(lines[$0], page) } ?? lead
  }

  /// "Chủ trì hội nghị: đồng chí …": says who was there, though no stop ends it.
  private static func introduces(_ line: Range<Int>, _ page: Page) -> Bool {
    let head = line.lowerBound..<min(line.lowerBound + 5, line.upperBound)
    return page.wordCount(line) >= 12 && page.marks.has(.comrade, in: line)
      && page.firstMark([",", ";"], in: line) != nil
      && (page.marks.has(.chairs, in: head) || page.marks.has(.attends, in: head))
      && page.marks.at(line.lowerBound, .honorific) == nil
  }

  private static func isPublishing(_ line: Range<Int>, _ page: Page) -> Bool {
    page.wordCount(line) <= 16 && page.marks.has(.publishedLabel, in: line)
      && line.contains { date(at: $0, in: page.tokens, expected: false)?.day != nil }
  }

  func isBody(_ line: Int) -> Bool { roles[line] == .body }

  /// Whether a line is running text: long, or a whole sentence with a stop at its end.
  private static func isProse(_ line: Range<Int>, _ page: Page) -> Bool {
    let words = page.wordCount(line)
    guard let last = line.last else { return false }
    let stopped = [".", ":", ";", "..."].contains(page.tokens[last].key) || page.isMark(last, "/")
    if page.marks.has(.publishedLabel, in: line), words < 16 { return false }
    if page.marks.has(.headAttendance, in: line), stopped { return true }
    if isField(line, page) { return true }
    return (stopped && words >= 12) || words >= 60
  }

  /// "Thời gian: …", "2. Địa điểm: …", "Chủ trì: …": minutes and plans begin with such lines.
  private static func isField(_ line: Range<Int>, _ page: Page) -> Bool {
    let head = line.lowerBound..<min(line.lowerBound + 8, line.upperBound)
    guard let label = page.marks.first(.fieldLabel, in: head), label.lowerBound - line.lowerBound <= 2,
      let colon = page.firstMark([":"], in: head), colon - label.upperBound <= 3
    else { return false }
    return page.wordCount(colon + 1..<line.upperBound) >= 2
  }

  private static func findTitle(_ lines: [Range<Int>], before lead: Int, _ page: Page) -> Range<Int>? {
    if let kind = lines[..<lead].firstIndex(where: { isPaperKind($0, page) }) {
      return paperTitle(lines, kind, lead, page)
    }
    let dateline = lines[..<lead].firstIndex { isDateline($0, page) } ?? lead
    let above = lines[..<dateline].compactMap { titleRange($0, page) }
    if dateline < lead, let nearest = above.last(where: { page.wordCount($0) >= 4 }) { return nearest }
    let all = lines[..<lead].compactMap { titleRange($0, page) }
    return all.first { page.wordCount($0) >= 7 } ?? all.first { page.wordCount($0) >= 4 }
  }

  /// A line that gives the day of publishing and little else.
  private static func isDateline(_ line: Range<Int>, _ page: Page) -> Bool {
    guard titleRange(line, page) == nil || page.wordCount(line) <= 8 else { return false }
    return page.marks.has(.publishedLabel, in: line)
      || line.contains { date(at: $0, in: page.tokens, expected: false)?.day != nil }
  }

  /// "BIÊN BẢN", "THÔNG BÁO" alone in capitals: the head of an official paper.
  private static func isPaperKind(_ line: Range<Int>, _ page: Page) -> Bool {
    guard let kind = page.marks.at(line.lowerBound, .paperKind) else { return false }
    let words = line.filter { page.tokens[$0].isWord }
    return line.count <= 12 && words.allSatisfy { page.tokens[$0].isAllCaps }
      && (kind.upperBound == line.upperBound || page.marks.has(.sessionNoun, in: line))
  }

  /// The kind of paper with the line below it, which says what of.
  private static func paperTitle(_ lines: [Range<Int>], _ kind: Int, _ lead: Int, _ page: Page) -> Range<Int> {
    guard kind + 1 < lead, page.wordCount(lines[kind + 1]) >= 3 else { return lines[kind] }
    return lines[kind].lowerBound..<lines[kind + 1].upperBound
  }

  /// The line without a date before it; nil for datelines, letterheads and the like, which are no headlines.
  private static func titleRange(_ line: Range<Int>, _ page: Page) -> Range<Int>? {
    if page.marks.has(.letterhead, in: line) { return nil }
    if page.wordCount(line) < 10, line.contains(where: { documentSymbol(at: $0, in: page.tokens) != nil }) {
      return nil
    }
    var start = line.lowerBound
    for index in line.prefix(4) {
      if let date = date(at: index, in: page.tokens, expected: true), date.year != nil {
        start = date.tokens.upperBound
      }
    }
    let rest = start..<line.upperBound
    if page.marks.has(.publishedLabel, in: start > line.lowerBound ? rest : line) { return nil }
    return page.wordCount(rest) >= 3 && start - line.lowerBound <= 8 ? rest : nil
  }

  /// Words under a picture: a photo credit, a caption's opening, or a short line that says who spoke and no more.
  private static func isCaption(_ line: Range<Int>, _ page: Page) -> Bool {
    let words = page.wordCount(line)
    guard words <= 45, !isNumbered(line, page) else { return false }
    if isCredited(line, page) || namesSomebodyOnly(line, page) { return true }
    if let first = page.marks.first(.caption, in: line), first.lowerBound - line.lowerBound <= 2, words <= 25 {
      return true
    }
    guard words <= 32, let speech = page.marks.first(.speech, in: line) else { return false }
    let rest = speech.upperBound..<line.upperBound
    // "… kết luận hội nghị." with a stop is a sentence of the report.
    if page.marks.has(.concludes, in: line), page.isMark(line.upperBound - 1, ".") { return false }
    let isBare = page.firstMark([",", ":", ";"], in: rest) == nil && !page.marks.has(.directive, in: rest)
    return isBare && page.wordCount(rest) <= 14 && speech.lowerBound > line.lowerBound
  }

  /// "Ảnh: …" at the head, "… (ảnh)" at the end; "bổ sung hình ảnh trước khi …" is no credit.
  private static func isCredited(_ line: Range<Int>, _ page: Page) -> Bool {
    page.marks.all(.photoLabel, in: line).contains { label in
      label.lowerBound - line.lowerBound <= 1 || page.wordCount(label.upperBound..<line.upperBound) == 0
        || page.isMark(label.upperBound, ":") || page.isMark(label.upperBound - 1, ":")
    }
  }

  /// "Đ/c A – Bí thư Đảng ủy đánh giá kết quả công tác" without a stop: what a picture shows.
  private static func namesSomebodyOnly(_ line: Range<Int>, _ page: Page) -> Bool {
    guard let last = line.last, page.tokens[last].shape != .mark, page.wordCount(line) <= 30,
      page.marks.at(line.lowerBound, .comrade) != nil, page.firstMark([":", ";"], in: line) == nil
    else { return false }
    return !page.marks.has(.directive, in: line) && !page.marks.has(.opinionVerb, in: line)
      && !page.marks.has(.signature, in: line.lowerBound..<line.lowerBound + 1)
  }

  /// "1. Đ/c A trình bày …", "- Ông B nêu …": an item of minutes, never words under a picture.
  private static func isNumbered(_ line: Range<Int>, _ page: Page) -> Bool {
    guard let first = line.first, line.count > 2 else { return false }
    if page.isMark(first, "-") || page.isMark(first, "+") || page.isMark(first, "*") { return true }
    return page.tokens[first].isNumber && (page.isMark(first + 1, ".") || page.isMark(first + 1, ")"))
  }

  /// From the end: a labelled credit anywhere in the last lines, or a short line of capitalised words.
  private mutating func findByline(_ lines: [Range<Int>], _ page: Page) {
    let isPaper = lines[..<lead].contains { page.marks.has(.letterhead, in: $0) || Self.isPaperKind($0, page) }
    for index in lines.indices.suffix(5).reversed() where index > lead || lines.count == 1 || index == lead {
      let line = lines[index]
      if let label = page.marks.last(.bylineLabel, in: line), isCredit(label.upperBound..<line.upperBound, page) {
        byline = page.trimmed(label.upperBound..<line.upperBound)
        if label.lowerBound == line.lowerBound { roles[index] = .byline }
        return
      }
      if isPaper { continue }
      if index > lead, isCredit(line, page), !page.marks.has(.signature, in: line) {
        byline = page.trimmed(line)
        roles[index] = .byline
        return
      }
    }
  }

  private func isCredit(_ range: Range<Int>, _ page: Page) -> Bool {
    let words = range.filter { page.tokens[$0].isWord }
    guard (1...8).contains(words.count), page.wordCount(range) == words.count else { return false }
    if page.isMark(range.lowerBound, "(") || page.isMark(range.lowerBound, "#") { return false }
    return words.allSatisfy { page.tokens[$0].isCapitalized }
      && !page.marks.has(.body, in: range) && !page.marks.has(.title, in: range)
  }
}
