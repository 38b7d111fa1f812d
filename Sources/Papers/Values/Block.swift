/// A piece of a paper's body, one below the other.
public enum Block: Sendable, Equatable {
  /// Running text.
  case paragraph(Line)
  /// Running text in the middle, for "QUYẾT NGHỊ:" and the like.
  case centred(Line)
  /// A title of level 1…4. The layout gives it its number: "I-", "1.", "a)", "-".
  case heading(Int, String)
  /// A point of a list, "- …".
  case item(Line)
  /// Facts in one line, each with its label. What is empty prints as dots for a pen.
  case fields([Field])
  /// Empty dotted lines for a pen.
  case blanks(Int)
  case table(Table)
  /// Boxes to tick, one below the other.
  case choices([String])

  public static func text(_ words: String) -> Block { .paragraph(Line(words)) }
}

/// A fact with its label: "Địa điểm: Nhà văn hóa tổ 5".
public struct Field: Sendable, Equatable {
  public var label: String
  public var value: String
  /// How much of the line it takes, against the others in it.
  public var weight: Int

  public init(_ label: String, _ value: String, weight: Int = 1) {
    (self.label, self.value, self.weight) = (label, value, weight)
  }
}

/// Words in one line of thought, some of them set apart.
public struct Line: Sendable, Equatable, ExpressibleByStringLiteral {
  public struct Run: Sendable, Equatable {
    public var words: String
    public var isBold = false
    public var isItalic = false
  }
  public var runs: [Run]

  public init(_ words: String) { runs = [Run(words: words)] }
  public init(stringLiteral words: String) { self.init(words) }
  init(runs: [Run]) { self.runs = runs }

  public static func bold(_ words: String) -> Line { Line(runs: [Run(words: words, isBold: true)]) }
  public static func italic(_ words: String) -> Line { Line(runs: [Run(words: words, isItalic: true)]) }
  public static func + (first: Line, second: Line) -> Line { Line(runs: first.runs + second.runs) }

  public var words: String { runs.map(\.words).joined() }
  public var isEmpty: Bool { runs.allSatisfy { $0.words.isEmpty } }
}

/// A table with ruled lines. Its head is repeated on every page and no row is cut in two.
public struct Table: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    public var title: String
    /// How wide it is against the others.
    public var width: Int
    public var isCentred: Bool

    public init(_ title: String, width: Int, centred: Bool = false) {
      (self.title, self.width, self.isCentred) = (title, width, centred)
    }
  }
  public var columns: [Column]
  public var rows: [[Line]]
  /// Empty rows below, high enough for a pen.
  public var blankRows: Int

  public init(_ columns: [Column], rows: [[String]], blankRows: Int = 0) {
    self.init(columns, lines: rows.map { $0.map { Line($0) } }, blankRows: blankRows)
  }

  public init(_ columns: [Column], lines: [[Line]], blankRows: Int = 0) {
    (self.columns, self.rows, self.blankRows) = (columns, lines, blankRows)
  }
}
