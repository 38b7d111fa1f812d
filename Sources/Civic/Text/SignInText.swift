/// Signing in, the card, as whom one acts.
public final class SignInText: Codable, Sendable {
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
  public let devicesHint: String
  public let thisDevice: String
  public let since: String
  public let lastSeen: String
  public let signOutDevice: String
  public let signOutEverywhere: String
  public let proofs: String
  public let changePassword: String
  public let changePasswordLead: String
  public let newPassword: String
  public let passwordHint: String
  public let savePassword: String
  public let wrong: Phrase
  public let waitSeconds: Phrase
  public let waitMinutes: Phrase
  public let cardUsed: Phrase
  public let notYours: Phrase
  public let onlyAdminHelps: Phrase
  public let userNameTooShort: Phrase
  public let userNameTaken: Phrase
  public let passwordTooShort: Phrase
  public let passwordTooLong: Phrase
  public let passwordWeak: Phrase
  public let setPassword: String
  public let setPasswordLead: Phrase
  public let noPassword: String
  public let card: Card
  public let spoken: Spoken
  public let second: Second

  /// What is printed for somebody who comes in without a password.
  public final class Card: Codable, Sendable {
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
    public let welcome: Phrase
    public let welcomeLead: String
    public let enter: String
    public let notYou: String
  }

  /// Ten digits that the office reads out to somebody who has forgotten the password.
  public final class Spoken: Codable, Sendable {
    public let title: String
    public let lead: String
    public let have: String
    public let code: String
    public let hint: String
    public let wrong: Phrase
    public let give: String
    public let given: String
    public let givenLead: Phrase
    public let steps: [String]
    public let makeSure: Phrase
  }

  /// A code from the phone besides the password.
  public final class Second: Codable, Sendable {
    public let title: String
    public let lead: String
    public let on: String
    public let off: String
    public let advised: String
    public let begin: String
    public let steps: [String]
    public let square: String
    public let orType: String
    public let code: String
    public let firstHint: String
    public let confirm: String
    public let askLead: String
    public let askHint: String
    public let lostPhone: String
    public let wrongCode: Phrase
    public let tooLate: Phrase
    public let remove: String
    public let removeLead: String
    public let takeOff: String
    public let recovery: String
    public let recoveryLead: String
    public let recoveryOnce: String
    public let required: String
    public let withPhone: String
    public let withPhoneLead: String
    public let withPaper: String
    public let withPaperLead: String
    public let beginPaper: String
    public let onPaper: String
    public let codesLeft: Phrase
    public let renewCodes: String
    public let notNow: String
    public let laterLead: Phrase
    public let later: String
    public let noLater: Phrase
    public let noLaterHint: String
    public let beforeSending: String
    public let ruleTitle: String
    public let ruleLead: String
    public let ruleRequired: String
    public let ruleRequiredHint: String
    public let ruleOffered: String
    public let ruleOfferedHint: String
    public let saveRule: String
    public let holders: String
    public let holdersLead: Phrase
    public let holder: String
    public let post: String
  }
}
