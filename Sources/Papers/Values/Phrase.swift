/// A sentence of a form with places to fill, `Thư ký: {name}.`. Values go in as they are and are not read again.
public struct Phrase: Decodable, Sendable, Equatable {
  private let pieces: [(words: String, place: String?)]

  public init(_ pattern: String) {
    var (pieces, rest) = ([(words: String, place: String?)](), Substring(pattern))
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append((String(rest), nil))
    self.pieces = pieces
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// The sentence with its places filled. A place without a value stays visible, so that somebody mends it.
  public func callAsFunction(_ values: KeyValuePairs<String, String>) -> String {
    var filled = ""
    for piece in pieces {
      filled += piece.words
      guard let place = piece.place else { continue }
      filled += values.first { $0.key == place }?.value ?? "{\(place)}"
    }
    return filled
  }

  var places: Set<String> { Set(pieces.compactMap(\.place)) }

  public static func == (a: Phrase, b: Phrase) -> Bool {
    a.pieces.elementsEqual(b.pieces) { $0.words == $1.words && $0.place == $1.place }
  }
}
