/// The names in the central directory of a ZIP file, in its order (APPNOTE 4.3.12, 4.3.16). Nothing is unpacked, so a
/// small file that unpacks to gigabytes costs nothing; what is broken gives no names.
func zipEntryNames(_ bytes: [UInt8]) -> [String] {
  guard let end = endOfCentralDirectory(bytes) else { return [] }
  let count = number(bytes, end + 10, length: 2)
  var place = number(bytes, end + 16, length: 4)
  var names: [String] = []
  for _ in 0..<count {
    let isEntry = place + 46 <= bytes.count && bytes[place...].starts(with: [0x50, 0x4B, 0x01, 0x02])
    guard isEntry else { break }
    let name = number(bytes, place + 28, length: 2)
    let rest = number(bytes, place + 30, length: 2) + number(bytes, place + 32, length: 2)
    guard place + 46 + name <= bytes.count else { break }
    names.append(String(decoding: bytes[(place + 46)..<(place + 46 + name)], as: UTF8.self))
    place += 46 + name + rest
  }
  return names
}

/// The record at the end, before a comment of at most 65,535 bytes.
private func endOfCentralDirectory(_ bytes: [UInt8]) -> Int? {
  guard bytes.count >= 22 else { return nil }
  let earliest = max(0, bytes.count - 22 - 65_535)
  return stride(from: bytes.count - 22, through: earliest, by: -1).first { place in
    bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}

/// A number in `length` bytes, low byte first. The caller has checked that they are there.
private func number(_ bytes: [UInt8], _ place: Int, length: Int) -> Int {
  (0..<length).reduce(0) { sum, index in sum | Int(bytes[place + index]) << (8 * index) }
}
