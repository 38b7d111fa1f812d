import Rulebook
import Testing

@testable import Civic

@Suite("A dossier to the level above") struct DossierTests {
  @Test("two matters go up in one petition, and the reply comes back to every cell that raised them")
  func roundTrip() async throws {
    let world = try await World()
    let lamp = try await world.referredLamp()
    let hall = try await world.lamp(through: ["cell-2"])
    let dossier = try await made(world, [lamp, hall])
    #expect(dossier.number == "01/2026")
    try await expectHidden(dossier, world)
    try await world.as(World.clerk) { try $0.sendDossier(dossier.id) }
    #expect(try await world.matter(lamp.id).state == .escalated)
    #expect(try await world.matter(lamp.id).owner == "office")
    #expect(try await world.notices(World.province).count == 1)
    #expect(try await world.notices(World.cell1).contains { $0.contains("tập kiến nghị số 01/2026") })
    let page = try await world.as(World.province) { try $0.dossierPage(dossier.id) }
    #expect(page.items.map(\.voices) == [2, 1])
    #expect(try await world.as(World.province) { try $0.matter(lamp.id).number } == "1/2026")
    try await reply(world, dossier, lamp, hall)
  }

  /// One done, one promised: each cell hears of its own.
  private func reply(_ world: World, _ dossier: Dossier, _ lamp: Matter, _ hall: Matter) async throws {
    let day = World.day.adding(days: 30)
    let done = DossierAnswer(matter: lamp.id, answer: NewAnswer(outcome: .done, words: "Điện lực đã thay"))
    let promised = DossierAnswer(
      matter: hall.id, answer: NewAnswer(outcome: .promised, words: "Cấp vốn quý I", promisedOn: day))
    try await world.as(World.province) {
      try $0.replyToDossier(dossier.id, NewDossierReply(symbol: "125-CV/TU", answers: [done]))
    }
    #expect(try await world.as(World.clerk) { try $0.dossier(dossier.id).state } == .sent)
    try await world.as(World.clerk) {
      try $0.replyToDossier(dossier.id, NewDossierReply(symbol: "130-CV/TU", answers: [promised]))
    }
    let after = try await world.as(World.clerk) { try $0.dossier(dossier.id) }
    #expect(after.state == .replied && after.replySymbol == "125-CV/TU; 130-CV/TU")
    #expect(try await world.matter(lamp.id).state == .answered)
    let watched = try await world.matter(hall.id)
    #expect(watched.state == .promised && watched.dueOn == day && watched.owner == "office")
    #expect(try await world.notices(World.cell1).contains { $0.contains("Đã làm xong") })
    #expect(try await world.notices(World.cell2).contains { $0.contains("Hứa làm, có ngày") })
    #expect(try await world.as(World.cell1) { try $0.answers(of: lamp.id).first?.organizationName } == "Tỉnh ủy")
  }

  private func made(_ world: World, _ matters: [Matter]) async throws -> Dossier {
    try await world.as(World.clerk) {
      try $0.makeDossier(
        NewDossier(addressee: "province", title: "Chiếu sáng", request: "Bố trí vốn", matters: matters.map(\.id)))
    }
  }

  private func expectHidden(_ dossier: Dossier, _ world: World) async throws {
    for actor in [World.province, World.cell1, World.economy, World.admin] {
      await #expect(throws: NotFound.self) { try await world.as(actor) { try $0.dossier(dossier.id) } }
    }
  }

  @Test("a matter is in one petition at a time, and only before it goes can it be taken out")
  func oneAtATime() async throws {
    let world = try await World()
    let lamp = try await world.lamp()
    let first = try await made(world, [lamp])
    let second = try await made(world, [])
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.putIntoDossier(second.id, [lamp.id]) }
    }
    await #expect(throws: Refusal.self) { try await world.as(World.clerk) { try $0.sendDossier(second.id) } }
    try await world.as(World.clerk) { try $0.takeOutOfDossier(first.id, lamp.id) }
    try await world.as(World.clerk) { try $0.putIntoDossier(second.id, [lamp.id]) }
    try await world.as(World.clerk) { try $0.sendDossier(second.id) }
    await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.takeOutOfDossier(second.id, lamp.id) }
    }
  }

  @Test("what was answered meanwhile stands in the way of sending, with a link to it")
  func notReady() async throws {
    let world = try await World()
    let lamp = try await world.lamp()
    let dossier = try await made(world, [lamp])
    try await world.as(World.clerk) { try $0.answerMatter(lamp.id, NewAnswer(outcome: .done, words: "Xong")) }
    let refusal = await #expect(throws: Refusal.self) {
      try await world.as(World.clerk) { try $0.sendDossier(dossier.id) }
    }
    #expect(refusal?.links.map(\.address) == ["/matters/\(lamp.id)"])
  }

  @Test("what the level above hands back is ours again, and the days that it lay there do not count")
  func handedBack() async throws {
    let world = try await World()
    let lamp = try await world.lamp()
    let dossier = try await made(world, [lamp])
    let asked = World.day.adding(days: 5)
    try await world.as(World.clerk) { try $0.sendDossier(dossier.id, due: asked) }
    let above = try await world.matter(lamp.id)
    #expect(
      above.dueOn == asked && above.deadline == lamp.deadline, "the own term stands still beside the day asked for")
    let back = World.day.adding(days: 20)
    world.clock.move(to: Instant(back, hour: 9))
    try await world.as(World.province) {
      try $0.replyToDossier(
        dossier.id,
        NewDossierReply(
          symbol: "", answers: [], handedBack: [HandedBack(matter: lamp.id, reason: "Phường tự giải quyết được")]))
    }
    let after = try await world.matter(lamp.id)
    let pause = Pause(from: World.day, to: back, reason: dossier.number)
    #expect(after.state == .received && after.owner == "office")
    #expect(after.deadline?.pauses == [pause])
    #expect(after.dueOn == (try world.rules.deadline("p11-reply-deadline", from: World.day, pauses: [pause]).due))
    #expect(try await world.as(World.clerk) { try $0.dossier(dossier.id).state } == .replied)
    let former = try await world.as(World.clerk) { try $0.formerDeadlines(of: lamp.id) }
    #expect(former.map(\.cause) == [.escalation, .escalation] && former.map(\.became) == [after.dueOn, asked])
    #expect(try await world.notices(World.clerk).contains { $0.contains("Phường tự giải quyết được") })
  }

  @Test("handing back on the form needs a reason, and what was typed stays")
  func handBackForm() async throws {
    let world = try await World()
    let lamp = try await world.lamp()
    let dossier = try await made(world, [lamp])
    try await world.as(World.clerk) { try $0.sendDossier(dossier.id) }
    let browser = try await Browser.of(World.province, in: world)
    let empty = try await browser.post(
      "/dossiers/\(dossier.id)/reply", ["symbol": "9-CV/TU", "outcome-\(lamp.id)": "handed_back"])
    #expect(browser.status == .unprocessableContent && empty.contains("9-CV/TU"))
    try await browser.post(
      "/dossiers/\(dossier.id)/reply",
      ["outcome-\(lamp.id)": "handed_back", "words-\(lamp.id)": "Thuộc thẩm quyền của phường"])
    #expect(browser.status == .ok)
    #expect(try await world.matter(lamp.id).state == .received)
  }

  @Test("the paper counts voices by unit and names nobody")
  func paper() async throws {
    let world = try await World()
    let dossier = try await made(world, [try await world.lamp()])
    let browser = try await Browser.of(World.clerk, in: world)
    let page = try await browser.get("/dossiers/\(dossier.id)/print")
    #expect(page.contains("Chi bộ tổ dân phố 1 (1), Chi bộ tổ dân phố 2 (1)"))
    #expect(!page.contains(World.petitioner) && !page.contains(World.neighbour))
  }

  @Test("the reply is written on one page, and what is left empty stays open")
  func replyForm() async throws {
    let world = try await World()
    let (lamp, hall) = (try await world.lamp(), try await world.lamp(through: ["cell-2"]))
    let dossier = try await made(world, [lamp, hall])
    try await world.as(World.clerk) { try $0.sendDossier(dossier.id) }
    let browser = try await Browser.of(World.province, in: world)
    try await browser.get("/dossiers/\(dossier.id)/reply")
    let wrong = try await browser.post(
      "/dossiers/\(dossier.id)/reply",
      ["outcome-\(lamp.id)": "promised", "words-\(lamp.id)": "Sẽ cấp vốn", "promised_on-\(lamp.id)": "31/02/2027"])
    #expect(browser.status == .unprocessableContent && wrong.contains("31/02/2027") && wrong.contains("Sẽ cấp vốn"))
    try await browser.post(
      "/dossiers/\(dossier.id)/reply",
      ["outcome-\(lamp.id)": "promised", "words-\(lamp.id)": "Sẽ cấp vốn", "promised_on-\(lamp.id)": "28/02/2027"])
    #expect(browser.status == .ok)
    #expect(try await world.matter(lamp.id).state == .promised)
    #expect(try await world.matter(hall.id).state == .escalated)
  }
}
