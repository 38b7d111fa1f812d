import Foundation
import Hummingbird
import Rulebook
import Storage
import Synchronization

@testable import Civic

/// The one invented ward of our tests: phường An Hòa, on a database in memory, on Friday 20/11/2026 at 8:00.
///
/// Its people: clerk Minh of the Party office, secretary Lan, cell secretaries Tư (cell 1) and Bình (cell 2), Hùng of
/// the economic department, Dũng of the police, Mai of the Front, Thành of the province, admin Quân.
final class World: Sendable {
  let database: SQLiteDatabase
  let rules: Rulebook
  let site: Site
  let files: FileStore
  let clock: TestClock
  /// 1, 2, 3 …
  let ids: IDs
  private let counter: IDCounter
  let routes = Mutex<(any HTTPResponder<Visit>)?>(nil)

  static let commune = "an-hoa"
  static let keys = Keyring.fresh(at: Instant(World.day, hour: 7))
  static let day = Day(year: 2026, month: 11, day: 20)!

  /// Read once for all tests: parsing the rules and the words takes longer than most tests.
  static let shipped = Result { (rules: try Rulebook.shipped(), texts: try Site.shippedTexts()) }

  /// The ward on the morning of its day: made once and copied, because bringing the tables up to date and founding a commune
  /// takes longer than most tests.
  private static let founded = Task { try await World(founding: SQLiteDatabase()).snapshot() }

  /// A ward as it stands: another one can go on from here.
  struct Snapshot: Sendable {
    let database: SQLiteDatabase
    /// How many ids were given out.
    let ids: UInt64
  }

  func snapshot() throws -> Snapshot { Snapshot(database: try SQLiteDatabase(copying: database), ids: counter.count) }

  /// - Parameter file: a database on disk, already brought up to date, in place of one in memory.
  /// - Parameter transport: carries what is asked of an OpenID provider.
  convenience init(
    settings: Site.Settings = .init(), database file: SQLiteDatabase? = nil,
    transport: any OpenIDTransport = CurlTransport()
  ) async throws {
    if let file {
      try await self.init(founding: file, settings: settings, transport: transport)
    } else {
      try self.init(from: try await World.founded.value, settings: settings, transport: transport)
    }
  }

  /// Goes on from where another ward stands.
  convenience init(
    from snapshot: Snapshot, settings: Site.Settings = .init(), transport: any OpenIDTransport = CurlTransport()
  ) throws {
    try self.init(
      on: SQLiteDatabase(copying: snapshot.database), ids: snapshot.ids, settings: settings, transport: transport)
  }

  private convenience init(
    founding database: SQLiteDatabase, settings: Site.Settings = .init(),
    transport: any OpenIDTransport = CurlTransport()
  ) async throws {
    try self.init(on: database, ids: 0, settings: settings, transport: transport)
    try await Schema.migrations().run(on: database, now: clock.now.description)
    try await found()
  }

  private init(
    on database: SQLiteDatabase, ids used: UInt64, settings: Site.Settings, transport: any OpenIDTransport
  ) throws {
    self.database = database
    (counter, rules) = (IDCounter(used), try World.shipped.get().rules)
    let counter = counter
    ids = IDs { _ in IDs.uuid7(second: 0, order: counter.next(), random: 0) }
    clock = TestClock(Instant(World.day, hour: 8))
    files = FileStore(
      root: FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-test-\(UUID().uuidString)"))
    site = try Site(
      database: database, files: files, keys: World.keys, rules: rules, texts: World.shipped.get().texts,
      clock: clock.clock, ids: ids, settings: settings, transport: transport)
  }

  deinit { try? FileManager.default.removeItem(at: files.root) }

  /// A deed, as somebody: with its notices, as the site does it.
  @discardableResult
  func `as`<T: Sendable>(_ actor: Actor, _ body: @Sendable @escaping (Work) throws -> T) async throws -> T {
    let (now, rules, ids) = (clock.now, rules, ids)
    return try await database.write { tx in
      let work = Work(tx: tx, actor: actor, now: now, rules: rules, ids: ids, keys: World.keys)
      let result = try body(work)
      try work.sendNotices()
      return result
    }
  }
}

/// Counts the ids of a ward, so that a copy of it goes on from the same number.
final class IDCounter: Sendable {
  private let last: Mutex<UInt64>
  init(_ used: UInt64) { last = Mutex(used) }
  var count: UInt64 { last.withLock { $0 } }
  func next() -> UInt64 {
    last.withLock { last in
      last += 1
      return last
    }
  }
}

/// A clock that stands still until it is moved.
final class TestClock: @unchecked Sendable {  // the lock guards the only field
  private let lock = NSLock()
  private var moment: Instant
  init(_ moment: Instant) { self.moment = moment }
  var now: Instant { lock.withLock { moment } }
  func move(to moment: Instant) { lock.withLock { self.moment = moment } }
  func move(days: Int) { lock.withLock { moment = moment.adding(days: days) } }
  var clock: Clock { Clock { self.now } }
}

// MARK: - Who is who

extension World {
  static func actor(_ name: String, _ role: Actor.Role, _ title: String, _ body: String, _ bodyName: String) -> Actor {
    Actor(
      commune: commune, person: "p-\(userName(name))", personName: name, membership: "m-\(userName(name))",
      organization: body,
      organizationName: bodyName, postTitle: title, role: role)
  }

  static let clerk = actor("Nguyễn Văn Minh", .clerk, "Chuyên viên", "office", "Văn phòng Đảng ủy phường An Hòa")
  static let secretary = actor("Trần Thị Lan", .leader, "Bí thư Đảng ủy", "committee", "Đảng ủy phường An Hòa")
  static let cell1 = actor("Phạm Văn Tư", .cellSecretary, "Bí thư chi bộ", "cell-1", "Chi bộ tổ dân phố 1")
  static let cell2 = actor("Lê Thanh Bình", .cellSecretary, "Bí thư chi bộ", "cell-2", "Chi bộ tổ dân phố 2")
  static let economy = actor(
    "Đỗ Mạnh Hùng", .department, "Trưởng phòng", "economy", "Phòng Kinh tế, Hạ tầng và Đô thị phường An Hòa")
  static let police = actor("Vũ Trí Dũng", .department, "Trưởng Công an phường", "police", "Công an phường An Hòa")
  static let front = actor("Hoàng Thị Mai", .front, "Chủ tịch", "front", "Ủy ban MTTQ Việt Nam phường An Hòa")
  static let province = actor("Bùi Chí Thành", .province, "Chuyên viên", "province", "Tỉnh ủy")
  static let admin = actor("Đặng Hồng Quân", .admin, "Quản trị", "office", "Văn phòng Đảng ủy phường An Hòa")

  static let everybody = [clerk, secretary, cell1, cell2, economy, police, front, province, admin]

  static let classes: [String: Organization.Classification] = [
    "office": .partyOffice, "committee": .partyCommittee, "cell-1": .cell, "cell-2": .cell, "economy": .department,
    "police": .police, "front": .front, "province": .province,
  ]

  fileprivate func found() async throws {
    let (now, rules, ids) = (clock.now, rules, ids)
    try await database.write { tx in
      try Work.found(
        NewCommune(name: "Phường An Hòa", kind: .ward, province: "Tỉnh Gia Lai"), id: World.commune, tx: tx, now: now,
        ids: ids)
      let work = Work(tx: tx, actor: World.admin, now: now, rules: rules, ids: ids, keys: World.keys)
      let start = Day(year: 2025, month: 7, day: 1)!
      for actor in World.everybody {
        if (try? work.organization(actor.organization)) == nil {
          try work.save(
            Organization(
              id: actor.organization, name: actor.organizationName, classification: World.classes[actor.organization]!,
              phone: actor.organization == "office" ? "0269 3 824 123" : nil, validFrom: start))
        }
        try work.save(Person(id: actor.person, name: actor.personName))
        let post = try work.postID(title: actor.postTitle, role: actor.role, in: actor.organization)
        try tx.run(
          """
          INSERT INTO membership (commune_id, id, person_id, post_id, started_on)
          VALUES (\(World.commune), \(actor.membership), \(actor.person), \(post), \(start))
          """)
      }
    }
  }

  /// The id of a subject by its key in `subjects.yaml`.
  func subject(_ key: String) async throws -> String {
    try await database.read { tx in
      try tx.rows("SELECT id FROM subject WHERE commune_id = \(World.commune) AND key = \(key)")[0]["id"]
    }
  }
}

extension World {
  static func vietnamese() throws -> Text {
    guard let text = try shipped.get().texts[.vietnamese] else { throw NotFound() }
    return text
  }
}
