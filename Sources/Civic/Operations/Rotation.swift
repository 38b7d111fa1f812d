import Foundation

/// The daily copies in `DIR/backups`: `hoiam-20261120T180000Z.tar.gz`. The newest are kept, by their number.
struct Rotation {
  let folder: URL

  init(_ folder: URL) { self.folder = folder }

  func place(at moment: Instant) -> URL { folder.appendingPathComponent("hoiam-\(moment.compact).tar.gz") }

  /// When the newest was made.
  var newest: Instant? { copies.last.flatMap(Rotation.moment) }

  /// Takes away all but the newest `count`.
  func prune(keeping count: Int) {
    for name in copies.dropLast(count) { try? FileManager.default.removeItem(at: folder.appendingPathComponent(name)) }
  }

  /// By name, which is by time.
  private var copies: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
      .filter { Rotation.moment(of: $0) != nil }.sorted()
  }

  /// From `hoiam-20261120T180000Z.tar.gz`; nil for a file that is not ours.
  private static func moment(of name: String) -> Instant? {
    guard name.hasPrefix("hoiam-"), name.hasSuffix(".tar.gz") else { return nil }
    let text = name.dropFirst("hoiam-".count).dropLast(".tar.gz".count)
    guard text.utf8.count == 16 else { return nil }
    let digits = Array(text)
    func cut(_ range: Range<Int>) -> String { String(digits[range]) }
    return Instant("\(cut(0..<4))-\(cut(4..<6))-\(cut(6..<8))T\(cut(9..<11)):\(cut(11..<13)):\(cut(13..<15))Z")
  }
}
