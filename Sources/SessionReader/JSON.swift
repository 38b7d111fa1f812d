/// A JSON value that keeps the order of its keys, so that the same record is the same bytes.
indirect enum JSON {
  case null
  case number(Double)
  case text(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// Indented by one space a level, as the contract's examples are.
  func written(indent: Int = 0) -> String {
    let inner = "\n" + String(repeating: " ", count: indent + 1)
    let outer = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .null: return "null"
    case .number(let value): return Self.written(value)
    case .text(let text): return Self.quoted(text)
    case .list(let items):
      if items.isEmpty { return "[]" }
      if items.allSatisfy(\.isNumber) { return "[" + items.map { $0.written() }.joined(separator: ", ") + "]" }
      return "[" + inner + items.map { $0.written(indent: indent + 1) }.joined(separator: "," + inner) + outer + "]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let lines = pairs.map { Self.quoted($0.key) + ": " + $0.value.written(indent: indent + 1) }
      return "{" + inner + lines.joined(separator: "," + inner) + outer + "}"
    }
  }

  private var isNumber: Bool { if case .number = self { true } else { false } }

  private static func written(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return "\(whole)" }
    return value.isFinite ? "\(value)" : "null"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
