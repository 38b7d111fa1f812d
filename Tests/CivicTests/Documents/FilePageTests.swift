import Foundation
import HTTPTypes
import Testing

@testable import Civic

@Suite("Adding files and getting them back") struct FilePageTests {
  private func given(_ world: World) async throws -> String {
    try await world.as(World.clerk) {
      try $0.giveAssignment(NewAssignment(words: "Lắp đèn", lead: "economy", dueOn: World.day)).id
    }
  }

  private func address(of name: String, on page: String) -> String? {
    guard let end = page.range(of: "\">\(name)</a>"),
      let start = page[..<end.lowerBound].range(of: "href=\"", options: .backwards)
    else { return nil }
    return String(page[start.upperBound..<end.lowerBound])
  }

  @Test(
    "photos and PDF are shown, the rest is saved, and nothing in them can run",
    arguments: [
      ("a.png", Samples.png, "inline", "sandbox; default-src 'none'"),
      ("a.pdf", Samples.pdf, "inline", "default-src 'none'"),
      ("a.txt", Samples.text, "attachment", "sandbox; default-src 'none'"),
      ("a.docx", Samples.docx, "attachment", "sandbox; default-src 'none'"),
    ])
  func headers(_ name: String, _ bytes: [UInt8], _ disposition: String, _ policy: String) async throws {
    let world = try await World()
    let id = try await given(world)
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.upload(
      "/files", ["subject_kind": "assignment", "subject_id": id, "back": "/assignments/\(id)"], file: (name, bytes),
      as: "files")
    try await clerk.get(try #require(address(of: name, on: clerk.page)))
    #expect(clerk.status == .ok)
    #expect(clerk.headers[.contentDisposition] == "\(disposition); filename*=UTF-8''\(name)")
    #expect(clerk.headers[.contentSecurityPolicy] == policy)
    #expect(clerk.headers[.xContentTypeOptions] == "nosniff")
    #expect(clerk.headers[.contentType]?.contains("html") == false)
  }

  @Test("a file is for those who may see what it hangs on")
  func visibility() async throws {
    let world = try await World()
    let id = try await given(world)
    let file = try CheckedFile(.init(field: "files", name: "a.pdf", bytes: Samples.pdf), world.rules, on: World.day)
    _ = try world.files.keep(Samples.pdf)
    let kept = try await world.as(World.economy) { try $0.attach(file, to: .assignment(id)).id }
    for (actor, status) in [
      (World.economy, HTTPResponse.Status.ok), (World.cell1, .notFound), (World.admin, .notFound),
    ] {
      let browser = try await Browser.of(actor, in: world)
      try await browser.get("/files/\(kept)")
      #expect(browser.status == status, "\(actor.personName)")
    }
    await #expect(throws: NotFound.self) {
      try await world.as(World.cell1) { _ = try $0.attach(file, to: .assignment(id)) }
    }
  }

  @Test("a form without a file, and with one that we do not take, comes back with the reason")
  func problems() async throws {
    let world = try await World()
    let id = try await given(world)
    let clerk = try await Browser.of(World.clerk, in: world)
    let fields: KeyValuePairs = ["subject_kind": "assignment", "subject_id": id, "back": "/assignments/\(id)"]
    try await clerk.post("/files", fields)
    #expect(clerk.status == .unprocessableContent && clerk.page.contains("Chưa chọn tệp"))
    try await clerk.upload("/files", fields, file: ("x.html", Array("<html>".utf8)), as: "files")
    #expect(clerk.status == .unprocessableContent && clerk.page.contains("chưa nhận được ở đây"))
    try await clerk.upload("/files", fields, file: ("TỐI MẬT.pdf", Samples.pdf), as: "files")
    #expect(clerk.status == .conflict && clerk.page.contains("bí mật nhà nước"))
  }

  @Test("nobody fills the disk without having signed in")
  func guest() async throws {
    let world = try await World()
    let guest = Browser(world)
    try await guest.upload(
      "/files", ["subject_kind": "session", "subject_id": "x"], file: ("a.pdf", Samples.pdf), as: "files")
    #expect(guest.status == .unauthorized)
    #expect(!FileManager.default.fileExists(atPath: world.files.root.path))
  }

  @Test("a file whose bytes were changed on the disk is no longer given out")
  func changed() throws {
    let world = FileStore(root: .init(fileURLWithPath: "/tmp/hoiam-test-changed-\(getpid())"))
    defer { try? FileManager.default.removeItem(at: world.root) }
    let name = try world.keep(Samples.pdf)
    #expect(try world.bytes(name) == Samples.pdf)
    try Data(Samples.png).write(
      to: world.root.appendingPathComponent(String(name.prefix(2))).appendingPathComponent(name))
    #expect(throws: NotFound.self) { try world.bytes(name) }
  }
}
