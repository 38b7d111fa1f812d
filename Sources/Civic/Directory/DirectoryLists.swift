import Rulebook
import Storage
import VietnameseText

/// A body's name with its address, for lists of them.
struct NamedBody: Sendable, RowDecodable {
  var id: String
  var name: String

  init(row: Row) throws {
    id = try row["id"]
    name = try row["name"]
  }
}

extension Work {
  /// What follows `WHERE …` where each word that was typed must begin a word of `column`, in any order.
  static func words(_ typed: String, in column: SQL) -> SQL {
    let words = foldedKey(typed).split(separator: " ").prefix(8)
    return SQL(words.map { word in "AND (' ' || \(column)) LIKE \("% \(word)%")" as SQL }, separator: " ")
  }

  /// The bodies of the list page, by class and the Vietnamese alphabet. Read whole: some hundred at most.
  func organizationList(_ typed: String, _ only: Organization.Classification?, ended: Bool) throws -> [Organization] {
    let standing: SQL =
      ended ? "" : "AND valid_from <= \(today) AND (valid_to IS NULL OR valid_to >= \(today))"
    let ofClass: SQL = only.map { "AND classification = \($0)" } ?? ""
    return try tx.all(
      Organization.self,
      """
      SELECT * FROM organization WHERE commune_id = \(commune) \(standing) \(ofClass) \(Work.words(typed, in: "folded"))
      ORDER BY sort_key, id LIMIT 1000
      """)
  }

  /// Bodies of this name, ended ones too; capitals and the place of the tone mark do not count.
  func organizations(named name: String) throws -> [Organization] {
    try tx.all(
      Organization.self,
      "SELECT * FROM organization WHERE commune_id = \(commune) AND sort_key = \(sortKey(name)) ORDER BY id LIMIT 50")
  }

  func organizations(under parent: String) throws -> [NamedBody] {
    try tx.all(
      NamedBody.self,
      """
      SELECT id, name FROM organization WHERE commune_id = \(commune) AND parent_id = \(parent)
        AND (valid_to IS NULL OR valid_to >= \(today)) ORDER BY sort_key, id LIMIT 500
      """)
  }

  /// Whom this body followed.
  func predecessors(of id: String) throws -> [NamedBody] {
    try tx.all(
      NamedBody.self,
      """
      SELECT o.id, o.name FROM organization_succession AS s
      JOIN organization AS o ON o.commune_id = s.commune_id AND o.id = s.predecessor_id
      WHERE s.commune_id = \(commune) AND s.successor_id = \(id) ORDER BY o.sort_key, o.id LIMIT 50
      """)
  }

  /// Who followed this body.
  func successors(of id: String) throws -> [NamedBody] {
    try tx.all(
      NamedBody.self,
      """
      SELECT o.id, o.name FROM organization_succession AS s
      JOIN organization AS o ON o.commune_id = s.commune_id AND o.id = s.successor_id
      WHERE s.commune_id = \(commune) AND s.predecessor_id = \(id) ORDER BY o.sort_key, o.id LIMIT 50
      """)
  }

  /// Everybody who holds or held a post of this body: those of today first, then the last to leave.
  func membershipHistory(in organization: String) throws -> [Membership] {
    try tx.all(
      Membership.self,
      """
      \(Membership.selected) WHERE t.commune_id = \(commune) AND t.organization_id = \(organization)
      ORDER BY CASE WHEN m.ended_on IS NULL THEN 0 ELSE 1 END, m.ended_on DESC,
               CASE WHEN t.role = 'member' THEN 1 ELSE 0 END, p.sort_key, m.id LIMIT 1000
      """)
  }

  func membershipHistory(of person: String) throws -> [Membership] {
    try tx.all(
      Membership.self,
      """
      \(Membership.selected) WHERE m.commune_id = \(commune) AND m.person_id = \(person)
      ORDER BY CASE WHEN m.ended_on IS NULL THEN 0 ELSE 1 END, m.started_on DESC, m.id LIMIT 200
      """)
  }

  func people(_ typed: String, page: Int) throws -> Page<Person> {
    let rows = try tx.all(
      Person.self,
      """
      SELECT * FROM person WHERE commune_id = \(commune) \(Work.words(typed, in: "folded"))
      ORDER BY sort_key, id \(Work.limit(page: page))
      """)
    return Page(rows, number: page)
  }

  /// People of this very name, marks and all.
  func people(named name: String) throws -> [Person] {
    try tx.all(
      Person.self,
      """
      SELECT * FROM person WHERE commune_id = \(commune) AND sort_key = \(personSortKey(name)) ORDER BY id LIMIT 20
      """)
  }

  /// The posts that these people hold today, by person.
  func posts(of people: [String]) throws -> [String: [Membership]] {
    let rows = try tx.all(
      Membership.self,
      """
      \(Membership.selected) WHERE m.commune_id = \(commune) AND m.person_id IN \(list: people)
        AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
      ORDER BY o.sort_key, t.title, m.id LIMIT 1000
      """)
    return Dictionary(grouping: rows, by: \.person)
  }

  /// Telephone numbers by person; none for those who may not see them.
  func phones(of people: [String]) throws -> [String: String] {
    guard may(.seePhones) else { return [:] }
    let rows = try tx.rows(
      """
      SELECT id, phone FROM person
      WHERE commune_id = \(commune) AND phone IS NOT NULL AND id IN \(list: Array(Set(people)))
      """)
    return try Dictionary(uniqueKeysWithValues: rows.map { (try $0["id"] as String, try $0["phone"] as String) })
  }
}

// MARK: - Keeping

extension Work {
  func saveMembership(_ id: String, of person: String, post: String, from day: Day, to last: Day?) throws {
    try tx.run(
      """
      INSERT INTO membership (commune_id, id, person_id, post_id, started_on, ended_on)
      VALUES (\(commune), \(id), \(person), \(post), \(day), \(last))
      """)
  }

  func saveMembershipEnd(_ id: String, on day: Day) throws {
    try tx.run("UPDATE membership SET ended_on = \(day) WHERE commune_id = \(commune) AND id = \(id)")
  }

  /// Ends what is still held in a body on its last day; what would begin later ends as it begins.
  func endMemberships(in organization: String, on day: Day) throws {
    try tx.run(
      """
      UPDATE membership SET ended_on = CASE WHEN started_on > \(day) THEN started_on ELSE \(day) END
      WHERE commune_id = \(commune) AND (ended_on IS NULL OR ended_on > \(day)) AND post_id IN (
        SELECT id FROM post WHERE commune_id = \(commune) AND organization_id = \(organization))
      """)
  }

  func saveSuccession(from predecessor: String, to successor: String, on day: Day) throws {
    try tx.run(
      """
      INSERT INTO organization_succession (commune_id, predecessor_id, successor_id, extent, on_day)
      VALUES (\(commune), \(predecessor), \(successor), 'whole', \(day))
      ON CONFLICT (commune_id, predecessor_id, successor_id) DO NOTHING
      """)
  }
}
