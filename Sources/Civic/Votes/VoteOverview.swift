import Rulebook
import Storage

/// Everything that the page of one vote shows.
struct VoteOverview: Sendable {
  var vote: Vote
  var session: Session?
  var rule: Majority?
  var quorum: Majority?
  var candidates: [Candidate]
  /// By name; only where votes are given by name.
  var voters: [VoterRow]
  /// Those of them that the page shows.
  var shown = LongList<VoterRow>([], typed: "", page: 1) { $0.name }
  /// How the last household was asked: the next one probably too.
  var source: VoteSource?
  /// How many may vote, and how many have.
  var voterCount: Int
  var castCount: Int
  var reserved: [ReservedOpinion]
  var attachments: [Attachment]
  var runs: Bool
  /// Members of whom nobody has said whether they came; asked while the vote is prepared.
  var unmarked: Int
  var isVoter: Bool
  /// What the reader has done: nil where they have no vote here.
  var own: Own?

  enum Own: Sendable, Equatable {
    case owed
    case given(VoteChoice)
    /// In the box; what it says nobody knows.
    case inTheBox
  }
}

extension Work {
  func voteOverview(of id: String) throws -> VoteOverview {
    let vote = try vote(id)
    let day = vote.closedAt?.day ?? today
    let isNamed = vote.way == .named || vote.way == .households
    let voters = isNamed && vote.state != .prepared || vote.way == .households ? try voters(of: id) : []
    let isVoter = try isVoter(actor.person, in: id)
    let (rules, session) = (try rules, try ifFound { try self.session(vote.session) })
    return VoteOverview(
      vote: vote, session: session, rule: try? rules.majority(vote.rule, on: day),
      quorum: vote.quorumRule(at: session?.kind).flatMap { try? rules.majority($0, on: day) },
      candidates: try candidates(of: id),
      voters: voters, voterCount: isNamed ? voters.count : vote.base.present,
      castCount: isNamed ? voters.filter { $0.choice != nil }.count : try ballotsCast(in: id),
      reserved: try reservedOpinions(of: id), attachments: try attachments(on: .vote(id)), runs: try mayRun(vote),
      unmarked: vote.state == .prepared ? try session.map { try roll(of: $0).unmarked } ?? 0 : 0,
      isVoter: isVoter, own: isVoter ? try own(in: vote) : nil)
  }

  private func own(in vote: Vote) throws -> VoteOverview.Own? {
    switch vote.way {
    case .hands, .paper, .households: nil
    case .named: try choice(of: actor.person, in: vote.id).map { .given($0) } ?? .owed
    case .secret: try hasCastBallot(vote).map { $0 ? .inTheBox : .owed }
    }
  }

  /// What the screen of the room shows: figures only, so that it can be asked for often.
  func liveCount(of vote: Vote) throws -> LiveCount {
    let id = vote.id
    var live = LiveCount(vote: vote, voters: vote.base.present, cast: vote.count.cast)
    live.rule = try? rules.majority(vote.rule, on: vote.closedAt?.day ?? today)
    if vote.isElection && vote.state == .closed { live.candidates = try candidates(of: id) }
    guard vote.state == .open else { return live }
    switch vote.way {
    case .named, .households:
      let counts = try namedCounts(of: id)
      (live.vote.count.inFavour, live.vote.count.against, live.vote.count.other) = (
        counts[.inFavour] ?? 0, counts[.against] ?? 0, counts[.other] ?? 0
      )
      live.cast = live.vote.count.cast
    case .secret: live.cast = try ballotsCast(in: id)
    case .hands, .paper: break
    }
    return live
  }
}

/// What the room sees.
struct LiveCount: Sendable {
  var vote: Vote
  var voters: Int
  var cast: Int
  var rule: Majority?
  var candidates: [Candidate] = []
}
