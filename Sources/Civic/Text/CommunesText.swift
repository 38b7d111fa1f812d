/// What the level above sees of its communes.
public final class CommunesText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let caption: String
  public let commune: String
  public let open: String
  public let late: String
  public let promised: String
  public let ended: String
  public let waiting: String
  public let sent: String
  public let onlyNumbers: String
  public let dossiers: String
}
