import GRDB

/// SQLite through GRDB: a pool of readers beside one writer on a file, one connection in memory for tests.
public struct SQLiteDatabase: Database {
  let writer: any DatabaseWriter
  public let commits = Commits()

  /// A database in memory, gone with this value.
  public init() throws {
    writer = try DatabaseQueue(configuration: Self.configuration)
  }

  /// A database in memory that begins as a copy of another and goes its own way from there.
  public init(copying other: SQLiteDatabase) throws {
    try self.init()
    try other.writer.backup(to: writer)
  }

  /// Opens or makes the file at `path`, in write-ahead mode and with `synchronous=FULL`.
  ///
  /// GRDB's pool sets `synchronous=NORMAL` on the writer when it switches to write-ahead mode, after
  /// `prepareDatabase`; so FULL is set again afterwards and read back. With NORMAL the last commits before a power cut
  /// could vanish although we had answered "saved".
  public init(path: String) throws {
    let pool = try DatabasePool(path: path, configuration: Self.configuration)
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    let level = try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    guard level == 2 else { throw StorageError.notDurable }
    writer = pool
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4  // two cores; more readers only cost memory
    // What is deleted or replaced is overwritten with zeros, so that an erased name does not stay in a free page.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
    return configuration
  }

  public func read<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    try await writer.read { try body(SQLiteTransaction(database: $0)) }
  }
  public func write<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    defer { commits.raise() }
    return try await writeAside(body)
  }
  public func writeAside<T: Sendable>(_ body: @Sendable @escaping (any Transaction) throws -> T) async throws -> T {
    defer { commits.raiseAside() }
    return try await writer.write { try body(SQLiteTransaction(database: $0)) }
  }
}

struct SQLiteTransaction: Transaction {
  let database: GRDB.Database

  func rows(_ sql: SQL) throws -> [Row] {
    let statement = try database.cachedStatement(sql: sql.text { _ in "?" })
    try statement.setArguments(StatementArguments(sql.values.map(\.sqlite)))
    let columns = Row.Columns(statement.columnNames)
    var rows: [Row] = []
    let cursor = try GRDB.Row.fetchCursor(statement)
    while let row = try cursor.next() {
      rows.append(Row(columns: columns, values: (0..<row.count).map { Value(sqlite: row[$0]) }))
    }
    return rows
  }

  func script(_ sql: SQL) throws {
    try database.execute(sql: sql.text { _ in "?" })
  }
}

extension Value {
  fileprivate var sqlite: (any DatabaseValueConvertible)? {
    switch self {
    case .null: nil
    case .text(let text): text
    case .integer(let number): number
    case .real(let number): number
    }
  }

  fileprivate init(sqlite value: DatabaseValue) {
    switch value.storage {
    case .null, .blob: self = .null  // no table of ours has a blob: files lie beside the database
    case .string(let text): self = .text(text)
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    }
  }
}
