import Foundation
import Rulebook
import SessionReader
import Storage

/// `hoiam import`: texts of an archive as drafts to confirm. What it does is what a clerk does who pastes them one by one.
public struct IntakeImport: Sendable {
  /// One text's fate.
  public struct Outcome: Sendable {
    /// Where a person checks and confirms it, below the site's own address.
    public var address: String
    /// False where this very text was there before.
    public var isNew: Bool
    public var reading: Reading
  }

  public enum Problem: Error, CustomStringConvertible, Equatable {
    case nobody(String?)

    public var description: String {
      switch self {
      case .nobody(let name?):
        "Nobody in this installation signs in as “\(name)” and works in an office: name a clerk with --as."
      case .nobody(nil): "No clerk of an office is in this installation yet: add one first, or name one with --as."
      }
    }
  }

  private let database: any Database
  private let rules: Rulebook
  private let keys: Keyring
  private let actor: Actor
  private let clock: Clock
  private let ids: IDs

  /// - Parameter name: the sign-in name of the clerk as whom to paste; nil for the first clerk of an office.
  /// - Throws: `Problem.nobody`.
  public init(
    database: any Database, rules: Rulebook, keys: Keyring, as name: String?, clock: Clock = .system, ids: IDs = .random
  ) async throws {
    (self.database, self.rules, self.keys, self.clock, self.ids) = (database, rules, keys, clock, ids)
    let today = clock.now().day
    actor = try await database.read { tx in try Self.clerk(name, today, tx) }
  }

  /// - Parameter isScanned: read from a picture of paper; the page of checking says so.
  public func add(_ text: String, isScanned: Bool = false) async throws -> Outcome {
    let (actor, rules, keys, now, ids) = (actor, rules, keys, clock.now(), ids)
    let words = try Site.shippedTexts()[.vietnamese]
    return try await database.write { tx in
      let work = Work(tx: tx, actor: actor, now: now, rules: rules, ids: ids, keys: keys)
      let reading = SessionReader(lexicon: try work.localLexicon()).read(text)
      let (id, isNew) = try work.importIntake(reading, untitled: words?.intake.untitled ?? "", isScanned: isScanned)
      return Outcome(address: "/intakes/\(id)", isNew: isNew, reading: reading)
    }
  }

  private static func clerk(_ name: String?, _ today: Day, _ tx: any Transaction) throws -> Actor {
    let found = try tx.all(
      Actor.self,
      """
      \(Actor.selected)
      LEFT JOIN credential AS c ON c.commune_id = p.commune_id AND c.person_id = p.id
      WHERE t.role = \(Actor.Role.clerk) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
        AND (\(name.map(userName)) IS NULL OR c.user_name = \(name.map(userName)))
      ORDER BY o.sort_key, m.id LIMIT 1
      """)
    guard let clerk = found.first else { throw Problem.nobody(name) }
    return clerk
  }
}

extension Work {
  /// Keeps a reading as a draft to confirm, unless this very text is there already.
  func importIntake(
    _ reading: Reading, untitled: String, isScanned: Bool = false
  ) throws -> (id: String, isNew: Bool) {
    try allow(Intake.Deed.propose)
    if let before = try intake(sameTextAs: Secret.sha256(Array(reading.text.utf8))) { return (before, false) }
    var proposal = IntakeProposal(reading, try intakeContext())
    if isScanned { proposal.values["scanned"] = ["yes"] }
    let title = reading.title?.value ?? reading.text.firstWords ?? untitled
    return (try proposeIntake(reading.text, title: String(title.prefix(200)), proposal: proposal.values), true)
  }
}

extension String {
  /// The first line that says something, for a text without a headline.
  var firstWords: String? { split(whereSeparator: \.isNewline).first { $0.count > 3 }.map(String.init) }
}
