import Rulebook
import Testing

@testable import Civic

extension World {
  /// A dialogue of the Party committee with cell 1 and cell 2, on Friday 4/12/2026.
  func dialogue(on day: Day = Day(year: 2026, month: 12, day: 4)!, inviting units: [String] = ["cell-1", "cell-2"])
    async throws -> Session
  {
    try await self.as(World.clerk) { work in
      try work.scheduleSession(
        NewSession(
          kind: .dialogue, title: "Đối thoại với cấp ủy các chi bộ", organizer: "committee",
          chair: World.secretary.membership, chairName: "Trần Thị Lan, Bí thư Đảng ủy",
          place: "Hội trường tầng 2, trụ sở phường", heldOn: day, startsAt: "08:00", endsAt: "11:00",
          note: "Báo cáo tóm tắt, sổ ghi chép", counterparts: units,
          agenda: [
            AgendaItem(subject: "Báo cáo tình hình các chi bộ", presenter: "đồng chí Minh", minutes: 15),
            AgendaItem(subject: "Các cơ quan trả lời"),
          ]))
    }
  }

  /// What a body has not seen yet, the newest first.
  func news(for actor: Actor) async throws -> [Event.Kind] {
    try await self.as(actor) { try $0.unseenNotices().map(\.event.kind) }
  }

  /// The same, on the day itself and begun.
  func openDialogue() async throws -> Session {
    let session = try await dialogue(on: World.day)
    return try await self.as(World.clerk) { work in
      try work.openSession(session.id)
      return try work.session(session.id)
    }
  }
}

@Suite("Planning a session") struct SessionTests {
  @Test("an invited cell sees the session and is told of it; a department that is not invited finds nothing")
  func visibility() async throws {
    let world = try await World()
    let session = try await world.dialogue(inviting: ["cell-1"])
    #expect(try await world.as(World.cell1) { try $0.session(session.id).title } == session.title)
    #expect(try await world.news(for: World.cell1) == [.sessionScheduled])
    let others = [World.cell2, World.economy, World.province]
    for other in others {
      await #expect(throws: NotFound.self) { try await world.as(other) { try $0.session(session.id) } }
      let stranger = try await Browser.of(other, in: world)
      for page in ["", "/report", "/invitation", "/attendance", "/edit", "/reports"] {
        try await stranger.get("/sessions/\(session.id)\(page)")
        #expect(stranger.status == .notFound, "\(page)")
      }
      #expect(try await !stranger.get("/sessions").contains(session.title))
    }
  }

  @Test("a cell secretary plans the meetings of the own cell and of no other body")
  func ownCell() async throws {
    let world = try await World()
    let own = NewSession(kind: .cellMeeting, title: "Sinh hoạt tháng 12", organizer: "cell-1", heldOn: World.day)
    let session = try await world.as(World.cell1) { try $0.scheduleSession(own) }
    try await world.as(World.cell1) { try $0.openSession(session.id) }
    var foreign = own
    foreign.organizer = "committee"
    let refused = foreign
    await #expect(throws: Refusal.self) { try await world.as(World.cell1) { try $0.scheduleSession(refused) } }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { try $0.changeSession(session.id, to: refused) }
    }
  }

  @Test("an invited cell may not change, open or cancel the committee's session")
  func notTheirs() async throws {
    let world = try await World()
    let session = try await world.dialogue(on: World.day)
    for deed in [Session.Deed.change, .cancel, .open, .markAttendance, .capture, .dispose, .conclude, .correct] {
      await #expect(throws: Refusal.self) { try await world.as(World.cell1) { try $0.allow(deed, session) } }
    }
    try await world.as(World.cell1) { try $0.allow(.report, session) }
  }

  @Test("a session begins on its day, once, and a session under way cannot be called off")
  func opening() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let early = await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.openSession(session.id) }
    }
    #expect(early?.values == ["day": "4/12/2026"])
    world.clock.move(days: 14)
    try await world.as(World.clerk) { try $0.openSession(session.id) }
    await #expect(throws: Refusal.self) { try await world.as(World.clerk) { try $0.openSession(session.id) } }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.cancelSession(session.id, reason: "bão") }
    }
  }

  @Test(
    "what may follow what",
    arguments: [
      (Session.State.scheduled, [true, false, true]), (.open, [false, true, false]),
      (.concluded, [false, false, false]),
      (.cancelled, [false, false, false]),
    ])
  func states(state: Session.State, allowed: [Bool]) {
    var session = Session(
      NewSession(kind: .briefing, title: "Giao ban", organizer: "office", heldOn: World.day), id: "1")
    session.state = state
    func works(_ deed: (inout Session) throws -> Void) -> Bool {
      var copy = session
      return (try? deed(&copy)) != nil
    }
    #expect(works { try $0.open() } == allowed[0])
    #expect(works { try $0.conclude(at: Instant(seconds: 0), words: "Nhất trí", endsAt: "") } == allowed[1])
    #expect(works { try $0.cancel() } == allowed[2])
  }

  @Test("31/02 and an end before the beginning are said at once, and everything typed is kept")
  func problems() async throws {
    let world = try await World()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/sessions/new")
    let page = try await clerk.post(
      "/sessions",
      [
        "kind": "dialogue", "organizer": "committee", "held_on": "31/02/2026", "starts_at": "9h", "ends_at": "8h30",
        "place": "Nhà văn hóa <b>tổ 5</b>", "counterparts": "cell-2", "agenda": "Khai mạc\nThảo luận - cô Lan (30)",
      ])
    #expect(clerk.status == .unprocessableContent)
    #expect(page.contains("Không có ngày “31/02/2026”"))
    #expect(page.contains("Giờ kết thúc 08:30 phải sau giờ bắt đầu 09:00"))
    #expect(page.contains("Nhà văn hóa &lt;b&gt;tổ 5&lt;/b&gt;"))
    #expect(page.contains("value=\"cell-2\" checked"))
    #expect(page.contains("Thảo luận - cô Lan (30)"))
    #expect(try await clerk.get("/sessions").contains("Chưa có buổi nào sắp tới"))
  }

  @Test("a whole cluster is invited with one box, and the name is proposed from kind and organizer")
  func cluster() async throws {
    let world = try await World()
    try await world.database.write { tx in
      try tx.run("UPDATE organization SET cluster = 'Đồng Xuân' WHERE id IN ('cell-1', 'cell-2')")
    }
    let clerk = try await Browser.of(World.clerk, in: world)
    #expect(try await clerk.get("/sessions/new").contains("Mời cả cụm Đồng Xuân (2 chi bộ)"))
    let page = try await clerk.post(
      "/sessions",
      ["kind": "working_session", "organizer": "committee", "held_on": "4/12/2026", "clusters": "Đồng Xuân"])
    #expect(clerk.status == .ok)
    #expect(page.contains("Buổi làm việc, Đảng ủy phường An Hòa"))
    #expect(page.contains("Chi bộ tổ dân phố 1") && page.contains("Chi bộ tổ dân phố 2"))
  }

  @Test(
    "an agenda is read as people write it",
    arguments: [
      (
        "1. Báo cáo kết quả - đồng chí Lan (15)",
        AgendaItem(subject: "Báo cáo kết quả", presenter: "đồng chí Lan", minutes: 15)
      ),
      ("- Thảo luận (30 phút)", AgendaItem(subject: "Thảo luận", minutes: 30)),
      ("Sơ kết 6 tháng (đợt 1)", AgendaItem(subject: "Sơ kết 6 tháng (đợt 1)")),
      ("Chào cờ – khai mạc – ông Tư", AgendaItem(subject: "Chào cờ – khai mạc", presenter: "ông Tư")),
      ("2026 là năm khởi động", AgendaItem(subject: "2026 là năm khởi động")),
    ])
  func agenda(line: String, item: AgendaItem) {
    #expect(AgendaItem(line: line) == item)
    #expect(AgendaItem(line: item.line) == item)
  }

  @Test("a dialogue announced too late is warned about with the clause, and takes place all the same")
  func announcement() async throws {
    let world = try await World()
    let late = try await world.dialogue(on: Day(year: 2026, month: 11, day: 24)!)
    let clerk = try await Browser.of(World.clerk, in: world)
    let page = try await clerk.get("/sessions/\(late.id)")
    #expect(page.contains("hạn là thứ Ba, 17/11/2026, hôm nay đã quá"))
    #expect(page.contains("72/2025/QH15"))
    let early = try await world.dialogue()
    #expect(try await clerk.get("/sessions/\(early.id)").contains("chậm nhất thứ Sáu, 27/11/2026"))
  }

  @Test("cancelling asks for a reason, and the invited bodies are told")
  func cancelling() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/sessions/\(session.id)")
    #expect(try await clerk.post("/sessions/\(session.id)/cancellation").contains("Chưa điền “Lý do hủy”"))
    let page = try await clerk.post("/sessions/\(session.id)/cancellation", ["reason": "Bão số 13"])
    #expect(page.contains("Buổi làm việc này đã hủy"))
    #expect(try await world.news(for: World.cell1).first == .sessionCancelled)
  }

  @Test("the list keeps its filters in the address and finds words without marks")
  func list() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let clerk = try await Browser.of(World.clerk, in: world)
    #expect(try await clerk.get("/sessions?q=doi+thoai&kind=dialogue&year=2026&month=12").contains(session.title))
    #expect(try await !clerk.get("/sessions?q=doi+thoai&kind=briefing").contains(session.title))
    #expect(try await !clerk.get("/sessions?year=2026&month=11").contains(session.title))
    #expect(try await clerk.get("/sessions?unit=cell-2").contains(session.title))
    #expect(try await !clerk.get("/sessions?unit=police").contains(session.title))
  }

  @Test("the invitation for a chat is 400 to 700 letters and says when, where and whom to call")
  func chat() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let invitation = try await world.as(World.clerk) { try $0.invitation(to: session.id, unit: nil) }
    let text = try World.vietnamese()
    let look = Look(
      text: text, language: .vietnamese, today: World.day, csrf: "", once: "", path: "/")
    let message = invitationMessage(invitation, look)
    #expect((400...700).contains(message.count), "\(message.count)")
    for words in ["08 giờ 00 – 11 giờ 00, thứ Sáu, 04/12/2026", "Hội trường tầng 2", "0269 3 824 123"] {
      #expect(message.contains(words))
    }
    var long = invitation
    long.agenda = (1...40).map { AgendaItem(subject: "Nội dung rất dài của phần việc thứ \($0)") }
    #expect(invitationMessage(long, look).count <= 700)
  }

  @Test("the pages look as they were last accepted")
  func pictures() async throws {
    let world = try await World()
    let session = try await world.dialogue()
    let (clerk, cell) = (try await Browser.of(World.clerk, in: world), try await Browser.of(World.cell1, in: world))
    try golden("session-for-the-clerk", try await clerk.get("/sessions/\(session.id)"))
    try golden("session-for-a-cell", try await cell.get("/sessions/\(session.id)"))
    try golden("invitation-for-a-cell", try await cell.get("/sessions/\(session.id)/invitation?unit=cell-1"))
  }
}
