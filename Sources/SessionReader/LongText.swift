/// Texts far longer than any report of one session, such as a year of them in one file: read part by part, so that
/// memory and time per part stay the same however long the whole is.
enum LongText {
  /// A hundred pages in UTF-8. What belongs together stands nearer than that.
  static let longestPart = 256 * 1024
  /// How far back from there a line's end is looked for.
  private static let reach = 64 * 1024

  static func isLong(_ text: String) -> Bool { text.utf8.count > longestPart }

  /// Calls `body` with each part and the number of Unicode scalars before it. Parts end with a line, else with a word.
  static func eachPart(of text: String, _ body: (String, Int) -> Void) {
    var start = text.startIndex
    var scalars = 0
    while start < text.endIndex {
      let end = end(of: text, from: start)
      let part = String(text[start..<end])
      body(part, scalars)
      scalars += part.unicodeScalars.count
      start = end
    }
  }

  private static func end(of text: String, from start: String.Index) -> String.Index {
    let bytes = text.utf8
    guard let most = bytes.index(start, offsetBy: longestPart, limitedBy: bytes.endIndex), most < bytes.endIndex else {
      return bytes.endIndex
    }
    return last(UInt8(ascii: "\n"), in: bytes, before: most) ?? last(UInt8(ascii: " "), in: bytes, before: most)
      ?? wholeScalar(in: bytes, at: most)
  }

  private static func last(_ byte: UInt8, in bytes: String.UTF8View, before end: String.Index) -> String.Index? {
    var index = end
    for _ in 0..<reach {
      let before = bytes.index(before: index)
      if bytes[before] == byte { return index }
      index = before
    }
    return nil
  }

  /// Back to where a scalar begins: its later bytes are 10xxxxxx.
  private static func wholeScalar(in bytes: String.UTF8View, at index: String.Index) -> String.Index {
    var index = index
    while bytes[index] & 0xC0 == 0x80 { index = bytes.index(before: index) }
    return index
  }
}

/// What the parts of a long text say, as one: of single values the first counts, lists are joined.
struct JoinedReading {
  private(set) var reading: Reading
  private var names: Set<String> = []
  private var symbols: Set<String> = []

  init(text: String) { reading = Reading(text: text) }

  mutating func add(_ part: Reading, from offset: Int) {
    addSingle(part, offset)
    reading.counterparts += part.counterparts.map { $0.moved(by: offset) }
    reading.results += part.results.map { $0.moved(by: offset) }
    reading.difficulties += part.difficulties.map { $0.moved(by: offset) }
    reading.opinions += part.opinions.map { $0.moved(by: offset) }
    reading.responses += part.responses.map { $0.moved(by: offset) }
    reading.requests += part.requests.map { $0.moved(by: offset) }
    reading.requestOwners += part.requestOwners.map { $0?.moved(by: offset) }
    reading.figures += part.figures.map { $0.moved(by: offset) }
    for person in part.participants where names.insert(person.value.name).inserted {
      reading.participants.append(person.moved(by: offset))
    }
    for document in part.documents where symbols.insert(document.value.symbol).inserted {
      reading.documents.append(document.moved(by: offset))
    }
  }

  private mutating func addSingle(_ part: Reading, _ offset: Int) {
    reading.title = reading.title ?? part.title?.moved(by: offset)
    reading.publishedOn = reading.publishedOn ?? part.publishedOn?.moved(by: offset)
    reading.byline = reading.byline ?? part.byline?.moved(by: offset)
    reading.kind = reading.kind ?? part.kind?.moved(by: offset)
    reading.heldOn = reading.heldOn ?? part.heldOn?.moved(by: offset)
    reading.partOfDay = reading.partOfDay ?? part.partOfDay?.moved(by: offset)
    reading.place = reading.place ?? part.place?.moved(by: offset)
    reading.organizer = reading.organizer ?? part.organizer?.moved(by: offset)
    reading.chair = reading.chair ?? part.chair?.moved(by: offset)
    reading.opinionCount = reading.opinionCount ?? part.opinionCount?.moved(by: offset)
    reading.speaker = reading.speaker ?? part.speaker?.moved(by: offset)
    reading.vote = reading.vote ?? part.vote?.moved(by: offset)
    reading.escalation = reading.escalation ?? part.escalation?.moved(by: offset)
  }
}

extension Found {
  /// The same finding in a text that has `offset` scalars more before it.
  func moved(by offset: Int) -> Found {
    var copy = self
    copy.spans = spans.map { $0.lowerBound + offset..<$0.upperBound + offset }
    copy.parts = parts.mapValues { $0.map { $0.lowerBound + offset..<$0.upperBound + offset } }
    return copy
  }
}
