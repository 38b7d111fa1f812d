/// One database, on either engine. Bodies are synchronous: nothing can suspend while a transaction is open.
public protocol Database: Sendable {
  /// The number of writes so far, also of those that were undone.
  var commits: Commits { get }
  /// One consistent snapshot. Writing in it is refused.
  func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T
  /// One transaction: all of it is kept, durably, when this returns; none of it when the body throws.
  func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T
  /// Empties the engine's log of changes, which holds the order in which they came.
  /// - Returns: false where a reader held it for too long; then it is empty after the next try.
  @discardableResult
  func emptyLog() async throws -> Bool
  /// The same for what nothing is worked out from: the number of commits stays.
  func writeAside<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T
}

public protocol Transaction {
  func rows(_ sql: SQL) throws -> [Row]
  /// Several statements at once, without values: a migration.
  func script(_ sql: SQL) throws
}

extension Transaction {
  public func run(_ sql: SQL) throws { _ = try rows(sql) }
  public func all<T: RowDecodable>(_ type: T.Type, _ sql: SQL) throws -> [T] { try rows(sql).map(T.init(row:)) }
  public func first<T: RowDecodable>(_ type: T.Type, _ sql: SQL) throws -> T? { try rows(sql).first.map(T.init(row:)) }

  /// The one number that a `SELECT count(*) AS n` gives.
  public func count(_ sql: SQL) throws -> Int { try rows(sql).first.map { try $0["n"] } ?? 0 }
  public func exists(_ sql: SQL) throws -> Bool { try !rows(sql).isEmpty }
}
