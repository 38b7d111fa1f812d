import Foundation
import Testing

@testable import Civic

@Suite("A refused upload leaves nothing behind") struct TakenFilesTests {
  @Test("a file of a refused deed is gone, one of a deed that was done stays")
  func refused() async throws {
    let world = try await World()
    let id = try await world.as(World.clerk) {
      try $0.giveAssignment(NewAssignment(words: "Lắp đèn", lead: "economy", dueOn: World.day)).id
    }
    let stranger = try await Browser.of(World.cell1, in: world)
    try await stranger.get("/")
    let fields: KeyValuePairs = ["subject_kind": "assignment", "subject_id": id, "back": "/"]
    try await stranger.upload("/files", fields, file: ("a.pdf", Samples.pdf), as: "files")
    #expect(stranger.status == .notFound && world.files.names().isEmpty)
    let clerk = try await Browser.of(World.clerk, in: world)
    try await clerk.get("/")
    try await clerk.upload("/files", fields, file: ("a.pdf", Samples.pdf), as: "files")
    #expect(clerk.status == .ok && world.files.names().count == 1)
    // The same bytes refused once more do not take away the file that is attached.
    try await stranger.upload("/files", fields, file: ("b.pdf", Samples.pdf), as: "files")
    #expect(world.files.names().count == 1)
  }

  @Test("a file for which two uploads wait stays when one of them is refused")
  func waiting() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-held-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let store = FileStore(root: root)
    let name = try store.keep(Samples.pdf)
    _ = try store.keep(Samples.pdf)
    store.release(name, isAttached: false)
    #expect(store.has(name))
    store.release(name, isAttached: true)
    #expect(store.has(name))
    _ = try store.keep(Samples.pdf)
    _ = try store.keep(Samples.pdf)
    store.release(name, isAttached: false)
    store.release(name, isAttached: false)
    #expect(!store.has(name))
  }

  @Test("what a cut in the power left without a record is swept away at the start")
  func sweeping() async throws {
    let world = try await World()
    let name = try world.files.keep(Samples.pdf)
    try await world.site.sweepFiles()
    #expect(world.files.has(name))  // somebody is still waiting for it
    let later = FileStore(root: world.files.root)
    #expect(later.sweep(keeping: []) == 1 && !later.has(name))
  }
}
