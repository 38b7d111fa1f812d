/// One row of a result. Rows of one result share their column names, so a row costs one array.
public struct Row: Sendable {
  let columns: Columns
  let values: [Value]

  /// The names of a result's columns with their places.
  final class Columns: Sendable {
    let places: [String: Int]
    init(_ names: [String]) {
      places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// - Throws: `StorageError.noColumn` or `.mismatch`: the statement and the type disagree, which is our mistake.
  public subscript<T: ValueConvertible>(_ name: String) -> T {
    get throws {
      let value = try value(name)
      guard let converted = T(value: value) else { throw StorageError.mismatch(name, value, "\(T.self)") }
      return converted
    }
  }

  /// Nil where the column is NULL.
  public subscript<T: ValueConvertible>(_ name: String) -> T? {
    get throws {
      let value = try value(name)
      if value == .null { return nil }
      guard let converted = T(value: value) else { throw StorageError.mismatch(name, value, "\(T.self)") }
      return converted
    }
  }

  private func value(_ name: String) throws -> Value {
    guard let place = columns.places[name] else {
      throw StorageError.noColumn(name, has: columns.places.keys.sorted())
    }
    return values[place]
  }
}

/// A type that one row describes whole.
public protocol RowDecodable {
  init(row: Row) throws
}

/// What goes wrong between us and the database. Values are left out of the messages: they are people's words.
public enum StorageError: Error, Sendable {
  case noColumn(String, has: [String])
  case mismatch(String, Value, String)
  /// The newest migration in the database is not one that this program knows: it was opened by a newer version.
  case newerSchema(found: Int, known: Int)
  /// `PRAGMA synchronous` could not be set to FULL, so an acknowledged entry might be lost with the power.
  case notDurable
}
