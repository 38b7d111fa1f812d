/// The words for the time without a line.
public final class OfflineText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let pages: String
  public let pagesHint: String
  public let again: String
  public let old: Phrase
  public let waiting: Phrase
  public let look: String
  public let anyway: String
  public let drop: String
  public let refused: String
  public let leaving: Phrase
  /// Somebody has changed since what a form would overwrite.
  public let changedSince: Phrase
}
