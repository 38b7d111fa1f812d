/// A statement with its values. Interpolated values are always bound, never pasted into the text, so a text that a
/// person typed cannot become part of a statement.
///
/// The text is the common part of SQLite and PostgreSQL (house rules in docs/tour.md): no booleans, no date functions,
/// no auto-increment, no order that depends on a collation.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
  enum Part: Sendable {
    case text(String)
    case value(Value)
  }
  var parts: [Part]

  public init(stringLiteral text: String) { parts = [.text(text)] }
  public init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }

  /// A schema file, read from the program itself. Never a text from outside.
  public init(file text: String) { parts = [.text(text)] }

  /// The pieces one after the other, with `separator` between them.
  public init(_ pieces: [SQL], separator: SQL) {
    parts = Array(pieces.map(\.parts).joined(separator: separator.parts))
  }

  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []
    public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }
    public mutating func appendLiteral(_ text: String) { if !text.isEmpty { parts.append(.text(text)) } }
    public mutating func appendInterpolation(_ value: some ValueConvertible) { parts.append(.value(value.value)) }
    public mutating func appendInterpolation(_ value: (some ValueConvertible)?) {
      parts.append(.value(value?.value ?? .null))
    }
    public mutating func appendInterpolation(_ sql: SQL) { parts += sql.parts }

    /// `IN \(list: ids)`: each element bound. An empty list prints `(NULL)`, which nothing is in.
    public mutating func appendInterpolation(list values: [some ValueConvertible]) {
      guard !values.isEmpty else { return parts.append(.text("(NULL)")) }
      for (i, value) in values.enumerated() {
        parts.append(.text(i == 0 ? "(" : ", "))
        parts.append(.value(value.value))
      }
      parts.append(.text(")"))
    }
  }

  /// The text with each value replaced by `placeholder(n)`, n counting from 1.
  func text(placeholder: (Int) -> String) -> String {
    var n = 0
    var text = ""
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .value:
        n += 1
        text += placeholder(n)
      }
    }
    return text
  }

  var values: [Value] {
    parts.compactMap { part in
      if case .value(let value) = part { value } else { nil }
    }
  }
}
