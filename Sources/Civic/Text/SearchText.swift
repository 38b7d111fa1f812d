/// Search over everything.
public struct SearchText: Codable, Sendable {
  public let title: String
  public let nothingFound: String
}
