/// What the Fatherland Front asks others to explain.
public final class ExplanationText: Codable, Sendable {
  public let title: String
  public let ask: String
  public let askedOf: String
  public let asked: Phrase
  public let question: String
  public let questionHint: String
  public let dueOn: String
  public let dueOnHint: String
  public let send: String
  public let give: String
  public let given: Phrase
  public let reply: String
  public let onlyFront: Phrase
  public let notAsked: Phrase
  public let alreadyGiven: Phrase
}
