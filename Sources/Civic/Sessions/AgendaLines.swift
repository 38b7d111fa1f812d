import Foundation

/// An agenda as people write it: one item a line, the presenter after a dash, the minutes in brackets.
/// "1. Results of November - Ms Lan (15)".
extension AgendaItem {
  /// Nil for a line without words.
  init?(line: String) {
    var rest = AgendaItem.withoutNumber(line.trimmingCharacters(in: .whitespaces))
    let minutes = AgendaItem.takeMinutes(&rest)
    let dash = [" - ", " – ", " — "].compactMap { rest.range(of: $0, options: .backwards) }
      .max { $0.lowerBound < $1.lowerBound }
    let subject = rest[..<(dash?.lowerBound ?? rest.endIndex)].trimmingCharacters(in: .whitespaces)
    guard !subject.isEmpty else { return nil }
    let presenter = dash.map { rest[$0.upperBound...].trimmingCharacters(in: .whitespaces) }
    self.init(subject: subject, presenter: presenter ?? "", minutes: minutes)
  }

  static func items(_ text: String) -> [AgendaItem] {
    text.split(whereSeparator: \.isNewline).compactMap { AgendaItem(line: String($0)) }
  }

  /// As it can be typed again.
  var line: String {
    subject + (presenter.isEmpty ? "" : " - \(presenter)") + (minutes.map { " (\($0))" } ?? "")
  }

  /// "1." or "2)" or "-" at the start is the writer's numbering; ours is the place in the list.
  private static func withoutNumber(_ line: String) -> String {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let mark = line.dropFirst(digits.count).first
    if !digits.isEmpty, digits.count <= 2, mark == "." || mark == ")" {
      return line.dropFirst(digits.count + 1).trimmingCharacters(in: .whitespaces)
    }
    if digits.isEmpty, mark == "-" || mark == "–" || mark == "+" || mark == "•" {
      return line.dropFirst().trimmingCharacters(in: .whitespaces)
    }
    return line
  }

  /// "(15)" or "[15 …]" at the end, up to a day; brackets that hold anything else belong to the words.
  private static func takeMinutes(_ line: inout String) -> Int? {
    guard let last = line.last, last == ")" || last == "]", let open = line.lastIndex(of: last == ")" ? "(" : "[")
    else { return nil }
    let inside = line[line.index(after: open)...].dropLast()
    let digits = inside.prefix { $0.isASCII && $0.isNumber }
    let unit = inside.dropFirst(digits.count).filter { !$0.isWhitespace }
    guard let minutes = Int(digits), (1...24 * 60).contains(minutes), unit.count <= 4, unit.allSatisfy(\.isLetter)
    else { return nil }
    line = line[..<open].trimmingCharacters(in: .whitespaces)
    return minutes
  }
}
