/// A piece of a page. Every interpolated value is escaped; only another `HTML` goes in as it is.
///
/// So a forgotten escape cannot be written: a `String` that came from a person can enter a page only through
/// `\(value)`, and there it is escaped for text and for quoted attributes alike. Attributes are always quoted.
public struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
  public private(set) var text: String

  public init(stringLiteral value: String) { text = value }
  public init(stringInterpolation interpolation: Interpolation) { text = interpolation.text }

  /// A text as a person wrote it, escaped.
  public init(text value: String) {
    text = ""
    escape(value, into: &text)
  }

  /// Markup that this program made elsewhere and that is known to be safe: an embedded SVG, a page read back in a
  /// test. Never anything that a person typed.
  public init(trusted markup: String) { text = markup }

  /// The pieces one after the other, with `separator` between them.
  public init(_ pieces: [HTML], separator: HTML = "") {
    text = pieces.map(\.text).joined(separator: separator.text)
  }

  public var isEmpty: Bool { text.isEmpty }

  public struct Interpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }
    public mutating func appendInterpolation(_ value: String) { escape(value, into: &text) }
    public mutating func appendInterpolation(_ value: Substring) { escape(String(value), into: &text) }
    public mutating func appendInterpolation(_ value: String?) {
      if let value { escape(value, into: &text) }
    }
    public mutating func appendInterpolation(_ value: Int) { text += String(value) }
    public mutating func appendInterpolation(_ html: HTML) { text += html.text }
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { text += html.text }
    }

    /// One piece for each item.
    public mutating func appendInterpolation<S: Sequence>(each items: S, _ body: (S.Element) throws -> HTML) rethrows {
      for item in items { text += try body(item).text }
    }

    /// The piece, where the condition holds.
    public mutating func appendInterpolation(when condition: Bool, _ html: @autoclosure () -> HTML) {
      if condition { text += html().text }
    }

    /// The piece made from the value, where there is one.
    public mutating func appendInterpolation<T>(some value: T?, _ body: (T) throws -> HTML) rethrows {
      if let value { text += try body(value).text }
    }

    /// A boolean attribute with a space before it: `<input\(attribute: "checked", isOn)>`.
    public mutating func appendInterpolation(attribute name: StaticString, _ isOn: Bool) {
      if isOn { text += " \(name)" }
    }

    /// An attribute with its value, left out where there is none: `<input\(attribute: "max", limit)>`.
    public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
      guard let value else { return }
      text += " \(name)=\""
      escape(value, into: &text)
      text += "\""
    }
  }
}

/// Escapes the five characters that mean something in HTML text and in quoted attributes.
/// Works on bytes: all five are ASCII, so UTF-8 sequences pass untouched.
func escape(_ value: String, into out: inout String) {
  var value = value
  value.withUTF8 { bytes in
    var start = 0
    for i in 0..<bytes.count {
      let entity: String
      switch bytes[i] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      case UInt8(ascii: "'"): entity = "&#39;"
      default: continue
      }
      out += String(decoding: bytes[start..<i], as: UTF8.self)
      out += entity
      start = i + 1
    }
    out += String(decoding: bytes[start...], as: UTF8.self)
  }
}
