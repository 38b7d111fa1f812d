/// XML as it grows. Markup goes in as it is written here; words of people only through `text`, which escapes them.
struct XML {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Markup of ours, never a person's words.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  mutating func raw(_ other: XML) { bytes.append(contentsOf: other.bytes) }

  /// A person's words, cleaned and escaped for text and quoted attributes alike; so `]]>` cannot end anything.
  mutating func text(_ words: String) throws(PaperProblem) {
    for byte in try Clean.text(words).utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
}
