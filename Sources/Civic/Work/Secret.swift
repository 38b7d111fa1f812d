import CSodium
import Foundation

/// What we ask of libsodium: randomness, hashes, and passwords.
enum Secret {
  /// A random text of `bytes` bytes in base64url.
  static func random(bytes count: Int = 24) -> String { base64(randomBytes(count)) }

  static func randomBytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// A code that is copied from paper: letters and digits that nobody takes for one another, five bits each.
  static func paperCode(_ count: Int) -> String {
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    return String((0..<count).map { _ in letters[Int(randombytes_uniform(UInt32(letters.count)))] })
  }

  /// A code that can be read aloud and typed: digits only, without a bias.
  static func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(randombytes_uniform(10)) }.joined()
  }

  /// BLAKE2b-256 in base64url: what is stored of a secret that is compared later.
  static func hash(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var out = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&out, out.count, bytes, UInt64(bytes.count), nil, 0)
    return base64(out)
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    var out = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256(&out, bytes, UInt64(bytes.count))
    return hex(out)
  }

  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// Nil where these are not digits of whole bytes.
  static func bytes(hex text: String) -> [UInt8]? {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  static func same(_ a: String, _ b: String) -> Bool {
    let (x, y) = (Array(a.utf8), Array(b.utf8))
    return x.count == y.count && sodium_memcmp(x, y, x.count) == 0
  }

  /// Base64url without the marks of filling (RFC 4648, 5).
  static func base64(_ bytes: [UInt8]) -> String {
    var out = [CChar](repeating: 0, count: sodium_base64_encoded_len(bytes.count, variant))
    sodium_bin2base64(&out, out.count, bytes, bytes.count, variant)
    return String(decoding: out.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Nil for what is not base64url.
  static func bytes(base64 text: String) -> [UInt8]? {
    var (out, count) = ([UInt8](repeating: 0, count: text.utf8.count), 0)
    let isWhole = sodium_base642bin(&out, out.count, text, text.utf8.count, nil, &count, nil, variant) == 0
    return isWhole ? Array(out.prefix(count)) : nil
  }

  private static let variant = Int32(sodium_base64_VARIANT_URLSAFE_NO_PADDING)
}

/// Argon2id in its own encoded form, `$argon2id$v=19$m=…`.
enum Password {
  /// 64 MiB and three passes: the second recommended option of RFC 9106 (4), with the one lane that libsodium has; well
  /// above the least that OWASP asks for (19 MiB, two passes). About 150 ms on our machines.
  private static let passes: UInt64 = 3
  private static let memory = 64 * 1024 * 1024

  /// Nil only when there is no memory for it.
  static func hash(_ password: String) -> String? {
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    guard crypto_pwhash_str(&out, bytes, UInt64(bytes.count), passes, memory) == 0 else { return nil }
    return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Made with other parameters than the present ones: made anew when its owner signs in.
  static func isOutdated(_ hash: String) -> Bool {
    crypto_pwhash_str_needs_rehash(hash, passes, memory) != 0
  }

  static func matches(_ password: String, _ hash: String) -> Bool {
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    return crypto_pwhash_str_verify(hash, bytes, UInt64(bytes.count)) == 0
  }
}
