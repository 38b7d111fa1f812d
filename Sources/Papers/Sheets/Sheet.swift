import Rulebook

/// A list as values, on its way to a spreadsheet. Its rows are asked for one by one, so that a long register need never
/// lie in memory as a whole.
public struct Sheet: Sendable {
  public enum Cell: Sendable, Equatable {
    case empty
    /// Always text: what looks like a formula or a number stays what was written ("00127", "=cmd|…").
    case text(String)
    case number(Double)
    case day(Day)
  }

  public struct Column: Sendable, Equatable {
    public var title: String
    /// In letters.
    public var width: Double

    public init(_ title: String, width: Double) { (self.title, self.width) = (title, width) }
  }

  /// The name of the sheet and its heading in print.
  public var title: String
  public var columns: [Column]
  /// The next row each time, nil at the end. Each call begins a new pass.
  public var rows: @Sendable () -> AnyIterator<[Cell]>

  public init(_ title: String, _ columns: [Column], rows: @escaping @Sendable () -> AnyIterator<[Cell]>) {
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }

  public init(_ title: String, _ columns: [Column], rows: [[Cell]]) {
    self.init(title, columns) { AnyIterator(rows.makeIterator()) }
  }
}
