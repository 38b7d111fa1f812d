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

  /// The words of all phrases, numbered, so that a text's words are compared as numbers.
  private(set) var words: [String: UInt32] = [:]
  /// The phrases as a tree: from a place in it and the next word to the next place. Place 0 is the root.
  private(set) var steps: [Step: UInt32] = [:]
  /// The cues whose phrases end at each place of the tree.
  private(set) var cues: [[Cue]] = [[]]
  /// Whether a phrase begins with the word of that number.
  private(set) var begins: [UInt32] = []

  struct Step: Hashable, Sendable {
    var place: UInt32
    var word: UInt32
  }

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
        insert(phraseKeys(line), cue)
      } else {
        problems.append(Problem(line: number + 1, reason: "a phrase stands before the first heading"))
      }
    }
    return problems
  }

  /// The family names of one word, as `wordKey` writes them: for those who look for names outside of a report.
  public var surnames: Set<String> {
    Set(words.filter { cues[Int(begins[Int($0.value)])].contains(.surname) }.keys)
  }

  private func phraseKeys(_ phrase: String) -> [String] {
    tokens(of: Array(phrase.unicodeScalars)).map(\.key)
  }

  /// Adds posts that an office has met and the shipped files do not know.
  public mutating func add(titles: [String]) { add(titles, as: .title) }

  /// Adds names by which bodies are called locally.
  public mutating func add(bodies: [String]) { add(bodies, as: .body) }

  private mutating func add(_ phrases: [String], as cue: Cue) {
    for phrase in phrases { insert(phraseKeys(nfc(phrase)), cue) }
  }

  private mutating func insert(_ keys: [String], _ cue: Cue) {
    var place: UInt32 = 0
    for key in keys { place = step(from: place, number(of: key)) }
    if place > 0, !cues[Int(place)].contains(cue) { cues[Int(place)].append(cue) }
  }

  private mutating func number(of word: String) -> UInt32 {
    if let known = words[word] { return known }
    let number = UInt32(words.count)
    words[word] = number
    begins.append(0)
    return number
  }

  private mutating func step(from place: UInt32, _ word: UInt32) -> UInt32 {
    let step = Step(place: place, word: word)
    if let known = steps[step] { return known }
    let next = UInt32(cues.count)
    steps[step] = next
    cues.append([])
    if place == 0 { begins[Int(word)] = next }
    return next
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
