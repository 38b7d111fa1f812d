import Rulebook
import Storage
import VietnameseText

extension Work {
  /// A new commune on this installation, with the list of what its matters can be about. Done by the program itself.
  static func found(_ new: NewCommune, id: String, tx: any Transaction, now: Instant, ids: IDs) throws {
    try tx.run(
      """
      INSERT INTO commune (id, name, kind, province, code, made_at)
      VALUES (\(id), \(new.name), \(new.kind), \(new.province), \(new.code), \(now))
      """)
    for (position, subject) in try Schema.subjects().enumerated() {
      try tx.run(
        """
        INSERT INTO subject (commune_id, id, key, name, position)
        VALUES (\(id), \(ids.next(now)), \(subject.key), \(subject.name), \(position))
        """)
    }
  }

  func addOrganization(_ new: Organization) throws {
    try allow(DirectoryDeed.change)
    try save(new)
    try record(.organizationAdded, on: .organization(new.id), ["name": new.name])
  }

  /// A body ends; whoever follows it, whole or in part, takes over its open work by name of successor.
  func endOrganization(_ id: String, on day: Day, successor: String? = nil) throws {
    try allow(DirectoryDeed.change)
    var organization = try organization(id)
    guard day >= organization.validFrom else { throw FormProblem("ended_on", \.directory.endsBeforeStart) }
    organization.validTo = day
    try save(organization)
    if let successor {
      try tx.run(
        """
        INSERT INTO organization_succession (commune_id, predecessor_id, successor_id, extent, on_day)
        VALUES (\(commune), \(id), \(try self.organization(successor).id), 'whole', \(day))
        ON CONFLICT (commune_id, predecessor_id, successor_id) DO NOTHING
        """)
    }
    try record(.organizationEnded, on: .organization(id), ["name": organization.name, "day": day.description])
  }

  func addArea(_ new: Area) throws {
    try allow(DirectoryDeed.change)
    try save(new)
    try record(.areaAdded, on: .area(new.id), ["name": new.name])
  }

  func addPerson(_ new: Person) throws {
    try allow(DirectoryDeed.change)
    try save(new)
    try record(.personAdded, on: .person(new.id), ["name": new.name])
  }

  /// A person takes up a post of a body. The post is made where the body has none of that title yet.
  @discardableResult
  func startMembership(
    of person: String, in organization: String, title: String, role: Actor.Role, from day: Day
  ) throws -> String {
    try allow(DirectoryDeed.change)
    let (name, body) = (try personName(person), try self.organization(organization))
    let post = try postID(title: title, role: role, in: organization)
    let id = newID()
    try tx.run(
      """
      INSERT INTO membership (commune_id, id, person_id, post_id, started_on)
      VALUES (\(commune), \(id), \(person), \(post), \(day))
      """)
    try record(
      .membershipStarted, on: .person(person), also: .organization(organization),
      ["name": name, "post": "\(title), \(body.name)", "day": day.description])
    return id
  }

  func endMembership(_ id: String, on day: Day) throws {
    try allow(DirectoryDeed.change)
    let membership = try membership(id)
    guard day >= membership.startedOn else { throw FormProblem("ended_on", \.directory.endsBeforeStart) }
    try tx.run("UPDATE membership SET ended_on = \(day) WHERE commune_id = \(commune) AND id = \(id)")
    try record(
      .membershipEnded, on: .person(membership.person), also: .organization(membership.organization),
      [
        "name": membership.personName, "post": "\(membership.postTitle), \(membership.organizationName)",
        "day": day.description,
      ])
  }
}
