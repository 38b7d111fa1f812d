/// Signing in by an account elsewhere.
public final class OpenIDText: Codable, Sendable {
  public let title: String
  public let signIn: Phrase
  public let link: Phrase
  public let unlink: Phrase
  public let isLinked: Phrase
  public let isNotLinked: Phrase
  public let go: Phrase
  public let goLead: Phrase
  public let notLinked: Phrase
  public let notAsked: Phrase
  public let refused: Phrase
  public let unreachable: Phrase
  public let notTrusted: Phrase
  public let isAnothers: Phrase
}
