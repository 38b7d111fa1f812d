/// Matters: what was raised, who owes an answer, and the answer.
public struct MatterText: Codable, Sendable {
  public let title: String
  public let one: String
  public let kind: String
  public let subject: String
  public let place: String
  public let owner: String
  public let voice: String
  public let answer: String
  public let dossier: String
}
