/// The words of typing for somebody.
public final class HelpingText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let link: String
  public let find: String
  public let choose: Phrase
  public let citizen: String
  public let citizenHint: String
  public let nobody: String
  public let banner: Phrase
  public let end: String
  public let entries: String
  public let entriesLead: String
  public let none: String
  public let open: String
  public let confirmed: String
  public let confirm: String
  public let notYours: Phrase
  public let oneself: Phrase
}
