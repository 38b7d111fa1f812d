import VietnameseText

/// Cuts one line into sentences: at ".", "!", "?" and "…" before a space and something that can begin a sentence.
///
/// No end: after a single capital (initials), after a list number at the head of the line, before a small letter,
/// and inside "TP.HCM", where no space follows.
func cutSentences(_ line: Range<Int>, tokens: [Token]) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  var start = line.lowerBound
  var index = line.lowerBound
  while index < line.upperBound {
    if isSentenceEnd(index, line: line, start: start, tokens: tokens) {
      var end = index + 1
      while end < line.upperBound, isTail(tokens[end]) { end += 1 }
      sentences.append(start..<end)
      start = end
      index = end
    } else {
      index += 1
    }
  }
  if start < line.upperBound { sentences.append(start..<line.upperBound) }
  return sentences
}

/// Drops the line breaks of hard-wrapped text, as PDFs and mails have it: no stop before, a small letter after.
func withoutSoftBreaks(_ tokens: [Token]) -> [Token] {
  var kept: [Token] = []
  kept.reserveCapacity(tokens.count)
  for (index, token) in tokens.enumerated() {
    if token.shape == .lineBreak, let before = kept.last, index + 1 < tokens.count,
      before.isWord || before.isMark(","), tokens[index + 1].isWord, !tokens[index + 1].isCapitalized,
      tokens[index + 1].range.count > 1
    {
      continue
    }
    kept.append(token)
  }
  return kept
}

private func isSentenceEnd(_ index: Int, line: Range<Int>, start: Int, tokens: [Token]) -> Bool {
  let token = tokens[index]
  guard token.shape == .mark, [".", "!", "?", "..."].contains(token.key), index > start else { return false }
  var next = index + 1
  while next < line.upperBound, isTail(tokens[next]) { next += 1 }
  guard next < line.upperBound, tokens[next].spaceBefore else { return false }
  let before = tokens[index - 1]
  if token.key == ".", before.isWord, before.isCapitalized, before.range.count == 1 {
    // "trong quý I. Với xã, …": a Roman number is no initial.
    guard index - 2 >= start, romanBefore.contains(tokens[index - 2].key) else { return false }
  }
  if token.key == ".", index == start + 1, before.isNumber || before.range.count <= 3 { return false }
  if abbreviations.contains(before.key), token.key == "." { return false }
  guard tokens[next].isWord, !tokens[next].isCapitalized else { return true }
  // "… đối với người dân. ông cũng chia sẻ": a slip of the hand, told by who begins to speak.
  return token.key == "." && before.isWord && before.range.count > 2 && speakers.contains(tokens[next].key)
}

/// Behind these a single I, V or X counts: "quý I", "khóa X".
private let romanBefore: Set<String> = [
  wordKey("quý"), wordKey("khóa"), wordKey("kỳ"), wordKey("lần thứ"), wordKey("thứ"),
]

/// Words for persons that writers leave small after a stop.
private let speakers: Set<String> = ["ông", "bà", "đồng"]

/// Shortenings that carry a point in the middle of a sentence.
private let abbreviations: Set<String> = [
  "tp", "tx", "tt", "ts", "ths", "pgs", "gs", "bs", "ks", "đc", "ô", "b", "p", "q",
]

/// What still belongs to a sentence after its stop: further stops and closing quotes glued to it.
private func isTail(_ token: Token) -> Bool {
  guard token.shape == .mark, !token.spaceBefore else { return false }
  return [".", "!", "?", "...", "\"", ")", "/"].contains(token.key)
}
