import Rulebook
import Testing

@testable import Civic

@Suite("Assignments") struct AssignmentTests {
  private let lamps = NewAssignment(
    words: "Lắp 14 bóng đèn ngõ 12", lead: "economy", supports: ["police"], dueOn: World.day.adding(days: 5))

  private func state(_ id: String, in world: World) async throws -> Assignment.State {
    try await world.as(World.clerk) { try $0.assignment(id).state }
  }

  @Test("from giving it, through a report and being sent back, to being accepted")
  func story() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    try await world.as(World.economy) { try $0.reportProgress(id, words: "Đã lắp 10 bóng", finished: true) }
    #expect(try await state(id, in: world) == .reported)
    try await world.as(World.secretary) { try $0.sendBackAssignment(id, words: "Còn 4 bóng") }
    #expect(try await state(id, in: world) == .given)
    try await world.as(World.economy) { try $0.reportProgress(id, words: "Đã lắp đủ", finished: true) }
    try await world.as(World.clerk) { try $0.acceptAssignment(id) }
    let reports = try await world.as(World.clerk) { try $0.progressReports(of: id) }
    #expect(reports.map(\.review) == [.accepted, .sentBack])
    #expect(try await state(id, in: world) == .accepted)
  }

  @Test("numbers run by year without gaps")
  func numbers() async throws {
    let world = try await World()
    let first = try await world.as(World.clerk) { [lamps] in try $0.giveAssignment(lamps).number }
    let second = try await world.as(World.clerk) { [lamps] in try $0.giveAssignment(lamps).number }
    #expect([first, second] == ["1/2026", "2/2026"])
  }

  @Test("who sees it: the office, the leaders, the lead, the supporting body; nobody else")
  func visibility() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    for actor in [World.clerk, World.secretary, World.economy, World.police] {
      #expect(try await world.as(actor) { try $0.canSee(.assignment(id)) }, "\(actor.personName)")
    }
    for actor in [World.cell1, World.front, World.province, World.admin] {
      #expect(try await !world.as(actor) { try $0.canSee(.assignment(id)) }, "\(actor.personName)")
      let listed = try await world.as(actor) {
        try $0.assignments(AssignmentFilter(state: .every), page: 1).items.count
      }
      #expect(listed == 0, "\(actor.personName)")
    }
  }

  @Test("a stranger's report is not found, a supporting body may not accept, a cell may not give by hand")
  func notTheirs() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    await #expect(throws: NotFound.self) {
      try await world.as(World.cell1) { try $0.reportProgress(id, words: "xong", finished: true) }
    }
    try await world.as(World.economy) { try $0.reportProgress(id, words: "xong", finished: true) }
    await #expect(throws: Refusal.self) { try await world.as(World.police) { try $0.acceptAssignment(id) } }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { [lamps] in _ = try $0.giveAssignment(lamps) }
    }
  }

  @Test("the report of a supporting body is kept as such and finishes nothing")
  func support() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    try await world.as(World.police) { try $0.reportProgress(id, words: "Đã giữ trật tự", finished: true) }
    let report = try #require(try await world.as(World.clerk) { try $0.progressReports(of: id) }.first)
    #expect(report.organization == "police" && !report.finished)
    #expect(try await state(id, in: world) == .given)
  }

  @Test("the office writes a report for the lead, and both names are kept")
  func helper() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    try await world.as(World.clerk) { try $0.reportProgress(id, words: "Gọi điện báo đã xong", finished: true) }
    let report = try #require(try await world.as(World.clerk) { try $0.progressReports(of: id) }.first)
    #expect(report.organization == "economy" && report.reporterName == World.clerk.personName)
    #expect(try await state(id, in: world) == .reported)
  }

  @Test("another day takes the place of the old one, which stays in the history")
  func due() async throws {
    let world = try await World()
    let id = try await world.as(World.secretary) { [lamps] in try $0.giveAssignment(lamps).id }
    let later = World.day.adding(days: 20)
    try await world.as(World.clerk) { try $0.changeDue(ofAssignment: id, to: later, reason: "mưa kéo dài") }
    let text = try World.vietnamese()
    let sentence = try await world.as(World.clerk) { try $0.timeline(of: .assignment(id)).first?.sentence(text) }
    #expect(sentence == "Nguyễn Văn Minh đổi hạn nhiệm vụ từ 25/11/2026 sang 10/12/2026: mưa kéo dài")
    #expect(try await world.as(World.clerk) { try $0.assignment(id).dueOn } == later)
  }

  @Test("without a day it needs a reason")
  func noDay() async throws {
    let world = try await World()
    var work = lamps
    work.dueOn = nil
    let undated = work
    await #expect(throws: FormProblem.self) {
      try await world.as(World.clerk) { _ = try $0.giveAssignment(undated) }
    }
    work.noDate = "làm thường xuyên"
    let kept = try await world.as(World.clerk) { [work] in try $0.giveAssignment(work) }
    #expect(kept.dueOn == nil && kept.noDate == "làm thường xuyên")
  }

  @Test("the numbers count what their lists show")
  func counts() async throws {
    let world = try await World()
    let id = try await world.as(World.clerk) { [lamps] in try $0.giveAssignment(lamps).id }
    _ = try await world.as(World.clerk) { [lamps] in try $0.giveAssignment(lamps).id }
    try await world.as(World.economy) { try $0.reportProgress(id, words: "xong", finished: true) }
    world.clock.move(days: 6)
    let counts = try await world.as(World.clerk) { try $0.assignmentCounts() }
    #expect(counts == AssignmentCounts(open: 2, overdue: 2, toReview: 1, done: 0))
    for (state, count) in [(AssignmentFilter.State.open, 2), (.overdue, 2), (.toReview, 1), (.done, 0)] {
      let rows = try await world.as(World.clerk) { try $0.assignments(AssignmentFilter(state: state), page: 1).items }
      #expect(rows.count == count, "\(state)")
    }
    let found = try await world.as(World.clerk) {
      try $0.assignments(AssignmentFilter(lead: "economy", words: "bong den"), page: 1).items.count
    }
    #expect(found == 2)
  }
}
