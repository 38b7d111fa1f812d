import Foundation

/// The head of a chain as it was at some moment, kept outside of the database: in `DIR/anchors.tsv`, on paper, on the
/// notice board. The only thing that finds out somebody who writes a whole history anew.
public struct HistoryAnchor: Sendable, Equatable {
  /// Empty for one typed from paper without it: then any commune's chain may hold it.
  public var commune: String
  /// 0 where nobody knows: then any place will do.
  public var position: Int
  /// The hash, or the first 16 digits or more of it.
  public var hash: String
  public var at: String

  public init(commune: String, position: Int, hash: String, at: String) {
    (self.commune, self.position, self.hash, self.at) = (commune, position, hash, at)
  }

  /// From the command line or a scanned code: `HASH`, or `hoiam:anchor:COMMUNE:POSITION:HASH`. Spaces do not count.
  /// Nil where it is neither.
  public init?(typed: String) {
    let text = typed.filter { !$0.isWhitespace }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let hash = (parts.last ?? "").lowercased()
    guard (16...64).contains(hash.count), hash.allSatisfy(\.isHexDigit) else { return nil }
    if parts.count == 1 {
      self.init(commune: "", position: 0, hash: hash, at: "paper")
    } else if parts.count == 5, parts[0] == "hoiam", parts[1] == "anchor", let position = Int(parts[3]) {
      self.init(commune: parts[2], position: position, hash: hash, at: "paper")
    } else {
      return nil
    }
  }

  var code: String { "hoiam:anchor:\(commune):\(position):\(hash)" }

  func matches(_ hash: String) -> Bool { hash.hasPrefix(self.hash) }
}

/// `DIR/anchors.tsv`: time, commune, position, hash; a line a day and a backup.
enum AnchorFile {
  static func place(in directory: URL) -> URL { directory.appendingPathComponent("anchors.tsv") }

  /// A line that was cut off by a cut in the power is passed over.
  static func read(in directory: URL) -> [HistoryAnchor] {
    let text = (try? String(contentsOf: place(in: directory), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 4, let position = Int(parts[2]), parts[3].count == 64 else { return nil }
      return HistoryAnchor(commune: parts[1], position: position, hash: parts[3], at: parts[0])
    }
  }

  /// Adds the heads that are not yet in it.
  static func add(_ anchors: [HistoryAnchor], in directory: URL) throws {
    let known = read(in: directory)
    let fresh = anchors.filter { new in
      new.position > 0 && !known.contains { $0.commune == new.commune && $0.position == new.position }
    }
    guard !fresh.isEmpty else { return }
    let place = place(in: directory)
    let old = FileManager.default.contents(atPath: place.path) ?? Data()
    let lines = fresh.map { "\($0.at)\t\($0.commune)\t\($0.position)\t\($0.hash)\n" }.joined()
    let gap = old.isEmpty || old.last == UInt8(ascii: "\n") ? "" : "\n"
    try PrivateFile.write([UInt8](old) + Array((gap + lines).utf8), to: place)
  }
}
