/// A part of a Word file as tags and texts in their order: enough to find fields and to repeat rows, and everything else
/// stays byte for byte what it was.
struct MarkedText {
  enum Piece: Equatable {
    case tag(String)
    /// Between `<w:t>` and `</w:t>`, unescaped.
    case words(String)
  }
  private(set) var pieces: [Piece] = []

  /// The part has been read by a parser before, so its tags are whole.
  init(_ part: Zip.Part) throws(Template.Problem) {
    var rest = Substring(String(decoding: part.bytes, as: UTF8.self))
    var isInText = false
    while let open = rest.firstIndex(of: "<") {
      if open > rest.startIndex {
        pieces.append(isInText ? .words(MarkedText.plain(rest[..<open])) : .tag(String(rest[..<open])))
      }
      guard let close = MarkedText.end(of: rest[open...]) else { throw .notWord(part.name) }
      let tag = String(rest[open...close])
      isInText = MarkedText.isTag(tag, "w:t") && !tag.hasSuffix("/>")
      pieces.append(.tag(tag))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.tag(String(rest))) }
  }

  /// The `>` that ends a tag, not one within a quoted attribute.
  private static func end(of text: Substring) -> Substring.Index? {
    if text.hasPrefix("<!--") { return text.firstRange(of: "-->").map { text.index(before: $0.upperBound) } }
    if text.hasPrefix("<![CDATA[") { return text.firstRange(of: "]]>").map { text.index(before: $0.upperBound) } }
    var quote: Character?
    for index in text.indices {
      let letter = text[index]
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == "\"" || letter == "'" {
        quote = letter
      } else if letter == ">" {
        return index
      }
    }
    return nil
  }

  static func isTag(_ tag: String, _ name: String) -> Bool {
    guard tag.hasPrefix("<" + name) else { return false }
    return tag.dropFirst(name.count + 1).first.map { " />\n\t".contains($0) } ?? false
  }

  /// The same with other pieces in place of its own.
  private init(pieces: [Piece]) { self.pieces = pieces }

  var bytes: [UInt8] {
    var xml = XML(capacity: pieces.count * 24)
    for piece in pieces {
      switch piece {
      case .tag(let tag): xml.raw(tag)
      case .words(let words): xml.raw(MarkedText.escaped(words))
      }
    }
    return xml.bytes
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func plain(_ text: Substring) -> String {
    let words = String(text)
    guard words.contains("&") else { return words }
    return words.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

// MARK: - Fields

extension MarkedText {
  /// The names between `{{` and `}}`, in order.
  var fields: [String] {
    pieces.flatMap { piece -> [String] in
      guard case .words(let words) = piece else { return [] }
      return MarkedText.names(in: words)
    }
  }

  static func names(in words: String) -> [String] {
    words.components(between: "{{", and: "}}").map { $0.trimmed }
  }

  /// Puts a field that Word cut into several runs back into the first of them. Only within one paragraph: a field never
  /// goes over its end.
  mutating func joinFields() {
    var open: [[Int]] = []
    for index in pieces.indices {
      switch pieces[index] {
      case .words: if !open.isEmpty { open[open.count - 1].append(index) }
      case .tag(let tag):
        if MarkedText.isTag(tag, "w:p"), !tag.hasSuffix("/>") { open.append([]) }
        if tag == "</w:p>", let texts = open.popLast() { join(texts) }
      }
    }
  }

  private mutating func join(_ texts: [Int]) {
    for (place, index) in texts.enumerated() {
      guard case .words(var words) = pieces[index], MarkedText.isUnfinished(words) else { continue }
      for later in texts.dropFirst(place + 1) {
        guard MarkedText.isUnfinished(words), case .words(let more) = pieces[later] else { break }
        let (taken, left) = MarkedText.parted(more, after: words)
        words += taken
        pieces[later] = .words(left)
      }
      pieces[index] = .words(words)
    }
  }

  /// A field has begun and not ended, or may begin with the last letter.
  private static func isUnfinished(_ words: String) -> Bool {
    if let open = words.ranges(of: "{{").last { return !words[open.upperBound...].contains("}}") }
    return words.hasSuffix("{")
  }

  /// What of the next text belongs to the field, up to and with its `}}`.
  private static func parted(_ more: String, after words: String) -> (String, String) {
    for end in more.indices where isUnfinished(words) {
      let taken = String(more[...end])
      if !isUnfinished(words + taken) { return (taken, String(more[more.index(after: end)...])) }
    }
    return (more, "")
  }
}

// MARK: - Filling

extension MarkedText {
  /// - Throws: `PaperProblem`.
  mutating func fill(_ values: Template.Values) throws(PaperProblem) {
    var filled: [Piece] = []
    var index = 0
    while index < pieces.count {
      if case .tag(let tag) = pieces[index], MarkedText.isTag(tag, "w:tr"), let end = rowEnd(from: index) {
        let row = Array(pieces[index...end])
        if let name = MarkedText(pieces: row).listName(in: values) {
          for line in values.lists[name] ?? [] {
            let named = Dictionary(uniqueKeysWithValues: line.map { ("\(name).\($0.key)", $0.value) })
            filled += try MarkedText.filled(row, named.merging(values.fields) { own, _ in own })
          }
          index = end + 1
          continue
        }
      }
      filled += try MarkedText.filled([pieces[index]], values.fields)
      index += 1
    }
    pieces = filled
  }

  /// Where the row that begins here ends; rows may lie within rows.
  private func rowEnd(from start: Int) -> Int? {
    var depth = 0
    for index in start..<pieces.count {
      guard case .tag(let tag) = pieces[index] else { continue }
      if MarkedText.isTag(tag, "w:tr"), !tag.hasSuffix("/>") { depth += 1 }
      if tag == "</w:tr>" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The list that a row is repeated for: the first word of a field with a point.
  private func listName(in values: Template.Values) -> String? {
    fields.lazy.compactMap { $0.split(separator: ".").first.map(String.init) }.first { values.lists[$0] != nil }
  }

  private static func filled(_ row: [Piece], _ values: [String: String]) throws(PaperProblem) -> [Piece] {
    var filled: [Piece] = []
    for piece in row {
      guard case .words(let words) = piece, words.contains("{{") else {
        filled.append(piece)
        continue
      }
      filled += try broken(replaced(words, values))
    }
    return filled
  }

  /// A value goes in as it is and is not read again, so that nobody's words become fields.
  private static func replaced(_ words: String, _ values: [String: String]) throws(PaperProblem) -> String {
    var (text, rest) = ("", Substring(words))
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      text += rest[..<open.lowerBound]
      text += try Clean.text(values[String(rest[open.upperBound..<close.lowerBound]).trimmed] ?? "")
      rest = rest[close.upperBound...]
    }
    return text + rest
  }

  /// Line breaks as Word has them: the text is closed, broken and opened again.
  private static func broken(_ words: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, line) in words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index > 0 { pieces.append(.tag("</w:t><w:br/><w:t xml:space=\"preserve\">")) }
      pieces.append(.words(String(line)))
    }
    return pieces
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What stands between each pair of marks.
  fileprivate func components(between open: String, and close: String) -> [String] {
    var (found, rest): ([String], Substring) = ([], self[...])
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      found.append(String(rest[start.upperBound..<end.lowerBound]))
      rest = rest[end.upperBound...]
    }
    return found
  }
}
