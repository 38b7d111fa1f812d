import Foundation
import VietnameseText

/// What a person sent: every text in NFC from here on, every file with the name it had.
struct Form: Sendable {
  var values: [String: [String]] = [:]
  var files: [Upload] = []

  /// A file as it arrived; nothing about it has been believed yet.
  struct Upload: Sendable {
    var field: String
    var name: String
    var bytes: [UInt8]
  }

  /// The value without spaces at its ends; empty where the field was not sent.
  subscript(_ name: String) -> String { raw(name).trimmingCharacters(in: .whitespacesAndNewlines) }

  /// Nil where nothing was filled in.
  func optional(_ name: String) -> String? {
    let value = self[name]
    return value.isEmpty ? nil : value
  }
  func raw(_ name: String) -> String { values[name]?.first ?? "" }
  func all(_ name: String) -> [String] {
    (values[name] ?? []).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }
  func files(_ field: String) -> [Upload] { files.filter { $0.field == field && !$0.bytes.isEmpty } }

  mutating func add(_ name: String, _ value: String) { values[name, default: []].append(nfc(value)) }

  /// `a=1&b=hai+ba`, as `application/x-www-form-urlencoded` and a query have it.
  init(urlEncoded text: some StringProtocol) {
    for pair in Array(text.utf8).split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      add(Form.decoded(parts[0]), parts.count > 1 ? Form.decoded(parts[1]) : "")
    }
  }

  init() {}

  /// Bytes that are no UTF-8 become U+FFFD; a broken escape stays as it was typed.
  private static func decoded(_ piece: some Sequence<UInt8>) -> String {
    let bytes = Array(piece)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "+") {
        out.append(UInt8(ascii: " "))
      } else if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.count, let high = hex(bytes[i + 1]),
        let low = hex(bytes[i + 2])
      {
        out.append(high << 4 | low)
        i += 2
      } else {
        out.append(bytes[i])
      }
      i += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Form {
  /// Parts "present p-17", what a button in a long list says, into its own field and the one that names the row. A value
  /// without a gap stays as it is.
  func parting(_ name: String, from row: String) -> Form {
    let parts = self[name].split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return self }
    var form = self
    (form.values[name], form.values[row]) = ([parts[0]], [parts[1]])
    return form
  }

  /// The fields that are ours rather than the person's.
  static let tokens: Set<String> = ["csrf", "once", "draft", "seen"]

  /// What is typed to prove who one is: never shown again, on no page.
  static let secrets: Set<String> = ["password", "code", "renewal_code", "half"]

  /// One text for one filling of one form: the same page sent twice with the same words is the same act; the same
  /// page sent again with other words is another.
  func key(path: String) -> String? {
    guard let once = optional("once") else { return nil }
    let words = values.filter { $0.key == "once" || !Form.tokens.contains($0.key) }.sorted { $0.key < $1.key }
      .map { "\($0.key)=\($0.value.joined(separator: "\u{1F}"))" }
    let uploads = files.map { "\($0.field):\(Secret.sha256($0.bytes))" }
    return Secret.hash(([once, path] + words + uploads).joined(separator: "\u{1E}"))
  }

  /// What the person filled in, for showing the form again.
  func filled(_ problems: [Filled.Problem] = []) -> Filled {
    Filled(values.filter { !Form.tokens.contains($0.key) && !Form.secrets.contains($0.key) }, problems: problems)
  }
}
