/// Where a rule stands: the document, and the clause in it. Names are as the document prints them, in Vietnamese.
public struct Citation: Codable, Hashable, Sendable {
  /// The name people use, "Luật Tiếp công dân 2013".
  public var document: String
  /// Number and symbol, `42/2013/QH13`; nil where a practice or a press report is all there is.
  public var symbol: String?
  /// Article, clause and point, "Điều 28 khoản 1".
  public var clause: String?
  /// The day the document was signed or passed.
  public var date: Day?

  public init(document: String, symbol: String? = nil, clause: String? = nil, date: Day? = nil) {
    self.document = document
    self.symbol = symbol
    self.clause = clause
    self.date = date
  }
}

/// How sure we are of a value. Anything but `verified` is marked on screen until a person with the right confirms it.
public enum Confidence: String, Codable, Hashable, CaseIterable, Sendable {
  /// The wording of the clause was read.
  case verified
  /// A summary, a digest or the practice of one place.
  case secondary
  /// Written down from memory; no page was found.
  case recalled
  /// Looked for and not established. The value, if there is one, is only a default to work with.
  case open

  /// Whether the program may close, reject or declare adopted by it alone. Where not, it warns and a person decides.
  public var mayDecideAlone: Bool { self == .verified || self == .secondary }
}
