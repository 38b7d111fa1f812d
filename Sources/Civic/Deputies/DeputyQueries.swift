import Storage

extension Deputy: RowDecodable {
  /// The columns of a deputy; a `WHERE` follows.
  fileprivate static let selected: SQL = """
    SELECT d.*, m.person_id AS holder_id, p.name AS holder_name, q.name AS person_name, t.title, t.role,
           o.name AS organization_name
    FROM deputy AS d
    JOIN membership AS m ON m.commune_id = d.commune_id AND m.id = d.membership_id
    JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
    JOIN person AS q ON q.commune_id = d.commune_id AND q.id = d.person_id
    JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
    JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
    """

  init(row: Row) throws {
    self.init(
      id: try row["id"], membership: try row["membership_id"], holder: try row["holder_id"],
      holderName: try row["holder_name"], postTitle: try row["title"], organizationName: try row["organization_name"],
      role: try row["role"], person: try row["person_id"], personName: try row["person_name"],
      documentSymbol: try row["document_symbol"], documentDay: try row["document_day"],
      startsOn: try row["starts_on"], endsOn: try row["ends_on"], endedAt: try row["ended_at"])
  }
}

extension Work {
  func deputy(_ id: String) throws -> Deputy {
    let found = try tx.first(Deputy.self, "\(Deputy.selected) WHERE d.commune_id = \(commune) AND d.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  /// The last day last: who stands in today or will, then who did.
  func deputies(page: Int) throws -> Page<Deputy> {
    let rows = try tx.all(
      Deputy.self,
      """
      \(Deputy.selected) WHERE d.commune_id = \(commune)
      ORDER BY CASE WHEN d.ended_at IS NULL AND d.ends_on >= \(today) THEN 0 ELSE 1 END, d.ends_on DESC, d.id DESC
      \(Work.limit(page: page))
      """)
    return Page(rows, number: page)
  }

  /// Those in which one of these people stands in or is stood in for, past ones too.
  func deputies(concerning people: [String]) throws -> [Deputy] {
    try tx.all(
      Deputy.self,
      """
      \(Deputy.selected) WHERE d.commune_id = \(commune)
        AND (d.person_id IN \(list: people) OR m.person_id IN \(list: people)) ORDER BY d.id LIMIT 500
      """)
  }

  /// Who could stand in: whoever has a part in the program today, by name.
  func possibleDeputies(except holder: String) throws -> [Choice] {
    try tx.rows(
      """
      SELECT p.id, p.name, min(t.title || ', ' || o.name) AS post FROM membership AS m
      JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id AND p.id <> \(holder)
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id AND t.role NOT IN ('member', 'province')
      JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
      WHERE m.commune_id = \(commune) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      GROUP BY p.id, p.name, p.sort_key ORDER BY p.sort_key, p.id LIMIT 2000
      """
    ).map { Choice(try $0["id"], "\(try $0["name"] as String) – \(try $0["post"] as String)") }
  }

  func save(_ new: NewDeputy, id: String) throws {
    try tx.run(
      """
      INSERT INTO deputy (commune_id, id, membership_id, person_id, document_symbol, document_day, starts_on, ends_on,
                          appointed_by, appointed_at)
      VALUES (\(commune), \(id), \(new.membership), \(try person(new.person).id), \(new.documentSymbol),
              \(new.documentDay), \(new.startsOn), \(new.endsOn), \(actor.person), \(now))
      """)
  }

  func saveEnd(of deputy: Deputy) throws {
    try tx.run("UPDATE deputy SET ended_at = \(deputy.endedAt) WHERE commune_id = \(commune) AND id = \(deputy.id)")
  }
}

extension Entrance {
  /// As whom else this person may act today: the posts of others for whom they stand in.
  func deputyActors(commune: String, person: String) throws -> [Actor] {
    try tx.all(
      Actor.self,
      """
      SELECT m.commune_id, m.id AS membership_id, d.person_id, q.name AS person_name, t.title, t.role,
             o.id AS organization_id, o.name AS organization_name,
             d.id AS deputy_id, p.name AS holder_name, d.ends_on AS deputy_ends_on
      FROM deputy AS d
      JOIN membership AS m ON m.commune_id = d.commune_id AND m.id = d.membership_id
      JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
      JOIN person AS q ON q.commune_id = d.commune_id AND q.id = d.person_id
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
      JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
      WHERE d.commune_id = \(commune) AND d.person_id = \(person) AND d.ended_at IS NULL
        AND d.starts_on <= \(now.day) AND d.ends_on >= \(now.day)
        AND m.started_on <= \(now.day) AND (m.ended_on IS NULL OR m.ended_on >= \(now.day))
      ORDER BY o.sort_key, t.title, d.id
      """)
  }
}
