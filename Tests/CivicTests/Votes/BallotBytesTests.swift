import Foundation
import Storage
import Testing

@testable import Civic

@Suite("The bytes of a secret ballot on disk") struct BallotBytesTests {
  @Test(
    "while it is open the log knows the order; once it is counted no byte of any file knows a token, a slot or the key")
  func bytes() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ballot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("hoiam.sqlite")
    let cell = try await Cell(members: 12, world: World(database: SQLiteDatabase(path: file.path)))
    let vote = try await cell.vote(.secret)
    for (index, voter) in cell.voters.enumerated() {
      try await cell.world.as(voter) { try $0.castBallot(vote, index % 3 == 0 ? "against" : "in_favour") }
    }
    let traces: [String] = try await cell.world.database.read { tx in
      try tx.rows(
        """
        SELECT sealed AS trace FROM ballot_slot UNION ALL SELECT id FROM ballot_slot
        UNION ALL SELECT hash FROM ballot_token UNION ALL SELECT ballot_key FROM vote
        """
      ).map { try $0["trace"] }
    }
    #expect(traces.count == 13 * 3 + 1 && traces.allSatisfy { $0.count > 20 })
    #expect(found(traces, in: folder) == traces.count, "the test would see them")
    let browser = try await Browser.of(Cell.secretary, in: cell.world)
    try await browser.get("/votes/\(vote)")
    try await browser.post("/votes/\(vote)/closing")
    #expect(browser.page.contains("8/13 đảng viên chính thức tán thành"))
    // What came after the vote stands in the log again: a page view, the request that was done once.
    #expect(found(traces, in: folder) == 0)
  }

  private func found(_ traces: [String], in folder: URL) -> Int {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let bytes = files.compactMap { try? Data(contentsOf: $0) }
    return traces.filter { trace in bytes.contains { $0.range(of: Data(trace.utf8)) != nil } }.count
  }
}
