import VietnameseText
import Yams

/// The titles by which the head of a body is known, as data: `heads.yaml`.
struct PostTitles: Sendable {
  private let titles: [String: [String]]

  init(_ titles: [String: [String]]) { self.titles = titles.mapValues { $0.map(foldedKey) } }

  /// Read once: no page parses YAML.
  private static let read = Result {
    let yaml = try Embedded.text("Civic/Obligations/heads.yaml")
    return PostTitles(try YAMLDecoder().decode([String: [String]].self, from: yaml))
  }

  static func shipped() throws -> PostTitles { try read.get() }

  /// Whether the session was chaired by the holder of a post in the body that held it. Whoever chairs from elsewhere, or
  /// without a title, does not count.
  func isHead(_ session: HeldSession, _ post: String) -> Bool {
    let title = foldedKey(session.chairTitle)
    guard session.chairIsOwn, !title.isEmpty else { return false }
    return (titles[post] ?? []).contains { title == $0 || title.hasPrefix($0 + " ") }
  }
}
