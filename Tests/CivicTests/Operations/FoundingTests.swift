import Foundation
import Rulebook
import Storage
import Testing

@testable import Civic

@Suite("The first day of a commune") struct FoundingTests {
  private final class House {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-found-\(UUID().uuidString)")
    let installation: Installation
    let rules: Rulebook
    let now = Instant(World.day, hour: 8)

    init() async throws {
      installation = try await Installation(directory: folder.path, environment: [:])
      rules = try World.shipped.get().rules
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    var founding: Founding { Founding(installation, rules: rules, now: now) }
    static let commune = Founding.Commune(
      name: "Xã Suối Đá", kind: "commune", province: "Tỉnh Gia Lai", office: "Văn phòng Đảng ủy xã Suối Đá",
      administrator: "Đặng Hồng Quân")
  }

  @Test("founds it with its office, its administrator and a card that opens, and not a second time")
  func founds() async throws {
    let house = try await House()
    let code = try await house.founding.found(House.commune)
    let now = house.now
    let card = try await house.installation.database.read {
      try Entrance(tx: $0, now: now, ids: .random).card(code)?.name
    }
    #expect(card == "Đặng Hồng Quân")
    await #expect(throws: Founding.Problem.isThere("Xã Suối Đá")) { try await house.founding.found(House.commune) }
    #expect(try await Keeping.verify(house.folder).whole.first?.events == 5)
    var wrong = House.commune
    wrong.kind = "district"
    await #expect(throws: Founding.Problem.badKind("district")) { try await house.founding.found(wrong) }
  }

  @Test("the last administrator who lost phone and paper comes in by a card of the machine's owner, which is an event")
  func breaksGlass() async throws {
    let house = try await House()
    _ = try await house.founding.found(House.commune)
    await #expect(throws: Founding.Problem.nobody("Trần Văn Lạ")) {
      try await house.founding.card(for: "Trần Văn Lạ", withoutSecondStep: false)
    }
    let (keys, rules) = (house.installation.keys, house.rules)
    let now = house.now
    try await house.installation.database.write { tx in
      let row = try tx.rows("SELECT commune_id, id FROM person")[0]
      let admin = Actor(
        commune: try row["commune_id"], person: try row["id"], personName: "", membership: "", organization: "",
        organizationName: "", postTitle: "", role: .admin)
      _ = try Work(tx: tx, actor: admin, now: now, rules: rules, ids: .random, keys: keys).choosePaper()
    }
    _ = try await house.founding.card(for: "dang hong quan", withoutSecondStep: true)
    let left = try await house.installation.database.read { tx in
      (
        try tx.count("SELECT count(*) AS n FROM second_factor"),
        try tx.count("SELECT count(*) AS n FROM event WHERE kind = 'second_factor_removed'")
      )
    }
    #expect(left == (0, 1))
  }
}
