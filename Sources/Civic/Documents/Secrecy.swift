import Rulebook
import VietnameseText
import Yams

/// The words by which a paper says that it is a state secret, `Documents/secrecy.yaml`.
struct SecrecyWords: Decodable, Sendable {
  /// Two words that mean nothing else, written with their marks or without.
  var long: [String]
  /// One word that is also part of ordinary words, so it counts only in capitals by itself or alone in brackets.
  var short: String
  /// Before and after these it is part of an ordinary word.
  var before: Set<String>
  var after: Set<String>

  static let shipped = Result {
    try YAMLDecoder().decode(SecrecyWords.self, from: Embedded.text("Civic/Documents/secrecy.yaml"))
  }
}

/// The mark of secrecy that a title, a symbol or a file name carries; nil where it carries none.
/// Throws only where the list of words is not in the program.
func secrecyMark(in text: String) throws -> String? { try SecrecyWords.shipped.get().mark(in: text) }

extension SecrecyWords {
  func mark(in text: String) -> String? {
    let words = SecrecyWords.words(of: nfc(text))
    for mark in long where words.contains(phrase: mark) { return mark }
    let alone = words.indices.contains { isShortMark(at: $0, in: words) }
    return alone ? short : nil
  }

  /// In capitals and not half of an ordinary word, or by itself in brackets, as a stamp stands.
  private func isShortMark(at index: Int, in words: [Word]) -> Bool {
    let word = words[index]
    if word.isBracketed && (word.text.lowercased() == short.lowercased() || word.text.lowercased() == foldedKey(short))
    {
      return true
    }
    guard word.text == short else { return false }
    let previous = index > 0 ? words[index - 1].text.lowercased() : ""
    let next = index + 1 < words.count ? words[index + 1].text.lowercased() : ""
    return !before.contains(previous) && !after.contains(next)
  }

  struct Word {
    var text: String
    /// Nothing but this word stands between two brackets.
    var isBracketed: Bool
  }

  /// Runs of letters and digits; everything else parts them, so that `12/BC-MẬT` and `bao_cao_mat.pdf` come apart.
  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    let letters = Array(text)
    var start: Int?
    for index in 0...letters.count {
      let inWord = index < letters.count && (letters[index].isLetter || letters[index].isNumber)
      if inWord, start == nil { start = index }
      guard !inWord, let from = start else { continue }
      let isBracketed =
        from > 0 && "([{".contains(letters[from - 1]) && index < letters.count && ")]}".contains(letters[index])
      words.append(Word(text: String(letters[from..<index]), isBracketed: isBracketed))
      start = nil
    }
    return words
  }
}

extension [SecrecyWords.Word] {
  /// The words of a mark one after the other, each with its marks or, like a name typed in haste, without any.
  fileprivate func contains(phrase: String) -> Bool {
    let full = phrase.lowercased().split(separator: " ").map(String.init)
    let bare = full.map(foldedKey)
    let mine = map { $0.text.lowercased() }
    return mine.indices.contains { start in
      let piece = Array<String>(mine.dropFirst(start).prefix(full.count))
      return piece == full || piece == bare
    }
  }
}

extension Work {
  /// Refuses what is marked secret, with the law: no such paper may lie on a connected machine (design.md 4).
  func refuseSecrets(in texts: String...) throws { for text in texts { try refuseSecret(text, shipped, on: today) } }
}

/// Throws a `Refusal` that names the mark and cites the rule `secret-no-network` in the version of that day.
func refuseSecret(_ text: String, _ rules: Rulebook, on day: Day) throws {
  guard let mark = try secrecyMark(in: text) else { return }
  throw Refusal(
    \.document.secret, ["mark": mark, "name": text], citation: rules.rule("secret-no-network", on: day)?.citation)
}
