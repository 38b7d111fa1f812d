import Foundation
import Rulebook
import Storage
import VietnameseText

/// The two things that nobody can do on a page, because nobody is in yet: founding a commune with its first
/// administrator, and letting somebody in when no administrator can. Both are done by whoever owns the machine, both are
/// events, and the leaders are told.
public struct Founding: Sendable {
  let installation: Installation
  let rules: Rulebook
  let now: Instant

  public init(_ installation: Installation, rules: Rulebook, now: Instant) {
    (self.installation, self.rules, self.now) = (installation, rules, now)
  }

  /// What has to be known of a commune on its first day; everything else is added on its pages.
  public struct Commune: Sendable {
    public var name: String
    /// `ward`, `commune` or `special_zone`.
    public var kind: String
    public var province: String
    public var office: String
    public var administrator: String

    public init(name: String, kind: String, province: String, office: String, administrator: String) {
      (self.name, self.kind, self.province) = (name, kind, province)
      (self.office, self.administrator) = (office, administrator)
    }
  }

  public enum Problem: Error, Equatable, CustomStringConvertible {
    case isThere(String)
    case badKind(String)
    case empty
    case nobody(String)
    case several(String, [String])

    public var description: String {
      switch self {
      case .isThere(let name): "\(name) is on this installation already. Its administrator adds what is missing."
      case .badKind(let kind): "\(kind) is no kind of commune: say ward, commune or special_zone."
      case .empty: "A name is empty: give the names of the commune, its province, its office and its administrator."
      case .nobody(let name):
        "Nobody called \(name) is in the directory. Type the whole name, with its marks or without."
      case .several(let name, let communes):
        "\(name) stands more than once in the directory (\(communes.joined(separator: ", "))): give a card on the page."
      }
    }
  }

  /// - Returns: the code of a card with which the administrator comes in; it is stored nowhere.
  /// - Throws: `Problem`.
  public func found(_ new: Commune) async throws -> String {
    guard let kind = NewCommune.Kind(rawValue: new.kind) else { throw Problem.badKind(new.kind) }
    let id = foldedKey(new.name).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    guard !id.isEmpty, ![new.province, new.office, new.administrator].contains("") else { throw Problem.empty }
    let title = try Text.shipped(.vietnamese).directory.roles.word(.admin)
    return try await work(in: id) { work in
      if try work.tx.exists("SELECT id FROM commune WHERE id = \(id)") { throw Problem.isThere(new.name) }
      try Work.found(
        NewCommune(name: new.name, kind: kind, province: new.province), id: id, tx: work.tx, now: work.now,
        ids: work.ids)
      try work.record(.communeFounded, on: .commune(id), ["name": new.name])
      let office = Organization(
        id: work.newID(), name: new.office, classification: .partyOffice, validFrom: work.today)
      try work.addOrganization(office)
      let person = Person(id: work.newID(), name: new.administrator)
      try work.addPerson(person)
      try work.startMembership(of: person.id, in: office.id, title: title, role: .admin, from: work.today)
      return try work.issueCard(to: person.id)
    }
  }

  /// A card for somebody whom no administrator can help, because none can come in.
  /// - Parameter withoutSecondStep: takes off their second step too: the phone is gone, and the paper with it.
  /// - Throws: `Problem`.
  public func card(for name: String, withoutSecondStep: Bool) async throws -> String {
    let key = foldedKey(name)
    let found = try await installation.database.read { tx in
      try tx.rows("SELECT commune_id, id FROM person WHERE folded = \(key) ORDER BY commune_id, id").map {
        (commune: try $0["commune_id"] as String, id: try $0["id"] as String)
      }
    }
    guard let one = found.first else { throw Problem.nobody(name) }
    guard found.count == 1 else { throw Problem.several(name, found.map(\.commune)) }
    return try await work(in: one.commune) { work in
      if withoutSecondStep, try work.secondFactor(of: one.id) != nil { try work.removeSecondFactor(of: one.id) }
      return try work.issueCard(to: one.id)
    }
  }

  /// As the program itself, with an administrator's rights.
  private func work<T: Sendable>(
    in commune: String, _ body: @Sendable @escaping (Work) throws -> T
  ) async throws -> T {
    let (rules, now, keys) = (rules, now, installation.keys)
    return try await installation.database.write { tx in
      let program = Actor(
        commune: commune, person: "", personName: "", membership: "", organization: "", organizationName: "",
        postTitle: "", role: .admin)
      let work = Work(tx: tx, actor: program, now: now, rules: rules, ids: .random, keys: keys)
      let result = try body(work)
      try work.sendNotices()
      return result
    }
  }
}
