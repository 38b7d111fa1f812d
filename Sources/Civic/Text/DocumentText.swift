/// Documents and attached files.
public struct DocumentText: Codable, Sendable {
  public let title: String
  public let one: String
  public let number: String
  public let file: String
}
