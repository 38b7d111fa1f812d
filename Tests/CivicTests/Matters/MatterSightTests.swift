import Rulebook
import Testing

@testable import Civic

@Suite("Who sees a matter, and who sees the names") struct MatterSightTests {
  @Test("the office and leaders see all, a cell what it raised, a body what it handles or handled; others find nothing")
  func sight() async throws {
    let world = try await World()
    let matter = try await world.referredLamp(through: ["cell-1"])
    try await expectSeen(
      matter, by: [World.clerk, World.secretary, World.cell1, World.economy, World.police], in: world)
    try await world.as(World.economy) { try $0.returnMatter(matter.id, reason: "Không thuộc phòng") }
    try await expectSeen(
      matter, by: [World.clerk, World.secretary, World.cell1, World.economy, World.police], in: world)
  }

  private func expectSeen(_ matter: Matter, by few: [Actor], in world: World) async throws {
    for actor in World.everybody {
      let listed = try await world.as(actor) {
        try $0.matters(MatterFilter(group: .all), page: 1).items.map(\.matter.id)
      }
      let counted = try await world.as(actor) { try $0.matterCounts()[.all] ?? 0 }
      let found = await (try? world.as(actor) { try $0.matter(matter.id) }) != nil
      let may = few.contains(actor)
      #expect(found == may && listed.contains(matter.id) == may && (counted == 1) == may, "\(actor.personName)")
    }
  }

  @Test("what is not theirs to do is refused, or not found where they may not see it")
  func deeds() async throws {
    let world = try await World()
    let matter = try await world.referredLamp(through: ["cell-1"])
    await #expect(throws: Refusal.self) {
      try await world.as(World.police) { try $0.answerMatter(matter.id, NewAnswer(outcome: .done, words: "Xong")) }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.cell1) { try $0.referMatter(matter.id, NewReferral(lead: "police")) }
    }
    await #expect(throws: NotFound.self) {
      try await world.as(World.cell2) { try $0.clarify(matter.id, reply: "Tôi biết") }
    }
    await #expect(throws: NotFound.self) {
      try await world.as(World.front) { try $0.reopenMatter(matter.id, reason: "Lại") }
    }
    await #expect(throws: Refusal.self) {
      try await world.as(World.admin) { work in
        try work.openMatter(NewMatter(kind: .opinion, subject: "", title: "Thử", words: ""))
      }
    }
  }

  @Test("a cell tells its own people and not another cell's")
  func otherVoice() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    try await world.as(World.clerk) { try $0.answerMatter(matter.id, NewAnswer(outcome: .done, words: "Xong")) }
    let voice = try await world.voice(of: "cell-2", in: matter.id)
    await #expect(throws: NotFound.self) {
      try await world.as(World.cell1) {
        try $0.tellVoice(voice, of: matter.id, how: "nói", on: World.day, satisfied: nil)
      }
    }
  }

  @Test("names are on no page but the one that is asked for, and each look is in the history")
  func names() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    for actor in [World.clerk, World.secretary, World.cell1, World.economy, World.police] {
      let browser = try await Browser.of(actor, in: world)
      for path in ["/matters", "/matters/\(matter.id)", "/matters/\(matter.id)/deadline"] {
        let page = try await browser.get(path)
        #expect(browser.status == .ok && page.contains("Đèn đường ngõ 12"))
        for secret in [World.petitioner, World.neighbour, "0905 111 222"] { #expect(!page.contains(secret)) }
      }
      // Nor does the search find the matter by them.
      let found = try await browser.get("/matters?q=\(percentEncoded(World.petitioner))")
      #expect(!found.contains("Đèn đường ngõ 12"))
    }
    try await see(World.clerk, [World.petitioner, World.neighbour], matter, world)
    try await see(World.economy, [World.petitioner, World.neighbour], matter, world)
    try await see(World.cell1, [World.petitioner], matter, world)
    for actor in [World.secretary, World.police] {
      await #expect(throws: Refusal.self) { try await world.as(actor) { try $0.lookAtVoices(of: matter.id) } }
    }
    let looks = try await world.as(World.clerk) { work in
      try work.timeline(of: .matter(matter.id)).filter { $0.kind == .voiceSeen }.map(\.who)
    }
    #expect(Set(looks) == [World.clerk.personName, World.economy.personName, World.cell1.personName])
  }

  private func see(_ actor: Actor, _ names: [String], _ matter: Matter, _ world: World) async throws {
    let browser = try await Browser.of(actor, in: world)
    try await browser.get("/matters/\(matter.id)")
    let page = try await browser.post("/matters/\(matter.id)/voices/look")
    for name in [World.petitioner, World.neighbour] { #expect(page.contains(name) == names.contains(name), "\(name)") }
  }

  @Test("no event and no notice holds a name")
  func events() async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    try await world.as(World.clerk) {
      try $0.addVoice(NewVoice(organization: "cell-1", name: World.neighbour), to: matter.id)
    }
    let details = try await world.as(World.clerk) { try $0.timeline(of: .matter(matter.id)).flatMap(\.detail.values) }
    #expect(!details.isEmpty && !details.contains { $0.contains(World.petitioner) || $0.contains(World.neighbour) })
  }
}
