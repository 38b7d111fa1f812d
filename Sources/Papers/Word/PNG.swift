/// A QR code as a PNG of one bit a pixel (ISO/IEC 15948), uncompressed: some 3 kB, the same bytes every time.
enum PNG {
  /// `scale` pixels a module: at 8 a code of 25 mm has some 300 dots an inch.
  static func bytes(_ code: QRCode, scale: Int = 8) -> [UInt8] {
    let size = code.side * scale
    var head = bigEndian(UInt32(size)) + bigEndian(UInt32(size))
    head += [1, 0, 0, 0, 0]
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", head)
    bytes += chunk("IDAT", stored(rows(code, size, scale)))
    bytes += chunk("IEND", [])
    return bytes
  }

  /// Row by row, each after a zero for "no filter"; a set bit is white.
  private static func rows(_ code: QRCode, _ size: Int, _ scale: Int) -> [UInt8] {
    let length = (size + 7) / 8
    var rows: [UInt8] = []
    for y in 0..<size {
      var row = [UInt8](repeating: 0, count: length)
      for x in 0..<size where !code.isDark(x / scale - QRCode.quiet, y / scale - QRCode.quiet) {
        row[x / 8] |= 0x80 >> UInt8(x % 8)
      }
      rows.append(0)
      rows += row
    }
    return rows
  }

  /// A zlib stream of stored blocks of at most 65,535 bytes (RFC 1950, RFC 1951 3.2.4).
  private static func stored(_ data: [UInt8]) -> [UInt8] {
    var (out, start): ([UInt8], Int) = ([0x78, 0x01], 0)
    while start < data.count {
      let end = min(start + 65_535, data.count)
      let length = UInt16(end - start)
      out.append(end == data.count ? 1 : 0)
      for value in [length, ~length] { out += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      out += data[start..<end]
      start = end
    }
    return out + bigEndian(adler32(data))
  }

  private static func adler32(_ data: [UInt8]) -> UInt32 {
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in data {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return b << 16 | a
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + named + bigEndian(crc32(named))
  }

  static func crc32(_ data: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    for byte in data {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
