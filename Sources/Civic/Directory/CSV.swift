/// A table as text: cells parted by commas, semicolons or tabs, quoted where they hold one (RFC 4180).
///
/// Strict: what cannot be read one way only is a problem with its line, never a guess.
struct CSV: Sendable, Equatable {
  struct Line: Sendable, Equatable {
    /// The line of the text on which it begins, from 1.
    var number: Int
    var cells: [String]
  }
  enum Problem: Error, Sendable, Equatable {
    /// A quotation mark is opened on this line and never closed.
    case openQuote(line: Int)
    /// Something stands between a closing quotation mark and the end of its cell.
    case strayQuote(line: Int)
  }

  private(set) var lines: [Line] = []
  private(set) var problems: [Problem] = []

  /// Reads a text with `\n` as its only line break. Lines without any content are left out.
  init(_ text: String) {
    var reader = Reader(text)
    while let line = reader.next(&problems) {
      if line.cells.contains(where: { !$0.isEmpty }) { lines.append(line) }
    }
  }
}

private struct Reader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var at = 0
  private var line = 1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    separator = Reader.separator(in: scalars)
  }

  /// What parts the first line most often: spreadsheets write commas, semicolons or tabs by the country they are set to.
  private static func separator(in scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [",": 0, ";": 0, "\t": 0]
    var isQuoted = false
    for scalar in scalars.prefix(while: { $0 != "\n" }) {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted { counts[scalar]? += 1 }
    }
    let best: [Unicode.Scalar] = [",", ";", "\t"]
    return best.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
  }

  mutating func next(_ problems: inout [CSV.Problem]) -> CSV.Line? {
    guard at < scalars.count else { return nil }
    var found = CSV.Line(number: line, cells: [])
    while true {
      found.cells.append(cell(&problems))
      guard at < scalars.count else { return found }
      let end = scalars[at]
      at += 1
      if end == "\n" {
        line += 1
        return found
      }
    }
  }

  /// One cell, up to its separator or the end of its line.
  private mutating func cell(_ problems: inout [CSV.Problem]) -> String {
    guard at < scalars.count, scalars[at] == "\"" else { return rest() }
    let start = line
    var text = String.UnicodeScalarView()
    at += 1
    while at < scalars.count {
      let scalar = scalars[at]
      at += 1
      if scalar == "\n" { line += 1 }
      if scalar != "\"" {
        text.append(scalar)
      } else if at < scalars.count, scalars[at] == "\"" {
        text.append(scalar)
        at += 1
      } else {
        if !rest().isEmpty { problems.append(.strayQuote(line: start)) }
        return trimmed(String(text))
      }
    }
    problems.append(.openQuote(line: start))
    return trimmed(String(text))
  }

  private mutating func rest() -> String {
    let start = at
    while at < scalars.count, scalars[at] != separator, scalars[at] != "\n" { at += 1 }
    return trimmed(String(String.UnicodeScalarView(scalars[start..<at])))
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
