import Storage
import Yams

/// The tables of the program: numbered steps, never changed after a release.
public enum Schema {
  private static let names = [
    "0001-directory", "0002-sign-in", "0003-history", "0004-sessions", "0005-assignments", "0006-matters",
    "0007-intake", "0008-search.sqlite", "0009-rules", "0011-access", "0012-reader-words",
  ]

  /// - Throws: `Embedded.Missing` where a step is not in the program.
  public static func migrations() throws -> Migrations {
    Migrations(
      try names.map { name in
        .init(
          number: Int(name.prefix(4)) ?? 0, name: name,
          sql: SQL(file: try Embedded.text("Civic/Schema/sql/\(name).sql")))
      })
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
