import Foundation
import Testing

@testable import Civic

@Suite("The keys to the names") struct KeyringTests {
  private let place = Keyring.Place.voice(commune: "an-hoa", id: "v-1")

  @Test("a sealed name opens in its own row, and in no other")
  func places() throws {
    let sealed = try World.keys.seal("Bà Nguyễn Thị Tám", at: place)
    #expect(try World.keys.open(sealed, at: place) == "Bà Nguyễn Thị Tám")
    #expect(throws: Keyring.Problem.damaged) {
      try World.keys.open(sealed, at: .voice(commune: "an-hoa", id: "v-2"))
    }
    #expect(throws: Keyring.Problem.damaged) {
      try World.keys.open(sealed, at: .speaker(commune: "an-hoa", id: "v-1"))
    }
  }

  @Test("one changed letter does not open, and the same name never looks the same twice")
  func damage() throws {
    let sealed = try World.keys.seal("Ông Tư", at: place)
    let swapped = String(sealed.prefix(sealed.count - 1)) + (sealed.hasSuffix("A") ? "Q" : "A")
    let spoiled = [swapped, String(sealed.prefix(sealed.count - 20)), "s1.x.y", "Ông Tư"]
    for changed in spoiled {
      #expect(throws: Keyring.Problem.self) { try World.keys.open(changed, at: place) }
    }
    #expect(try World.keys.seal("Ông Tư", at: place) != sealed)
  }

  @Test("a short name and a longer one are sealed to the same length")
  func lengths() throws {
    let lengths = try ["An", "Nguyễn Thị Minh Khai"].map { try World.keys.seal($0, at: place).count }
    #expect(lengths[0] == lengths[1])
  }

  @Test("without a key nothing is sealed, and nothing opens under a key that is not there")
  func noKey() throws {
    #expect(throws: Keyring.Problem.noKey) { try Keyring.empty.seal("An", at: place) }
    let sealed = try World.keys.seal("An", at: place)
    let other = Keyring.fresh(at: Instant(World.day, hour: 8))
    #expect(throws: Keyring.Problem.unknownKey(World.keys.keys[0].id)) { try other.open(sealed, at: place) }
  }

  @Test("after a rotation the new key seals, and what was sealed before still opens")
  func rotation() throws {
    let before = try World.keys.seal("An", at: place)
    let ring = World.keys.rotated(at: Instant(World.day, hour: 9))
    let after = try ring.seal("An", at: place)
    #expect(try ring.open(before, at: place) == "An" && ring.open(after, at: place) == "An")
    #expect(throws: Keyring.Problem.self) { try World.keys.open(after, at: place) }
  }

  @Test("the file of keys is its owner's only, and is refused when others may read it")
  func file() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hoiam-keys-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try KeyFile.read(in: folder, environment: [:]) == nil)
    try KeyFile.write(World.keys, in: folder)
    let path = KeyFile.place(in: folder).path
    #expect(PrivateFile.permissions(of: path) == 0o600)
    #expect(try KeyFile.read(in: folder, environment: [:]) == World.keys)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(throws: KeyFile.Problem.readableByOthers(path)) { try KeyFile.read(in: folder, environment: [:]) }
    let inEnvironment = [KeyFile.variable: KeyFile.text(of: World.keys)]
    #expect(try KeyFile.read(in: folder, environment: inEnvironment) == World.keys)
  }
}
