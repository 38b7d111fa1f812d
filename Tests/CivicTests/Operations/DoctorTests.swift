import Foundation
import Storage
import Testing

@testable import Civic

@Suite("The doctor") struct DoctorTests {
  private func wrong(_ house: BackupTests.House, environment: [String: String] = [:]) async -> [String] {
    let now = house.world.clock.now
    return await Doctor(house.data, now: now, environment: environment).examine().compactMap(\.mend)
  }

  /// The names of the test ward are sealed under its own keys and not under those that the installation made.
  private func well() async throws -> BackupTests.House {
    let house = try await BackupTests.House()
    try KeyFile.write(World.keys, in: house.data)
    let now = house.world.clock.now
    try await Backup(of: house.data, now: now).make(at: Rotation(Installation.backups(in: house.data)).place(at: now))
    return house
  }

  @Test("finds nothing wrong with a house in order")
  func inOrder() async throws {
    let house = try await well()
    #expect(await wrong(house) == [])
  }

  @Test("finds open permissions, a lost key, a lost file, a loose file, a clock that stands before what happened")
  func findings() async throws {
    let house = try await well()
    let key = KeyFile.place(in: house.data).path
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
    #expect(await wrong(house).contains("chmod 600 \(key)"))
    try FileManager.default.removeItem(atPath: key)
    #expect(await wrong(house).contains { $0.contains("names.keys") })
    try KeyFile.write(World.keys, in: house.data)
    let attached = try await house.installation.database.read { try $0.attachedFiles() }
    try FileManager.default.removeItem(at: house.installation.files.place(of: attached.sorted()[0]))
    _ = try house.installation.files.keep(Array("%PDF-1.4 lạc".utf8))
    let found = await wrong(house)
    #expect(found.contains { $0.contains("hoiam restore") } && found.contains { $0.contains("takes them away") })
    house.world.clock.move(days: -3)
    #expect(await wrong(house).contains { $0.contains("timedatectl") })
  }

  @Test("finds an event that was changed")
  func history() async throws {
    let house = try await well()
    try await house.installation.database.write {
      try $0.script("DROP TRIGGER event_is_not_changed; UPDATE event SET detail = '{}' WHERE position = 3")
    }
    #expect(await wrong(house).contains { $0.contains("paper anchors") })
  }

  @Test("daily copies are kept by number, and other files are left alone")
  func rotation() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-rotation-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let rotation = Rotation(folder)
    let start = Instant(World.day, hour: 3)
    for day in 0..<5 { try Data().write(to: rotation.place(at: start.adding(days: day))) }
    try Data().write(to: folder.appendingPathComponent("hoiam-notes.tar.gz"))
    rotation.prune(keeping: 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(left == ["hoiam-20261122T200000Z.tar.gz", "hoiam-20261123T200000Z.tar.gz", "hoiam-notes.tar.gz"])
    #expect(rotation.newest == start.adding(days: 4))
  }
}
