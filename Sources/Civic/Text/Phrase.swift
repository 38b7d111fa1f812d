/// A sentence with places to fill: `Quá hạn {days} ngày`.
///
/// It is not a format string: a value is put in as it is, and what it contains is not read again, so a person's words
/// cannot bring places of their own.
public struct Phrase: Codable, Sendable, Equatable {
  private let pieces: [Piece]

  private enum Piece: Sendable, Equatable {
    case words(String)
    case place(String)
  }

  public init(_ pattern: String) {
    var pieces: [Piece] = []
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.place(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    self.pieces = pieces
  }

  /// The sentence with its places filled. A place without a value stays visible, `{days}`, so that somebody sees it
  /// and mends it.
  public func callAsFunction(_ values: KeyValuePairs<String, any CustomStringConvertible & Sendable>) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .words(let words): filled += words
      case .place(let name): filled += values.first { $0.key == name }?.value.description ?? "{\(name)}"
      }
    }
    return filled
  }

  /// The same with values that were collected before.
  public func filled(_ values: [String: String] = [:]) -> String {
    var filled = ""
    for piece in pieces {
      switch piece {
      case .words(let words): filled += words
      case .place(let name): filled += values[name] ?? "{\(name)}"
      }
    }
    return filled
  }

  /// The names of the places, for the test that both languages have the same ones.
  var places: Set<String> {
    Set(
      pieces.compactMap {
        if case .place(let name) = $0 { name } else { nil }
      })
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(self([:]))
  }
}
