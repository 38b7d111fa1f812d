import Rulebook
import Testing

@testable import Civic

@Suite("Handling a matter") struct MatterDeedTests {
  @Test(
    "a matter opens with the office, numbered in its year, due by the rule of its kind",
    arguments: [
      (Matter.Kind.report, "lcr-first-answer"), (.opinion, "lcr-first-answer"), (.complaint, "kn-accept"),
    ])
  func opening(kind: Matter.Kind, rule: String) async throws {
    let world = try await World()
    let first = try await world.lamp(kind: kind)
    let second = try await world.lamp(kind: kind)
    #expect([first.number, second.number] == ["1/2026", "2/2026"])
    #expect(first.owner == "office")
    #expect(first.deadline?.ruleID == rule)
    #expect(first.dueOn == (try world.rules.deadline(rule, from: World.day).due))
    #expect(try await world.notices(World.cell1).isEmpty)
  }

  @Test("it is referred with a new term, the bodies are told, and the lead may return it with a reason")
  func referring() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    #expect(matter.state == .referred && matter.owner == "economy")
    #expect(try await world.notices(World.economy).first?.contains("chuyển") == true)
    #expect(try await world.notices(World.police).count == 1)
    try await world.as(World.economy) { try $0.returnMatter(matter.id, reason: "Đèn này do điện lực quản lý") }
    let returned = try await world.matter(matter.id)
    #expect(returned.state == .received && returned.owner == "office" && returned.dueOn == matter.dueOn)
    #expect(try await world.notices(World.clerk).contains { $0.contains("điện lực quản lý") })
  }

  @Test("a day set by a person needs a reason and may not be over")
  func ownDay() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    for (day, reason, field) in [
      (World.day.adding(days: 3), "", "due_reason"), (World.day.adding(days: -1), "Gấp", "due_on"),
    ] {
      let problem = await #expect(throws: FormProblem.self) {
        try await world.as(World.clerk) {
          try $0.referMatter(matter.id, NewReferral(lead: "economy", dueOn: day, dueReason: reason))
        }
      }
      #expect(problem?.fields.map(\.name) == [field])
    }
    let day = World.day.adding(days: 3)
    try await world.as(World.clerk) {
      try $0.referMatter(matter.id, NewReferral(lead: "economy", dueOn: day, dueReason: "Trước kỳ họp"))
    }
    let referred = try await world.matter(matter.id)
    #expect(referred.dueOn == day && referred.deadline?.setBy == World.clerk.personName)
  }

  @Test("while a question is open the clock stands, and the reply moves the day by what was lost")
  func pause() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    world.clock.move(days: 3)
    try await world.as(World.economy) { try $0.askForMore(matter.id, question: "Cột số mấy?") }
    #expect(try await world.notices(World.cell1).contains { $0.contains("Cột số mấy?") })
    world.clock.move(days: 60)
    let today = World.day.adding(days: 63)
    #expect(try await !world.matter(matter.id).isOverdue(on: today))
    try await world.as(World.cell1) { try $0.clarify(matter.id, reply: "Cột số 7") }
    let after = try await world.matter(matter.id)
    let pause = Pause(from: World.day.adding(days: 3), to: today)
    #expect(after.state == .referred)
    #expect(after.deadline?.pauses == [pause])
    #expect(after.dueOn == (try world.rules.deadline("lcr-first-answer", from: World.day, pauses: [pause]).due))
  }

  @Test("a promise is watched until it is done, and both times the askers are told")
  func promise() async throws {
    let world = try await World()
    let matter = try await world.referredLamp(through: ["cell-1"])
    let day = World.day.adding(days: 20)
    try await world.as(World.economy) {
      try $0.answerMatter(matter.id, NewAnswer(outcome: .promised, words: "Thay trước Tết", promisedOn: day))
    }
    #expect(try await world.matter(matter.id).dueOn == day)
    #expect(try await world.notices(World.cell1).contains { $0.contains("Hứa làm, có ngày") })
    let voice = try await world.voice(of: "cell-1", in: matter.id)
    try await world.as(World.cell1) {
      try $0.tellVoice(voice, of: matter.id, how: "nói tại nhà", on: World.day, satisfied: nil)
    }
    #expect(try await world.matter(matter.id).state == .promised)
    world.clock.move(days: 21)
    let late = try await world.as(World.clerk) { try $0.matters(MatterFilter(group: .overdue), page: 1).items }
    #expect(late.map(\.matter.id) == [matter.id])
    try await world.as(World.economy) { try $0.answerMatter(matter.id, NewAnswer(outcome: .done, words: "Đã thay")) }
    let done = try await world.as(World.cell1) { try $0.matterPage(matter.id) }
    #expect(done.matter.state == .answered && done.matter.outcome == .done)
    #expect(done.voices.allSatisfy { $0.toldOn == nil })
  }

  @Test("a promise needs a day to come, and no other outcome has one")
  func promiseDays() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    let wrong = [
      NewAnswer(outcome: .promised, words: "Sẽ làm"),
      NewAnswer(outcome: .promised, words: "Sẽ làm", promisedOn: World.day),
      NewAnswer(outcome: .done, words: "Xong", promisedOn: World.day.adding(days: 5)),
    ]
    for answer in wrong {
      let problem = await #expect(throws: FormProblem.self) {
        try await world.as(World.clerk) { try $0.answerMatter(matter.id, answer) }
      }
      #expect(problem?.fields.map(\.name) == ["promised_on"])
    }
  }

  @Test("when everybody has been told it closes; who is not content may have it reopened, and that is counted")
  func telling() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    try await world.as(World.economy) {
      try $0.answerMatter(matter.id, NewAnswer(outcome: .explained, words: "Chờ điện lực"))
    }
    for (actor, unit) in [(World.cell1, "cell-1"), (World.cell2, "cell-2")] {
      #expect(try await world.matter(matter.id).state == .answered)
      let voice = try await world.voice(of: unit, in: matter.id)
      try await world.as(actor) {
        try $0.tellVoice(voice, of: matter.id, how: "nói tại nhà", on: World.day, satisfied: .no)
      }
    }
    #expect(try await world.matter(matter.id).state == .closed)
    try await world.as(World.cell2) { try $0.reopenMatter(matter.id, reason: "Vẫn tối") }
    let again = try await world.matter(matter.id)
    #expect(again.state == .referred && again.reopened == 1 && again.outcome == nil && again.dueOn != nil)
  }

  @Test("a name does not slip into how somebody was told")
  func nameInTelling() async throws {
    let world = try await World()
    let matter = try await world.lamp(through: ["cell-1"])
    try await world.as(World.clerk) { try $0.answerMatter(matter.id, NewAnswer(outcome: .done, words: "Xong")) }
    let voice = try await world.voice(of: "cell-1", in: matter.id)
    await #expect(throws: FormProblem.self) {
      try await world.as(World.cell1) {
        try $0.tellVoice(voice, of: matter.id, how: "nói với bà ho thi kin", on: World.day, satisfied: .yes)
      }
    }
  }

  @Test("two that say the same become one, and every cell is answered there")
  func joining() async throws {
    let world = try await World()
    let first = try await world.referredLamp(through: ["cell-1"])
    let second = try await world.lamp(through: ["cell-2"])
    try await world.as(World.clerk) { try $0.joinMatter(second.id, into: first.id) }
    #expect(
      try await world.notices(World.cell2).contains { $0.contains("nhập nội dung số 2/2026 vào nội dung số 1/2026") })
    let page = try await world.as(World.cell2) { try $0.matterPage(first.id) }
    #expect(page.voices.compactMap(\.organization) == ["cell-1", "cell-2"])
    #expect(page.joinedFrom.map(\.number) == ["2/2026"])
    #expect(try await world.as(World.cell2) { try $0.matterPage(second.id).joinedTo?.number } == "1/2026")
    try await world.as(World.economy) { try $0.answerMatter(first.id, NewAnswer(outcome: .done, words: "Xong")) }
    #expect(try await world.notices(World.cell2).contains { $0.contains("Đã làm xong") })
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.joinMatter(first.id, into: second.id) }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.joinMatter(first.id, into: first.id) }
    }
  }

  @Test("a denunciation keeps the reference of its paper and nothing else")
  func denunciation() async throws {
    let world = try await World()
    let subject = try await world.subject("other")
    @Sendable func new(_ words: String, _ ref: String, _ voices: [NewVoice] = []) -> NewMatter {
      NewMatter(kind: .denunciation, subject: subject, title: "Ông A", words: words, paperRef: ref, voices: voices)
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.openMatter(new("tố ông A", "TC-1/2026")) }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.openMatter(new("", "TC-1/2026", [NewVoice(name: World.petitioner)])) }
    }
    await #expect(throws: FormProblem.self) { try await world.as(World.clerk) { try $0.openMatter(new("", "bà Kín")) } }
    let matter = try await world.as(World.clerk) { try $0.openMatter(new("", "TC-1/2026")) }
    #expect(matter.title == "TC-1/2026")
    #expect(try await world.as(World.clerk) { try $0.voices(of: matter.id).isEmpty })
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.addVoice(NewVoice(), to: matter.id) }
    }
  }
}
