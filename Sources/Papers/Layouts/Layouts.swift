import CEmbedded
import Rulebook
import Yams

extension Layout {
  /// The layouts that come with the program, the earliest first within a family.
  public static func shipped() throws(PaperProblem) -> [Layout] {
    var layouts: [Layout] = []
    for name in ["party-36", "party-05", "state-30"] {
      layouts.append(try Shipped.decode(Layout.self, "Papers/data/\(name).yaml"))
    }
    return layouts
  }
}

extension [Layout] {
  /// The rules of form on a day. A day before all rules that we know is given the earliest: an old paper is printed as
  /// it would have looked soon after, rather than not at all.
  public func layout(_ family: Layout.Family, on day: Day) -> Layout? {
    let own = filter { $0.family == family }.sorted { $0.validFrom < $1.validFrom }
    return own.last { $0.validFrom <= day && $0.validTo.map { $0 >= day } ?? true } ?? own.first
  }
}

/// The data files of this module, which travel inside the program.
enum Shipped {
  /// The text of a file at a path below `Sources/`.
  static func text(_ name: String) throws(PaperProblem) -> String {
    for index in 0..<embedded_count() {
      let file = embedded_at(index)
      guard String(cString: file.name) == name else { continue }
      return String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    throw .unreadable(file: name, reason: "add it to Sources/CEmbedded/embedded.c")
  }

  static func decode<T: Decodable>(_ type: T.Type, _ name: String) throws(PaperProblem) -> T {
    let text = try text(name)
    do { return try YAMLDecoder().decode(type, from: text) } catch {
      throw .unreadable(file: name, reason: "\(error)")
    }
  }
}
