import Rulebook
import Storage
import VietnameseText

extension Organization: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], name: try row["name"], shortName: try row["short_name"],
      classification: try row["classification"], parent: try row["parent_id"], area: try row["area_id"],
      cluster: try row["cluster"], phone: try row["phone"], validFrom: try row["valid_from"],
      validTo: try row["valid_to"])
  }
}

extension Area: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], name: try row["name"], kind: try row["kind"], parent: try row["parent_id"],
      validFrom: try row["valid_from"], validTo: try row["valid_to"])
  }
}

extension Person: RowDecodable {
  init(row: Row) throws {
    self.init(id: try row["id"], name: try row["name"], phone: try row["phone"], birthYear: try row["birth_year"])
  }
}

extension Membership: RowDecodable {
  /// The columns of a membership; a `WHERE` follows.
  static let selected: SQL = """
    SELECT m.id, m.person_id, p.name AS person_name, o.id AS organization_id, o.name AS organization_name,
           t.title, t.role, m.started_on, m.ended_on
    FROM membership AS m
    JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
    JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id
    JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
    """

  init(row: Row) throws {
    self.init(
      id: try row["id"], person: try row["person_id"], personName: try row["person_name"],
      organization: try row["organization_id"], organizationName: try row["organization_name"],
      postTitle: try row["title"], role: try row["role"], startedOn: try row["started_on"],
      endedOn: try row["ended_on"])
  }
}

/// What matters are about.
struct Subject: Sendable, RowDecodable {
  var id: String
  var key: String
  var name: String

  init(row: Row) throws {
    id = try row["id"]
    key = try row["key"]
    name = try row["name"]
  }
}

extension Work {
  func organization(_ id: String) throws -> Organization {
    let found = try tx.first(
      Organization.self, "SELECT * FROM organization WHERE commune_id = \(commune) AND id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  /// The bodies that stand today, by the Vietnamese alphabet; all of them, or those of some classes. A commune has
  /// some hundred at most, so the list is read whole.
  func organizations(_ classes: [Organization.Classification] = []) throws -> [Organization] {
    let only: SQL = classes.isEmpty ? "" : "AND classification IN \(list: classes)"
    return try tx.all(
      Organization.self,
      """
      SELECT * FROM organization
      WHERE commune_id = \(commune) AND valid_from <= \(today) AND (valid_to IS NULL OR valid_to >= \(today)) \(only)
      ORDER BY sort_key, id LIMIT 1000
      """)
  }

  /// Names by id, for showing rows that hold ids.
  func organizationNames(_ ids: [String]) throws -> [String: String] {
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.rows(
      "SELECT id, name FROM organization WHERE commune_id = \(commune) AND id IN \(list: Array(Set(ids)))")
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["id"] as String, try $0["name"] as String) })
  }

  func areas() throws -> [Area] {
    try tx.all(
      Area.self,
      "SELECT * FROM area WHERE commune_id = \(commune) AND valid_to IS NULL ORDER BY sort_key, id LIMIT 1000")
  }

  func area(_ id: String) throws -> Area {
    guard let found = try tx.first(Area.self, "SELECT * FROM area WHERE commune_id = \(commune) AND id = \(id)")
    else { throw NotFound() }
    return found
  }

  /// Names of areas by id.
  func areaNames() throws -> [String: String] {
    Dictionary(try areas().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  func person(_ id: String) throws -> Person {
    guard let found = try tx.first(Person.self, "SELECT * FROM person WHERE commune_id = \(commune) AND id = \(id)")
    else { throw NotFound() }
    return found
  }

  func membership(_ id: String) throws -> Membership {
    let found = try tx.first(
      Membership.self, "\(Membership.selected) WHERE m.commune_id = \(commune) AND m.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  /// Who holds a post of these bodies today, heads first, then by given name.
  func memberships(in organizations: [String]) throws -> [Membership] {
    guard !organizations.isEmpty else { return [] }
    return try tx.all(
      Membership.self,
      """
      \(Membership.selected)
      WHERE t.commune_id = \(commune) AND t.organization_id IN \(list: organizations)
        AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      ORDER BY o.sort_key, CASE WHEN t.role = 'member' THEN 1 ELSE 0 END, p.sort_key, m.id LIMIT 2000
      """)
  }

  /// The subjects in use, in the order of the commune's list.
  func subjects() throws -> [Subject] {
    try tx.all(
      Subject.self,
      "SELECT * FROM subject WHERE commune_id = \(commune) AND retired_on IS NULL ORDER BY position, id LIMIT 200")
  }

  func save(_ o: Organization) throws {
    try tx.run(
      """
      INSERT INTO organization (commune_id, id, name, short_name, classification, parent_id, area_id, cluster, phone,
                                valid_from, valid_to, sort_key, folded)
      VALUES (\(commune), \(o.id), \(o.name), \(o.shortName), \(o.classification), \(o.parent), \(o.area), \(o.cluster),
              \(o.phone), \(o.validFrom), \(o.validTo), \(sortKey(o.name)),
              \(foldedKey(o.name + " " + (o.shortName ?? ""))))
      ON CONFLICT (commune_id, id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
        parent_id = excluded.parent_id, area_id = excluded.area_id, cluster = excluded.cluster,
        phone = excluded.phone, valid_to = excluded.valid_to, sort_key = excluded.sort_key, folded = excluded.folded
      """)
    try index(
      .organization(o.id), title: o.name, text: [o.shortName, o.cluster].compactMap(\.self).joined(separator: "\n"))
  }

  func save(_ a: Area) throws {
    try tx.run(
      """
      INSERT INTO area (commune_id, id, name, kind, parent_id, valid_from, valid_to, sort_key, folded)
      VALUES (\(commune), \(a.id), \(a.name), \(a.kind), \(a.parent), \(a.validFrom), \(a.validTo),
              \(sortKey(a.name)), \(foldedKey(a.name)))
      ON CONFLICT (commune_id, id) DO UPDATE SET name = excluded.name, valid_to = excluded.valid_to,
        sort_key = excluded.sort_key, folded = excluded.folded
      """)
  }

  func save(_ p: Person) throws {
    try tx.run(
      """
      INSERT INTO person (commune_id, id, name, phone, birth_year, sort_key, folded)
      VALUES (\(commune), \(p.id), \(p.name), \(p.phone), \(p.birthYear), \(personSortKey(p.name)), \(foldedKey(p.name)))
      ON CONFLICT (commune_id, id) DO UPDATE SET name = excluded.name, phone = excluded.phone,
        birth_year = excluded.birth_year, sort_key = excluded.sort_key, folded = excluded.folded
      """)
    try index(.person(p.id), title: p.name)
  }

  /// The post of that title in a body, made where there is none.
  func postID(title: String, role: Actor.Role, in organization: String) throws -> String {
    let found = try tx.rows(
      """
      SELECT id FROM post WHERE commune_id = \(commune) AND organization_id = \(organization)
        AND title = \(title) AND role = \(role)
      """
    ).first
    if let found { return try found["id"] }
    let id = newID()
    try tx.run(
      """
      INSERT INTO post (commune_id, id, organization_id, title, role)
      VALUES (\(commune), \(id), \(organization), \(title), \(role))
      """)
    return id
  }
}
