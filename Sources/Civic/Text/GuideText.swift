/// The frame around the guide; what it says is in `Civic/Guide/guide-vi.yaml`.
public final class GuideText: Codable, Sendable {
  public let name: String
  public let title: Phrase
  public let about: String
  public let next: String
  public let stuck: String
  public let call: Phrase
  public let seeGuide: String
  public let firstSteps: String
  public let understood: String
  public let often: String
  public let always: String
  public let rules: [String]
  public let print: String
  public let otherRoles: String
}
