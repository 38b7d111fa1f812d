/// Rules, deadlines and why a date is what it is.
public struct RuleText: Codable, Sendable {
  public let title: String
  public let citation: String
  public let deadline: String
}
