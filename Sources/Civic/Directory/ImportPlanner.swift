import Rulebook
import VietnameseText

/// Works out what a list adds to what is known. Pure: rows in, plan and problems out.
///
/// Names are compared by `sortKey`: capitals, spaces and the place of a tone mark do not count, the marks do.
struct ImportPlanner {
  struct Known: Sendable {
    var organizations: [Organization]
    var areas: [Area]
    /// People with a name that is in the list.
    var people: [Person]
    var memberships: [Membership]
  }

  private(set) var plan = DirectoryImport()
  private(set) var problems: [ImportProblem] = []
  private let today: Day
  private let keeps: (Actor.Role) -> Bool
  private let newID: () -> String
  /// By name: the body that stands, or else the one that ended last.
  private var bodies: [String: Organization] = [:]
  private var areas: [String: String]
  private var people: [String: [Person]]
  /// Who holds what, by person: what is known and what the list adds.
  private var held: [String: [Held]]
  /// The line on which each new body was first named.
  private var firstLines: [String: Int] = [:]

  private struct Held {
    var organization: String
    var title: String
    var from: Day
  }

  /// - Parameter keeps: whether whoever brings the list may give a post of that role.
  init(known: Known, today: Day, keeps: @escaping (Actor.Role) -> Bool, newID: @escaping () -> String) {
    self.today = today
    self.keeps = keeps
    self.newID = newID
    for body in known.organizations {
      let key = sortKey(body.name)
      if let other = bodies[key], other.stands(on: today), !body.stands(on: today) { continue }
      bodies[key] = body
    }
    areas = Dictionary(known.areas.map { (sortKey($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
    people = Dictionary(grouping: known.people) { personSortKey($0.name) }
    held = Dictionary(grouping: known.memberships, by: \.person).mapValues { rows in
      rows.map { Held(organization: $0.organization, title: sortKey($0.postTitle), from: $0.startedOn) }
    }
  }

  mutating func take(_ lines: [DirectoryLine]) {
    let groups = Dictionary(grouping: lines) { sortKey($0.organization) }
    let new = groups.filter { bodies[$0.key] == nil }.values.sorted {
      ($0.first?.number ?? 0) < ($1.first?.number ?? 0)
    }
    for lines in new { addBody(lines) }
    for lines in new { setParent(lines) }
    findCircles()
    for line in lines where !addHolder(line) && firstLines[sortKey(line.organization)] != line.number {
      plan.known += 1
    }
    plan.organizations = plan.organizations.map { bodies[sortKey($0.name)] ?? $0 }
  }
}

// MARK: - Bodies

extension ImportPlanner {
  /// One new body from all lines that name it.
  private mutating func addBody(_ lines: [DirectoryLine]) {
    guard let first = lines.first else { return }
    let kind = agreed(lines, .classification, \.classification?.rawValue).flatMap(Organization.Classification.init)
    guard let kind else {
      let value = ["value": first.organization]
      return problems.append(ImportProblem(line: first.number, .classification, \.directory.importing.noClass, value))
    }
    let from = lines.compactMap { $0.holder?.from }.min().map { min($0, today) } ?? today
    let body = Organization(
      id: newID(), name: first.organization, classification: kind,
      area: agreed(lines, .area, \.area).map { areaID($0) }, cluster: agreed(lines, .cluster, \.cluster),
      validFrom: from)
    plan.organizations.append(body)
    bodies[sortKey(body.name)] = body
    firstLines[sortKey(body.name)] = first.number
  }

  /// What the lines of one body say, where they say it; a line that says another thing is a problem.
  private mutating func agreed(
    _ lines: [DirectoryLine], _ column: DirectoryFile.Column, _ value: (DirectoryLine) -> String?
  ) -> String? {
    guard let first = lines.first(where: { value($0) != nil }), let said = value(first) else { return nil }
    for line in lines {
      guard let other = value(line), sortKey(other) != sortKey(said) else { continue }
      problems.append(
        ImportProblem(
          line: line.number, column, \.directory.importing.contradiction,
          ["line": String(first.number), "value": said]))
    }
    return said
  }

  private mutating func areaID(_ name: String) -> String {
    if let known = areas[sortKey(name)] { return known }
    let area = Area(id: newID(), name: name, kind: .group, validFrom: today)
    plan.areas.append(area)
    areas[sortKey(name)] = area.id
    return area.id
  }

  private mutating func setParent(_ lines: [DirectoryLine]) {
    guard let first = lines.first(where: { $0.parent != nil }), let name = agreed(lines, .parent, \.parent) else {
      return
    }
    guard let parent = bodies[sortKey(name)], parent.stands(on: today) || firstLines[sortKey(name)] != nil else {
      return problems.append(
        ImportProblem(line: first.number, .parent, \.directory.importing.unknownBody, ["value": name]))
    }
    bodies[sortKey(first.organization)]?.parent = parent.id
  }

  /// A body that would be above itself, at any distance.
  private mutating func findCircles() {
    let byID = Dictionary(bodies.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for body in plan.organizations {
      var (above, steps) = (byID[body.id]?.parent, 0)
      while let id = above, id != body.id, steps < byID.count { (above, steps) = (byID[id]?.parent, steps + 1) }
      guard above == body.id, let line = firstLines[sortKey(body.name)] else { continue }
      problems.append(ImportProblem(line: line, .parent, \.directory.importing.circle, ["value": body.name]))
    }
  }
}

// MARK: - People

extension ImportPlanner {
  /// - Returns: whether the line adds a post.
  private mutating func addHolder(_ line: DirectoryLine) -> Bool {
    guard let holder = line.holder, let body = bodies[sortKey(line.organization)] else { return false }
    let namesakes = (people[personSortKey(holder.name)] ?? []).filter { couldBe($0, holder) }
    let isKnown = namesakes.contains { person in
      (held[person.id] ?? []).contains {
        $0.organization == body.id && $0.title == sortKey(holder.title)
          && (holder.from == nil || $0.from == holder.from)
      }
    }
    if isKnown { return false }
    if let last = body.validTo, last < today, holder.to.map({ $0 > last }) ?? true {
      let value = ["value": body.name]
      problems.append(ImportProblem(line: line.number, .organization, \.directory.importing.endedBody, value))
      return false
    }
    guard keeps(holder.role) else {
      problems.append(ImportProblem(line: line.number, .role, \.directory.keptByAdmin, [:]))
      return false
    }
    let person = namesakes.first { isSame($0, holder, in: body.id) }?.id ?? addPerson(holder)
    let from = holder.from ?? today
    plan.memberships.append(
      .init(person: person, organization: body.id, title: holder.title, role: holder.role, from: from, to: holder.to))
    held[person, default: []].append(Held(organization: body.id, title: sortKey(holder.title), from: from))
    return true
  }

  /// Nothing that is known of both speaks against it.
  private func couldBe(_ person: Person, _ holder: DirectoryLine.Holder) -> Bool {
    let phones = (person.phone.map(userName), holder.phone.map(userName))
    if let known = phones.0, let typed = phones.1, known != typed { return false }
    if let known = person.birthYear, let typed = holder.birthYear, known != typed { return false }
    return true
  }

  /// Something speaks for it: the same number, the same year of birth, or the same body.
  private func isSame(_ person: Person, _ holder: DirectoryLine.Holder, in organization: String) -> Bool {
    (person.phone != nil && holder.phone != nil) || (person.birthYear != nil && holder.birthYear != nil)
      || (held[person.id] ?? []).contains { $0.organization == organization }
  }

  private mutating func addPerson(_ holder: DirectoryLine.Holder) -> String {
    let person = Person(id: newID(), name: holder.name, phone: holder.phone, birthYear: holder.birthYear)
    plan.people.append(person)
    people[personSortKey(holder.name), default: []].append(person)
    return person.id
  }
}
