import Rulebook
import Storage

/// One vote of a meeting: on what, in which way, by which rule, how it was counted and what came of it.
struct Vote: Sendable, Equatable {
  var id: String
  var session: String
  var resolution: String?
  /// What is voted on, as it is read out.
  var motion: String
  var way: Way
  /// The majority by its id in the rulebook.
  var rule: String
  /// How many are elected; nil where a motion is voted on.
  var seats: Int?
  var state: State = .prepared
  /// While a secret vote is open: what the tokens are made from.
  var ballotKey = ""
  /// Frozen when the vote opens.
  var base = VoteBase()
  var count = VoteCount()
  /// Written at the close, by the rule as it stood that day.
  var result: Result?
  /// The two who counted, as printed.
  var countedBy = ""
  var voidReason = ""
  var openedAt: Instant?
  var closedAt: Instant?

  enum Way: String, ValueConvertible, Sendable, CaseIterable {
    /// Hands are raised and counted in the room.
    case hands
    /// Each votes on a telephone, and everybody may know what.
    case named
    /// Papers into a box; totals are typed in by two.
    case paper
    /// On telephones, and nobody can know what.
    case secret
    /// One vote a household: in the meeting, on sheets from house to house, or in a chat group with its evidence.
    case households

    var isSecret: Bool { self == .paper || self == .secret }
    /// Counted by people, who type in what they counted.
    var isTyped: Bool { self == .hands || self == .paper }
  }

  enum State: String, ValueConvertible, Sendable, CaseIterable {
    case prepared, open, closed, void
  }

  struct Result: Sendable, Equatable {
    var base: Int
    var needed: Int
    var isPassed: Bool
  }

  var isElection: Bool { seats != nil }
}

/// Who the vote is counted over, as it was when it opened.
struct VoteBase: Sendable, Equatable {
  /// Everybody with a vote: official members, or all households.
  var members = 0
  var present = 0
  var excluded: [Majority.Exclusion: Int] = [:]
}

/// What was counted.
struct VoteCount: Sendable, Equatable {
  var inFavour = 0
  var against = 0
  var other = 0
  /// Papers that say nothing, or what they may not.
  var invalid = 0
  /// Papers that were handed out; 0 where there are none.
  var issued = 0

  var cast: Int { inFavour + against + other + invalid }
}

enum VoteChoice: String, ValueConvertible, Sendable, CaseIterable {
  case inFavour = "in_favour"
  case against
  case other
}

// MARK: - What may follow what

extension Vote {
  mutating func open(_ base: VoteBase, at moment: Instant) throws(Refusal) {
    switch state {
    case .prepared: (state, self.base, openedAt) = (.open, base, moment)
    case .open: throw Refusal(\.vote.alreadyOpen)
    case .closed: throw Refusal(\.vote.alreadyClosed)
    case .void: throw Refusal(\.vote.isVoid, ["reason": voidReason])
    }
  }

  func mustBeOpen() throws(Refusal) {
    switch state {
    case .open: return
    case .prepared: throw Refusal(\.vote.notOpen)
    case .closed: throw Refusal(\.vote.alreadyClosed)
    case .void: throw Refusal(\.vote.isVoid, ["reason": voidReason])
    }
  }

  /// Ends the vote with its count. A count of hands has to name everybody in the room, one of papers no more than were
  /// handed out, and nothing is ever above those who had a vote.
  mutating func close(_ count: VoteCount, by rule: Majority, at moment: Instant) throws(Refusal) {
    try mustBeOpen()
    try check(count)
    self.count = count
    let outcome = rule.outcome(of: majorityCount)
    result = Result(base: outcome.base, needed: outcome.needed, isPassed: outcome.isReached && !isElection)
    (state, closedAt, ballotKey) = (.closed, moment, "")
  }

  private func check(_ count: VoteCount) throws(Refusal) {
    let values = ["sum": String(count.cast), "present": String(base.present), "issued": String(count.issued)]
    guard min(count.inFavour, count.against, count.other, count.invalid, count.issued) >= 0 else {
      throw Refusal(\.vote.belowZero)
    }
    switch way {
    case .hands where count.cast != base.present: throw Refusal(\.vote.doesNotAddUp, values)
    case .paper where count.issued > base.present: throw Refusal(\.vote.tooManyPapers, values)
    case .paper where count.cast > count.issued: throw Refusal(\.vote.moreThanIssued, values)
    case .hands, .named, .paper, .secret:
      guard count.cast <= base.present else { throw Refusal(\.vote.moreThanPresent, values) }
    case .households:
      guard count.cast <= base.members else { throw Refusal(\.vote.moreThanPresent, values) }
    }
  }

  /// A vote that went wrong is put aside with its reason and held anew; it is never counted.
  mutating func void(because reason: String) throws(Refusal) {
    switch state {
    case .prepared, .open: (state, voidReason, ballotKey) = (.void, reason, "")
    case .closed: throw Refusal(\.vote.alreadyClosed)
    case .void: throw Refusal(\.vote.isVoid, ["reason": voidReason])
    }
  }

  /// As the rulebook counts.
  var majorityCount: Majority.Count {
    Majority.Count(
      all: base.members, present: base.present, inFavour: count.inFavour, against: count.against,
      other: count.other + count.invalid, excluded: base.excluded)
  }
}

struct NewVote: Sendable {
  var session: String
  var resolution: String? = nil
  var motion: String
  var way: Vote.Way
  var rule: String
  var seats: Int? = nil
  var candidates: [String] = []
  /// Representatives, one a household; only where households vote.
  var households: [String] = []
}
