import Markup
import VietnameseText

/// A text with the words that were looked for marked in it; `words` are folded, and the last may be only begun.
func marked(_ text: String, _ words: [String]) -> HTML {
  var html: [HTML] = []
  var end = text.startIndex
  for range in wordRanges(text, words) {
    html.append("\(text[end..<range.lowerBound])<mark>\(text[range])</mark>")
    end = range.upperBound
  }
  return HTML(html + ["\(text[end...])"])
}

/// About 160 letters around the first place where one of the words stands; empty where none does.
func excerpt(of text: String, around words: [String]) -> String {
  guard let first = wordRanges(text, words).first else { return "" }
  let start = text.index(first.lowerBound, offsetBy: -60, limitedBy: text.startIndex) ?? text.startIndex
  let end = text.index(first.upperBound, offsetBy: 100, limitedBy: text.endIndex) ?? text.endIndex
  // Whole words only at both ends.
  let from = start == text.startIndex ? start : text[start...].firstIndex(where: \.isWhitespace) ?? start
  let to = end == text.endIndex ? end : text[..<end].lastIndex(where: \.isWhitespace) ?? end
  guard from < to else { return String(text[start..<end]) }
  return (start > text.startIndex ? "…" : "") + text[from..<to] + (end < text.endIndex ? "…" : "")
}

/// Whether every word stands in the text, so that it needs no excerpt to explain why it was found.
func holds(_ text: String, _ words: [String]) -> Bool {
  let keys = wordRanges(text, words).map { foldedKey(String(text[$0])) }
  return words.allSatisfy { word in keys.contains { $0.hasPrefix(word) } }
}

/// Where words of the text are found, one by one as the index has them: runs of letters and digits.
private func wordRanges(_ text: String, _ words: [String]) -> [Range<String.Index>] {
  guard let begun = words.last else { return [] }
  let whole = Set(words)
  var ranges: [Range<String.Index>] = []
  var start: String.Index?
  let scalars = text.unicodeScalars
  func endWord(at end: String.Index) {
    guard let from = start else { return }
    start = nil
    let key = foldedKey(String(text[from..<end]))
    if whole.contains(key) || key.hasPrefix(begun) { ranges.append(from..<end) }
  }
  var at = scalars.startIndex
  while at < scalars.endIndex {
    if foldedByte(scalars[at]) == Fold.gap { endWord(at: at) } else if start == nil { start = at }
    at = scalars.index(after: at)
  }
  endWord(at: text.endIndex)
  return ranges
}
