/// Signing in, the card, as whom one acts.
public struct SignInText: Codable, Sendable {
  public let title: String
  public let userName: String
  public let userNameHint: String
  public let password: String
  public let remember: String
  public let rememberHint: String
  public let rememberYes: String
  public let forgotten: String
  public let again: String
  public let againLead: String
  public let welcomeBack: String
  public let account: String
  public let chooseLead: String
  public let noPost: String
  public let actAs: String
  public let present: String
  public let devices: String
  public let thisDevice: String
  public let signOutEverywhere: String
  public let changePassword: String
  public let newPassword: String
  public let passwordHint: String
  public let savePassword: String
  public let wrong: Phrase
  public let tooMany: Phrase
  public let cardUsed: Phrase
  public let notYours: Phrase
  public let userNameTooShort: Phrase
  public let userNameTaken: Phrase
  public let passwordTooShort: Phrase
  public let setPassword: String
  public let setPasswordLead: Phrase
  public let noPassword: String
  public let card: Card

  /// What is printed for somebody who comes in without a password.
  public struct Card: Codable, Sendable {
    public let title: String
    public let lead: String
    public let issue: String
    public let howToPrint: String
    public let onlyHere: String
    public let code: String
    public let steps: [String]
    public let address: String
    public let once: Phrase
    public let waiting: Phrase
    public let used: Phrase
    public let none: String
  }
}
