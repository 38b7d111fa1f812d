import Storage
import Testing

@testable import Civic

/// Acts at random on resolutions, from drafting to adopting and after it.
@Suite("Whatever people do with a resolution") struct ResolutionPropertyTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let z = (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
      return z ^ (z >> 33)
    }
  }

  private func text(_ number: Int) -> ResolutionText {
    var text = ResolutionText()
    text.objectives = "Mục tiêu \(number)"
    text.tasks = [ResolutionText.Item(words: "Việc \(number)", lead: "cell-1", noDate: "thường xuyên")]
    return text
  }

  @Test(
    "a signed text never changes, no number is there twice and none is missing", arguments: [11, 12, 13] as [UInt64])
  func signed(seed: UInt64) async throws {
    var dice = Dice(state: seed)
    let cell = try await Cell(members: 3)
    let (world, session) = (cell.world, cell.session)
    var all: [String] = []
    var signed: [String: (text: String, symbol: String)] = [:]
    for round in 0..<160 {
      let id = all.randomElement(using: &dice) ?? "none"
      let (text, actor) = (text(round), Bool.random(using: &dice) ? Cell.secretary : World.clerk)
      switch Int.random(in: 0...40, using: &dice) % 10 {
      case 0 where all.count < 4:
        let made = try await world.as(Cell.secretary) { work in
          let new = NewResolution(organization: "cell-1", title: "Dự thảo \(round)", session: session, text: text)
          return try work.draftResolution(new).id
        }
        all.append(made)
      case 1: try? await world.as(actor) { try $0.circulateResolution(id) }
      case 2:
        let head = NewResolution(organization: "cell-1", title: "Sửa \(round)", session: session, text: text)
        try? await world.as(actor) { try $0.reviseResolution(id, to: head, note: "") }
      case 3:
        try? await world.as(cell.members[0]) { work in
          _ = try work.raiseAmendment(id, NewAmendment(section: .tasks, stance: .change, words: "Sửa \(round)"))
        }
      case 4:
        try? await world.as(actor) { work in
          for open in try work.amendments(of: id).filter(\.awaitsDecision) {
            try work.decideAmendment(open.id, of: id, .notTaken, because: "không hợp")
          }
        }
      case 5:
        let favour = Int.random(in: 1...4, using: &dice)
        try? await world.as(Cell.secretary) { work in
          let vote = try work.prepareVote(
            NewVote(session: session, resolution: id, motion: "Thông qua", way: .hands, rule: "dl-majority"))
          try work.openVote(vote.id)
          try work.closeVote(vote.id, typed: VoteCount(inFavour: favour, against: 4 - favour))
        }
      case 6, 7: try? await world.as(actor) { try $0.adoptResolution(id, reviewOn: nil) }
      case 8 where round % 8 == 0: try? await world.as(actor) { try $0.withdrawResolution(id, reason: "thôi") }
      default: try? await world.as(actor) { try $0.circulateResolution(id) }
      }
      for id in all where signed[id] == nil {
        let now = try await world.as(World.clerk) { work in
          let one = try work.resolution(id)
          return (one.state == .adopted, try work.encodedText(of: one), one.symbol)
        }
        if now.0 { signed[id] = (now.1, now.2) }
      }
    }
    #expect(!signed.isEmpty, "seed \(seed) adopts nothing and proves nothing")
    for (id, before) in signed {
      let now = try await world.as(World.clerk) { work in
        let one = try work.resolution(id)
        return (one, try work.encodedText(of: one))
      }
      #expect(now.1 == before.text && now.0.symbol == before.symbol, "seed \(seed)")
      #expect(ResolutionText.hash(now.1) == now.0.textHash, "seed \(seed)")
    }
    let numbers = try await world.database.read { tx in
      try tx.rows("SELECT number FROM paper_number WHERE type = 'resolution' ORDER BY number").map {
        try $0["number"] as Int
      }
    }
    #expect(numbers == Array(1...max(1, signed.count)), "seed \(seed)")
  }
}
