/// What has to happen in a period.
public final class ObligationText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let of: Phrase
  public let bodies: String
  public let body: String
  public let done: String
  public let missing: String
  public let nextDue: String
  public let none: String
  public let progress: Phrase
  public let period: Phrase
  public let isDone: String
  public let isMissing: Phrase
  public let whatCounts: String
  public let doesNotCount: String
  public let notHead: Phrase
  public let tooShort: Phrase
  public let notMergedEnough: Phrase
  public let sameDay: String
  public let record: String
  public let recordLead: String
  public let what: String
  public let whatHint: String
  public let doneOn: String
  public let symbol: String
  public let outsidePeriod: Phrase
  public let earlier: String
  public let now: String
  public let seeRule: String
  public let prepare: String
}
