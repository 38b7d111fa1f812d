/// What can be wrong with the rulebook, or with a question put to it. Each says so in one sentence.
public enum RulebookProblem: Error, Hashable, Sendable {
  // The data
  case unreadable(file: String, reason: String)
  case unknownWord(rule: String, field: String, word: String)
  case noSource(rule: String, version: Day)
  case overlap(rule: String, first: Day, second: Day)
  case endsBeforeItBegins(rule: String, version: Day)
  case ambiguousName(String)
  case missingUnit(rule: String, version: Day)
  case missingReference(rule: String, to: String)
  case yearMissing(Int)

  // The question
  case unknownRule(String)
  case notInForce(rule: String, on: Day)
  /// No value is known: a person has to give the day.
  case open(rule: String)
  case notATerm(rule: String)
  case notAMajority(rule: String)
  /// Its law knows no extension.
  case notExtendable(rule: String)
  case tooManyExtensions(rule: String, allowed: Int)
  case extensionTooLong(rule: String, allowed: Int, unit: Rule.Unit)
  case pauseEndsBeforeItBegins(from: Day, to: Day)
  case notOverridable(rule: String)
  case outOfRange(rule: String)
}

extension RulebookProblem: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let file, let reason): "\(file) cannot be read: \(reason)"
    case .unknownWord(let rule, let field, let word): "\(rule): \(field) has the unknown word “\(word)”"
    case .noSource(let rule, let version): "\(rule) of \(version) names no source"
    case .overlap(let rule, let first, let second): "\(rule): the versions of \(first) and \(second) overlap"
    case .endsBeforeItBegins(let rule, let version): "\(rule) of \(version) ends before it begins"
    case .ambiguousName(let name): "\(name) names more than one rule"
    case .missingUnit(let rule, let version): "\(rule) of \(version) has a value and lacks its unit, period or base"
    case .missingReference(let rule, let other): "\(rule) refers to \(other), which is not in the rulebook"
    case .yearMissing(let year): "the calendar has no data for \(year)"
    case .unknownRule(let id): "there is no rule “\(id)”: the page of a rule (/rules) shows its id"
    case .notInForce(let rule, let day): "\(rule) was not in force on \(day)"
    case .open(let rule): "\(rule) has no established value: somebody has to set the day"
    case .notATerm(let rule): "\(rule) gives no term, so nothing is due by it"
    case .notAMajority(let rule): "\(rule) is neither a majority nor a quorum"
    case .notExtendable(let rule): "\(rule) cannot be extended: its source knows no extension"
    case .tooManyExtensions(let rule, let allowed): "\(rule) may be extended \(allowed) time(s) only"
    case .extensionTooLong(let rule, let allowed, let unit):
      "\(rule) may be extended by at most \(allowed) \(unit.rawValue) at a time"
    case .pauseEndsBeforeItBegins(let from, let to): "a pause from \(from) cannot end on \(to)"
    case .notOverridable(let rule): "\(rule) cannot be changed by a local decision"
    case .outOfRange(let rule): "\(rule): the day lies beyond the years that can be counted"
    }
  }
}
