/// The words of a new matter asked for one question a page.
public final class OneByOneText: Codable, Sendable {
  public let start: String
  public let startHint: String
  public let path: String
  public let what: String
  public let place: String
  public let who: String
  public let owner: String
  public let check: String
  public let shortWhat: String
  public let shortPlace: String
  public let shortWho: String
  public let shortOwner: String
  public let shortCheck: String
  public let onward: String
  public let previous: String
  public let backToCheck: String
  public let subjectHint: String
  public let leadHint: String
  public let leadNeedsDay: Phrase
  public let officeFirst: String
  public let nothing: String
}
