import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("A congress") struct CongressTests {
  /// Cell 1 with members, and a congress of the committee to which it sends all of them but its secretary.
  private func congress(delegates count: Int = 11) async throws -> (cell: Cell, session: String) {
    let cell = try await Cell(members: count, isOpen: false)
    let people = Set(cell.members.map(\.person))
    let session = try await cell.world.as(World.clerk) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .congress, title: "Đại hội Đảng bộ", organizer: "committee", heldOn: World.day))
      try work.setDelegates(people, of: "cell-1", to: session.id)
      try work.openSession(session.id)
      return session.id
    }
    return (cell, session)
  }

  private func vote(_ way: Vote.Way, at session: String, _ world: World) async throws -> String {
    try await world.as(World.clerk) { work in
      let vote = try work.prepareVote(
        NewVote(session: session, motion: "Thông qua nghị quyết đại hội", way: way, rule: "dl-majority"))
      try work.openVote(vote.id)
      return vote.id
    }
  }

  @Test("delegates and the committee are summoned; who is excused for the whole of it is not counted, who is absent is")
  func denominator() async throws {
    let (cell, session) = try await congress()
    let (ill, away) = (cell.members[0].person, cell.members[1].person)
    try await cell.world.as(World.clerk) { work in
      try work.markAttendance(session, ill, .excused, reason: "nằm viện")
      try work.markAttendance(session, away, .absent)
      try work.markRestPresent(session)
    }
    let vote = try await vote(.hands, at: session, cell.world)
    let closed = try await cell.world.as(World.clerk) { work in
      try work.closeVote(vote, typed: VoteCount(inFavour: 6, against: 4))
      return try work.vote(vote)
    }
    // Eleven delegates and the secretary of the committee; one is excused.
    #expect(closed.base.members == 12 && closed.base.present == 10)
    #expect(closed.base.excluded == [.excusedFromWholeSession: 1])
    #expect(closed.result == Vote.Result(base: 11, needed: 6, isPassed: true))
    let browser = try await Browser.of(World.clerk, in: cell.world)
    let page = try await browser.get("/votes/\(vote)")
    #expect(page.contains("Đại biểu vắng mặt suốt thời gian đại hội có lý do chính đáng"))
    #expect(page.contains("6/11 đại biểu được triệu tập tán thành, cần trên 5: thông qua"))
    #expect(page.contains("Đủ số người: 10/12 có mặt, cần 8"))
    // The list of votes explains the same before anybody votes, by the same rule and not by that of the committee.
    #expect(try await browser.get("/sessions/\(session)/votes").contains("Đại biểu vắng mặt suốt thời gian đại hội"))
    try await browser.get("/sessions/\(session)/votes/new")
    #expect(browser.page.contains("value=\"dl-majority\"") && !browser.page.contains("dl-majority-committee"))
  }

  @Test("at the meeting of a cell the excused are counted")
  func meeting() async throws {
    let cell = try await Cell(members: 4)
    let (session, ill) = (cell.session, cell.members[0].person)
    try await cell.world.as(Cell.secretary) { try $0.markAttendance(session, ill, .excused, reason: "ốm") }
    let closed = try await cell.close(try await cell.vote(.hands), VoteCount(inFavour: 4))
    #expect(closed.result?.base == 5)
  }

  @Test("a delegate who comes later is counted again, and votes by telephone though of another body")
  func later() async throws {
    let (cell, session) = try await congress()
    let late = cell.members[0]
    try await cell.world.as(World.clerk) { work in
      try work.markAttendance(session, late.person, .excused)
      try work.markRestPresent(session)
      try work.markAttendance(session, late.person, .present)
    }
    let vote = try await vote(.named, at: session, cell.world)
    let phone = try await Browser.of(late, in: cell.world)
    #expect(try await phone.get("/").contains("/votes/\(vote)"))
    try await phone.get("/votes/\(vote)")
    try await phone.post("/votes/\(vote)/ballot", ["choice": "in_favour"])
    #expect(phone.page.contains("Đã ghi: Tán thành"))
  }

  @Test("who is taken off the list before the roll is called is not summoned; only a congress has delegates")
  func choosing() async throws {
    let (cell, session) = try await congress(delegates: 5)
    let kept = Set(cell.members.prefix(2).map(\.person))
    let browser = try await Browser.of(World.clerk, in: cell.world)
    try await browser.get("/sessions/\(session)/delegates?body=cell-1")
    try await browser.post("/sessions/\(session)/delegates", pairs: [("body", "cell-1")] + kept.map { ("person", $0) })
    #expect(browser.page.contains("Đã chọn 2 đại biểu"))
    let roll = try await cell.world.as(World.clerk) { try $0.roll(of: try $0.session(session)) }
    #expect(Set(roll.members.map(\.person)) == kept.union([World.secretary.person]))
    let meeting = cell.session
    await #expect(throws: Refusal.self) {
      try await cell.world.as(World.clerk) { try $0.setDelegates(kept, of: "cell-1", to: meeting) }
    }
  }
}

@Suite("Rooms of three, forty-nine and three hundred") struct RoomSizeTests {
  /// Counts what is asked of a database.
  private final class Counting: Transaction {
    let inner: any Transaction
    var count = 0
    init(_ inner: any Transaction) { self.inner = inner }
    func rows(_ sql: SQL) throws -> [Row] {
      count += 1
      return try inner.rows(sql)
    }
    func script(_ sql: SQL) throws { try inner.script(sql) }
  }

  private func questions(_ cell: Cell, _ vote: String) async throws -> Int {
    let (rules, ids, now, session) = (cell.world.rules, cell.world.ids, cell.world.clock.now, cell.session)
    return try await cell.world.database.read { tx in
      let counting = Counting(tx)
      let work = Work(tx: counting, actor: Cell.secretary, now: now, rules: rules, ids: ids, keys: World.keys)
      _ = try work.voteOverview(of: vote)
      _ = try work.roll(of: try work.session(session))
      _ = try work.room(of: session)
      return counting.count
    }
  }

  @Test("pages stay below 100 KB and ask no more for three hundred than for three", arguments: [2, 48, 299])
  func sizes(members: Int) async throws {
    let cell = try await Cell(members: members)
    let vote = try await cell.vote(.named)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    let session = "/sessions/\(cell.session)"
    for address in [
      "\(session)/attendance", "\(session)/votes", "/votes/\(vote)", "\(session)/clock", "\(session)/room", session,
    ] {
      let bytes = try await browser.get(address).utf8.count
      #expect(browser.status == .ok && bytes < 100_000, "\(address): \(bytes) bytes for \(members + 1)")
    }
    let small = try await Cell(members: 2)
    #expect(try await questions(cell, vote) == questions(small, small.vote(.named)))
  }

  @Test("of three hundred one is found by a few letters without marks, marked, and the list stays where it was")
  func finding() async throws {
    let cell = try await Cell(members: 299)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    let page = "/sessions/\(cell.session)/attendance"
    #expect(try await browser.get(page).components(separatedBy: "<div class=\"roll\"").count - 1 == 60)
    try await browser.get("\(page)?q=vien%20288")
    #expect(browser.page.components(separatedBy: "<div class=\"roll\"").count - 1 == 1)
    try await browser.post("\(page)?q=vien%20288", ["mark": "absent dv-288"])
    #expect(browser.page.components(separatedBy: "<div class=\"roll\"").count - 1 == 1)
    #expect(browser.page.contains("Có mặt 299/300"))
  }

  @Test("a cell with fewer official members than the Charter asks for is told that it cannot decide")
  func tooFew() async throws {
    let cell = try await Cell(members: 2)
    let (session, newcomer) = (cell.session, cell.members[0].person)
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    #expect(try await !browser.get("/sessions/\(session)/votes").contains("chưa đủ để ra nghị quyết"))
    try await cell.world.as(Cell.secretary) { try $0.setStanding(.probationary, of: newcomer, at: session) }
    #expect(try await browser.get("/sessions/\(session)/votes").contains("chưa đủ để ra nghị quyết"))
  }
}
