import Foundation
import Rulebook

/// The rulebook of each commune: the one that came with the program, with the commune's own decisions, confirmations
/// and days. Made once and kept until its stamp changes, because making it takes milliseconds and asking it must not.
public final class RuleShelf: @unchecked Sendable {  // the lock guards the only field
  private let lock = NSLock()
  private var made: [String: CommuneRules] = [:]

  public init() {}

  /// What was last made for a commune, for views that only need to know what is near. Nil before anybody asked.
  func latest(of commune: String) -> Rulebook? { lock.withLock { made[commune]?.rules } }

  fileprivate func rules(of commune: String, stamp: String, make: () throws -> Rulebook) rethrows -> CommuneRules {
    if let kept = lock.withLock({ made[commune] }), kept.stamp == stamp { return kept }
    let new = CommuneRules(stamp: stamp, rules: try make())
    lock.withLock { made[commune] = new }
    return new
  }
}

/// The rulebook of one commune as it stood at a stamp, with what was worked out from it once for everybody.
final class CommuneRules: @unchecked Sendable {  // the lock guards the only field that changes
  let stamp: String
  let rules: Rulebook
  private let lock = NSLock()
  private var owed: [Asked: [Obligation]] = [:]

  private struct Asked: Hashable {
    var kind: Organization.Classification
    var day: Day
  }
  /// Every home page asks for today; but anybody may leaf through the years.
  private static let mostAsked = 200

  init(stamp: String, rules: Rulebook) {
    self.stamp = stamp
    self.rules = rules
  }

  /// What a kind of body has to do in the periods that a day lies in.
  func owed(by kind: Organization.Classification, on day: Day, _ make: (Rulebook) -> [Obligation]) -> [Obligation] {
    let asked = Asked(kind: kind, day: day)
    if let kept = lock.withLock({ owed[asked] }) { return kept }
    let found = make(rules)
    lock.withLock {
      if owed.count >= Self.mostAsked { owed = [:] }
      owed[asked] = found
    }
    return found
  }
}

extension Work {
  /// The rules and the calendar as this commune works by them. The first question of a request costs one look into the
  /// database, the others none.
  var rules: Rulebook {
    get throws { try communeRules.rules }
  }

  var communeRules: CommuneRules {
    get throws {
      if let rules = told.rules { return rules }
      let rules = try shelf.rules(of: commune, stamp: try ruleStamp()) { try localRules() }
      told.rules = rules
      return rules
    }
  }

  /// Every deed that changes a rule or a day ends here: the rulebook is made anew, and open deadlines with it.
  func rulesChanged(because cause: FormerDeadline.Cause, _ words: String) throws {
    try saveRuleStamp()
    told.rules = nil
    try recountDeadlines(because: cause, words)
  }

  /// What no longer fits a newer rulebook of the program is left out rather than taking the site down; its page says so.
  private func localRules() throws -> Rulebook {
    let days = try addedDays().map(\.calendarDay)
    let announced = shipped.calendar.announcedYears.union(try announcedYears())
    var rules = shipped
    if !days.isEmpty || announced != shipped.calendar.announcedYears {
      rules = try shipped.with(WorkingCalendar(special: shipped.calendar.special + days, announcedYears: announced))
    }
    rules = try rules.confirming(try confirmations())
    for decision in try decisions() { rules = (try? rules.applying([decision.value])) ?? rules }
    return rules
  }
}
