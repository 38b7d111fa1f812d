import Storage

/// Part of migration 0025: resolutions and papers that were kept before they could be found get their entries. A new
/// database has none.
struct SearchUpgrade {
  let tx: any Transaction

  func run() throws {
    let resolutions = try tx.rows(
      """
      SELECT r.commune_id, r.id, r.title, r.symbol, v.text FROM resolution AS r
      JOIN resolution_version AS v ON v.commune_id = r.commune_id AND v.resolution_id = r.id AND v.version = r.version
      """)
    for row in resolutions {
      let (id, symbol): (String, String) = (try row["id"], try row["symbol"])
      let text = try ResolutionText(encoded: try row["text"]).foundBy
      try index(row).keep(.resolution(id), title: try row["title"], text: "\(symbol)\n\(text)")
    }
    for row in try tx.rows("SELECT commune_id, id, symbol, type, issuer, subject FROM document") {
      let (symbol, type, issuer): (String, String, String) = (try row["symbol"], try row["type"], try row["issuer"])
      try index(row).keep(.document(try row["id"]), title: try row["subject"], text: "\(symbol)\n\(type)\n\(issuer)")
    }
  }

  private func index(_ row: Row) throws -> SearchIndex { SearchIndex(tx: tx, commune: try row["commune_id"]) }
}
