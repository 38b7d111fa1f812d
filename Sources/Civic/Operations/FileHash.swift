import CSodium
import Foundation

/// The SHA-256 of something read in pieces, so that a file of any size is never in memory whole.
struct FileHash {
  private var state = crypto_hash_sha256_state()

  init() { crypto_hash_sha256_init(&state) }

  mutating func add(_ bytes: [UInt8]) { crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count)) }

  mutating func finish() -> String {
    var out = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256_final(&state, &out)
    return Secret.hex(out)
  }

  /// 64 KiB: large enough for the disk, small enough for nobody to notice.
  static let piece = 64 * 1024

  static func of(_ place: URL) throws -> (size: Int, sha256: String) {
    var (hash, size) = (FileHash(), 0)
    try read(place) { bytes in
      hash.add(bytes)
      size += bytes.count
    }
    return (size, hash.finish())
  }

  /// Hands over a file piece by piece.
  static func read(_ place: URL, _ take: ([UInt8]) throws -> Void) throws {
    let handle = try FileHandle(forReadingFrom: place)
    defer { try? handle.close() }
    while let data = try handle.read(upToCount: piece), !data.isEmpty { try take([UInt8](data)) }
  }
}
