/// What helps to hold the meeting of a cell: preparation, the clock, the score, a conclusion from words.
public final class MeetingText: Codable, Sendable {
  public let preparation: String
  public let stepsDone: Phrase
  public let doneOn: Phrase
  public let notDone: String
  public let markDone: String
  public let markUndone: String
  public let clock: String
  public let noAgenda: String
  public let begin: String
  public let left: Phrase
  public let over: Phrase
  public let elapsed: Phrase
  public let score: String
  public let scoreLead: String
  public let total: Phrase
  public let criterion: Phrase
  public let measuredShare: Phrase
  public let measuredMinutes: Phrase
  public let byPeople: String
  public let saveScore: String
  public let tooMany: Phrase
  public let fromWords: String
  public let pasteWords: String
  public let pasteHint: String
  public let propose: String
}
