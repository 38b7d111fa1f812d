import Testing

@testable import Civic

@Suite("The screen of the room") struct RoomTests {
  private func withAgenda() async throws -> Cell {
    let cell = try await Cell(members: 5)
    let session = cell.session
    try await cell.world.as(Cell.secretary) { work in
      var new = NewSession(kind: .thematicMeeting, title: "Chuyên đề", organizer: "cell-1", heldOn: World.day)
      new.agenda = [
        AgendaItem(subject: "Dự thảo", presenter: "Đồng chí Tư", minutes: 15), AgendaItem(subject: "Thảo luận"),
      ]
      try work.changeSession(session, to: new)
    }
    return cell
  }

  @Test(
    "it goes with the meeting: agenda, item and its time, speaker, what was noted, the vote, its result, and on again")
  func follows() async throws {
    let cell = try await withAgenda()
    let (session, address) = (cell.session, "/sessions/\(cell.session)/room")
    let wall = try await Browser.of(cell.members[0], in: cell.world)
    #expect(try await wall.get(address).contains("Thảo luận"))
    try await cell.world.as(Cell.secretary) { try $0.beginItem(1, of: session) }
    cell.world.clock.move(to: cell.world.clock.now.adding(seconds: 240))
    #expect(try await wall.get(address).contains("Còn 11 phút"))
    #expect(wall.page.contains("1. Dự thảo") && wall.page.contains("Tiếp theo: Thảo luận"))
    try await cell.world.as(Cell.secretary) { try $0.giveFloor(to: "Bà Sáu", minutes: 3, in: session) }
    #expect(try await wall.get(address).contains("<strong>Bà Sáu</strong>"))
    try await cell.world.as(Cell.secretary) { work in
      try work.endSpeech(in: session)
      _ = try work.noteContribution(
        NewContribution(session: session, clientKey: "k1", speakerName: "Bà Sáu", words: "Ghi rõ giờ đổ rác"))
    }
    #expect(try await wall.get(address).contains("Ghi rõ giờ đổ rác"))
    let vote = try await cell.vote(.hands)
    #expect(try await wall.get(address).contains("<h1>Thông qua nghị quyết</h1>"))
    #expect(!wall.page.contains("Ghi rõ giờ đổ rác"))
    _ = try await cell.close(vote, VoteCount(inFavour: 6))
    #expect(try await wall.get(address).contains("6/6 đảng viên chính thức tán thành"))
    cell.world.clock.move(to: cell.world.clock.now.adding(seconds: 60))
    try await cell.world.as(Cell.secretary) { try $0.beginItem(2, of: session) }
    #expect(try await wall.get(address).contains("2. Thảo luận"))
    #expect(!wall.page.contains("6/6"))
  }

  @Test("it asks again by itself without a script, and has neither menu nor forms")
  func frame() async throws {
    let cell = try await withAgenda()
    let wall = try await Browser.of(Cell.secretary, in: cell.world)
    let page = try await wall.get("/sessions/\(cell.session)/room")
    #expect(page.contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>"))
    #expect(page.contains("data-live=\"/sessions/\(cell.session)/room/events\""))
    #expect(!page.contains("<form") && !page.contains("<nav"))
  }

  @Test("a reception has no wall, another cell finds none, and only who runs the meeting gives the floor")
  func whoMay() async throws {
    let cell = try await withAgenda()
    let session = cell.session
    let other = try await Browser.of(World.cell2, in: cell.world)
    try await other.get("/sessions/\(session)/room")
    #expect(other.status == .notFound)
    await #expect(throws: Refusal.self) {
      try await cell.world.as(cell.members[0]) { try $0.giveFloor(to: "Tôi", minutes: nil, in: session) }
    }
    let reception = try await cell.world.as(World.clerk) {
      try $0.scheduleSession(
        NewSession(kind: .reception, title: "Tiếp dân", organizer: "committee", heldOn: World.day)
      ).id
    }
    await #expect(throws: NotFound.self) { try await cell.world.as(World.clerk) { try $0.room(of: reception) } }
  }

  @Test("the chair's page refuses a time that is none, and keeps the name")
  func wrongMinutes() async throws {
    let cell = try await withAgenda()
    let chair = try await Browser.of(Cell.secretary, in: cell.world)
    try await chair.get("/sessions/\(cell.session)/clock")
    try await chair.post("/sessions/\(cell.session)/speaker", ["name": "Bà Sáu", "minutes": "ba"])
    #expect(chair.status == .unprocessableContent)
    #expect(chair.page.contains("“ba” không phải là số phút") && chair.page.contains("value=\"Bà Sáu\""))
    try await chair.post("/sessions/\(cell.session)/speaker", ["name": "Bà Sáu", "minutes": "3"])
    #expect(chair.page.contains("Còn 3 phút"))
  }
}
