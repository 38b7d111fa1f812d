import VietnameseText

/// Recognise: counted and measured quantities, the number of opinions, and the vote.
struct Figures {
  let page: Page
  private let taken: Set<Int>
  /// Quantities with their units, so that each counts once.
  private var seen: Set<String> = []

  private(set) var figures: [Found<FigureMention>] = []
  private(set) var opinionCount: Found<Int>?
  /// How many spoke, for texts that count speeches and not opinions.
  private var speechCount: Found<Int>?
  private(set) var vote: Found<VoteMention>?

  init(_ page: Page, _ layout: Layout, taken: Set<Int>) {
    self.page = page
    self.taken = taken
    for sentence in page.sentences where layout.isBody(sentence.line) { read(sentence.tokens) }
    opinionCount = opinionCount ?? speechCount
  }

  private mutating func read(_ sentence: Range<Int>) {
    let isVote = page.marks.has(.voteWord, in: sentence)
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let quantity = quantity(at: index, in: sentence) else {
        countSpelled(at: index, in: sentence)
        index += 1
        continue
      }
      take(quantity, in: sentence, isVote: isVote)
      index = quantity.tokens.upperBound
    }
  }

  // MARK: - One quantity

  private struct Quantity {
    var value: Double
    var outOf: Double?
    var unit: Range<Int>?
    /// The number and, after it, the unit.
    var tokens: Range<Int>
    var isPercent = false
  }

  private func quantity(at index: Int, in sentence: Range<Int>) -> Quantity? {
    guard page.tokens[index].isNumber, !taken.contains(index) else { return nil }
    if let skipped = skippedDate(at: index, in: sentence) { return skipped }
    guard let number = number(at: index, in: page.tokens), number.tokens.upperBound <= sentence.upperBound else {
      return nil
    }
    var end = number.tokens.upperBound
    var outOf: Double?
    if page.isMark(end, "/"), let whole = VietnameseText.number(at: end + 1, in: page.tokens),
      !page.tokens[end].spaceBefore
    {
      outOf = whole.value
      end = whole.tokens.upperBound
    }
    let nothing = Quantity(value: number.value, outOf: outOf, unit: nil, tokens: index..<end)
    guard end < sentence.upperBound, !isRange(index, end) else { return nothing }
    // "biểu quyết nghị quyết: 100%": a share numbers nothing.
    if page.isMark(end, "%") {
      return Quantity(value: number.value, unit: end..<end + 1, tokens: index..<end + 1, isPercent: true)
    }
    let isMoney = page.marks.at(end, .moneyUnit) != nil || number.value.rounded() != number.value
    if isName(index), !isMoney { return nothing }
    if let percent = page.marks.at(end, .percentWord) {
      return Quantity(value: number.value, unit: percent, tokens: index..<percent.upperBound, isPercent: true)
    }
    guard let unit = unit(at: end, in: sentence) else { return nothing }
    return Quantity(value: number.value, outOf: outOf, unit: unit, tokens: index..<unit.upperBound)
  }

  /// Dates are no quantities; a quantity without a unit is passed over whole.
  private func skippedDate(at index: Int, in sentence: Range<Int>) -> Quantity? {
    let expected =
      page.marks.endingAt(index, .dayWord) != nil || page.marks.endingAt(index, .partMorning) != nil
      || page.marks.endingAt(index, .partAfternoon) != nil || page.marks.endingAt(index, .partEvening) != nil
    guard let date = date(at: index, in: page.tokens, expected: expected),
      date.tokens.upperBound <= sentence.upperBound
    else { return nil }
    return Quantity(value: 0, unit: nil, tokens: date.tokens)
  }

  /// How far back a list of numbers is followed to the word that makes names of them.
  private static let longestList = 40

  /// "tổ 5", "khóa 2", "tổ dân phố 1, 2, 3": the number is a name.
  private func isName(_ index: Int) -> Bool {
    var first = index
    while first >= 2, index - first < Self.longestList, page.tokens[first - 2].isNumber,
      [",", "và", "-", "+"].contains(page.tokens[first - 1].key)
    {
      first -= 2
    }
    if page.marks.endingAt(first, .numbered) != nil { return true }
    return first > 0 && (page.tokens[first - 1].isMark(":") && page.marks.endingAt(first - 1, .numbered) != nil)
  }

  /// "5 - 7", "2025-2030", "10 đến": an estimate or a term, and the halves of one.
  private func isRange(_ start: Int, _ end: Int) -> Bool {
    if page.isMark(end, "-"), end + 1 < page.tokens.count, page.tokens[end + 1].isNumber { return true }
    return page.isMark(start - 1, "-") && start >= 2 && page.tokens[start - 2].isNumber
  }

  /// What is counted: a phrase of the lexicon, or the next two small words.
  private func unit(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
    let known = [Cue.moneyUnit, .unit, .opinionUnit, .speechUnit].compactMap { page.marks.at(index, $0) }
    let unit = known.max { $0.count < $1.count }
    // "45 ngày công" is work done, "45 ngày" only time.
    if let period = page.marks.at(index, .period), period.count >= unit?.count ?? 0 { return nil }
    if let unit { return withRate(unit, in: sentence) }
    guard page.tokens[index].isWord, !page.tokens[index].isCapitalized || page.tokens[index].isAllCaps,
      page.marks.at(index, .titleEnd) == nil, page.marks.at(index, .notAUnit) == nil
    else { return nil }
    let second = index + 1
    let joins =
      second < sentence.upperBound && page.tokens[second].isWord && !page.tokens[second].isCapitalized
      && page.marks.at(second, .titleEnd) == nil && page.marks.at(second, .notAUnit) == nil
    return index..<(joins ? second + 1 : second)
  }

  /// "triệu đồng/người/năm" is one unit.
  private func withRate(_ unit: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var end = unit.upperBound
    while end + 1 < sentence.upperBound, page.isMark(end, "/"), page.tokens[end + 1].isWord { end += 2 }
    return unit.lowerBound..<end
  }

  // MARK: - What it says

  private mutating func take(_ quantity: Quantity, in sentence: Range<Int>, isVote: Bool) {
    guard let unit = quantity.unit else { return }
    if isVote && (quantity.isPercent || quantity.outOf != nil || isAgainst(quantity, in: sentence)) {
      takeVote(quantity, in: sentence)
    } else if quantity.outOf == nil, let opinions = page.marks.at(unit.lowerBound, .opinionUnit), opinionCount == nil {
      takeCount(quantity, opinions)
    } else {
      if speechCount == nil, page.marks.at(unit.lowerBound, .speechUnit) != nil,
        let count = Int(exactly: quantity.value)
      {
        speechCount = Found(count, spans: [page.span(quantity.tokens)], confidence: 0.6, rule: "opinion-count.speeches")
      }
      add(quantity, unit: unit, in: sentence)
    }
  }

  /// "Mười lăm ý kiến đã được nêu": a count in words, which only opinions have here.
  private mutating func countSpelled(at index: Int, in sentence: Range<Int>) {
    guard opinionCount == nil, page.tokens[index].isWord, let number = spelledNumber(at: index, in: page.tokens),
      let unit = page.marks.at(number.tokens.upperBound, .opinionUnit, in: sentence)
    else { return }
    opinionCount = Found(
      Int(number.value), spans: [page.span(number.tokens.lowerBound..<unit.upperBound)], confidence: 0.7,
      rule: "opinion-count.spelled")
  }

  private mutating func takeCount(_ quantity: Quantity, _ unit: Range<Int>) {
    guard opinionCount == nil, let count = Int(exactly: quantity.value) else { return }
    opinionCount = Found(
      count, spans: [page.span(quantity.tokens.lowerBound..<unit.upperBound)], confidence: 0.9, rule: "opinion-count")
  }

  private mutating func add(_ quantity: Quantity, unit: Range<Int>, in sentence: Range<Int>) {
    let text = page.text(unit)
    if !seen.insert("\(quantity.value) \(text)").inserted && !quantity.isPercent { return }
    let clause = clause(around: quantity.tokens, in: sentence)
    figures.append(
      Found(
        FigureMention(value: quantity.value, unit: text, about: page.text(clause)), spans: [page.span(quantity.tokens)],
        confidence: quantity.isPercent ? 0.9 : 0.7, rule: quantity.isPercent ? "figure.percent" : "figure.counted",
        parts: ["unit": [page.span(unit)], "about": [page.span(clause)]]))
  }

  private mutating func takeVote(_ quantity: Quantity, in sentence: Range<Int>) {
    let clause = page.trimmed(sentence)
    var found =
      vote
      ?? Found(
        VoteMention(percent: nil, votesFor: nil, against: nil, about: page.text(clause)),
        spans: [page.span(quantity.tokens)], confidence: 0.85, rule: "vote", parts: ["about": [page.span(clause)]])
    if quantity.isPercent {
      found.value.percent = found.value.percent ?? quantity.value
    } else if isAgainst(quantity, in: sentence) {
      found.value.against = found.value.against ?? Int(exactly: quantity.value)
    } else if found.value.votesFor == nil {
      found.value.votesFor = Int(exactly: quantity.value)
    }
    vote = found
  }

  /// "không tán thành: 02 hộ", "02 phiếu không tán thành"
  private func isAgainst(_ quantity: Quantity, in sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, quantity.tokens.lowerBound - 5)..<sentence.upperBound
    guard let against = page.marks.first(.voteAgainst, in: near) else { return false }
    return page.firstMark([",", ";"], in: against.upperBound..<max(against.upperBound, quantity.tokens.lowerBound))
      == nil && against.lowerBound <= quantity.tokens.upperBound
  }

  /// The part of the sentence between commas and semicolons that the quantity stands in.
  private func clause(around tokens: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var (low, high) = (tokens.lowerBound, tokens.upperBound)
    while low > sentence.lowerBound, !isBreak(low - 1) { low -= 1 }
    while high < sentence.upperBound, !isBreak(high) { high += 1 }
    let clause = page.trimmed(low..<high)
    return clause.isEmpty ? tokens : clause
  }

  /// A comma between digits is a decimal one.
  private func isBreak(_ index: Int) -> Bool {
    guard page.tokens[index].shape == .mark, [",", ";", ":"].contains(page.tokens[index].key) else { return false }
    return index + 1 >= page.tokens.count || page.tokens[index + 1].spaceBefore
  }
}
