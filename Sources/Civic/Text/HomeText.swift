/// The home page: what I must do next.
public struct HomeText: Codable, Sendable {
  public let title: String
  public let nothingToDo: String
}
