/// SHA-1 (RFC 3174) and HMAC over it (RFC 2104), for the codes of RFC 6238 only. SHA-1 no longer keeps two texts apart
/// that somebody made alike, which HMAC does not need; libsodium leaves it out, so that nobody uses it for signatures.
enum SHA1 {
  static let blockBytes = 64

  static func hmac(key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    var block = key.count > blockBytes ? hash(key) : key
    block += [UInt8](repeating: 0, count: blockBytes - block.count)
    return hash(block.map { $0 ^ 0x5C } + hash(block.map { $0 ^ 0x36 } + message))
  }

  static func hash(_ message: [UInt8]) -> [UInt8] {
    var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
    let padded = padded(message)
    for start in stride(from: 0, to: padded.count, by: blockBytes) {
      let mixed = mix(padded[start..<(start + blockBytes)], state)
      for index in state.indices { state[index] &+= mixed[index] }
    }
    return state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * UInt32($0))) } }
  }

  /// A one, zeros, and the length in bits, so that whole blocks come out (RFC 3174 4).
  private static func padded(_ message: [UInt8]) -> [UInt8] {
    var out = message + [0x80]
    while out.count % blockBytes != blockBytes - 8 { out.append(0) }
    let bits = UInt64(message.count) * 8
    return out + (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
  }

  /// The eighty rounds over one block (RFC 3174 6.1).
  private static func mix(_ block: ArraySlice<UInt8>, _ state: [UInt32]) -> [UInt32] {
    let bytes = Array(block)
    var words = (0..<16).map { i in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[4 * i + $1]) } }
    for i in 16..<80 { words.append(turned(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1)) }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for i in 0..<80 {
      let (f, constant) = round(i, b, c, d)
      (a, b, c, d, e) = (turned(a, 5) &+ f &+ e &+ constant &+ words[i], a, turned(b, 30), c, d)
    }
    return [a, b, c, d, e]
  }

  private static func round(_ i: Int, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> (UInt32, UInt32) {
    switch i {
    case 0..<20: (b & c | ~b & d, 0x5A82_7999)
    case 20..<40: (b ^ c ^ d, 0x6ED9_EBA1)
    case 40..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
    default: (b ^ c ^ d, 0xCA62_C1D6)
    }
  }

  private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 { word << by | word >> (32 - by) }
}
