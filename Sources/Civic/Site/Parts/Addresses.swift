/// A value as it stands in a query: everything but letters, digits and `-._~/` as percent and two hexadecimal digits
/// (RFC 3986 2.3; the slash is allowed in a query and keeps addresses readable).
func percentEncoded(_ value: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  var bytes: [UInt8] = []
  for byte in value.utf8 {
    if plain.contains(byte) {
      bytes.append(byte)
    } else {
      bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// `path?name=value&…`, leaving out what is empty, so that an address says only what was chosen.
func address(_ path: String, _ query: KeyValuePairs<String, String?>) -> String {
  address(path, query.map { ($0.key, $0.value) })
}

/// The same where a name may come several times.
func address(_ path: String, _ query: [(String, String?)]) -> String {
  let pairs = query.compactMap { name, value -> String? in
    guard let value, !value.isEmpty else { return nil }
    return percentEncoded(name) + "=" + percentEncoded(value)
  }
  return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
}
