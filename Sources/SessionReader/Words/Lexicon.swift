import VietnameseText

/// The phrases the reader knows, by what they tell it. Plain data: a value is never changed while reading.
///
/// A file holds headings in brackets, which name a `Cue`, and below each one phrase a line; `#` begins a remark.
public struct Lexicon: Sendable {
  /// A line that cannot be read: its number and why. The shipped files have none; a test sees to it.
  public struct Problem: Error, Equatable, Sendable {
    public var line: Int
    public var reason: String
  }

  private(set) var root = Node()

  public init() {}

  /// Reads one file's text into this lexicon and returns the lines it could not use.
  public mutating func add(_ text: String) -> [Problem] {
    var problems: [Problem] = []
    var cue: Cue?
    for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = nfc(String(raw)).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("["), line.hasSuffix("]") {
        cue = Cue(named: line.dropFirst().dropLast())
        if cue == nil { problems.append(Problem(line: number + 1, reason: "no cue is called \(line)")) }
      } else if let cue {
        root.insert(phraseKeys(line), cue)
      } else {
        problems.append(Problem(line: number + 1, reason: "a phrase stands before the first heading"))
      }
    }
    return problems
  }

  /// The family names of one word, as `wordKey` writes them: for those who look for names outside of a report.
  public var surnames: Set<String> { Set(root.next.filter { $0.value.cues.contains(.surname) }.keys) }

  private func phraseKeys(_ phrase: String) -> [String] {
    tokens(of: Array(phrase.unicodeScalars)).map(\.key)
  }

  /// One word of a phrase on the way; `cues` are those of the phrase that ends here.
  struct Node: Sendable {
    var next: [String: Node] = [:]
    var cues: [Cue] = []

    mutating func insert(_ keys: [String], _ cue: Cue) {
      guard let first = keys.first else {
        if !cues.contains(cue) { cues.append(cue) }
        return
      }
      next[first, default: Node()].insert(Array(keys.dropFirst()), cue)
    }
  }
}

extension String {
  /// Without white space at the ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
