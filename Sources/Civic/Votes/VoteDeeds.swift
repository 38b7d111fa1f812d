import Rulebook
import Storage

// Preparing, opening, voting by name, closing.

extension Work {
  /// Says how a member stands in the body that holds a session: it decides who has a vote and what is counted over.
  func setStanding(_ standing: MemberStanding, of person: String, at session: String) throws {
    let session = try self.session(session)
    try allow(.markAttendance, session)
    try session.mayStillBePrepared()
    guard try roll(of: session).members.contains(where: { $0.person == person }) else { throw NotFound() }
    try saveStanding(standing, of: person, in: session.organizer)
    try record(
      .standingSet, on: .person(person), also: .session(session.id),
      ["name": try personName(person), "standing": standing.rawValue])
  }

  @discardableResult
  func prepareVote(_ new: NewVote) throws -> Vote {
    let session = try session(new.session)
    try allow(.capture, session)
    try session.mayStillBePrepared()
    if let resolution = new.resolution {
      let resolution = try self.resolution(resolution)
      try resolution.takesAmendments()
      guard resolution.session == session.id else { throw Refusal(\.resolution.sessionOfAnother) }
    }
    _ = try rules.majority(new.rule, on: today)
    let vote = Vote(
      id: newID(), session: session.id, resolution: new.resolution, motion: new.motion, way: new.way, rule: new.rule,
      seats: new.seats)
    try save(vote)
    try saveCandidates(new.candidates, of: vote.id)
    if vote.way == .households { try saveHouseholds(new.households, of: vote.id) }
    try record(.votePrepared, on: .vote(vote.id), also: .session(session.id), ["motion": vote.motion])
    return vote
  }

  /// From here on people vote. Who may, and what is counted over, is written down now and does not move any more.
  func openVote(_ id: String) throws {
    var vote = try vote(id)
    try allowRunning(vote)
    let session = try session(vote.session)
    try session.checkTakesContributions()
    let roll = try roll(of: session)
    try vote.open(vote.way == .households ? try householdBase(of: id) : roll.base, at: now)
    guard vote.base.members > 0, vote.base.present > 0 else { throw Refusal(\.vote.nobodyVotes) }
    if vote.way != .households { try saveVoters(roll.voters, of: id) }
    if vote.way == .secret { try fillBox(&vote, roll.voters.map(\.person)) }
    try save(vote)
    try record(
      .voteOpened, on: .vote(id), also: .session(vote.session),
      ["motion": vote.motion, "present": String(vote.base.present)])
  }

  /// One's own open vote. It stands once it is given; a second one changes nothing and is told so.
  func castVote(_ id: String, _ choice: VoteChoice) throws {
    let vote = try vote(id)
    try vote.mustBeOpen()
    guard vote.way == .named else { throw Refusal(\.vote.notThisWay) }
    guard try isVoter(actor.person, in: id) else { throw Refusal(\.vote.notVoter) }
    guard try save(choice, of: actor.person, in: id, way: .own) else { return }
    try record(.voteCast, on: .vote(id), ["name": actor.personName])
  }

  /// Typed for somebody without a telephone, or from the sheet of a household.
  func recordVote(_ id: String, of voter: String, _ choice: VoteChoice, way: VoteSource) throws {
    let vote = try vote(id)
    try allowRunning(vote)
    try vote.mustBeOpen()
    guard vote.way == .named || vote.way == .households else { throw Refusal(\.vote.notThisWay) }
    // Law on grassroots democracy, article 19: a vote in a chat group counts with what proves it.
    if way == .chat, try attachments(on: .vote(id)).isEmpty {
      throw Refusal(\.vote.evidenceNeeded, links: [.init(vote.motion, uploadAddress(.vote(id), back: "/votes/\(id)"))])
    }
    guard let name = try voterName(voter, in: id) else { throw NotFound() }
    guard try save(choice, of: voter, in: id, way: way) else { throw Refusal(\.vote.alreadyVoted, ["name": name]) }
    try record(.voteCast, on: .vote(id), ["name": name])
  }

  /// Counts and ends a vote.
  /// - Parameter typed: what people counted; the program counts telephones and sheets itself.
  func closeVote(_ id: String, typed: VoteCount, candidates: [Int: Int] = [:], countedBy: String = "") throws {
    var vote = try vote(id)
    try allowRunning(vote)
    try vote.mustBeOpen()
    if vote.way == .paper, countedBy.isEmpty { throw FormProblem("counted_by", \.vote.countersNeeded) }
    vote.countedBy = countedBy
    let count = vote.way.isTyped ? typed : try countBallots(vote)
    let rule = try rules.majority(vote.rule, on: today)
    if vote.isElection { try elect(vote, count, typed: candidates, rule) }
    try vote.close(count, by: rule, at: now)
    try emptyBox(of: vote)
    try save(vote)
    try record(
      .voteClosed, on: .vote(id), also: .session(vote.session),
      [
        "motion": vote.motion, "favour": String(count.inFavour), "against": String(count.against),
        "other": String(count.other + count.invalid), "base": String(vote.result?.base ?? 0),
      ])
  }

  func voidVote(_ id: String, reason: String) throws {
    var vote = try vote(id)
    try allowRunning(vote)
    try vote.void(because: reason)
    try emptyBox(of: vote)
    try save(vote)
    try record(.voteVoided, on: .vote(id), also: .session(vote.session), ["motion": vote.motion, "reason": reason])
  }

  /// The minority keeps its opinion, is reported upward with it, and carries the decision out all the same (Charter,
  /// article 9(5)).
  func reserveOpinion(_ id: String, words: String, name: String = "") throws {
    let vote = try vote(id)
    let isOwn = name.isEmpty
    if isOwn {
      guard try isVoter(actor.person, in: id) else { throw Refusal(\.vote.notVoter) }
    } else {
      try allowRunning(vote)
    }
    guard vote.state == .closed else { throw Refusal(\.vote.notClosed) }
    let opinion = ReservedOpinion(
      id: newID(), person: isOwn ? actor.person : nil, name: isOwn ? actor.personName : name, words: words,
      notedOn: today)
    try save(opinion, of: id)
    try record(.opinionReserved, on: .vote(id), also: .session(vote.session), ["name": opinion.name])
  }

  private func householdBase(of vote: String) throws -> VoteBase {
    let all = try voters(of: vote).count
    return VoteBase(members: all, present: all)
  }
}

/// An opinion that was not the majority's.
struct ReservedOpinion: Sendable, Equatable {
  var id: String
  var person: String?
  var name: String
  var words: String
  var notedOn: Day
}

/// How a vote by name came.
enum VoteSource: String, ValueConvertible, Sendable, CaseIterable {
  case own, meeting, sheet, chat
}
