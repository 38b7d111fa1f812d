@testable import Rulebook

/// A day that is written in the test; a wrong one stops the test where it stands.
func day(_ iso: String) -> Day {
  guard let day = Day(iso) else { preconditionFailure("no such day: \(iso)") }
  return day
}

/// The shipped rulebook, read once for all tests.
enum Shipped {
  static let rulebook = Result { () throws(RulebookProblem) in try Rulebook.shipped() }
  static func book() throws -> Rulebook { try rulebook.get() }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

extension Rule {
  /// A rule of nobody, to be changed where a test needs it.
  static func sample(_ id: String = "sample", value: Rule.Value? = Rule.Value(10), unit: Rule.Unit? = .workingDays)
    -> Rule
  {
    Rule(
      id: id, kind: .deadline, title: "Quy định mẫu", value: value, unit: unit, bound: .atMost,
      validFrom: day("2001-01-01"),
      citation: Citation(document: "Luật mẫu", symbol: "01/2001/QH10", clause: "Điều 1"), confidence: .verified,
      overridable: false)
  }
}
