import Foundation
import Rulebook
import Storage

/// Plays the demo world through the same deeds as on the site, each by the person and on the day of the story.
struct DemoPlayer {
  let world: DemoWorld
  let tx: any Transaction
  let today: Day
  let rules: Rulebook
  let ids: IDs
  let keys: Keyring
  /// What the story's keys stand for, as it unfolds.
  let known = Known()
  let shelf = RuleShelf()

  static let commune = "demo"

  final class Known {
    var actors: [String: [Actor]] = [:]
    var names: [String: String] = [:]
    var subjects: [String: String] = [:]
    var matters: [String: String] = [:]
    var assignments: [String: String] = [:]
    /// Minutes gone by on each day of the story, so that deeds of one day come one after the other.
    var minutes: [Int: Int] = [:]
  }

  func play() throws {
    try foundCommune()
    let meetings = world.sessions.map { meeting in (meeting.day, 0, { try play(meeting) }) }
    let acts = world.acts.map { act in (act.day, 1, { try play(act) }) }
    let reports = world.assignmentActs.map { act in (act.day, 2, { try play(act) }) }
    let decisions = world.rules.map { act in (act.day, 3, { try play(act) }) }
    let books = world.numbers.map { book in (book.day, 4, { try play(book) }) }
    let all: [(Int, Int, () throws -> Void)] = meetings + acts + reports + decisions + books
    let ordered = all.enumerated().sorted {
      ($0.element.0, $0.element.1, $0.offset) < ($1.element.0, $1.element.1, $1.offset)
    }
    for step in ordered { try step.element.2() }
  }

  private func play(_ book: DemoWorld.Book) throws {
    try asPerson(book.by, on: book.day) {
      try $0.continueNumbers(book.type, of: book.organization, after: book.last)
    }
  }

  /// The `Work` of somebody on a day of the story; what they do is told to whom it concerns.
  @discardableResult
  func asPerson<T>(_ key: String, on day: Int, hour: Int = 8, _ deed: (Work) throws -> T) throws -> T {
    let minute = known.minutes[day, default: 0]
    known.minutes[day] = minute + 2
    let moment = Instant(self.day(day), hour: hour).adding(seconds: minute * 60)
    let work = Work(
      tx: tx, actor: try actor(key), now: moment, rules: rules, ids: ids, keys: keys, shelf: shelf)
    let result = try deed(work)
    try work.sendNotices()
    return result
  }

  func day(_ offset: Int) -> Day { today.adding(days: offset) }

  /// Somebody in their first post, or in the post of a body: `tu/tdp-ad-3`.
  func actor(_ key: String) throws -> Actor {
    let parts = key.split(separator: "/").map(String.init)
    let posts = known.actors[parts.first ?? ""] ?? []
    let found = parts.count > 1 ? posts.first { $0.organization == parts[1] } : posts.first
    guard let found else { throw DemoWorld.Slip(description: "nobody called \(key)") }
    return found
  }

  func found(_ key: String, in names: [String: String], _ kind: String) throws -> String {
    guard let id = names[key] else { throw DemoWorld.Slip(description: "no \(kind) called \(key)") }
    return id
  }

  func matter(_ key: String) throws -> String { try found(key, in: known.matters, "matter") }
}

// MARK: - Founding

extension DemoPlayer {
  private func foundCommune() throws {
    let start = day(world.commune.founded)
    guard let kind = NewCommune.Kind(rawValue: world.commune.kind) else {
      throw DemoWorld.Slip(description: "no kind of commune \(world.commune.kind)")
    }
    try Work.found(
      NewCommune(name: world.commune.name, kind: kind, province: world.commune.province), id: Self.commune, tx: tx,
      now: Instant(start, hour: 8), ids: ids)
    let work = Work(
      tx: tx, actor: program, now: Instant(start, hour: 8), rules: rules, ids: ids, keys: keys)
    for area in world.areas {
      guard let kind = Area.Kind(rawValue: area.kind) else { throw DemoWorld.Slip(description: area.kind) }
      try work.save(Area(id: area.key, name: area.name, kind: kind, parent: area.parent, validFrom: start))
    }
    for body in world.organizations { try work.save(organization(body, from: start)) }
    for someone in world.people { try settle(someone, work, from: start) }
    for subject in try work.subjects() { known.subjects[subject.key] = subject.id }
  }

  private func organization(_ body: DemoWorld.Body, from start: Day) throws -> Organization {
    guard let classification = Organization.Classification(rawValue: body.class) else {
      throw DemoWorld.Slip(description: "no class of body \(body.class)")
    }
    return Organization(
      id: body.key, name: body.name, shortName: body.short, classification: classification, parent: body.parent,
      area: body.area, cluster: body.cluster, phone: body.phone, validFrom: start)
  }

  private func settle(_ someone: DemoWorld.Someone, _ work: Work, from start: Day) throws {
    let person = Person(id: someone.key, name: someone.name, phone: someone.phone, birthYear: someone.birth)
    try work.save(person)
    known.names[someone.key] = someone.name
    for (number, post) in someone.posts.enumerated() {
      guard let role = Actor.Role(rawValue: post.role) else { throw DemoWorld.Slip(description: post.role) }
      let body = try work.organization(post.org)
      let membership = "\(someone.key)-\(number + 1)"
      let postID = try work.postID(title: post.title, role: role, in: post.org)
      try tx.run(
        """
        INSERT INTO membership (commune_id, id, person_id, post_id, started_on)
        VALUES (\(Self.commune), \(membership), \(someone.key), \(postID), \(start))
        """)
      known.actors[someone.key, default: []].append(
        Actor(
          commune: Self.commune, person: someone.key, personName: someone.name, membership: membership,
          organization: post.org, organizationName: body.name, postTitle: post.title, role: role))
    }
  }

  /// Founding is the program's own doing; an administrator's rights, and no person.
  private var program: Actor {
    Actor(
      commune: Self.commune, person: "", personName: "", membership: "", organization: "", organizationName: "",
      postTitle: "", role: .admin)
  }
}
