import Foundation
import HTTPTypes
import Storage
import Testing

@testable import Civic

/// Requests at random to ids that belong to others: 300 for each role in every test run, 10,000 with
/// `HOIAM_WALK=10000`. The seed is printed when one fails, and can be given again as `HOIAM_SEED`.
@Suite("A random walk among the things of others") struct RandomWalkTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let steps = environment["HOIAM_WALK"].flatMap { Int($0) } ?? 300
  private static let seed = environment["HOIAM_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...UInt64.max)

  @Test(
    "nothing is found, whatever the route and the id",
    arguments: [World.cell1, World.clerk, World.secretary, World.economy, World.front, World.province, World.admin])
  func nothingIsFound(actor: Actor) async throws {
    let neighbours = try await Neighbours()
    let browser = try await Browser.of(actor, in: neighbours.world)
    browser.followsRedirects = false
    let routes = Route.all(of: neighbours.world.site).filter { !$0.places.isEmpty && !$0.places.contains("code") }
    var dice = Dice(state: Self.seed)
    let before = try await neighbours.world.fingerprint()
    for _ in 0..<Self.steps {
      guard let route = routes.randomElement(using: &dice) else { break }
      let foreign = neighbours.foreign(to: actor, &dice)
      // One place at least holds what is another's; the rest may be right.
      let wrong = route.places.randomElement(using: &dice)
      var (places, isAllForeign) = (route.places.makeIterator(), true)
      let address = route.address { kind in
        if places.next() == wrong || Bool.random(using: &dice) { return foreign }
        isAllForeign = false
        return neighbours.own(actor)[kind]
      }
      guard let address else { continue }
      if route.method == .get { try await browser.get(address) } else { try await browser.post(address) }
      // Below something of one's own a deed that may not be done now is refused before its second id is looked at.
      let isHidden = browser.status == .notFound || (!isAllForeign && browser.status == .conflict)
      #expect(
        isHidden, "\(route.method) \(address) as \(actor.role) gives \(browser.status), seed \(Self.seed)")
    }
    #expect(try await neighbours.world.fingerprint() == before, "something was changed, seed \(Self.seed)")
  }
}

extension Neighbours {
  /// The id of something that this actor may not see: of the other side, of the other commune, or of nothing at all. The
  /// office and the leaders see their whole commune, and the directory is everybody's but the province's.
  fileprivate func foreign(to actor: Actor, _ dice: inout Dice) -> String {
    let directory: Set<String> = ["person", "organization", "membership", "deputy", "area"]
    let seesAll = actor.seesWholeCommune
    // A rule and a year are everybody's, so neither is foreign to anybody.
    let shared: Set<String> = ["rule", "year"]
    let hidden = far.ids.filter { kind, _ in
      !seesAll && !shared.contains(kind) && (actor.role == .province || !directory.contains(kind))
    }
    let ids = (Array(hidden.values) + Array(elsewhere.ids.values)).sorted() + ["no-such-thing", "0"]
    return ids.randomElement(using: &dice) ?? "0"
  }
}

extension World {
  /// How many rows every table has: a walk that finds nothing changes nothing.
  fileprivate func fingerprint() async throws -> [String: Int] {
    try await database.read { tx in
      let names = [
        "event", "notice", "matter", "voice", "session", "assignment", "dossier", "answer", "membership",
        "person", "organization", "deputy", "explanation", "sign_in_code", "credential", "attachment", "done_once",
      ]
      return try Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, try tx.count("SELECT count(*) AS n FROM \(SQL(file: name))"))
        })
    }
  }
}

/// SplitMix64: the same walk again from the same seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
