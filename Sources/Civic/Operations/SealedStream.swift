import CSodium
import Foundation

/// A file sealed with a passphrase: one line that says how the key is made from it (Argon2id), then XChaCha20-Poly1305 in
/// pieces (libsodium's secretstream), of which the last is marked, so that a cut end is noticed.
enum SealedStream {
  private static let mark = "HOIAM-BACKUP-1 argon2id"

  /// What making the key costs; it stands in the head of the file.
  struct Cost: Sendable {
    var passes: UInt64
    /// In bytes.
    var memory: Int

    /// Three passes over 128 MiB: about half a second, also on a small server, and dear to whoever guesses.
    static let usual = Cost(passes: 3, memory: 128 * 1024 * 1024)
  }
  /// A file from outside may not ask for more.
  private static let mostPasses: UInt64 = 20
  private static let mostMemory = 1024 * 1024 * 1024

  private static let overhead = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
  private static let headLength = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)
  private static let messageTag = UInt8(crypto_secretstream_xchacha20poly1305_TAG_MESSAGE)
  private static let finalTag = UInt8(crypto_secretstream_xchacha20poly1305_TAG_FINAL)

  /// Whether a file begins as a sealed one does.
  static func isSealed(_ place: URL) -> Bool {
    guard let handle = try? FileHandle(forReadingFrom: place) else { return false }
    defer { try? handle.close() }
    return (try? handle.read(upToCount: mark.utf8.count)).map { [UInt8]($0) == Array(mark.utf8) } ?? false
  }

  static func seal(_ source: URL, to target: URL, passphrase: String, cost: Cost = .usual) throws {
    let salt = Secret.randomBytes(Int(crypto_pwhash_SALTBYTES))
    let key = try key(passphrase, salt, cost)
    var state = crypto_secretstream_xchacha20poly1305_state()
    var head = [UInt8](repeating: 0, count: headLength)
    crypto_secretstream_xchacha20poly1305_init_push(&state, &head, key)
    guard FileManager.default.createFile(atPath: target.path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let out = FileHandle(forWritingAtPath: target.path)
    else { throw BackupProblem.cannotWrite(target.path) }
    defer { try? out.close() }
    try out.write(contentsOf: Data("\(mark) \(cost.passes) \(cost.memory) \(Secret.base64(salt))\n".utf8) + Data(head))
    func push(_ bytes: [UInt8], _ tag: UInt8) throws {
      var cipher = [UInt8](repeating: 0, count: bytes.count + overhead)
      crypto_secretstream_xchacha20poly1305_push(&state, &cipher, nil, bytes, UInt64(bytes.count), nil, 0, tag)
      try out.write(contentsOf: Data(cipher))
    }
    // One piece behind, because the last one carries the mark of the end.
    var held: [UInt8]?
    try FileHash.read(source) { piece in
      if let held { try push(held, messageTag) }
      held = piece
    }
    try push(held ?? [], finalTag)
    try out.synchronize()
  }

  /// - Throws: `BackupProblem`.
  static func open(_ source: URL, to target: URL, passphrase: String) throws {
    let handle = try FileHandle(forReadingFrom: source)
    defer { try? handle.close() }
    let line = try firstLine(handle)
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 5, words[0...1].joined(separator: " ") == mark, let passes = UInt64(words[2]),
      let memory = Int(words[3]), passes <= mostPasses, memory <= mostMemory, let salt = Secret.bytes(base64: words[4]),
      salt.count == Int(crypto_pwhash_SALTBYTES)
    else { throw BackupProblem.notABackup }
    let key = try key(passphrase, salt, Cost(passes: passes, memory: memory))
    let head = [UInt8](try handle.read(upToCount: headLength) ?? Data())
    var state = crypto_secretstream_xchacha20poly1305_state()
    guard head.count == headLength, crypto_secretstream_xchacha20poly1305_init_pull(&state, head, key) == 0 else {
      throw BackupProblem.cutOff
    }
    guard FileManager.default.createFile(atPath: target.path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let out = FileHandle(forWritingAtPath: target.path)
    else { throw BackupProblem.cannotWrite(target.path) }
    defer { try? out.close() }
    try pull(handle, &state, into: out)
  }

  private static func pull(
    _ handle: FileHandle, _ state: inout crypto_secretstream_xchacha20poly1305_state, into out: FileHandle
  ) throws {
    var isFirst = true
    while let piece = try handle.read(upToCount: FileHash.piece + overhead), !piece.isEmpty {
      let cipher = [UInt8](piece)
      guard cipher.count >= overhead else { throw BackupProblem.cutOff }
      var (message, tag) = ([UInt8](repeating: 0, count: cipher.count - overhead), UInt8(0))
      let isOurs = crypto_secretstream_xchacha20poly1305_pull(
        &state, &message, nil, &tag, cipher, UInt64(cipher.count), nil, 0)
      guard isOurs == 0 else {
        throw isFirst ? BackupProblem.passphraseOrDamage : BackupProblem.changed("a piece of the sealed file")
      }
      try out.write(contentsOf: Data(message))
      if tag == finalTag {
        guard try handle.read(upToCount: 1)?.isEmpty ?? true else {
          throw BackupProblem.changed("what follows its end")
        }
        return
      }
      isFirst = false
    }
    throw BackupProblem.cutOff
  }

  private static func firstLine(_ handle: FileHandle) throws -> String {
    var line: [UInt8] = []
    while line.count < 200, let byte = try handle.read(upToCount: 1)?.first {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    throw BackupProblem.notABackup
  }

  private static func key(_ passphrase: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
    var key = [UInt8](repeating: 0, count: Int(crypto_secretstream_xchacha20poly1305_KEYBYTES))
    let words = passphrase.utf8.map { CChar(bitPattern: $0) }
    let made = crypto_pwhash(
      &key, UInt64(key.count), words, UInt64(words.count), salt, cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
    guard made == 0 else { throw BackupProblem.cannotWrite("a key of 128 MiB: the machine has no memory for it") }
    return key
  }
}
