import Rulebook

/// How long a million due days take on one core. The aim is under a second for each kind of term.
@main
struct DueDays {
  static let count = 1_000_000
  /// A term in working days, in days, in months, one that runs back, and a reporting period.
  static let rules = ["lcr-first-answer", "kn-first", "adm-probation", "lcr-publish-lead", "rep-month"]

  static func main() throws {
    let clock = ContinuousClock()
    let book = try Rulebook.shipped()
    guard let first = Day("2025-06-01") else { return }
    for rule in rules {
      // Day numbers are added up, so that the work cannot be left out.
      var sum = 0
      let days = try clock.measure {
        for i in 0..<count { sum &+= try book.dueDay(rule, from: first.adding(days: i % 5000)).number }
      }
      let deadlines = try clock.measure {
        for i in 0..<count { sum &+= try book.deadline(rule, from: first.adding(days: i % 5000)).due.number }
      }
      print("\(rule): \(days) for the day alone, \(deadlines) with everything that explains it (\(sum))")
    }
  }
}
