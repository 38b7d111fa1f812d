import Foundation
import Storage
import Testing

@testable import Civic

@Suite("Backup and restore") struct BackupTests {
  /// An installation on disk with a matter, names and two files, in a folder that goes with this value.
  final class House {
    let folder: URL
    let installation: Installation
    let world: World

    init() async throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-house-\(UUID().uuidString)")
      installation = try await Installation(directory: folder.appendingPathComponent("data").path, environment: [:])
      world = try await World(database: installation.database)
      let files = installation.files
      try await world.raiseByName(["Nguyễn Thị Tám Hoa", "0905 777 888", "Ngõ 4", "Lò Văn Chín", "Sùng A Lềnh"])
      try await world.as(World.clerk) { work in
        let matter = try work.matters(MatterFilter(group: .all), page: 1).items[0].matter.id
        for text in ["một", "hai"] {
          let bytes = Array("%PDF-1.4 \(text)".utf8)
          let file = try CheckedFile(
            Form.Upload(field: "files", name: "\(text).pdf", bytes: bytes), work.rules, on: World.day)
          _ = try files.keep(bytes)
          try work.attach(file, to: .matter(matter))
          files.release(file.sha256, isAttached: true)
        }
      }
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func place(_ name: String) -> URL { folder.appendingPathComponent(name) }
    var data: URL { installation.directory }
    /// With a key that is cheap to make: what is tried here is not how dear it is.
    func back(_ name: String, passphrase: String? = nil) async throws -> URL {
      var backup = Backup(of: data, now: world.clock.now)
      backup.cost = SealedStream.Cost(passes: 1, memory: 8192)
      try await backup.make(at: place(name), passphrase: passphrase)
      return place(name)
    }
  }

  @Test("a backup put back elsewhere is the same installation, without the keys")
  func roundTrip() async throws {
    let house = try await House()
    let copy = try await house.back("backup.tar.gz")
    let target = house.place("elsewhere")
    let report = try await Restore(copy, into: target).run()
    #expect(report.entries == 3 && !report.hasKeys && report.missing.isEmpty)
    let (before, after) = (try await Keeping.verify(house.data), try await Keeping.verify(target))
    #expect(before == after && after.holds)
    #expect(try await contents(of: house.data) == contents(of: target))
    #expect(!FileManager.default.fileExists(atPath: KeyFile.place(in: target).path))
    await #expect(throws: KeyFile.Problem.self) { try await Installation(directory: target.path, environment: [:]) }
  }

  @Test("one sealed with a passphrase holds the keys, and opens with that passphrase only")
  func passphrase() async throws {
    let house = try await House()
    let copy = try await house.back("backup.sealed", passphrase: "bốn mùa hoa nở")
    #expect(try Data(contentsOf: copy).range(of: Data("hoiam.sqlite".utf8)) == nil)
    await #expect(throws: BackupProblem.passphraseNeeded) { try await Restore(copy, into: house.place("a")).run() }
    await #expect(throws: BackupProblem.passphraseOrDamage) {
      try await Restore(copy, into: house.place("a")).run(passphrase: "bốn mùa hoa tàn")
    }
    let report = try await Restore(copy, into: house.place("a")).run(passphrase: "bốn mùa hoa nở")
    #expect(report.hasKeys)
    let opened = try await Installation(directory: house.place("a").path, environment: [:])
    #expect(opened.keys == house.installation.keys)
  }

  @Test("a byte changed anywhere, or an end cut off, is refused with the reason and leaves nothing behind")
  func damage() async throws {
    let house = try await House()
    for passphrase in [nil, "bốn mùa hoa nở"] {
      let copy = try await house.back("whole-\(passphrase == nil)", passphrase: passphrase)
      let bytes = [UInt8](try Data(contentsOf: copy))
      let places = [0, 3, 40, bytes.count / 3, bytes.count / 2, bytes.count - 90, bytes.count - 2]
      var spoiled = places.map { place in
        var bytes = bytes
        bytes[place] ^= 1
        return bytes
      }
      spoiled += [Array(bytes.dropLast(1)), Array(bytes.prefix(bytes.count / 2)), []]
      for (number, some) in spoiled.enumerated() {
        let file = house.place("spoiled-\(number)-\(passphrase == nil)")
        try Data(some).write(to: file)
        let target = house.place("target-\(number)")
        await #expect(throws: BackupProblem.self, "\(number)") {
          try await Restore(file, into: target).run(passphrase: passphrase)
        }
        #expect(!FileManager.default.fileExists(atPath: target.path))
      }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: house.folder.path).allSatisfy { !$0.hasPrefix(".making") })
  }

  @Test("a backup goes only into an empty folder, and over no other file")
  func noOverwriting() async throws {
    let house = try await House()
    let copy = try await house.back("backup.tar.gz")
    await #expect(throws: BackupProblem.exists(copy.path)) { try await house.back("backup.tar.gz") }
    await #expect(throws: BackupProblem.notEmpty(house.data.path)) { try await Restore(copy, into: house.data).run() }
  }

  @Test("a backup made while people write is one consistent moment")
  func underLoad() async throws {
    let house = try await House()
    let world = house.world
    let writing = Task {
      for number in 1...200 {
        try await world.as(World.admin) { try $0.record(.personAdded, on: .person("p"), ["name": "Người \(number)"]) }
      }
    }
    for round in 1...3 {
      let copy = try await house.back("round-\(round)")
      _ = try await Restore(copy, into: house.place("put-\(round)")).run()
      #expect(try await Keeping.verify(house.place("put-\(round)")).holds)
    }
    try await writing.value
    #expect(try await Keeping.verify(house.data).holds)
  }

  private func contents(of folder: URL) async throws -> [String] {
    let database = try SQLiteDatabase(inspecting: Installation.database(in: folder).path)
    defer { try? database.close() }
    return try await database.read { tx in
      try ["event", "voice", "matter", "attachment", "person"].flatMap { table in
        try tx.rows("SELECT * FROM \(SQL(file: table)) ORDER BY id").map { "\($0)" }
      }
    }
  }
}
