import Foundation
import Storage
import Testing

@testable import Civic

@Suite("A secret ballot") struct SecretBallotTests {
  /// Every row of every table, as text.
  private func everything(_ world: World) async throws -> [String: Set<String>] {
    try await world.database.read { tx in
      let tables: [String] = try tx.rows(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text%'"
      ).map { try $0["name"] }
      var all: [String: Set<String>] = [:]
      for table in tables {
        let columns: [String] = try tx.rows("SELECT name FROM pragma_table_info(\(table))").map { try $0["name"] }
        let joined = SQL(columns.map { SQL(file: "COALESCE(CAST(\($0) AS TEXT), '')") }, separator: " || '|' || ")
        all[table] = Set(try tx.rows("SELECT \(joined) AS line FROM \(SQL(file: table))").map { try $0["line"] })
      }
      return all
    }
  }

  @Test("nothing that a ballot changes in the database names the voter")
  func namesNobody() async throws {
    let cell = try await Cell(members: 9)
    let (vote, member) = (try await cell.vote(.secret), cell.members[4])
    let before = try await everything(cell.world)
    try await cell.world.as(member) { try $0.castBallot(vote, "against") }
    let after = try await everything(cell.world)
    var changed: Set<String> = []
    for (table, rows) in after {
      for row in rows.subtracting(before[table] ?? []) {
        changed.insert(table)
        #expect(!row.contains(member.person), "\(table): \(row)")
        #expect(!row.contains(member.personName), "\(table): \(row)")
        #expect(!row.contains(member.membership), "\(table): \(row)")
        #expect(!row.contains("against"), "\(table) says what was chosen: \(row)")
      }
    }
    #expect(changed == ["ballot_slot", "ballot_token", "event", "history_head"])
  }

  @Test("sent through the page it leaves no trace of the voter either", arguments: ["in_favour", "against"])
  func pageNamesNobody(choice: String) async throws {
    let cell = try await Cell(members: 6)
    let (vote, member) = (try await cell.vote(.secret), cell.members[2])
    let browser = try await Browser.of(member, in: cell.world)
    try await browser.get("/votes/\(vote)")
    let before = try await everything(cell.world)
    try await browser.post("/votes/\(vote)/ballot", ["choice": choice])
    #expect(browser.page.contains("Phiếu đã vào hòm"))
    let after = try await everything(cell.world)
    let rows = after.flatMap { table, rows in rows.subtracting(before[table] ?? []) }
    #expect(!rows.isEmpty)
    #expect(!rows.contains { $0.contains(member.person) || $0.contains(choice) })
  }

  @Test("the order of the rows and of the ids says nothing about the order of voting, before and after the close")
  func orderSaysNothing() async throws {
    let cell = try await Cell(members: 60)
    let vote = try await cell.vote(.secret)
    // The first half votes for, the second half against: any order that follows time would show two blocks.
    for (index, voter) in cell.voters.enumerated() {
      try await cell.world.as(voter) { try $0.castBallot(vote, index < 30 ? "in_favour" : "against") }
    }
    let keys = World.keys
    for order in ["rowid", "id"] {
      let choices = try await cell.world.database.read { tx in
        try tx.rows("SELECT id, sealed FROM ballot_slot ORDER BY \(SQL(file: order))").map { row in
          let id: String = try row["id"]
          return try keys.open(try row["sealed"], at: .ballot(commune: World.commune, slot: id))
        }
      }
      // 61 ballots in chance order: the first 30 rows hold about 15 of either kind. Fewer than 4 or more than 26 has a
      // probability below one in a hundred million.
      let early = choices.prefix(30).filter { $0 == "in_favour" }.count
      #expect((4...26).contains(early), "by \(order): \(early) of the first 30 rows are of the first 30 voters")
    }
    let closed = try await cell.close(vote)
    #expect(closed.count.inFavour == 30 && closed.count.against == 31)
    let left = try await cell.world.database.read { tx in
      (
        tokens: try tx.count("SELECT count(*) AS n FROM ballot_token"),
        keys: try tx.count("SELECT count(*) AS n FROM vote WHERE ballot_key <> ''"),
        sorted: try tx.rows("SELECT sealed FROM ballot_slot ORDER BY rowid").map { try $0["sealed"] as String }
      )
    }
    #expect(left.tokens == 0)
    #expect(left.keys == 0)
    #expect(left.sorted == left.sorted.sorted())
  }

  @Test("cast twice it is one ballot, and sealed ballots all have one length")
  func once() async throws {
    let cell = try await Cell(members: 5)
    let (vote, member) = (try await cell.vote(.secret), cell.members[0])
    try await cell.world.as(member) { try $0.castBallot(vote, "in_favour") }
    try await cell.world.as(member) { try $0.castBallot(vote, "against") }
    let other = cell.members[1]
    try await cell.world.as(other) { try $0.castBallot(vote, "other") }
    let sealed: [String] = try await cell.world.database.read { tx in
      try tx.rows("SELECT sealed FROM ballot_slot WHERE sealed <> ''").map { try $0["sealed"] }
    }
    #expect(sealed.count == 2)
    #expect(Set(sealed.map(\.count)).count == 1)
    let closed = try await cell.close(vote)
    #expect(closed.count == VoteCount(inFavour: 1, other: 1, issued: 6))
  }

  @Test("with few voters the ballot says that it cannot be secret")
  func few() async throws {
    let small = try await Cell(members: 2)
    let vote = try await small.vote(.secret)
    let browser = try await Browser.of(small.members[0], in: small.world)
    #expect(try await browser.get("/votes/\(vote)").contains("Bỏ phiếu ở đây không giữ kín được"))
    let large = try await Cell(members: 9)
    let other = try await large.vote(.secret)
    let second = try await Browser.of(large.members[0], in: large.world)
    #expect(try await !second.get("/votes/\(other)").contains("không giữ kín được"))
  }
}
