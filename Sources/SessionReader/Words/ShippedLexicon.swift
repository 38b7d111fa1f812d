import CEmbedded

extension Lexicon {
  /// The lexicon that travels inside the program: every file of `Sources/SessionReader/lexicon`.
  public static let shipped: Lexicon = {
    var lexicon = Lexicon()
    for file in shippedFiles() { _ = lexicon.add(file.text) }
    return lexicon
  }()

  /// The shipped files' names and texts, for the test that reads every line of them.
  static func shippedFiles() -> [(name: String, text: String)] {
    embeddedTexts(below: "SessionReader/lexicon/").filter { !$0.name.hasSuffix("/labels.txt") }
  }
}

/// The text files compiled into the program whose path below `Sources/` begins with `prefix`.
func embeddedTexts(below prefix: String) -> [(name: String, text: String)] {
  (0..<embedded_count()).compactMap { index in
    let file = embedded_at(index)
    let name = String(cString: file.name)
    guard name.hasPrefix(prefix) else { return nil }
    return (name, String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }
}
