/// Search over everything.
public final class SearchText: Codable, Sendable {
  public let title: String
  public let nothingFound: String
  public let words: String
  public let hint: String
  public let lead: String
  public let more: Phrase
  public let allKinds: String
}
