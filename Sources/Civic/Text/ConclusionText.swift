/// The conclusion of a session: the chair's words, what is given to whom by when, and corrections afterwards.
public final class ConclusionText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let words: String
  public let wordsHint: String
  public let items: String
  public let itemsHint: String
  public let row: Phrase
  public let itemWords: String
  public let itemLead: String
  public let itemDue: String
  public let everyUnit: Phrase
  public let itemNoDate: String
  public let itemNoDateHint: String
  public let often: String
  public let saveDraft: String
  public let addRow: String
  public let removeRow: Phrase
  public let endsAt: String
  public let conclude: String
  public let concludeLead: String
  public let stillPending: Phrase
  public let concluded: Phrase
  public let assigned: String
  public let correction: String
  public let correctionLead: String
  public let correctionWords: String
  public let saveCorrection: String
  public let corrections: String
  public let nothingSaid: String

  // Refusals and problems
  public let pending: Phrase
  public let votesOpen: Phrase
  public let wordsMissing: Phrase
  public let leadMissing: Phrase
  public let dateMissing: Phrase
  public let notConcluded: Phrase
}
