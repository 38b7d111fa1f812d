/// The words of what was begun and not sent.
public final class DraftText: Codable, Sendable {
  public let title: String
  public let lead: Phrase
  public let none: String
  public let untitled: String
  public let offer: Phrase
  public let use: String
  public let goOn: String
  public let drop: String
  public let waiting: Phrase
}

/// The words of taking back.
public final class UndoText: Codable, Sendable {
  public let changedSince: Phrase
  public let tooLate: Phrase
  public let several: Phrase
  public let all: Phrase
}
