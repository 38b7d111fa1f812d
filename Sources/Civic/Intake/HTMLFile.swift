import VietnameseText

/// The words of a page as `hoiam read` and the intake need them: blocks as lines, cells apart by " | ", entities as
/// letters. Nothing of it is believed, run or fetched.
public enum HTMLFile {
  /// Whether the first kilobyte looks like a page.
  public static func looksLike(_ text: String) -> Bool {
    let head = text.prefix(1024).lowercased()
    return head.contains("<!doctype html") || head.contains("<html") || head.contains("<body")
      || (head.contains("<p") && head.contains("</p>"))
  }

  public static func text(_ page: String) -> String {
    var reader = Reader(scalars: Array(page.unicodeScalars))
    reader.run()
    return nfc(tidied(reader.words))
  }

  /// One space between words, no space at the ends of lines, no more than one empty line.
  private static func tidied(_ words: String) -> String {
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "\r" }).joined(separator: " ")
    }
    var kept: [String] = []
    for line in lines where !(line.isEmpty && (kept.last ?? "").isEmpty) { kept.append(line) }
    return kept.joined(separator: "\n")
  }

  /// Elements whose contents are no words of the page.
  private static let silent: Set<String> = ["script", "style", "head", "noscript", "template", "svg", "nav", "select"]
  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article",
    "header", "footer", "blockquote", "figure", "figcaption", "dt", "dd", "hr", "pre", "caption",
  ]

  private struct Reader {
    let scalars: [Unicode.Scalar]
    var words = ""
    private var index = 0

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func run() {
      while index < scalars.count {
        switch scalars[index] {
        case "<": readTag()
        case "&": readEntity()
        case "\n", "\t", "\r":
          words.unicodeScalars.append(" ")
          index += 1
        default:
          words.unicodeScalars.append(scalars[index])
          index += 1
        }
      }
    }

    private mutating func readTag() {
      guard let end = scalars[index...].firstIndex(of: ">") else {
        index = scalars.count
        return
      }
      if scalars[index...].starts(with: "<!--".unicodeScalars) { return skip(past: "-->") }
      let isClosing = index + 1 < end && scalars[index + 1] == "/"
      let start = index + (isClosing ? 2 : 1)
      let name = String(String.UnicodeScalarView(scalars[start..<max(start, end)].prefix { isNamePart($0) }))
        .lowercased()
      index = end + 1
      if silent.contains(name), !isClosing { return skip(past: "</\(name)") }
      if name == "td" || name == "th", isClosing { words += " | " }
      if blocks.contains(name) { words += "\n" }
    }

    private mutating func skip(past mark: String) {
      let wanted = Array(mark.unicodeScalars)
      while index < scalars.count {
        if scalars[index...].prefix(wanted.count).elementsEqual(wanted, by: { lower($0) == $1 }) { break }
        index += 1
      }
      while index < scalars.count, scalars[index] != ">" { index += 1 }
      index = min(index + 1, scalars.count)
    }

    /// Named or numbered; what is no entity stays as it is written.
    private mutating func readEntity() {
      let limit = min(index + 12, scalars.count)
      guard let end = scalars[index..<limit].firstIndex(of: ";") else { return keep() }
      let name = String(String.UnicodeScalarView(scalars[index + 1..<end]))
      guard let letter = HTMLEntity.letter(name) else { return keep() }
      words += letter
      index = end + 1
    }

    private mutating func keep() {
      words.unicodeScalars.append(scalars[index])
      index += 1
    }

    private func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(lower(scalar)) || ("0"..."9").contains(scalar)
    }

    private func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar { Letters.lower(scalar) }
  }
}

/// The entities that pages of Vietnamese use.
enum HTMLEntity {
  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "hellip": "…", "bull": "•", "middot": "·", "laquo": "«",
    "raquo": "»", "times": "×", "deg": "°", "sup2": "²", "eth": "đ", "ETH": "Đ", "shy": "", "zwj": "", "zwnj": "",
  ]
  private static let marks: [(String, Unicode.Scalar)] = [
    ("grave", "\u{300}"), ("acute", "\u{301}"), ("circ", "\u{302}"), ("tilde", "\u{303}"),
  ]

  static func letter(_ name: String) -> String? {
    if let letter = named[name] { return letter }
    if name.hasPrefix("#") { return numbered(name.dropFirst()) }
    for (word, mark) in marks where name.count == word.count + 1 && name.hasSuffix(word) {
      return nfc(name.prefix(1) + String(mark))
    }
    return nil
  }

  private static func numbered(_ digits: Substring) -> String? {
    let value = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).map { String($0) }
  }
}
