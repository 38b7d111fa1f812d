/// What happened, as the timeline says it.
public struct HistoryText: Codable, Sendable {
  public let title: String
}
