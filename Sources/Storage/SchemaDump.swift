extension SQLiteDatabase {
  /// The whole schema as one readable text, sorted by name; `Schema/schema.sql` is compared with it by a test.
  public func schema() async throws -> String {
    try await read { transaction in
      try transaction.rows(
        """
        SELECT sql FROM sqlite_master
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text_%'
        ORDER BY tbl_name, type DESC, name
        """
      ).map { row in "\(try row["sql"] as String);\n" }.joined(separator: "\n")
    }
  }
}
