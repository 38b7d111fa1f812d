/// Signing in, the card, as whom one acts.
public struct SignInText: Codable, Sendable {
  public let title: String
  public let phone: String
  public let password: String
  public let actAs: String
}
