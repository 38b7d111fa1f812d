/// From a pasted text to a proposed session.
public struct IntakeText: Codable, Sendable {
  public let title: String
  public let paste: String
  public let proposal: String
}
