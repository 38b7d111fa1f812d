import Foundation
import Storage
import Testing

@testable import Civic

@Suite("Votes of a meeting") struct VoteStory {
  @Test("by hand: figures that do not add up to those present are refused, the right ones decide")
  func hands() async throws {
    let cell = try await Cell(members: 6)
    let vote = try await cell.vote(.hands)
    await #expect(throws: Refusal.self) { try await cell.close(vote, VoteCount(inFavour: 6)) }
    let closed = try await cell.close(vote, VoteCount(inFavour: 6, against: 1))
    #expect(closed.result == Vote.Result(base: 7, needed: 4, isPassed: true))
    await #expect(throws: Refusal.self) { try await cell.close(vote, VoteCount(inFavour: 7)) }
  }

  @Test("a probationary member has no vote, and is not counted")
  func probationary() async throws {
    let cell = try await Cell(members: 3)
    let (session, newcomer) = (cell.session, cell.members[0])
    try await cell.world.as(Cell.secretary) { try $0.setStanding(.probationary, of: newcomer.person, at: session) }
    let vote = try await cell.vote(.named)
    await #expect(throws: Refusal.self) { try await cell.world.as(newcomer) { try $0.castVote(vote, .inFavour) } }
    for member in cell.members.dropFirst() {
      try await cell.world.as(member) { try $0.castVote(vote, .inFavour) }
    }
    let closed = try await cell.close(vote)
    #expect(closed.base.members == 3)
    #expect(closed.count.inFavour == 2)
  }

  @Test("on telephones by name: pressed twice is one vote, and the first stands")
  func named() async throws {
    let cell = try await Cell(members: 4)
    let (vote, member) = (try await cell.vote(.named), cell.members[0])
    try await cell.world.as(member) { try $0.castVote(vote, .against) }
    try await cell.world.as(member) { try $0.castVote(vote, .inFavour) }
    let other = cell.members[1].person
    try await cell.world.as(Cell.secretary) { try $0.recordVote(vote, of: other, .inFavour, way: .meeting) }
    let closed = try await cell.close(vote)
    #expect(closed.count == VoteCount(inFavour: 1, against: 1))
    #expect(closed.result?.isPassed == false)
  }

  @Test("somebody of another cell finds no such vote")
  func hidden() async throws {
    let cell = try await Cell(members: 2)
    let vote = try await cell.vote(.named)
    await #expect(throws: NotFound.self) { try await cell.world.as(World.cell2) { try $0.castVote(vote, .inFavour) } }
  }

  @Test("the minority's opinion is kept with the vote")
  func reserved() async throws {
    let cell = try await Cell(members: 4)
    let (vote, member) = (try await cell.vote(.hands), cell.members[0])
    await #expect(throws: Refusal.self) {
      try await cell.world.as(member) { try $0.reserveOpinion(vote, words: "Chưa rõ") }
    }
    _ = try await cell.close(vote, VoteCount(inFavour: 4, against: 1))
    let kept = try await cell.world.as(member) { work in
      try work.reserveOpinion(vote, words: "Chưa rõ kinh phí")
      return try work.reservedOpinions(of: vote)
    }
    #expect(kept.map(\.words) == ["Chưa rõ kinh phí"])
    #expect(kept.map(\.name) == [member.personName])
  }

  @Test("two are elected of three on the crossed-out list, and a ballot with too many names is shown again")
  func election() async throws {
    let cell = try await Cell(members: 4)
    let vote = try await cell.vote(.secret, seats: 2, candidates: ["An", "Bình", "Chi"])
    let browser = try await Browser.of(cell.members[0], in: cell.world)
    try await browser.get("/votes/\(vote)")
    try await browser.post("/votes/\(vote)/ballot", pairs: [("kept", "1"), ("kept", "2"), ("kept", "3")])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("Chỉ giữ lại tối đa 2 người"))
    try await browser.post("/votes/\(vote)/ballot", pairs: [("kept", "1"), ("kept", "2")])
    #expect(browser.page.contains("Phiếu đã vào hòm"))
    for member in cell.members.dropFirst() { try await cell.world.as(member) { try $0.castBallot(vote, "1,3") } }
    try await cell.world.as(Cell.secretary) { try $0.castBallot(vote, Work.blank) }
    _ = try await cell.close(vote)
    let list = try await cell.world.as(Cell.secretary) { try $0.candidates(of: vote) }
    #expect(list.map(\.votes) == [4, 1, 3])
    #expect(list.map(\.outcome) == [.elected, .notElected, .elected])
  }

  @Test("households vote on sheets and in a chat group, which needs its evidence")
  func households() async throws {
    let cell = try await Cell(members: 1)
    let session = cell.session
    let vote = try await cell.world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(
          session: session, motion: "Đóng góp làm đường", way: .households, rule: "gd-threshold-12",
          households: ["Hộ ông An", "Hộ bà Bình", "Hộ ông Chi"]))
      try work.openVote(vote.id)
      return vote.id
    }
    let voters = try await cell.world.as(Cell.secretary) { try $0.voters(of: vote).map(\.id) }
    await #expect(throws: Refusal.self) {
      try await cell.world.as(Cell.secretary) { try $0.recordVote(vote, of: voters[0], .inFavour, way: .chat) }
    }
    try await cell.world.as(Cell.secretary) { work in
      try work.recordVote(vote, of: voters[0], .inFavour, way: .sheet)
      try work.recordVote(vote, of: voters[1], .inFavour, way: .meeting)
    }
    let closed = try await cell.close(vote)
    #expect(closed.result == Vote.Result(base: 3, needed: 2, isPassed: true))
  }

  @Test("the page of a vote, its screen for the room and its stream say the same")
  func pages() async throws {
    let cell = try await Cell(members: 5)
    let vote = try await cell.vote(.named)
    let (member, runner) = (
      try await Browser.of(cell.members[0], in: cell.world), try await Browser.of(Cell.secretary, in: cell.world)
    )
    #expect(try await member.get("/").contains("/votes/\(vote)"))
    try await member.get("/votes/\(vote)")
    try await member.post("/votes/\(vote)/ballot", ["choice": "in_favour"])
    #expect(member.page.contains("Đã ghi: Tán thành"))
    #expect(try await runner.get("/sessions/\(cell.session)/room").contains("<strong>1</strong> / 6"))
    try await runner.get("/votes/\(vote)")
    try await runner.post("/votes/\(vote)/closing")
    #expect(runner.page.contains("1/6 đảng viên chính thức tán thành, cần trên 3: không thông qua"))
    #expect(try await runner.get("/sessions/\(cell.session)/room").contains("không thông qua"))
    #expect(try await runner.get("/sessions/\(cell.session)/votes").contains("Vì sao tính trên số này"))
  }

  @Test("a count that does not add up is asked about where it was typed, with what was typed in it")
  func miscounted() async throws {
    let cell = try await Cell(members: 5)
    let vote = try await cell.vote(.hands)
    let runner = try await Browser.of(Cell.secretary, in: cell.world)
    try await runner.get("/votes/\(vote)")
    try await runner.post("/votes/\(vote)/closing", ["in_favour": "97"])
    #expect(runner.status == .unprocessableContent)
    #expect(runner.page.contains("Cộng lại được 97, trong khi có 6 người có mặt"))
    #expect(runner.page.contains("value=\"97\""))
    try await runner.post("/votes/\(vote)/closing", ["in_favour": "6"])
    #expect(runner.page.contains("6/6 đảng viên chính thức tán thành"))
  }

  @Test("a refusal leads back to the page of the form, and shows what people wrote but no words of the program")
  func refusal() async throws {
    let cell = try await Cell(members: 1)
    let session = cell.session
    let vote = try await cell.world.as(Cell.secretary) { work in
      let vote = try work.prepareVote(
        NewVote(
          session: session, motion: "Góp làm đường", way: .households, rule: "gd-threshold-12",
          households: ["Hộ ông An"]))
      try work.openVote(vote.id)
      return vote.id
    }
    let voter = try await cell.world.as(Cell.secretary) { try $0.voters(of: vote)[0].id }
    let runner = try await Browser.of(Cell.secretary, in: cell.world)
    try await runner.get("/votes/\(vote)")
    runner.extraHeaders[.referer] = "http://test/votes/\(vote)?page=1"
    let sent = ["choice": "in_favour \(voter)", "way": "chat", "remark": "Cả hộ đồng ý"]
    try await runner.post("/votes/\(vote)/records", pairs: sent.map { ($0.key, $0.value) })
    #expect(runner.status == .conflict)
    #expect(runner.page.contains("<a class=\"button secondary\" href=\"/votes/\(vote)?page=1\">"))
    #expect(runner.page.contains("<p class=\"typed\">Cả hộ đồng ý</p>"))
    #expect(!runner.page.contains("<p class=\"typed\">chat"))
    #expect(!runner.page.contains("<p class=\"typed\">in_favour"))
    runner.extraHeaders[.referer] = "http://test.example/votes/\(vote)?page=1"
    try await runner.post("/votes/\(vote)/records", pairs: sent.map { ($0.key, $0.value) })
    #expect(!runner.page.contains("?page=1"))
  }

  @Test("a session does not end while a vote is open in it, and says which; households may be asked afterwards")
  func openVote() async throws {
    let cell = try await Cell(members: 3)
    let session = cell.session
    let vote = try await cell.vote(.hands)
    let refusal = await #expect(throws: Refusal.self) {
      try await cell.world.as(Cell.secretary) { try $0.concludeSession(session) }
    }
    #expect(refusal?.links == [.init("Thông qua nghị quyết", "/votes/\(vote)")])
    _ = try await cell.close(vote, VoteCount(inFavour: 4))
    try await cell.world.as(Cell.secretary) { work in
      let asked = try work.prepareVote(
        NewVote(
          session: session, motion: "Góp làm đường", way: .households, rule: "gd-threshold-12",
          households: ["Hộ ông An"]))
      try work.openVote(asked.id)
      try work.concludeSession(session)
    }
    #expect(try await cell.world.as(Cell.secretary) { try $0.session(session).state } == .concluded)
  }
}
