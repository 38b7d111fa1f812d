import Rulebook
import Testing

@testable import Civic

@Suite("Attendance") struct AttendanceTests {
  @Test("those who hold a post of an invited body are expected at a dialogue; all members at a meeting of their cell")
  func whoIsExpected() async throws {
    let world = try await World()
    try await world.join("cell-1", members: 30)
    let dialogue = try await world.dialogue()
    let expected = try await world.as(World.clerk) { try $0.attendees(dialogue).map(\.name) }
    #expect(Set(expected) == ["Trần Thị Lan", "Phạm Văn Tư", "Lê Thanh Bình"])
    let meeting = try await world.as(World.cell1) {
      try $0.scheduleSession(
        NewSession(kind: .cellMeeting, title: "Sinh hoạt", organizer: "cell-1", heldOn: World.day))
    }
    #expect(try await world.as(World.cell1) { try $0.attendees(meeting).count } == 31)
  }

  @Test("thirty members are marked in at most 35 taps, and a guest is added by name")
  func taps() async throws {
    let world = try await World()
    try await world.join("cell-1", members: 30)
    let meeting = try await world.as(World.cell1) { work in
      let session = try work.scheduleSession(
        NewSession(kind: .cellMeeting, title: "Sinh hoạt", organizer: "cell-1", heldOn: World.day))
      try work.openSession(session.id)
      return session
    }
    let phone = try await Browser.of(World.cell1, in: world)
    let page = "/sessions/\(meeting.id)/attendance"
    try await phone.get(page)
    try await phone.post(page, ["attendee": "p-member-3", "mark": "excused"])
    try await phone.post(page, ["attendee": "p-member-3", "mark": "excused", "reason": "đi viện"])
    try await phone.post(page, ["attendee": "p-member-4", "mark": "absent"])
    let rest = try await phone.post("\(page)/rest")
    #expect(rest.contains("Có mặt 29/31") && rest.contains("Đã điểm danh xong") && rest.contains("đi viện"))
    let guest = try await phone.post("\(page)/guests", ["name": "Ông Bảy", "title": "Tổ trưởng"])
    #expect(guest.contains("Ông Bảy") && guest.contains("Có mặt 30/32"))
    #expect(try await phone.post("\(page)/guests", ["name": "", "title": "Trưởng ban"]).contains("Trưởng ban"))
    #expect(phone.status == .unprocessableContent)
  }

  @Test("the roll is fixed once the session is concluded")
  func fixed() async throws {
    let world = try await World()
    let session = try await world.openDialogue()
    try await world.as(World.clerk) { work in
      var session = try work.session(session.id)
      try session.conclude(at: work.now, words: "Nhất trí", endsAt: "11:30")
      try work.save(session)
    }
    await #expect(throws: Refusal.self) { try await world.as(World.clerk) { try $0.markRestPresent(session.id) } }
  }
}

extension World {
  /// Members on the roll of a cell, without a part in the program.
  fileprivate func join(_ cell: String, members: Int) async throws {
    try await self.as(World.admin) { work in
      for number in 1...members {
        try work.addPerson(Person(id: "p-member-\(number)", name: "Nguyễn Văn Đảng \(number)"))
        try work.startMembership(
          of: "p-member-\(number)", in: cell, title: "Đảng viên", role: .member, from: World.day)
      }
    }
  }
}
