/// The words of doing one thing to several matters of a list.
public final class BulkText: Codable, Sendable {
  public let pick: Phrase
  public let lead: String
  public let chosen: Phrase
  public let all: String
  public let refer: String
  public let dossier: String
  public let ownDay: String
  public let which: String
  public let newDossier: String
  public let preview: String
  public let otherTarget: String
  public let referring: Phrase
  public let making: Phrase
  public let adding: Phrase
  public let nowAt: Phrase
  public let due: Phrase
  public let dueSet: Phrase
  public let impossible: Phrase
  public let referButton: Phrase
  public let dossierButton: Phrase
  public let nothingPossible: String
  public let nothingChosen: Phrase
  public let tooMany: Phrase
  public let alreadyThere: Phrase
  public let alreadyInThis: Phrase
  public let beside: Phrase
  public let quick: String
  public let quickHint: String
}
