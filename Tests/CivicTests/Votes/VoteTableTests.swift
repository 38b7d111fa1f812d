import Rulebook
import Testing

@testable import Civic

@Suite("Counting a vote") struct VoteTableTests {
  private func member(_ standing: MemberStanding, _ mark: Attendee.Mark) -> RollMember {
    RollMember(person: "\(standing)-\(mark)", name: "A", standing: standing, mark: mark, reason: "")
  }

  @Test(
    "who counts in the denominator follows from standing and presence",
    arguments: [
      (MemberStanding.official, Attendee.Mark.present, 1, true),
      (.official, .excused, 1, false), (.official, .absent, 1, false),
      (.probationary, .present, 0, false),
      (.exempt, .present, 1, true), (.exempt, .excused, 0, false),
      (.elsewhere, .present, 1, true), (.elsewhere, .absent, 0, false),
      (.suspended, .present, 0, false), (.prosecuted, .absent, 0, false),
    ])
  func denominator(standing: MemberStanding, mark: Attendee.Mark, counted: Int, votes: Bool) throws {
    let roll = VoteRoll(members: [member(standing, mark), member(.official, .present)])
    let rule = try World.shipped.get().rules.majority("dl-majority", on: World.day)
    let base = roll.base
    let count = Majority.Count(all: base.members, present: base.present, inFavour: 0, excluded: base.excluded)
    #expect(rule.denominator(of: count) == counted + 1)
    #expect(roll.voters.count == (votes ? 2 : 1))
  }

  @Test("27 of 28 official members in favour is said in one sentence, with the number that is not enough")
  func sentence() throws {
    let rule = try World.shipped.get().rules.majority("dl-majority", on: World.day)
    var vote = Vote(id: "v", session: "s", motion: "m", way: .hands, rule: "dl-majority")
    let moment = Instant(World.day, hour: 8)
    try vote.open(VoteBase(members: 30, present: 28, excluded: [.exemptAndAbsent: 2]), at: moment)
    try vote.close(VoteCount(inFavour: 27, against: 1), by: rule, at: moment)
    let words = try World.vietnamese().vote
    #expect(
      VoteSentences(words: words).result(vote, rule)
        == "27/28 đảng viên chính thức tán thành, cần trên 14: thông qua")
  }

  @Test(
    "a count that cannot be is refused",
    arguments: [
      (Vote.Way.hands, VoteCount(inFavour: 9)), (.hands, VoteCount(inFavour: 11)),
      (.hands, VoteCount(inFavour: 12, against: -2)),
      (.paper, VoteCount(inFavour: 10, issued: 9)), (.paper, VoteCount(inFavour: 5, issued: 11)),
      (.named, VoteCount(inFavour: 11)),
    ])
  func refused(way: Vote.Way, count: VoteCount) throws {
    let rule = try World.shipped.get().rules.majority("dl-majority", on: World.day)
    var vote = Vote(id: "v", session: "s", motion: "m", way: way, rule: "dl-majority")
    let moment = Instant(World.day, hour: 8)
    try vote.open(VoteBase(members: 12, present: 10), at: moment)
    #expect(throws: Refusal.self) { try vote.close(count, by: rule, at: moment) }
    #expect(vote.state == .open)
  }

  @Test(
    "half is not enough, above half is",
    arguments: [(3, 1, false), (3, 2, true), (28, 14, false), (28, 15, true), (300, 150, false), (300, 151, true)])
  func threshold(members: Int, favour: Int, passed: Bool) throws {
    let rule = try World.shipped.get().rules.majority("dl-majority", on: World.day)
    var vote = Vote(id: "v", session: "s", motion: "m", way: .hands, rule: "dl-majority")
    let moment = Instant(World.day, hour: 8)
    try vote.open(VoteBase(members: members, present: members), at: moment)
    try vote.close(VoteCount(inFavour: favour, against: members - favour), by: rule, at: moment)
    #expect(vote.result?.isPassed == passed)
  }

  @Test(
    "elected are those above half, the most votes first, and a tie at the last seat elects neither",
    arguments: [
      ([9, 8, 3], 2, 6, "yes yes no"), ([9, 5, 3], 2, 6, "yes no no"), ([9, 7, 7], 2, 6, "yes tied tied"),
      ([7, 7, 7], 3, 6, "yes yes yes"), ([8, 8, 6], 2, 6, "yes yes no"), ([0, 0], 1, 0, "no no"),
    ])
  func election(votes: [Int], seats: Int, needed: Int, outcome: String) {
    let list = votes.enumerated().map { Candidate(position: $0.offset + 1, name: "A", votes: $0.element) }
    let decided = Election.decide(list, seats: seats, needed: needed)
    #expect(decided.compactMap { $0.outcome?.rawValue }.joined(separator: " ") == outcome)
    #expect(decided.filter { $0.outcome == .elected }.count <= seats)
  }
}
