import Foundation
import Rulebook

/// The rulebook of each commune: the one that came with the program, with the commune's own decisions, confirmations
/// and days. Made once and kept until its stamp changes, because making it takes milliseconds and asking it must not.
public final class RuleShelf: @unchecked Sendable {  // the lock guards the only field
  private struct Made {
    var stamp: String
    var rules: Rulebook
  }
  private let lock = NSLock()
  private var made: [String: Made] = [:]

  public init() {}

  /// What was last made for a commune, for views that only need to know what is near. Nil before anybody asked.
  func latest(of commune: String) -> Rulebook? { lock.withLock { made[commune]?.rules } }

  fileprivate func rules(of commune: String, stamp: String, make: () throws -> Rulebook) rethrows -> Rulebook {
    if let kept = lock.withLock({ made[commune] }), kept.stamp == stamp { return kept.rules }
    let rules = try make()
    lock.withLock { made[commune] = Made(stamp: stamp, rules: rules) }
    return rules
  }
}

extension Work {
  /// The rules and the calendar as this commune works by them. The first question of a request costs one look into the
  /// database, the others none.
  var rules: Rulebook {
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
