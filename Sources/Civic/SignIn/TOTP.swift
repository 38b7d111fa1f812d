import Foundation

/// Codes that a phone shows and that change every half minute (RFC 6238 over RFC 4226): six digits, HMAC-SHA-1, as every
/// authenticator program has them without asking.
enum TOTP {
  static let digits = 6
  static let stepSeconds = 30
  /// A step before and after are right too: the clock of a phone, and slow fingers (RFC 6238 5.2).
  static let tolerance = 1

  /// 160 bits, the length of the hash (RFC 4226 4 R6), in base32 as programs and people type it.
  static func newSecret() -> String { Base32.text(Secret.randomBytes(20)) }

  static func step(at now: Instant) -> Int { now.seconds / stepSeconds }

  /// Nil where the secret is no base32.
  static func code(_ secret: String, step: Int) -> String? {
    guard let key = Base32.bytes(secret) else { return nil }
    let message = (0..<8).reversed().map { UInt8(truncatingIfNeeded: step >> (8 * $0)) }
    let hash = SHA1.hmac(key: key, message)
    let offset = Int(hash[19] & 0x0F)
    let number = hash[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
    let text = String(number % 1_000_000)
    return String(repeating: "0", count: digits - text.count) + text
  }

  /// The step whose code was typed, if it is near now and after the last one that was used: no code works twice.
  static func match(_ typed: String, _ secret: String, now: Instant, after last: Int) -> Int? {
    let typed = typed.filter(\.isNumber)
    guard typed.count == digits else { return nil }
    let present = step(at: now)
    return (present - tolerance...present + tolerance).first { step in
      step > last && code(secret, step: step).map { Secret.same($0, typed) } ?? false
    }
  }

  /// What the square of dots says to the program on the phone (Google's "Key Uri Format", which all of them read).
  static func address(_ secret: String, account: String, issuer: String) -> String {
    func encoded(_ text: String) -> String { percentEncoded(text).replacingOccurrences(of: "/", with: "%2F") }
    return "otpauth://totp/\(encoded(issuer)):\(encoded(account))?secret=\(secret)&issuer=\(encoded(issuer))"
  }
}

/// RFC 4648 base32 without padding; small letters and spaces are read too.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var (out, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
    for byte in bytes {
      (buffer, bits) = (buffer << 8 | Int(byte), bits + 8)
      while bits >= 5 {
        bits -= 5
        out.append(letters[buffer >> bits & 31])
      }
      buffer &= 31
    }
    if bits > 0 { out.append(letters[buffer << (5 - bits) & 31]) }
    return String(decoding: out, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    var (out, buffer, bits): ([UInt8], Int, Int) = ([], 0, 0)
    for letter in text.uppercased().utf8 where letter != UInt8(ascii: " ") {
      guard let value = letters.firstIndex(of: letter) else { return nil }
      (buffer, bits) = (buffer << 5 | value, bits + 5)
      if bits >= 8 {
        bits -= 8
        out.append(UInt8(buffer >> bits & 255))
        buffer &= (1 << bits) - 1
      }
    }
    return out
  }
}
