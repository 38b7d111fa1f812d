import Foundation
import Storage
import Testing

@testable import Civic

/// Acts at random on votes and on the numbers of papers, in every order that people could come up with. The seed is printed
/// where one fails.
@Suite("Whatever people do") struct VotePropertyTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var z = state
      z = (z ^ (z >> 33)) &* 0xff51_afd7_ed55_8ccd
      return z ^ (z >> 33)
    }
  }

  @Test("no count is ever above those who had a vote", arguments: [1, 2, 3, 4] as [UInt64])
  func counts(seed: UInt64) async throws {
    var dice = Dice(state: seed)
    let cell = try await Cell(members: 5)
    let ways: [Vote.Way] = [.hands, .named, .paper, .secret]
    var votes: [String] = []
    for _ in 0..<80 {
      let (member, number) = (cell.voters.randomElement(using: &dice)!, Int.random(in: 0...9, using: &dice))
      let vote = votes.randomElement(using: &dice) ?? "none"
      let choice = VoteChoice.allCases.randomElement(using: &dice)!
      switch Int.random(in: 0...5, using: &dice) {
      case 0: votes.append(try await cell.vote(ways.randomElement(using: &dice)!))
      case 1: try? await cell.world.as(member) { try $0.castVote(vote, choice) }
      case 2: try? await cell.world.as(member) { try $0.castBallot(vote, choice.rawValue) }
      case 3:
        let typed = VoteCount(inFavour: number, against: max(0, 6 - number), invalid: number % 2, issued: number)
        _ = try? await cell.close(vote, typed, by: "A, B")
      case 4:
        try? await cell.world.as(Cell.secretary) { try $0.recordVote(vote, of: member.person, choice, way: .meeting) }
      default: try? await cell.world.as(Cell.secretary) { try $0.voidVote(vote, reason: "nhầm") }
      }
    }
    let session = cell.session
    let all = try await cell.world.as(Cell.secretary) { try $0.votes(ofSession: session) }
    #expect(!all.isEmpty)
    for vote in all {
      #expect(vote.count.cast <= vote.base.present, "seed \(seed)")
      #expect(vote.count.inFavour <= vote.result?.base ?? vote.base.members, "seed \(seed)")
      let rows = try await cell.world.database.read { tx in
        try tx.count("SELECT count(*) AS n FROM named_vote WHERE vote_id = \(vote.id)")
      }
      #expect(rows <= vote.base.present, "seed \(seed)")
    }
  }

  @Test(
    "no number is given twice, none is missing, and a cancelled one stays cancelled", arguments: [5, 6] as [UInt64])
  func numbers(seed: UInt64) async throws {
    var dice = Dice(state: seed)
    let world = try await World()
    for _ in 0..<60 {
      let body = ["committee", "cell-1", "office"].randomElement(using: &dice)!
      let type = ["resolution", "plan", "directive", "announcement"].randomElement(using: &dice)!
      let number = Int.random(in: 1...12, using: &dice)
      switch Int.random(in: 0...3, using: &dice) {
      case 0, 1: _ = try? await world.as(World.clerk) { try $0.reserveNumber(type, for: body, reason: "x") }
      case 2:
        let period = try await world.database.read { tx in
          try tx.rows("SELECT period FROM paper_number LIMIT 1").first.map { try $0["period"] as String } ?? ""
        }
        try? await world.as(World.clerk) {
          try $0.cancelNumber(number, type, of: body, period: period, reason: "hủy")
        }
      default:
        // Drawn, and then the deed fails: its number must come back.
        _ = try? await world.as(World.clerk) { work in
          _ = try work.drawNumber(type, for: body, reason: "x")
          throw NotFound()
        }
      }
    }
    let rows = try await world.database.read { tx in
      try tx.rows(
        """
        SELECT organization_id, type, period, count(*) AS n, max(number) AS last, min(number) AS first,
               count(DISTINCT symbol) AS symbols
        FROM paper_number GROUP BY organization_id, type, period
        """
      ).map { (try $0["n"] as Int, try $0["last"] as Int, try $0["first"] as Int, try $0["symbols"] as Int) }
    }
    #expect(rows.count > 1)
    for (count, last, first, symbols) in rows {
      #expect(first == 1 && count == last && symbols == count, "seed \(seed)")
    }
    let directives = try await world.database.read { tx in
      try tx.count(
        "SELECT count(*) AS n FROM paper_number WHERE type = 'directive' AND organization_id <> 'office'")
    }
    #expect(directives == 0, "neither the committee nor the cell may issue directives")
  }
}
