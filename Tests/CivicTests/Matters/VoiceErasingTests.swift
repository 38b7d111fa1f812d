import Foundation
import Rulebook
import Testing

@testable import Civic

@Suite("Names are kept only as long as they are needed") struct VoiceErasingTests {
  private func closed(_ world: World) async throws -> Matter {
    let matter = try await world.lamp()
    try await world.as(World.clerk) { try $0.closeMatter(matter.id, reason: "Đã giải quyết xong") }
    return matter
  }

  private func names(in matter: String, _ world: World) async throws -> [String] {
    try await world.as(World.clerk) { try $0.names(in: matter) }
  }

  @Test("a year after the end the names go by rule, the matter stays, and the deletion is recorded with its rule")
  func expired() async throws {
    let world = try await World()
    let matter = try await closed(world)
    let due = try world.rules.deadline("tt05-keep", from: World.day).due
    world.clock.move(to: Instant(due, hour: 9))
    try await world.site.eraseExpiredVoices()
    #expect(try await names(in: matter.id, world).count == 2)
    world.clock.move(days: 1)
    try await world.site.eraseExpiredVoices()
    #expect(try await names(in: matter.id, world).isEmpty)
    let voices = try await world.as(World.clerk) { try $0.voices(of: matter.id) }
    #expect(voices.count == 2 && voices.allSatisfy { $0.erasedOn == due.adding(days: 1) })
    let events = try await world.as(World.clerk) {
      try $0.timeline(of: .matter(matter.id)).filter { $0.kind == .voiceErased }
    }
    #expect(events.count == 1 && events[0].detail["rule"] == "tt05-keep" && events[0].detail["count"] == "2")
    #expect(!events[0].sentence(try World.vietnamese()).contains("{"))
    try await world.site.eraseExpiredVoices()
    #expect(try await world.database.read { try HistoryChain(tx: $0).check().holds })
  }

  @Test("what is still open keeps its names, however old")
  func open() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    world.clock.move(days: 3000)
    try await world.site.eraseExpiredVoices()
    #expect(try await names(in: matter.id, world).count == 2)
  }

  @Test("somebody who asks is taken out by the office, on a page that does not show the name")
  func onRequest() async throws {
    let world = try await World()
    let matter = try await world.lamp()
    let voice = try await world.voice(of: "cell-1", in: matter.id)
    let clerk = try await Browser.of(World.clerk, in: world)
    let address = "/matters/\(matter.id)/voices/\(voice)/erasure"
    #expect(try await !clerk.get(address).contains(World.petitioner))
    try await clerk.post(address, ["words": ""])
    #expect(clerk.status == .unprocessableContent)
    try await clerk.get(address)
    try await clerk.post(address, ["words": "Người nêu yêu cầu"])
    #expect(clerk.status == .ok && clerk.page.contains("xóa thông tin người nêu (1 người): Người nêu yêu cầu"))
    let looked = try await clerk.post("/matters/\(matter.id)/voices/look")
    #expect(!looked.contains(World.petitioner) && looked.contains(World.neighbour) && looked.contains("Đã xóa ngày"))
    let other = try await Browser.of(World.cell2, in: world)
    try await other.get(address)
    #expect(other.status == .notFound)
  }
}

@Suite("No name in words that many read") struct MatterNamesTests {
  @Test(
    "words that name the person are refused beside their field, however they are written",
    arguments: ["answer", "clarification", "closing", "return"])
  func refused(_ deed: String) async throws {
    let world = try await World()
    let matter = try await world.referredLamp()
    let said = "Đã gặp \(World.petitioner.lowercased()) và giải thích"
    await #expect(throws: FormProblem.self) {
      try await world.as(World.clerk) { work in
        switch deed {
        case "answer": try work.answerMatter(matter.id, NewAnswer(outcome: .explained, words: said))
        case "clarification": try work.askForMore(matter.id, question: said)
        case "closing": try work.closeMatter(matter.id, reason: said)
        default: try work.returnMatter(matter.id, reason: said)
        }
      }
    }
  }

  @Test("a title, the words and the place of a new matter may not say who raises it")
  func opening() async throws {
    let world = try await World()
    let subject = try await world.subject("lighting")
    for (title, words, place) in [
      ("Đơn của bà Phan Thị Út", "", ""), ("Đèn", "Tôi là Phan Thị Út", ""), ("Đèn", "", "nhà Phan Thi Ut"),
    ] {
      await #expect(throws: FormProblem.self) {
        try await world.as(World.clerk) {
          try $0.openMatter(
            NewMatter(
              kind: .opinion, subject: subject, title: title, words: words, place: place,
              voices: [NewVoice(name: "Phan Thị Út")]))
        }
      }
    }
  }

  @Test("what is said of a denunciation refuses anything of the shape of a name, and says why")
  func denunciation() async throws {
    let world = try await World()
    let subject = try await world.subject("security")
    let matter = try await world.as(World.clerk) {
      try $0.openMatter(
        NewMatter(kind: .denunciation, subject: subject, title: "", words: "", paperRef: "TC-03/2026"))
    }
    let clerk = try await Browser.of(World.clerk, in: world)
    for words in ["Ông Nguyễn Văn Bình gửi thêm", "gặp bà Tư", "số nhà 12", "gọi 0905111222"] {
      try await clerk.get("/matters/\(matter.id)/closing")
      try await clerk.post("/matters/\(matter.id)/closing", ["words": words])
      #expect(clerk.status == .unprocessableContent && clerk.page.contains("bí mật nhà nước"), "\(words)")
    }
    try await clerk.get("/matters/\(matter.id)/closing")
    try await clerk.post("/matters/\(matter.id)/closing", ["words": "Đã chuyển Thanh tra tỉnh theo thẩm quyền"])
    #expect(clerk.status == .ok)
  }
}
