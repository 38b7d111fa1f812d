import Storage
import Testing

@testable import Civic

@Suite("What a rotation of keys walks through") struct SealedColumnTests {
  @Test("every sealed column of the schema is among it: a new one that is forgotten fails here")
  func complete() async throws {
    let columns: [String] = try await World().database.read { tx in
      try tx.rows(
        """
        SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name LIKE 'sealed%'
        """
      ).map { try $0["name"] }
    }
    #expect(columns.sorted() == SealedColumn.all.map(\.table).sorted())
  }

  /// A cell in its meeting: somebody has the floor, the secretary is writing, one ballot is in the box.
  private func underWay() async throws -> (cell: Cell, vote: String) {
    let cell = try await Cell(members: 5)
    let (session, vote) = (cell.session, try await cell.vote(.secret))
    try await cell.world.as(Cell.secretary) { work in
      try work.giveFloor(to: "Bà Lê Thị Sen", minutes: 5, in: session)
      _ = try work.keepDraft(
        of: "/matters", .init(page: "/", title: "Kiến nghị", fields: ["name": ["Nguyễn Thị Bưởi"]]))
    }
    try await cell.world.as(cell.members[0]) { try $0.castBallot(vote, "against") }
    return (cell, vote)
  }

  @Test("after a rotation the new key alone opens who has the floor, what is begun and what lies in the box")
  func rotation() async throws {
    let (cell, vote) = try await underWay()
    let (world, session) = (cell.world, cell.session)
    let ring = World.keys.rotated(at: world.clock.now)
    #expect(try await world.database.write { try ring.resealAll(in: $0) } == 3)
    let newest = Keyring([try #require(ring.keys.last)])
    let (now, rules, ids) = (world.clock.now, world.rules, world.ids)
    let (speaker, drafts, ballots) = try await world.database.read { tx in
      let work = Work(tx: tx, actor: Cell.secretary, now: now, rules: rules, ids: ids, keys: newest)
      return (try work.speaker(of: session), try work.drafts(), try work.ballots(of: try work.vote(vote)))
    }
    #expect(speaker?.name == "Bà Lê Thị Sen")
    #expect(drafts.map { $0.content.fields["name"] } == [["Nguyễn Thị Bưởi"]])
    #expect(ballots == ["against"])
  }

  @Test("with the key lost, drafts and speakers go, and a box without its ballots is not counted but put aside")
  func lost() async throws {
    let (cell, vote) = try await underWay()
    let ring = Keyring.fresh(at: cell.world.clock.now)
    let left = try await cell.world.database.write { tx in
      for column in try SealedColumn.present(in: tx) { _ = try column.giveUp(in: tx, ring) }
      return try tx.count("SELECT (SELECT count(*) FROM form_draft) + (SELECT count(*) FROM room_speaker) AS n")
    }
    #expect(left == 0)
    let refusal = await #expect(throws: Refusal.self) { try await cell.close(vote) }
    #expect(refusal?.values == ["cast": "1", "found": "0"])
    try await cell.world.as(Cell.secretary) { try $0.voidVote(vote, reason: "mất khóa") }
  }
}
