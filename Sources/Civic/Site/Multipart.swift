import Foundation
import VietnameseText

/// Reads `multipart/form-data` (RFC 7578). Works on the bytes as they came; a broken body gives what could be read.
struct Multipart {
  /// Parts past this many are left alone: no form of ours has as many fields.
  private static let mostParts = 500

  let boundary: [UInt8]

  /// Nil where the header names no boundary.
  init?(contentType: String) {
    guard contentType.lowercased().hasPrefix("multipart/form-data"),
      let range = contentType.range(of: "boundary=", options: .caseInsensitive)
    else { return nil }
    let value = contentType[range.upperBound...].prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
    let name = value.trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    guard !name.isEmpty, name.utf8.count <= 70 else { return nil }
    boundary = Array("--\(name)".utf8)
  }

  func form(_ body: [UInt8]) -> Form {
    var form = Form()
    for part in parts(of: body).prefix(Multipart.mostParts) { read(part, into: &form) }
    return form
  }

  /// What stands between one boundary and the next.
  private func parts(of body: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var i = 0
    while let found = body.firstRange(of: boundary, from: i) {
      if let start, found >= start + 2 { parts.append(body[start..<(found - 2)]) }  // without the line break before it
      i = found + boundary.count
      if body[i...].starts(with: Array("--".utf8)) { break }
      start = min(i + 2, body.count)
    }
    return parts
  }

  private func read(_ part: ArraySlice<UInt8>, into form: inout Form) {
    guard let end = part.firstRange(of: Array("\r\n\r\n".utf8), from: part.startIndex) else { return }
    let head = String(decoding: part[part.startIndex..<end], as: UTF8.self)
    let content = Array(part[(end + 4)...])
    guard let name = value(of: "name", in: head) else { return }
    if let file = value(of: "filename", in: head) {
      if !(file.isEmpty && content.isEmpty) { form.files.append(.init(field: name, name: nfc(file), bytes: content)) }
    } else {
      form.add(name, String(decoding: content, as: UTF8.self))
    }
  }

  /// `name="…"` within a `Content-Disposition` line.
  private func value(of parameter: String, in head: String) -> String? {
    for piece in head.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == parameter else { continue }
      return pair[1].trimmingCharacters(in: .whitespaces).trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        .replacingOccurrences(of: "%22", with: "\"")
    }
    return nil
  }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Where `pattern` first begins at or after `from`.
  fileprivate func firstRange(of pattern: [UInt8], from: Int) -> Int? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    var i = from
    let last = endIndex - pattern.count
    while i <= last {
      if self[i] == first, self[i..<(i + pattern.count)].elementsEqual(pattern) { return i }
      i += 1
    }
    return nil
  }
}
