import Testing

@testable import Civic

@Suite("Codes that change every half minute") struct TOTPTests {
  @Test(
    "SHA-1 gives what RFC 3174 says",
    arguments: [
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
    ])
  func sha1(text: String, hash: String) {
    let hex = SHA1.hash(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    #expect(hex == hash)
  }

  @Test("a key longer than a block is hashed first (RFC 2202, case 6)")
  func longKey() {
    let mac = SHA1.hmac(
      key: [UInt8](repeating: 0xAA, count: 80), Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8))
    #expect(mac.prefix(4) == [0xAA, 0x4A, 0xE5, 0xE1])
  }

  /// Appendix B of RFC 6238 has eight digits; the last six of them are ours.
  @Test(
    "the codes of RFC 6238, appendix B",
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
  func vectors(second: Int, code: String) {
    let secret = Base32.text(Array("12345678901234567890".utf8))
    #expect(TOTP.code(secret, step: second / 30) == code)
  }

  @Test("base32 comes back as it went, with spaces and small letters too")
  func base32() {
    for count in 0...21 {
      let bytes = (0..<count).map { UInt8($0 * 37 & 255) }
      let text = Base32.text(bytes)
      #expect(Base32.bytes(text) == bytes)
      #expect(Base32.bytes(text.lowercased() + " ") == bytes)
    }
    #expect(Base32.bytes("18") == nil)
  }

  @Test("the code before and after is right too, one that is older is not, and none works twice")
  func window() throws {
    let (secret, now) = (TOTP.newSecret(), Instant(seconds: 1_800_000_000))
    let step = TOTP.step(at: now)
    for near in [step - 1, step, step + 1] {
      let code = try #require(TOTP.code(secret, step: near))
      #expect(TOTP.match("\(code.prefix(3)) \(code.suffix(3))", secret, now: now, after: 0) == near)
      #expect(TOTP.match(code, secret, now: now, after: near) == nil)
    }
    let old = try #require(TOTP.code(secret, step: step - 2))
    #expect(TOTP.match(old, secret, now: now, after: 0).map { $0 != step - 2 } ?? true)
  }
}
