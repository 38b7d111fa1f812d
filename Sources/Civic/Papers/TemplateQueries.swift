import Papers
import Storage

extension Work {
  /// The office keeps the forms, and the administrator.
  func allowTemplates() throws {
    switch actor.role {
    case .clerk, .admin: return
    case .leader, .cellSecretary, .department, .front, .province, .member: throw Refusal(\.document.notYours)
    }
  }

  /// What each replaced paper's file is called, by the key of its kind.
  func templateNames() throws -> [String: String] {
    let rows = try tx.rows(
      """
      SELECT t.kind, a.name FROM paper_template AS t
      JOIN attachment AS a ON a.commune_id = t.commune_id AND a.id = t.attachment_id
      WHERE t.commune_id = \(commune)
      """)
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["kind"] as String, try $0["name"]) })
  }

  /// Under which hash the file of a form lies; nil where ours is used.
  func templateFile(_ kind: some PaperKind) throws -> String? {
    try tx.rows(
      """
      SELECT a.sha256 FROM paper_template AS t
      JOIN attachment AS a ON a.commune_id = t.commune_id AND a.id = t.attachment_id
      WHERE t.commune_id = \(commune) AND t.kind = \(kind.templateKey)
      """
    ).first.map { try $0["sha256"] }
  }

  /// The file hangs on the commune itself, where nobody but this page finds it. An older one stays in the history.
  func keepTemplate(_ kind: any PaperKind, _ file: CheckedFile) throws {
    let attachment = try keepFile(file, on: .commune(commune))
    try tx.run(
      """
      INSERT INTO paper_template (commune_id, kind, attachment_id) VALUES (\(commune), \(kind.templateKey), \(attachment.id))
      ON CONFLICT (commune_id, kind) DO UPDATE SET attachment_id = excluded.attachment_id
      """)
  }

  /// From now on ours is used again; the file stays in the history.
  func dropTemplate(_ kind: any PaperKind) throws {
    guard let name = try templateNames()[kind.templateKey] else { throw NotFound() }
    try tx.run("DELETE FROM paper_template WHERE commune_id = \(commune) AND kind = \(kind.templateKey)")
    try record(.templateDropped, on: .commune(commune), ["name": name])
  }
}
