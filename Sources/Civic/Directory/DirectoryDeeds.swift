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

  /// - Throws: `FormProblem` where a body of that name stands already: two would never be told apart.
  func addOrganization(_ new: Organization) throws {
    try allow(DirectoryDeed.change)
    let namesakes = try organizations(named: new.name).filter { $0.stands(on: today) }
    guard namesakes.isEmpty else { throw FormProblem("name", \.directory.sameBody, ["name": new.name]) }
    try save(new)
    try record(.organizationAdded, on: .organization(new.id), ["name": new.name])
  }

  /// A body ends, and with it the posts held in it; whoever follows it, whole or in part, takes over its open work by
  /// name of successor.
  func endOrganization(_ id: String, on day: Day, successor: String? = nil) throws {
    try allow(DirectoryDeed.change)
    var organization = try organization(id)
    guard id != actor.organization else { throw Refusal(\.directory.ownBody) }
    for holder in try memberships(in: [id]) { try allowKeeping(holder.role) }
    try organization.end(on: day)
    try save(organization)
    try endMemberships(in: id, on: day)
    if let successor {
      guard successor != id else { throw FormProblem("successor", \.directory.ownSuccessor) }
      try saveSuccession(from: id, to: try self.organization(successor).id, on: day)
    }
    try record(.organizationEnded, on: .organization(id), ["name": organization.name, "day": day.typed])
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

  /// A name was misspelt, a number has changed. What it was stays in the event for the name only: an old number is
  /// nobody's business.
  func correctPerson(_ corrected: Person) throws {
    let before = try person(corrected.id)
    try allow(DirectoryDeed.change)
    guard corrected != before else { return }
    try save(corrected)
    try record(
      .personCorrected, on: .person(corrected.id),
      before.name == corrected.name ? ["name": corrected.name] : ["name": corrected.name, "before": before.name])
  }

  /// A place is no longer used: groups merge, and old communes are forgotten. Bodies keep it in their past.
  func endArea(_ id: String) throws {
    var area = try area(id)
    try allow(DirectoryDeed.change)
    guard area.validTo == nil else { throw Refusal(\.directory.alreadyEnded, ["name": area.name]) }
    if let inside = try areas().first(where: { $0.parent == id }) {
      throw Refusal(\.directory.areaHoldsOthers, ["name": inside.name])
    }
    area.validTo = today
    try save(area)
    try record(.areaEnded, on: .area(id), ["name": area.name, "day": today.typed])
  }

  /// A person takes up a post of a body. The post is made where the body has none of that title yet.
  @discardableResult
  func startMembership(
    of person: String, in organization: String, title: String, role: Actor.Role, from day: Day
  ) throws -> String {
    try allow(DirectoryDeed.change)
    try allowKeeping(role)
    let (name, body) = (try personName(person), try self.organization(organization))
    if let last = body.validTo, day > last {
      throw FormProblem("started_on", \.directory.bodyEnded, ["name": body.name, "day": last.typed])
    }
    let post = try postID(title: title, role: role, in: organization)
    let id = newID()
    try saveMembership(id, of: person, post: post, from: day, to: nil)
    try record(
      .membershipStarted, on: .person(person), also: .organization(organization),
      ["name": name, "post": "\(title), \(body.name)", "day": day.typed])
    return id
  }

  /// Nobody ends the post as which they act: they would stand outside with the door shut.
  func endMembership(_ id: String, on day: Day) throws {
    try allow(DirectoryDeed.change)
    var membership = try membership(id)
    guard id != actor.membership else { throw Refusal(\.directory.ownPost) }
    try allowKeeping(membership.role)
    try membership.end(on: day)
    try saveMembershipEnd(id, on: day)
    try record(
      .membershipEnded, on: .person(membership.person), also: .organization(membership.organization),
      [
        "name": membership.personName, "post": "\(membership.postTitle), \(membership.organizationName)",
        "day": day.typed,
      ])
  }
}
