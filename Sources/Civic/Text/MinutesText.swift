/// What the screens say of the minutes and the notice of conclusion; the words on the papers are those of the module Papers.
public final class MinutesText: Codable, Sendable {
  public let title: String
  public let noticeTitle: String
  public let sectionClose: String
  public let correction: Phrase
}
