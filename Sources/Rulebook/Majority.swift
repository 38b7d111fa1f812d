/// A share of somebody that has to be reached: to adopt (majority) or to be able to decide at all (quorum).
public struct Majority: Codable, Hashable, Sendable {
  /// What the share is taken of. It is part of the rule: "two thirds" alone decides nothing.
  public enum Base: String, Codable, Hashable, CaseIterable, Sendable {
    case officialMembers = "official-members"
    case committeeMembers = "committee-members"
    /// Of an organ of the State that decides as a body.
    case members
    case presentMembers = "present-members"
    case summoned
    case households
    case presentHouseholds = "present-households"
    case groups
    case voters

    /// Whether only those in the room are counted.
    public var isOfThosePresent: Bool { self == .presentMembers || self == .presentHouseholds }
  }

  /// Who is taken out of the base of a Party vote.
  public enum Exclusion: String, Codable, Hashable, CaseIterable, CodingKeyRepresentable, Sendable {
    /// Temporarily transferred to another cell, and absent. Whoever comes and votes is counted.
    case transferredAndAbsent = "transferred-and-absent"
    /// Exempted from meetings, and absent.
    case exemptAndAbsent = "exempt-and-absent"
    case suspended
    case prosecuted
    /// Away for the whole session with leave, at a congress.
    case excusedFromWholeSession = "excused-from-whole-session"
  }

  public var id: String
  /// The name for people, in Vietnamese.
  public var name: String
  public var explanation: String?
  /// The share of the base, or the number itself where `unit` is not `fraction`: a cell has at least three members.
  public var share: Rule.Value
  public var unit: Rule.Unit
  public var bound: Rule.Bound
  public var base: Base
  /// The exclusions that apply, each with its words.
  public var exclusions: [Exclusion: String]
  public var citation: Citation
  public var confidence: Confidence
  public var version: Day

  /// How many it takes of `base`; nil where nobody is in the base.
  public func needed(of base: Int) -> Int? {
    guard base > 0 else { return nil }
    let product = unit == .fraction ? base * share.numerator : share.numerator
    switch bound {
    case .moreThan: return product / share.denominator + 1
    case .atLeast, .atMost, .exactly: return (product + share.denominator - 1) / share.denominator
    }
  }

  public func outcome(of count: Count) -> Outcome {
    let base = denominator(of: count)
    guard let needed = needed(of: base) else {
      return Outcome(base: 0, needed: 0, inFavour: count.inFavour, isReached: false)
    }
    return Outcome(base: base, needed: needed, inFavour: count.inFavour, isReached: count.inFavour >= needed)
  }

  /// Those present, or all without the exclusions that this rule knows.
  public func denominator(of count: Count) -> Int {
    if base.isOfThosePresent { return count.present }
    let out = count.excluded.filter { exclusions[$0.key] != nil }.values.reduce(0, +)
    return max(0, count.all - out)
  }
}

/// A quorum is asked and answered like a majority, with those present in place of those in favour.
public typealias Quorum = Majority
