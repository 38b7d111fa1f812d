import Rulebook
import Storage
import VietnameseText

/// What a list would add to the directory. Shown before anything is kept.
struct DirectoryImport: Sendable {
  var areas: [Area] = []
  /// New bodies; their parents may be new ones that come later in the list.
  var organizations: [Organization] = []
  var people: [Person] = []
  var memberships: [NewMembership] = []
  /// Lines that say only what is known.
  var known = 0

  struct NewMembership: Sendable {
    var person: String
    var organization: String
    var title: String
    var role: Actor.Role
    var from: Day
    var to: Day?
  }

  var count: Int { areas.count + organizations.count + people.count + memberships.count }
}

/// Everything that is wrong with a list, by line. Nothing of it was kept.
public struct ImportRefused: Error, Sendable {
  var problems: [ImportProblem]

  /// "Dòng 7, điện thoại: …", one for each problem.
  public func messages(_ text: Text) -> [String] {
    problems.map { problem in
      let column = problem.column.map { ", \(text.directory.importing.columns[$0].name)" } ?? ""
      return "\(text.directory.importing.line) \(problem.line)\(column): "
        + text[keyPath: problem.sentence].filled(problem.values)
    }
  }
}

extension Work {
  /// Adds the bodies, people and posts of a list that the directory does not have yet, all of them or none.
  ///
  /// - Parameter text: the words of the language whose column names the list has.
  /// - Returns: how many entries are new; 0 where the same list was imported before.
  /// - Throws: `ImportRefused` with every bad line.
  @discardableResult
  public func importDirectory(csv: String, text: Text) throws -> Int {
    let plan = try planImport(csv: csv, text: text)
    guard plan.count > 0 else { return 0 }
    for area in plan.areas { try save(area) }
    for organization in plan.organizations {
      var first = organization
      first.parent = nil
      try save(first)
    }
    for organization in plan.organizations where organization.parent != nil { try save(organization) }
    for person in plan.people { try save(person) }
    for new in plan.memberships {
      let post = try postID(title: new.title, role: new.role, in: new.organization)
      try saveMembership(newID(), of: new.person, post: post, from: new.from, to: new.to)
    }
    try record(.directoryImported, on: .commune(commune), ["count": String(plan.count)])
    return plan.count
  }

  /// What the list would add; keeps nothing.
  func planImport(csv: String, text: Text) throws -> DirectoryImport {
    try allow(DirectoryDeed.change)
    let file = DirectoryFile(csv, words: text.directory, today: today)
    var planner = ImportPlanner(
      known: try knownDirectory(for: file.lines), today: today, keeps: { keeps($0.standing) }, newID: newID)
    planner.take(file.lines)
    let problems = file.problems + planner.problems
    guard problems.isEmpty else { throw ImportRefused(problems: problems.sorted { $0.line < $1.line }) }
    return planner.plan
  }

  /// The bodies, areas and people that the list could be speaking of.
  private func knownDirectory(for lines: [DirectoryLine]) throws -> ImportPlanner.Known {
    let names = Array(Set(lines.compactMap { $0.holder.map { personSortKey($0.name) } }))
    let people = try tx.all(
      Person.self, "SELECT * FROM person WHERE commune_id = \(commune) AND sort_key IN \(list: names) ORDER BY id")
    let memberships = try tx.all(
      Membership.self,
      """
      \(Membership.selected) WHERE m.commune_id = \(commune) AND m.person_id IN \(list: people.map(\.id)) ORDER BY m.id
      """)
    return ImportPlanner.Known(
      organizations: try tx.all(
        Organization.self, "SELECT * FROM organization WHERE commune_id = \(commune) ORDER BY valid_from, id"),
      areas: try areas(), people: people, memberships: memberships)
  }
}
