import Papers
import Rulebook
import Storage

/// The papers of a vote: what it is cast on, and the minutes of its count. Totals only; who voted how is on none of them.
enum VotePaper: String, PaperKind {
  case minutes, ballot
  case opinionSheet = "opinion-sheet"
  case candidates

  static let record = "votes"

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<VotePaper> {
    let vote = try work.vote(id)
    return PaperShelf(
      name: vote.motion, one: look.text.paper.back, kinds: allCases.filter { $0.fits(vote) }, subject: .vote(id))
  }

  private func fits(_ vote: Vote) -> Bool {
    switch self {
    case .minutes: true
    case .ballot: vote.way == .paper
    case .opinionSheet: vote.way == .households && !vote.isElection
    case .candidates: vote.isElection
    }
  }

  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .minutes: words.voteMinutes
    case .ballot: words.ballot
    case .opinionSheet: words.opinionSheet
    case .candidates: words.candidates
    }
  }

  /// Ballots and sheets are for a pen as they are; and a code would lead from a ballot to where it was given out.
  var hasBlank: Bool { self == .minutes }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let vote = try work.vote(ask.id)
    // Whoever may see the vote may see what the meeting is called, even where the session itself is not theirs.
    let session = try work.sessionOfVote(vote)
    let office = try work.office(try work.organization(session.organizer))
    var ask = ask
    if !hasBlank { ask.blank = nil }
    let paper = try paper(vote, session, office, ask, work)
    return ReadyPaper(paper, "\(rawValue)-\(session.heldOn)", office, ask)
  }

  private func paper(_ vote: Vote, _ session: Session, _ office: Office, _ ask: PaperAsk, _ work: Work) throws -> Paper
  {
    let (stationery, day) = (ask.stationery, session.heldOn)
    let names = try work.candidates(of: vote.id).map(\.name)
    switch self {
    case .minutes:
      let record = try work.record(of: vote, session, ask.look)
      return try stationery.voteMinutes(ask.isBlank ? record.forAPen() : record, office)
    case .ballot:
      guard let seats = vote.seats else {
        return try stationery.ballot(session.title, questions: [vote.motion], on: day, office)
      }
      return try stationery.electionBallot(vote.motion, candidates: names, seats: seats, on: day, office)
    case .opinionSheet:
      let words = ask.look.text.vote
      let choices = VoteChoice.allCases.filter { $0 != .other }.map { words.word($0) }
      return try stationery.opinionSheet(
        vote.motion, content: [session.note].filter { !$0.isEmpty }, choices: choices,
        until: day, office)
    case .candidates: return try stationery.candidateList(vote.motion, names: names, on: day, office)
    }
  }
}

extension Work {
  /// The session of a vote that this actor has found. Somebody who voted in it may not see it any more, or never did as
  /// this post: of the meeting the papers of its vote then say title, day, place and chair, and not what it was told.
  fileprivate func sessionOfVote(_ vote: Vote) throws -> Session {
    let found = try tx.first(
      Session.self, "SELECT s.* FROM session AS s WHERE s.commune_id = \(commune) AND s.id = \(vote.session)")
    guard var session = found else { throw NotFound() }
    if try !canSee(.session(session.id)) { session.note = "" }
    return session
  }

  fileprivate func record(of vote: Vote, _ session: Session, _ look: Look) throws -> VoteRecord {
    var record = VoteRecord(title: vote.motion, heldOn: session.heldOn)
    (record.place, record.chair) = (session.place, session.chairName)
    record.isOfHouseholds = vote.way == .households
    let words = look.text.vote
    let candidates = try candidates(of: vote.id)
    record.options =
      vote.isElection
      ? candidates.map { .init($0.name) } : VoteChoice.allCases.map { .init(words.word($0)) }
    guard vote.state == .closed else { return record }
    count(vote, into: &record, candidates, look)
    return record
  }

  private func count(_ vote: Vote, into record: inout VoteRecord, _ candidates: [Candidate], _ look: Look) {
    let (count, words) = (vote.count, look.text.vote)
    record.board = vote.countedBy.split(separator: ",").map { String($0.drop(while: \.isWhitespace)) }
    record.called = vote.base.members
    record.present = vote.way == .households ? count.cast : vote.base.present
    (record.issued, record.returned) = (count.issued > 0 ? count.issued : count.cast, count.cast)
    (record.valid, record.invalid) = (count.cast - count.invalid, count.invalid)
    record.counted = vote.result?.base
    if let rule = look.rules.flatMap({ try? $0.majority(vote.rule, on: record.heldOn) }), rule.base.isOfThosePresent {
      record.base = .present
    }
    guard vote.isElection else {
      record.options = [
        .init(words.inFavour, votes: count.inFavour), .init(words.against, votes: count.against),
        .init(words.other, votes: count.other),
      ]
      record.outcome = resultWords(vote, look)
      return
    }
    record.options = candidates.map { .init($0.name, votes: $0.votes) }
    record.elected = candidates.filter { $0.outcome == .elected }.map(\.name)
  }
}
