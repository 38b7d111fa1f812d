import Rulebook
import Storage

@testable import Civic

/// A second commune on the same installation: nothing of it may be seen from phường An Hòa.
enum OtherCommune {
  static let clerk = Actor(
    commune: "binh-an", person: "bp-1", personName: "Ngô Thị Xuân", membership: "bm-1", organization: "b-office",
    organizationName: "Văn phòng Đảng ủy xã Bình An", postTitle: "Chuyên viên", role: .clerk)

  /// Founds it with its clerk.
  static func found(in world: World) async throws {
    let (now, rules, ids) = (world.clock.now, world.rules, world.ids)
    try await world.database.write { tx in
      try Work.found(
        NewCommune(name: "Xã Bình An", kind: .commune, province: "Tỉnh Gia Lai"), id: clerk.commune, tx: tx, now: now,
        ids: ids)
      let work = Work(tx: tx, actor: clerk, now: now, rules: rules, ids: ids, keys: World.keys)
      let start = Day(year: 2025, month: 7, day: 1)!
      try work.save(
        Organization(
          id: clerk.organization, name: clerk.organizationName, classification: .partyOffice, validFrom: start))
      try work.save(Person(id: clerk.person, name: clerk.personName, phone: "0988 777 666"))
      let post = try work.postID(title: clerk.postTitle, role: .clerk, in: clerk.organization)
      try work.saveMembership(clerk.membership, of: clerk.person, post: post, from: start, to: nil)
    }
  }
}
