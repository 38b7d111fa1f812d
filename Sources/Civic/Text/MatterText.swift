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

  // Refusals
  public let notYours: Phrase
  public let noOffice: Phrase
  public let denunciationOnPaper: Phrase
  public let paperRefProblem: Phrase
  public let isClosed: Phrase
  public let isWithdrawn: Phrase
  public let isJoined: Phrase
}
