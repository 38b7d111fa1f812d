import HTTPTypes
import Testing

@testable import Civic

@Suite("Without a line") struct OfflineTests {
  @Test("the worker, the page it shows and the manifest are there for everybody, and name nobody")
  func forEverybody() async throws {
    let stranger = Browser(try await World())
    let worker = try await stranger.get("/worker.js")
    #expect(stranger.headers[.contentType]?.contains("javascript") == true)
    #expect(worker.contains("shell-") && !worker.contains("shell-VERSION"))
    let page = try await stranger.get("/offline")
    #expect(stranger.status == .ok && page.contains("id=\"line\"") && !page.contains("data-csrf"))
    let manifest = try await stranger.get("/manifest.webmanifest")
    #expect(manifest.contains("\"display\":\"standalone\"") && manifest.contains("Hồi Âm"))
  }

  @Test("a device of one's own may keep pages, a shared one may not, and no device one with a petitioner's name")
  func kept() async throws {
    let world = try await World()
    let own = try await Browser.of(World.clerk, in: world)
    try await own.get("/matters")
    let who = try #require(own.headers[.keep])
    try await own.get("/matters")
    #expect(own.headers[.keep] == who, "the same from memory")
    let matter = try await world.lamp()
    let page = try await own.post("/matters/\(matter.id)/voices/look")
    #expect(own.status == .ok && page.contains(World.petitioner) && own.headers[.keep] == nil)
    let other = try await Browser.of(World.secretary, in: world)
    try await other.get("/matters")
    #expect(other.headers[.keep] != who)
    let (now, ids) = (world.clock.now, world.ids)
    let admission = try await world.database.write { tx in
      try Entrance(tx: tx, now: now, ids: ids).admit(
        Proof(commune: World.commune, person: World.clerk.person, membership: World.clerk.membership, remember: false),
        device: "test")
    }
    let shared = Browser(world, cookies: [SignInCookie.name: admission.secret])
    try await shared.get("/matters")
    #expect(shared.status == .ok && shared.headers[.keep] == "none", "and what was kept for another goes")
    #expect(shared.page.contains("data-who=\"\"") && !shared.page.contains("data-csrf"))
  }

  @Test("words that somebody else wrote since the page was made are not overwritten unseen; sent again, it is meant")
  func conflict() async throws {
    let world = try await World()
    let session = try await world.as(World.clerk) { work in
      try work.scheduleSession(
        NewSession(kind: .dialogue, title: "Đối thoại", organizer: "committee", heldOn: World.day.adding(days: 9)))
    }
    let path = "/sessions/\(session.id)"
    func fields(_ title: String) -> [(String, String)] {
      [("kind", "dialogue"), ("organizer", "committee"), ("title", title), ("held_on", "29/11/2026")]
    }
    let seen = world.clock.now.description
    world.clock.move(to: world.clock.now.adding(seconds: 600))
    let lan = try await Browser.of(World.secretary, in: world)
    try await lan.get("\(path)/edit")
    try await lan.post(path, pairs: fields("Đối thoại cụm 1"))
    let minh = try await Browser.of(World.clerk, in: world)
    let asked = try await minh.post(path, pairs: fields("Đối thoại cụm 2") + [("seen", seen)])
    #expect(minh.status == .conflict && asked.contains("Trần Thị Lan đã sửa nội dung này lúc 8:10"))
    #expect(asked.contains("Đối thoại cụm 2") && asked.contains("Gửi lại"))
    #expect(try await world.as(World.clerk) { try $0.session(session.id).title } == "Đối thoại cụm 1")
    try await minh.post(path, pairs: fields("Đối thoại cụm 2"))
    #expect(try await world.as(World.clerk) { try $0.session(session.id).title } == "Đối thoại cụm 2")
  }

  @Test("who may not see a thing is not told that somebody changed it, nor who")
  func hiddenChange() async throws {
    let world = try await World()
    let session = try await world.as(World.clerk) { work in
      try work.scheduleSession(
        NewSession(kind: .dialogue, title: "Đối thoại", organizer: "committee", heldOn: World.day.adding(days: 9)))
    }
    let (path, seen) = ("/sessions/\(session.id)", world.clock.now.description)
    let fields = [("kind", "dialogue"), ("organizer", "committee"), ("title", "Cụm 1"), ("held_on", "29/11/2026")]
    world.clock.move(to: world.clock.now.adding(seconds: 600))
    let lan = try await Browser.of(World.secretary, in: world)
    try await lan.get("\(path)/edit")
    try await lan.post(path, pairs: fields)
    let hung = try await Browser.of(World.economy, in: world)
    let answer = try await hung.post(path, pairs: fields + [("seen", seen)])
    #expect(hung.status == .notFound && !answer.contains("Trần Thị Lan"))
  }

  @Test("style sheet and script travel packed to whoever can open them")
  func packed() async throws {
    let browser = Browser(try await World())
    let plain = try await browser.get("/assets/site.css")
    #expect(browser.headers[.contentEncoding] == nil && plain.contains("--page"))
    browser.extraHeaders[.acceptEncoding] = "gzip, br"
    try await browser.get("/assets/site.css")
    #expect(browser.headers[.contentEncoding] == "gzip" && browser.headers[.vary] == "Accept-Encoding")
    try await browser.get("/sign-in")
    #expect(browser.headers[.contentEncoding] == nil, "a page has tokens in it")
  }
}
