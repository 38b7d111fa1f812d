/// The working calendar, and a count drawn on it.
public final class CalendarText: Codable, Sendable {
  public let title: Phrase
  public let lead: String
  public let provisional: Phrase
  public let announced: String
  public let previous: Phrase
  public let special: String
  public let kind: String
  public let name: String
  public let own: String
  public let add: String
  public let addLead: String
  public let from: String
  public let to: String
  public let toHint: String
  public let nameHint: String
  public let document: String
  public let documentHint: String
  public let issuedOn: String
  public let remove: String
  public let removeLead: String
  public let announce: String
  public let announceLead: String
  public let alreadyAdded: Phrase
  public let alreadyAnnounced: Phrase
  public let tooLong: Phrase
  public let legend: String
  public let month: Phrase
  /// Monday first.
  public let weekdays: [String]
  public let kinds: [String: String]
  /// A few letters below the number of a day.
  public let signs: [String: String]
  public let why: Why

  public final class Why: Codable, Sendable {
    public let picture: String
    public let legend: String
    public let event: String
    public let rest: String
    public let paused: String
    public let carried: String
    public let due: String
    public let within: String
    public let forward: Phrase
    public let backward: Phrase
    public let unitWorking: String
    public let unitPlain: String
    public let period: Phrase
    public let skipped: Phrase
    public let weekends: Phrase
    public let named: Phrase
    public let pausedDays: Phrase
    public let moved: Phrase
    public let result: Phrase
    public let between: Phrase
  }
}
