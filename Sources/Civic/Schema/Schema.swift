import Storage
import Yams

/// The tables of the program: numbered steps, never changed after a release.
public enum Schema {
  private static let names = [
    "0001-directory", "0002-sign-in", "0003-history", "0004-sessions", "0005-assignments", "0006-matters",
    "0007-intake", "0008-search.sqlite", "0009-rules", "0010-seal", "0011-access", "0012-reader-words",
    "0013-resolutions", "0014-paper-templates", "0015-votes", "0017-numbers", "0019-meetings", "0020-letterheads",
    "0021-news-items", "0022-second-step", "0023-openid", "0024-meeting-kinds.sqlite", "0025-congress", "0026-drafts",
    "0027-undo", "0028-undo-of-matters", "0029-helping",
  ]

  /// - Parameter keys: seals the names that an older program left readable; a new database needs none.
  /// - Throws: `Embedded.Missing` where a step is not in the program.
  public static func migrations(keys: Keyring = .empty) throws -> Migrations {
    let lock = SQL(file: try Embedded.text("Civic/Schema/sql/0010-seal.lock.sql"))
    return Migrations(try names.map { try step($0, keys, lock) })
  }

  /// What a step does beside its SQL: seals what it brings columns for; 0010 also chains the history, and only then its lock,
  /// which stands in a file of its own, is put on; 0025 lets resolutions and papers be found.
  private static func step(_ name: String, _ keys: Keyring, _ lock: SQL) throws -> Migrations.Step {
    let number = Int(name.prefix(4)) ?? 0
    let sql = SQL(file: try Embedded.text("Civic/Schema/sql/\(name).sql"))
    return .init(number: number, name: name, sql: sql) { tx in
      try SealUpgrade(tx: tx, keys: keys).run(step: number)
      switch name {
      case "0010-seal":
        try HistoryChain(tx: tx).chainOldEvents()
        try tx.script(lock)
      case "0025-congress": try SearchUpgrade(tx: tx).run()
      default: break
      }
    }
  }

  /// What a new commune's matters can be about.
  struct Subject: Decodable {
    var key: String
    var name: String
    /// Words that point at it in what people say.
    var hints: [String]?
  }

  static func subjects() throws -> [Subject] {
    try YAMLDecoder().decode([Subject].self, from: Embedded.text("Civic/Schema/subjects.yaml"))
  }
}
