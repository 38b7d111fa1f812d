import CSodium
import Foundation

/// The keys under which names are sealed at rest. They lie beside the database and never in it (`KeyFile`).
///
/// A sealed text is `s1.<key id>.<base64url of nonce and cipher>`: XChaCha20-Poly1305 with the place where the text
/// belongs as associated data, so that a sealed name moved to another row does not open. It is padded to a multiple of
/// 64 bytes, so that its length does not tell a short name from a long one.
public struct Keyring: Sendable, Equatable {
  struct Key: Sendable, Equatable {
    /// Eight hexadecimal digits, which say nothing about the key.
    var id: String
    var bytes: [UInt8]
    var madeAt: Instant
  }

  /// The newest last: it seals, the others only open what they sealed.
  private(set) var keys: [Key]

  init(_ keys: [Key]) { self.keys = keys }

  /// Opens nothing and seals nothing: for what needs no names.
  public static let empty = Keyring([])

  /// A ring with one fresh key.
  public static func fresh(at moment: Instant) -> Keyring { Keyring([]).rotated(at: moment) }

  /// The same ring with one more key, which seals from now on.
  func rotated(at moment: Instant) -> Keyring {
    let bytes = Secret.randomBytes(Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES))
    return Keyring(keys + [Key(id: Secret.hex(Secret.randomBytes(4)), bytes: bytes, madeAt: moment)])
  }

  public var isEmpty: Bool { keys.isEmpty }

  /// Why a sealed text was not opened, or a text not sealed.
  enum Problem: Error, Equatable {
    case noKey
    /// It was sealed under a key that is not on this ring.
    case unknownKey(String)
    /// Changed since, or moved to another place.
    case damaged
  }
}

// MARK: - Sealing

extension Keyring {
  /// Where a sealed text belongs; it opens nowhere else.
  enum Place {
    case voice(commune: String, id: String)
    case speaker(commune: String, id: String)
    case intakeText(commune: String, id: String)
    case intakeDraft(commune: String, id: String)
    /// A slot of the box of a secret vote.
    case ballot(commune: String, slot: String)
    /// The secret of somebody's second step; the id is the person's.
    case secondStep(commune: String, id: String)
    /// What somebody has begun to write (Drafts/).
    case draft(commune: String, id: String)

    fileprivate var words: String {
      switch self {
      case .voice(let commune, let id): "voice|\(commune)|\(id)"
      case .speaker(let commune, let id): "speaker|\(commune)|\(id)"
      case .intakeText(let commune, let id): "intake-text|\(commune)|\(id)"
      case .intakeDraft(let commune, let id): "intake-draft|\(commune)|\(id)"
      case .ballot(let commune, let slot): "ballot|\(commune)|\(slot)"
      case .secondStep(let commune, let id): "second-step|\(commune)|\(id)"
      case .draft(let commune, let id): "draft|\(commune)|\(id)"
      }
    }
  }

  /// An empty text stays empty: there is nothing to hide in it.
  /// - Throws: `Problem.noKey`.
  func seal(_ text: String, at place: Place) throws(Problem) -> String {
    if text.isEmpty { return "" }
    guard let key = keys.last else { throw .noKey }
    let nonce = Secret.randomBytes(Keyring.nonceLength)
    let message = Keyring.padded(Array(text.utf8))
    let beside = associated(key, place)
    var cipher = [UInt8](repeating: 0, count: message.count + Int(crypto_aead_xchacha20poly1305_ietf_ABYTES))
    crypto_aead_xchacha20poly1305_ietf_encrypt(
      &cipher, nil, message, UInt64(message.count), beside, UInt64(beside.count), nil, nonce, key.bytes)
    return "\(Keyring.mark).\(key.id).\(Secret.base64(nonce + cipher))"
  }

  /// - Throws: `Problem`.
  func open(_ sealed: String, at place: Place) throws(Problem) -> String {
    if sealed.isEmpty { return "" }
    let parts = sealed.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0] == Keyring.mark, let bytes = Secret.bytes(base64: parts[2]) else { throw .damaged }
    guard let key = keys.first(where: { $0.id == parts[1] }) else { throw .unknownKey(parts[1]) }
    let overhead = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
    guard bytes.count > Keyring.nonceLength + overhead else { throw .damaged }
    let (nonce, cipher) = (Array(bytes.prefix(Keyring.nonceLength)), Array(bytes.dropFirst(Keyring.nonceLength)))
    let beside = associated(key, place)
    var message = [UInt8](repeating: 0, count: cipher.count - overhead)
    let isOurs = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &message, nil, nil, cipher, UInt64(cipher.count), beside, UInt64(beside.count), nonce, key.bytes)
    guard isOurs == 0, let text = Keyring.unpadded(message) else { throw .damaged }
    return String(decoding: text, as: UTF8.self)
  }

  static func isSealed(_ text: String) -> Bool { text.hasPrefix("\(mark).") }

  /// The id of the key that a text was sealed under.
  static func keyID(of sealed: String) -> String? {
    let parts = sealed.split(separator: ".")
    return parts.count == 3 && parts[0] == mark ? String(parts[1]) : nil
  }

  private static let mark = "s1"
  private static let nonceLength = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let block = 64

  private func associated(_ key: Key, _ place: Place) -> [UInt8] {
    Array("hoiam.\(Keyring.mark)|\(key.id)|\(place.words)".utf8)
  }

  /// ISO/IEC 7816-4: one bit, then zeros to the end of the block.
  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    let whole = (bytes.count / block + 1) * block
    return bytes + [0x80] + [UInt8](repeating: 0, count: whole - bytes.count - 1)
  }

  private static func unpadded(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard let end = bytes.lastIndex(where: { $0 != 0 }), bytes[end] == 0x80 else { return nil }
    return bytes[..<end]
  }
}
