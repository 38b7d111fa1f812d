/// The numbered `.sql` files that bring an empty or older database to the present schema.
public struct Migrations: Sendable {
  public struct Step: Sendable {
    public let number: Int
    public let name: String
    public let sql: SQL
    /// What SQL alone cannot do, such as sealing names; runs after `sql`, in the same transaction.
    public let then: (@Sendable (any Transaction) throws -> Void)?

    public init(
      number: Int, name: String, sql: SQL, then: (@Sendable (any Transaction) throws -> Void)? = nil
    ) {
      self.number = number
      self.name = name
      self.sql = sql
      self.then = then
    }
  }
  public let steps: [Step]

  public init(_ steps: [Step]) { self.steps = steps.sorted { $0.number < $1.number } }

  /// Runs what is missing, all of it in one transaction: a migration that fails leaves the database as it was, and
  /// may be tried again.
  /// - Parameter now: the instant written beside each step, ISO 8601 in UTC.
  /// - Returns: the names of the steps that were run.
  /// - Throws: `StorageError.newerSchema` when the database has seen a newer program.
  @discardableResult
  public func run(on database: any Database, now: String) async throws -> [String] {
    try await database.write { transaction in
      try transaction.run(
        """
        CREATE TABLE IF NOT EXISTS migration (
          number BIGINT PRIMARY KEY, name TEXT NOT NULL, run_at TEXT NOT NULL)
        """)
      let missing = try missing(in: transaction)
      for step in missing {
        try transaction.script(step.sql)
        try step.then?(transaction)
        try transaction.run(
          "INSERT INTO migration (number, name, run_at) VALUES (\(step.number), \(step.name), \(now))")
      }
      return missing.map(\.name)
    }
  }

  /// The steps that this database has yet to take; it has a `migration` table.
  /// - Throws: `StorageError.newerSchema` when the database has seen a newer program.
  public func missing(in transaction: any Transaction) throws -> [Step] {
    let run = Set(try transaction.rows("SELECT number FROM migration").map { try $0["number"] as Int })
    let (found, known) = (run.max() ?? 0, steps.last?.number ?? 0)
    guard found <= known else { throw StorageError.newerSchema(found: found, known: known) }
    // By number and not by the highest: two steps that were written side by side may arrive in either order.
    return steps.filter { !run.contains($0.number) }
  }
}
