/// Sessions: schedule, attendance, contributions, conclusion, minutes.
public struct SessionText: Codable, Sendable {
  public let title: String
  public let one: String
  public let contribution: String
  public let conclusion: String
  public let minutes: String
  public let agenda: String
  public let attendance: String
}
