import Testing

@testable import Civic

@Suite("What becomes of a contribution") struct DispositionTests {
  @Test("one opens a matter, a second joins it: two units are answered")
  func openAndJoin() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("facilities")
    let first = try await dialogue.note("Hội trường xuống cấp. Mưa dột.", subject: subject)
    try await dialogue.dispose(
      first, .opens(.init(kind: .proposal, subject: subject, title: first.proposedTitle, place: "Tổ 1")))
    let matter = try #require(try await dialogue.contributions().first?.matter)
    let session = dialogue.session
    let second = try await dialogue.world.as(World.clerk) { work in
      try work.noteContribution(
        NewContribution(
          session: session, clientKey: "k2", speakerName: "Lê Thanh Bình", organization: "cell-2",
          words: "Tổ 2 cũng vậy"))
    }
    try await dialogue.dispose(second, .joins(matter: matter))
    let (kept, voices) = try await dialogue.world.as(World.clerk) { (try $0.matter(matter), try $0.voices(of: matter)) }
    #expect(kept.title == "Hội trường xuống cấp")
    #expect(kept.session == dialogue.session)
    #expect(Set(voices.map(\.organization)) == ["cell-1", "cell-2"])
    #expect(Set(voices.map(\.contribution)) == [first.id, second.id])
  }

  @Test("what has become a matter is neither disposed of again nor removed")
  func onlyOnce() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("security")
    let contribution = try await dialogue.note("Mất trộm")
    try await dialogue.dispose(
      contribution, .opens(.init(kind: .report, subject: subject, title: "Mất trộm", place: "")))
    await #expect(throws: Refusal.self) { try await dialogue.dispose(contribution, .noted) }
    let session = dialogue.session
    await #expect(throws: Refusal.self) {
      try await dialogue.world.as(World.clerk) { try $0.removeContribution(contribution.id, of: session) }
    }
    #expect(try await dialogue.contributions().first?.disposition == .opensMatter)
  }

  @Test("an answer in the room names the body and its words, and can still be changed to noted")
  func answered() async throws {
    let dialogue = try await Dialogue()
    let contribution = try await dialogue.note("Bao giờ sửa đường?")
    let browser = try await dialogue.screen("contributions/\(contribution.id)")
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions/\(contribution.id)/disposition",
      ["disposition": "answered", "answered_by": "economy", "answer": "Tháng 12 thi công"])
    let answered = try #require(try await dialogue.contributions().first)
    #expect(answered.answeredBy == "economy")
    #expect(answered.answer == "Tháng 12 thi công")
    try await dialogue.dispose(answered, .noted)
    #expect(try await dialogue.contributions().first?.answer == "")
  }

  @Test("a form that lacks what it needs is shown again with all problems and what was typed")
  func incomplete() async throws {
    let dialogue = try await Dialogue()
    let contribution = try await dialogue.note("Ngập ngõ 5")
    let browser = try await dialogue.screen("contributions/\(contribution.id)")
    try await browser.post(
      "/sessions/\(dialogue.session)/contributions/\(contribution.id)/disposition",
      ["disposition": "opens_matter", "title": "", "place": "Ngõ 5, tổ 2"])
    #expect(browser.status == .unprocessableContent)
    #expect(browser.page.contains("Ngõ 5, tổ 2"))
    #expect(browser.page.contains("Tóm tắt nội dung"))
    #expect(try await dialogue.contributions().first?.disposition == nil)
  }

  @Test(
    "what nobody is named for is answered to every invited unit where the form says so",
    arguments: [(true, ["cell-1", "cell-2"]), (false, [])])
  func saidByAll(forAll: Bool, units: [String]) async throws {
    let dialogue = try await Dialogue()
    let session = dialogue.session
    let subject = try await dialogue.world.subject("facilities")
    let heard = try await dialogue.world.as(World.clerk) { work in
      try work.noteContribution(
        NewContribution(
          session: session, clientKey: "k", speakerName: "", person: nil, organization: nil, subject: nil,
          words: "Trang thiết bị còn thiếu"))
    }
    let browser = try await dialogue.screen("contributions/\(heard.id)")
    #expect(browser.page.contains("name=\"for_all\""))
    try await browser.post(
      "/sessions/\(session)/contributions/\(heard.id)/disposition",
      [
        "disposition": "opens_matter", "title": "Trang thiết bị", "kind": "opinion", "matter_subject": subject,
        "for_all": forAll ? "yes" : "",
      ])
    let matter = try #require(try await dialogue.contributions().first?.matter)
    let voices = try await dialogue.world.as(World.clerk) { try $0.voices(of: matter) }
    #expect(voices.compactMap(\.organization) == units)
    #expect(voices.count == max(1, units.count))
  }

  @Test("a unit hears what the others said, and no link leads to their matters")
  func othersMatters() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("facilities")
    let said = try await dialogue.note("Hội trường xuống cấp", subject: subject)
    try await dialogue.dispose(
      said, .opens(.init(kind: .proposal, subject: subject, title: said.proposedTitle, place: "")))
    let matter = try #require(try await dialogue.contributions().first?.matter)
    for (actor, opens) in [(World.cell1, true), (World.cell2, false)] {
      let browser = try await Browser.of(actor, in: dialogue.world)
      try await browser.get("/sessions/\(dialogue.session)/contributions")
      #expect(browser.status == .ok)
      #expect(browser.page.contains("Hội trường xuống cấp"))
      #expect(browser.page.contains("href=\"/matters/\(matter)\"") == opens, "\(actor.personName)")
    }
  }

  @Test("several open matters at once, each under its first sentence")
  func bulk() async throws {
    let dialogue = try await Dialogue()
    let subject = try await dialogue.world.subject("environment")
    let a = try await dialogue.note("Rác ở chợ. Mùi hôi.", key: "a")
    let b = try await dialogue.note("Cống tắc", key: "b")
    let browser = try await dialogue.screen("contributions")
    try await browser.post(
      "/sessions/\(dialogue.session)/dispositions",
      ["disposition": "opens_matter", "contribution": a.id, "contribution": b.id, "subject": ""])
    #expect(browser.status == .unprocessableContent)
    try await browser.post(
      "/sessions/\(dialogue.session)/dispositions",
      ["disposition": "opens_matter", "contribution": a.id, "contribution": b.id, "subject": subject])
    let matters = try await dialogue.contributions().compactMap(\.matter)
    let titles = try await dialogue.world.as(World.clerk) { work in try matters.map { try work.matter($0).title } }
    #expect(titles == ["Rác ở chợ", "Cống tắc"])
  }

  @Test(
    "a title is the first sentence, cut between words",
    arguments: [
      ("Đèn hỏng. Xin sửa.", "Đèn hỏng"), ("  Ngập\nnặng", "Ngập"), ("...", "..."),
      (String(repeating: "mười ", count: 30), String(repeating: "mười ", count: 19) + "mười…"),
    ])
  func title(words: String, title: String) async throws {
    let contribution = try await Dialogue().note(words)
    #expect(contribution.proposedTitle == title)
  }
}
