import GRDB

/// A database as a file: looked at, copied, checked. What backups and `hoiam doctor` need and no deed does.
extension SQLiteDatabase {
  /// Opens a file to look at it. Nothing in it can be changed; there must be one.
  public init(inspecting path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    writer = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Copies a database that may be in use: one consistent state, without free pages. Writers go on meanwhile, because
  /// the copy is made over a connection of its own.
  /// - Parameter target: a path where there is nothing yet.
  public static func copy(_ path: String, to target: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let source = try DatabaseQueue(path: path, configuration: configuration)
    try source.vacuum(into: target)
    try source.close()
  }

  /// What SQLite finds wrong with the file, page by page and index by index; empty where all is well.
  public func damage() async throws -> [String] {
    let found = try await writer.read { try String.fetchAll($0, sql: "PRAGMA integrity_check(20)") }
    return found == ["ok"] ? [] : found
  }

  /// Writes everything anew without what was deleted, and empties the write-ahead log: nothing erased is left in a byte.
  public func scrub() async throws {
    try await writer.vacuum()
    try await writer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  /// Empties the write-ahead log into the file.
  public func checkpoint() async throws { try await emptyLog() }

  /// Waits for readers as long as for any lock, and cuts the log to nothing. In memory there is none.
  @discardableResult
  public func emptyLog() async throws -> Bool {
    // The first column says whether somebody was in the way.
    try await writer.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") } == 0
  }

  public func close() throws { try writer.close() }
}
