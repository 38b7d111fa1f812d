import Rulebook
import Storage

/// Somebody who may be elected, and how many left the name on their ballot.
struct Candidate: Sendable, Equatable {
  var position: Int
  var name: String
  var votes = 0
  var outcome: Outcome?

  enum Outcome: String, ValueConvertible, Sendable, CaseIterable {
    case elected = "yes"
    case notElected = "no"
    /// As many votes as somebody else at the last seat: it is voted on again between them.
    case tied
  }
}

/// Several are elected out of several. Who is not wanted is crossed out; what is left is the choice.
enum Election {
  /// A ballot as it is kept: the positions of those who were left on it, `1,3`; empty where all were crossed out.
  static func ballot(_ kept: [Int]) -> String { Set(kept).sorted().map(String.init).joined(separator: ",") }

  static func kept(_ ballot: String) -> [Int] { ballot.split(separator: ",").compactMap { Int($0) } }

  /// A ballot that leaves more names than there are seats counts for nobody.
  static func isValid(_ kept: [Int], seats: Int, candidates: Int) -> Bool {
    kept.count <= seats && kept.allSatisfy { (1...max(1, candidates)).contains($0) }
  }

  /// Elected are those who reach the majority, the most votes first, as far as the seats go. Where the last seat is
  /// reached by several with the same number, none of them has it.
  static func decide(_ candidates: [Candidate], seats: Int, needed: Int) -> [Candidate] {
    let reached = candidates.filter { $0.votes >= needed && $0.votes > 0 }.map(\.votes).sorted(by: >)
    let last = reached.count > seats && seats > 0 ? reached[seats - 1] : nil
    let isTie = last.map { votes in reached.dropFirst(seats).first == votes } ?? false
    return candidates.map { candidate in
      var candidate = candidate
      if candidate.votes < needed || candidate.votes == 0 || candidate.votes < last ?? 0 || seats == 0 {
        candidate.outcome = .notElected
      } else {
        candidate.outcome = isTie && candidate.votes == last ? .tied : .elected
      }
      return candidate
    }
  }
}
