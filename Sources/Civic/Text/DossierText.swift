/// Dossiers: the petitions to the level above, and what comes back.
public final class DossierText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let make: String
  public let makeLead: String
  public let numbered: Phrase
  public let sentTo: Phrase
  public let answeredOf: Phrase
  public let addressee: String
  public let titleLabel: String
  public let titleHint: String
  public let request: String
  public let requestHint: String
  public let sentOn: String
  public let repliedOn: String
  public let replySymbol: String
  public let replySymbolHint: String
  public let matters: String
  public let noMatters: String
  public let addMatters: String
  public let noneToAdd: String
  public let intoDraft: String
  public let orNew: String
  public let back: String
  public let send: String
  public let sendLead: Phrase
  public let dueOn: String
  public let dueHint: String
  public let reply: String
  public let replyLead: String
  public let saveReply: String
  public let handBack: String
  public let handBackHint: String
  public let print: String
  public let states: States
  public let added: Phrase
  public let removed: Phrase
  public let alreadySent: Phrase
  public let isEmpty: Phrase
  public let notSent: Phrase
  public let alreadyReplied: Phrase
  public let notAbove: Phrase
  public let alreadyIn: Phrase
  public let notReady: Phrase
  public let nothingChosen: Phrase
  public let nothingAnswered: Phrase
  public let notYours: Phrase

  public final class States: Codable, Sendable {
    public let draft: String
    public let sent: String
    public let replied: String
  }
}
