import VietnameseText

/// Recognise: the papers a text cites, each once, with type, day and issuer where they stand beside the number.
struct Papers {
  let page: Page
  let layout: Layout

  private(set) var documents: [Found<DocumentMention>] = []
  /// The tokens that belong to numbers of papers and their days, so that they count for nothing else.
  private(set) var taken: Set<Int> = []
  private var numbers: Set<String> = []

  init(_ page: Page, _ layout: Layout) {
    self.page = page
    self.layout = layout
    let lines = page.lines.indices.filter { layout.isBody($0) || layout.roles[$0] == .title }
    for line in lines { readSymbols(page.lines[line].tokens, kept: layout.isBody(line)) }
    for line in lines { readBareNumbers(page.lines[line].tokens, kept: layout.isBody(line)) }
    documents.sort { ($0.spans.first?.lowerBound ?? 0) < ($1.spans.first?.lowerBound ?? 0) }
  }

  private mutating func readSymbols(_ line: Range<Int>, kept: Bool) {
    for index in line {
      guard !taken.contains(index), page.tokens[index].isNumber,
        let symbol = documentSymbol(at: index, in: page.tokens), symbol.upperBound <= line.upperBound
      else { continue }
      taken.formUnion(symbol)
      guard kept else { continue }
      let isNew = numbers.insert(wordKey(page.text(symbol).filter { !$0.isWhitespace })).inserted
      numbers.insert(page.tokens[index].key)
      if isNew { add(symbol, line: line, confidence: 0.95, rule: "document.symbol") }
    }
  }

  /// "Quy định số 11 của Bộ Chính trị", "Nghị quyết 18": a kind of paper and a number without a symbol.
  private mutating func readBareNumbers(_ line: Range<Int>, kept: Bool) {
    for type in page.marks.all(.documentType, in: line) {
      var index = type.upperBound
      let word = page.marks.at(index, .numberWord)
      if let word { index = word.upperBound }
      guard index < line.upperBound, page.tokens[index].isNumber, !taken.contains(index) else { continue }
      if word == nil && !isNumbered(type, index, line) { continue }
      taken.insert(index)
      guard kept, numbers.insert(page.tokens[index].key).inserted else { continue }
      add(index..<index + 1, line: line, confidence: word == nil ? 0.6 : 0.8, rule: "document.bare-number")
      addListed(after: index, type, line)
    }
  }

  /// "Nghị quyết 07 và 06", "các Nghị quyết 57, 59, 66, 68": the numbers that follow are papers as well.
  private mutating func addListed(after index: Int, _ type: Range<Int>, _ line: Range<Int>) {
    var index = index + 1
    while index + 1 < line.upperBound, page.isMark(index, ",") || page.tokens[index].key == "và",
      page.tokens[index + 1].isNumber, !taken.contains(index + 1), isNumbered(type, index + 1, line)
    {
      taken.insert(index + 1)
      if numbers.insert(page.tokens[index + 1].key).inserted {
        add(index + 1..<index + 2, line: line, confidence: 0.6, rule: "document.listed-number")
      }
      index += 2
    }
  }

  /// Without "số" only the kinds that people cite by their number alone, and no quantity: "kế hoạch 6 tháng".
  private func isNumbered(_ type: Range<Int>, _ index: Int, _ line: Range<Int>) -> Bool {
    guard page.marks.at(type.lowerBound, .citedByNumber) != nil, page.tokens[index].key.utf8.count <= 4 else {
      return false
    }
    // "kế hoạch 2,6 tỷ đồng": a decimal numbers no paper.
    guard let number = number(at: index, in: page.tokens), number.value.rounded() == number.value else { return false }
    let next = number.tokens.upperBound
    guard next < line.upperBound else { return true }
    if page.tokens[next].isMark("/") || page.tokens[next].isMark("%") { return false }
    return [Cue.period, .unit, .moneyUnit].allSatisfy { page.marks.at(next, $0) == nil }
  }

  private mutating func add(_ symbol: Range<Int>, line: Range<Int>, confidence: Double, rule: String) {
    var mention = DocumentMention(symbol: page.text(symbol), type: nil, date: nil, issuer: nil)
    var parts: [String: [Range<Int>]] = [:]
    if let type = typeBefore(symbol.lowerBound) {
      mention.type = page.text(type)
      parts["type"] = [page.span(type)]
    }
    var end = symbol.upperBound
    if let date = dateAfter(end, line: line) {
      mention.date = date.iso()
      parts["date"] = [page.span(date.tokens)]
      taken.formUnion(date.tokens)
      end = date.tokens.upperBound
    }
    if let issuer = issuerAfter(end, line: line) {
      mention.issuer = page.text(issuer)
      parts["issuer"] = [page.span(issuer)]
    }
    documents.append(
      Found(mention, spans: [page.span(symbol)], confidence: confidence, rule: rule, parts: parts))
  }

  private func typeBefore(_ index: Int) -> Range<Int>? {
    var end = index
    if let word = page.marks.endingAt(end, .numberWord) { end = word.lowerBound }
    if let type = page.marks.endingAt(end, .documentType) { return type }
    // "Chương trình giám sát số 18/CTr-HĐND": a word or two say what it is about.
    let window = max(0, end - 5)..<end
    guard let type = page.marks.last(.documentType, in: window), end < index else { return nil }
    return page.firstMark([",", ";", ".", ":"], in: type.upperBound..<end) == nil ? type : nil
  }

  private func dateAfter(_ index: Int, line: Range<Int>) -> WrittenDate? {
    var index = index
    if page.isMark(index, ",") || page.isMark(index, "(") { index += 1 }
    let word = page.marks.at(index, .documentDate)
    if let word { index = word.upperBound }
    guard index < line.upperBound, word != nil else { return nil }
    return date(at: index, in: page.tokens, expected: true).flatMap { $0.day == nil ? nil : $0 }
  }

  /// "của Ban Thường vụ Thành ủy": a body's name runs to a comma, a day, "về", or the next kind of paper.
  private func issuerAfter(_ index: Int, line: Range<Int>) -> Range<Int>? {
    guard let of = page.marks.at(index, .ofIssuer), page.tokens.indices.contains(of.upperBound),
      page.tokens[of.upperBound].isCapitalized || page.marks.at(of.upperBound, .body) != nil
    else { return nil }
    var end = of.upperBound
    while end < line.upperBound, end - of.upperBound < 12, page.tokens[end].isWord || page.tokens[end].isNumber {
      if page.marks.at(end, .titleEnd) != nil || page.marks.at(end, .documentDate) != nil { break }
      if page.marks.at(end, .documentType) != nil, page.tokens[end].isCapitalized { break }
      end += 1
    }
    return end > of.upperBound ? page.trimmed(of.upperBound..<end) : nil
  }
}
