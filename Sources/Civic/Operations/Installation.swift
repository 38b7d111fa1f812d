import Foundation
import Storage

/// An installation on disk: `DIR/hoiam.sqlite`, `DIR/files/`, `DIR/secrets/`, `DIR/backups/`, `DIR/anchors.tsv`.
public struct Installation: Sendable {
  public let directory: URL
  public let database: SQLiteDatabase
  public let files: FileStore
  /// What opens the names.
  public let keys: Keyring

  static func database(in directory: URL) -> URL { directory.appendingPathComponent("hoiam.sqlite") }
  static func files(in directory: URL) -> URL { directory.appendingPathComponent("files", isDirectory: true) }
  static func backups(in directory: URL) -> URL { directory.appendingPathComponent("backups", isDirectory: true) }

  /// Opens the installation, makes what is missing, and brings the tables up to date. A database that holds something
  /// is copied before its tables change; a step that fails leaves it as it was, and the next start tries again.
  /// - Throws: `KeyFile.Problem` where names are sealed and their key is gone.
  public init(
    directory path: String, clock: Clock = .system, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws {
    directory = URL(fileURLWithPath: path, isDirectory: true)
    try PrivateFile.makeFolder(directory)
    let place = Installation.database(in: directory).path
    let opened = try SQLiteDatabase(path: place)
    files = FileStore(root: Installation.files(in: directory))
    let now = clock.now()
    keys = try await Installation.openKeys(directory, opened, environment, now)
    let migrations = try Schema.migrations(keys: keys)
    let isUpgrade = try await Installation.copyBeforeUpgrade(directory, opened, migrations, now)
    let steps = try await migrations.run(on: opened, now: now.description)
    // The old pages still hold the names that have just been sealed.
    if isUpgrade { try await opened.scrub() }
    if steps.isEmpty {
      database = opened
    } else {
      // A connection that has seen the old tables would go on with their columns.
      try opened.close()
      database = try SQLiteDatabase(path: place)
    }
  }

  /// The keys, made at the first start. Never made anew where something is sealed under older ones.
  private static func openKeys(
    _ directory: URL, _ database: SQLiteDatabase, _ environment: [String: String], _ now: Instant
  ) async throws -> Keyring {
    if let keys = try KeyFile.read(in: directory, environment: environment) { return keys }
    if try await database.read({ try Keyring.isNeeded(by: $0) }) {
      throw KeyFile.Problem.lost(KeyFile.place(in: directory).path)
    }
    let keys = Keyring.fresh(at: now)
    try KeyFile.write(keys, in: directory)
    return keys
  }

  /// - Returns: whether there was something to upgrade.
  private static func copyBeforeUpgrade(
    _ directory: URL, _ database: SQLiteDatabase, _ migrations: Migrations, _ now: Instant
  ) async throws -> Bool {
    let missing = try await database.read { tx -> Int in
      guard try tx.exists("SELECT name FROM sqlite_master WHERE name = 'migration'"),
        try tx.exists("SELECT id FROM commune LIMIT 1")
      else { return 0 }
      return try migrations.missing(in: tx).count
    }
    guard missing > 0 else { return false }
    let folder = backups(in: directory)
    try PrivateFile.makeFolder(folder)
    let place = folder.appendingPathComponent("before-upgrade-\(now.compact).sqlite")
    try? FileManager.default.removeItem(at: place)
    try SQLiteDatabase.copy(self.database(in: directory).path, to: place.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.path)
    return true
  }
}

extension Instant {
  /// For names of files: `20261120T011500Z`.
  var compact: String { description.filter { $0 != "-" && $0 != ":" } }
}
