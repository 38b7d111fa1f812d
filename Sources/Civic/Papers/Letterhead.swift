import Papers
import Storage

/// What a body decided about how its papers name it. Empty is as the program does it (`offices.yaml`).
struct Letterhead: Sendable, Equatable {
  var organization: String
  /// The line above its name; `none` prints nothing there.
  var parentLine = ""
  /// In whose name its papers are signed; `none` for the signer's own.
  var signatureLine = ""
  /// What follows the type in its numbers.
  var symbol = ""
  /// The id of a layout, where the body does not go by the day of each paper; empty goes by the day.
  var layout = ""
  var spelling = Spelling.asStored

  /// What somebody types who wants nothing there.
  static let none = "-"

  func parent(_ usual: String?) -> String? { parentLine.chosen(over: usual) }
  func signature(_ usual: String?) -> String? { signatureLine.chosen(over: usual) }
}

extension String {
  fileprivate func chosen(over usual: String?) -> String? { self == Letterhead.none ? nil : isEmpty ? usual : self }
}

extension Spelling: ValueConvertible {}

extension Letterhead: RowDecodable {
  init(row: Row) throws {
    self.init(
      organization: try row["organization_id"], parentLine: try row["parent_line"],
      signatureLine: try row["signature_line"], symbol: try row["symbol"], layout: try row["layout"],
      spelling: try row["spelling"])
  }
}

extension Work {
  func letterhead(of organization: String) throws -> Letterhead {
    try tx.first(
      Letterhead.self,
      "SELECT * FROM letterhead WHERE commune_id = \(commune) AND organization_id = \(organization)")
      ?? Letterhead(organization: organization)
  }

  /// A body says how its papers shall name it; the change stands in its history.
  func setLetterhead(_ new: Letterhead) throws {
    let body = try organization(new.organization)
    try allowLetterhead(of: body.id)
    guard try letterhead(of: body.id) != new else { return }
    try save(new)
    try record(.letterheadSet, on: .organization(body.id), ["name": body.name])
  }

  private func save(_ l: Letterhead) throws {
    try tx.run(
      """
      INSERT INTO letterhead (commune_id, organization_id, parent_line, signature_line, symbol, layout, spelling)
      VALUES (\(commune), \(l.organization), \(l.parentLine), \(l.signatureLine), \(l.symbol), \(l.layout),
              \(l.spelling))
      ON CONFLICT (commune_id, organization_id) DO UPDATE SET parent_line = excluded.parent_line,
        signature_line = excluded.signature_line, symbol = excluded.symbol, layout = excluded.layout,
        spelling = excluded.spelling
      """)
  }
}
