import Rulebook
import Storage

extension Dossier: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], number: try row["number"], title: try row["title"], request: try row["request"],
      addressee: try row["addressee_id"], state: try row["state"], madeOn: try row["made_on"],
      sentOn: try row["sent_on"], dueOn: try row["due_on"], dueReason: try row["due_reason"],
      repliedOn: try row["replied_on"], replySymbol: try row["reply_symbol"])
  }
}

/// A dossier in the list.
struct DossierRow: Sendable {
  var dossier: Dossier
  var addresseeName: String
  var matters: Int
  var answered: Int
}

/// A matter in a dossier, with the units that raised it by number of voices and never by name.
struct DossierItem: Sendable {
  var matter: Matter
  var subjectName: String
  var units: [(name: String, voices: Int)]
  var voices: Int { units.reduce(0) { $0 + $1.voices } }
  /// What the level above said to it.
  var answer: Answer?
}

extension Work {
  /// The office sees all, the level above what was sent to it; for everybody else there is none.
  var visibleDossiers: SQL {
    switch actor.role {
    case .clerk, .leader: "d.commune_id = \(commune)"
    case .province: "d.commune_id = \(commune) AND d.addressee_id = \(actor.organization) AND d.state <> 'draft'"
    case .cellSecretary, .department, .front, .admin, .member: "1 = 0"
    }
  }

  func dossier(_ id: String) throws -> Dossier {
    let found = try tx.first(
      Dossier.self,
      "SELECT d.* FROM dossier AS d WHERE d.commune_id = \(commune) AND d.id = \(id) AND \(visibleDossiers)")
    guard let found else { throw NotFound() }
    return found
  }

  /// Newest first; all of them or those in one state.
  func dossiers(in state: Dossier.State?, page: Int) throws -> Page<DossierRow> {
    let only: SQL = state.map { "AND d.state = \($0)" } ?? ""
    let rows = try tx.rows(
      """
      SELECT d.*, o.name AS addressee_name,
        (SELECT count(*) FROM dossier_item AS i WHERE i.commune_id = d.commune_id AND i.dossier_id = d.id) AS matters,
        (SELECT count(*) FROM dossier_item AS i WHERE i.commune_id = d.commune_id AND i.dossier_id = d.id
           AND i.answer_id IS NOT NULL) AS answered
      FROM dossier AS d JOIN organization AS o ON o.commune_id = d.commune_id AND o.id = d.addressee_id
      WHERE d.commune_id = \(commune) AND \(visibleDossiers) \(only)
      ORDER BY d.id DESC \(Work.limit(page: page))
      """
    ).map {
      DossierRow(
        dossier: try Dossier(row: $0), addresseeName: try $0["addressee_name"], matters: try $0["matters"],
        answered: try $0["answered"])
    }
    return Page(rows, number: page)
  }

  /// Those that still take matters in.
  func draftDossiers() throws -> [Dossier] {
    try tx.all(
      Dossier.self,
      """
      SELECT d.* FROM dossier AS d WHERE d.commune_id = \(commune) AND \(visibleDossiers) AND d.state = 'draft'
      ORDER BY d.id DESC LIMIT 20
      """)
  }

  func dossierMatters(_ id: String) throws -> [Matter] {
    try tx.all(
      Matter.self,
      """
      SELECT m.* FROM dossier_item AS i JOIN matter AS m ON m.commune_id = i.commune_id AND m.id = i.matter_id
      WHERE i.commune_id = \(commune) AND i.dossier_id = \(id) ORDER BY i.position, m.id LIMIT 500
      """)
  }

  func dossierItems(_ id: String) throws -> [DossierItem] {
    let units = try unitCounts(inDossier: id)
    let answers = try Dictionary(
      uniqueKeysWithValues: tx.rows(
        """
        SELECT a.*, o.name AS organization_name FROM dossier_item AS i
        JOIN answer AS a ON a.commune_id = i.commune_id AND a.id = i.answer_id
        JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.organization_id
        WHERE i.commune_id = \(commune) AND i.dossier_id = \(id)
        """
      ).map { (try $0["matter_id"] as String, try Answer(row: $0)) })
    return try tx.rows(
      """
      SELECT m.*, s.name AS subject_name FROM dossier_item AS i
      JOIN matter AS m ON m.commune_id = i.commune_id AND m.id = i.matter_id
      JOIN subject AS s ON s.commune_id = m.commune_id AND s.id = m.subject_id
      WHERE i.commune_id = \(commune) AND i.dossier_id = \(id) ORDER BY i.position, m.id LIMIT 500
      """
    ).map { row in
      let matter = try Matter(row: row)
      return DossierItem(
        matter: matter, subjectName: try row["subject_name"], units: units[matter.id] ?? [], answer: answers[matter.id])
    }
  }

  private func unitCounts(inDossier id: String) throws -> [String: [(name: String, voices: Int)]] {
    let rows = try tx.rows(
      """
      SELECT v.matter_id, COALESCE(o.name, '') AS name, count(*) AS voices FROM dossier_item AS i
      JOIN voice AS v ON v.commune_id = i.commune_id AND v.matter_id = i.matter_id
      LEFT JOIN organization AS o ON o.commune_id = v.commune_id AND o.id = v.organization_id
      WHERE i.commune_id = \(commune) AND i.dossier_id = \(id)
      GROUP BY v.matter_id, o.name, o.sort_key ORDER BY o.sort_key
      """
    ).map {
      (matter: try $0["matter_id"] as String, unit: (name: try $0["name"] as String, voices: try $0["voices"] as Int))
    }
    return Dictionary(grouping: rows, by: \.matter).mapValues { $0.map(\.unit) }
  }

  /// The petition that a matter is in and that has not answered it.
  func runningDossier(of matter: String) throws -> Dossier? {
    try tx.first(
      Dossier.self,
      """
      SELECT d.* FROM dossier_item AS i JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id
      WHERE i.commune_id = \(commune) AND i.matter_id = \(matter) AND i.answer_id IS NULL AND d.state <> 'replied'
      ORDER BY d.id DESC LIMIT 1
      """)
  }
}

// MARK: - Keeping

extension Work {
  func save(_ d: Dossier) throws {
    try tx.run(
      """
      INSERT INTO dossier (commune_id, id, number, title, request, addressee_id, state, made_on, sent_on, due_on,
                           due_reason, replied_on, reply_symbol)
      VALUES (\(commune), \(d.id), \(d.number), \(d.title), \(d.request), \(d.addressee), \(d.state), \(d.madeOn),
              \(d.sentOn), \(d.dueOn), \(d.dueReason), \(d.repliedOn), \(d.replySymbol))
      ON CONFLICT (commune_id, id) DO UPDATE SET title = excluded.title, request = excluded.request,
        state = excluded.state, sent_on = excluded.sent_on, due_on = excluded.due_on, due_reason = excluded.due_reason,
        replied_on = excluded.replied_on, reply_symbol = excluded.reply_symbol
      """)
    try index(.dossier(d.id), title: d.title, text: "\(d.number) \(d.replySymbol)\n\(d.request)")
  }

  func keepItem(_ matter: String, in dossier: String) throws {
    try tx.run(
      """
      INSERT INTO dossier_item (commune_id, dossier_id, matter_id, position)
      VALUES (\(commune), \(dossier), \(matter),
        (SELECT COALESCE(max(position), 0) + 1 FROM dossier_item
         WHERE commune_id = \(commune) AND dossier_id = \(dossier)))
      ON CONFLICT (commune_id, dossier_id, matter_id) DO NOTHING
      """)
  }

  func removeItem(_ matter: String, from dossier: String) throws {
    try tx.run(
      "DELETE FROM dossier_item WHERE commune_id = \(commune) AND dossier_id = \(dossier) AND matter_id = \(matter)")
  }

  func keepAnswer(_ answer: String, of matter: String, in dossier: String) throws {
    try tx.run(
      """
      UPDATE dossier_item SET answer_id = \(answer)
      WHERE commune_id = \(commune) AND dossier_id = \(dossier) AND matter_id = \(matter)
      """)
  }
}
