import VietnameseText

/// Clean and segment: a text cut into tokens, lines and sentences, with the lexicon's phrases marked.
struct Page: Sendable {
  let scalars: [Unicode.Scalar]
  let tokens: [Token]
  let marks: Marks
  /// Lines that hold something, in order.
  let lines: [Line]
  let sentences: [Sentence]

  struct Line: Sendable {
    var tokens: Range<Int>
    var sentences: Range<Int>
  }

  struct Sentence: Sendable {
    var tokens: Range<Int>
    var line: Int
  }

  init(text: String, lexicon: Lexicon) {
    scalars = Array(text.unicodeScalars)
    tokens = withoutSoftBreaks(VietnameseText.tokens(of: scalars))
    marks = Marks(tokens: tokens, lexicon: lexicon)
    var lines: [Line] = []
    var sentences: [Sentence] = []
    for range in tokens.indices.split(whereSeparator: { [tokens] in tokens[$0].shape == .lineBreak }) {
      let first = sentences.count
      for sentence in cutSentences(range.startIndex..<range.endIndex, tokens: tokens) {
        sentences.append(Sentence(tokens: sentence, line: lines.count))
      }
      lines.append(Line(tokens: range.startIndex..<range.endIndex, sentences: first..<sentences.count))
    }
    self.lines = lines
    self.sentences = sentences
  }

  /// The scalar offsets of a run of tokens.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last, last < tokens.count else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The words of a run of tokens, exactly as the text has them.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[span(range)])
    return String(view)
  }

  func found(_ range: Range<Int>, _ confidence: Double, _ rule: String) -> Found<String> {
    Found(text(range), spans: [span(range)], confidence: confidence, rule: rule)
  }

  /// `range` without the marks that only part it from its neighbours: commas, stops, dashes, bullets, emoji.
  func trimmed(_ range: Range<Int>, keepingStart: Bool = false) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while !keepingStart, low < high, isTrimmable(tokens[low]), !opens(tokens[low], before: high) { low += 1 }
    while low < high, isTrimmable(tokens[high - 1]), !closes(high - 1, from: low) { high -= 1 }
    return low..<high
  }

  private func isTrimmable(_ token: Token) -> Bool {
    token.shape != .word && token.shape != .number && !["%", "°"].contains(token.key)
  }

  private func opens(_ token: Token, before high: Int) -> Bool { token.isMark("\"") || token.isMark("(") }

  private func closes(_ index: Int, from low: Int) -> Bool {
    if tokens[index].isMark(")") { return (low..<index).contains { tokens[$0].isMark("(") } }
    return tokens[index].isMark("\"") && (low..<index).filter { tokens[$0].isMark("\"") }.count % 2 == 1
  }

  /// The number of words and numbers in `range`.
  func wordCount(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[$1].isWord || tokens[$1].isNumber ? 1 : 0) }
  }

  /// Whether a phrase that ends names and bodies begins here. With a capital it is part of one: "xã Mường Vang Trong".
  func endsAt(_ index: Int, _ cue: Cue) -> Bool {
    guard let mark = marks.at(index, cue) else { return false }
    let token = tokens[mark.lowerBound]
    return !token.isCapitalized || token.isAllCaps || !tokens[max(0, index - 1)].isCapitalized
  }

  func isMark(_ index: Int, _ key: String) -> Bool { tokens.indices.contains(index) && tokens[index].isMark(key) }

  /// The first token in `range` that is one of these marks.
  func firstMark(_ keys: Set<String>, in range: Range<Int>) -> Int? {
    range.first { tokens[$0].shape == .mark && keys.contains(tokens[$0].key) }
  }

  /// A dash with a space on one side at least, which parts phrases; "Kinh-tế" and "NQ-TW" have none.
  func isDash(_ index: Int) -> Bool {
    guard isMark(index, "-") else { return false }
    return tokens[index].spaceBefore || index + 1 >= tokens.count || tokens[index + 1].spaceBefore
  }

  /// Splits `range` at each token for which `parts` holds; the parting tokens belong to no piece.
  func pieces(_ range: Range<Int>, at parts: (Int) -> Bool) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where parts(index) {
      if start < index { pieces.append(start..<index) }
      start = index + 1
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }
}
