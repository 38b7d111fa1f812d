/// Organizations, areas, people, posts.
public struct DirectoryText: Codable, Sendable {
  public let title: String
  public let notYours: Phrase
  public let endsBeforeStart: Phrase
  public let organization: String
  public let area: String
  public let person: String
  public let post: String
}
