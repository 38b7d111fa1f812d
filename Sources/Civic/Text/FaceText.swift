/// The words of the pictures on `/overview`.
public final class OverviewText: Codable, Sendable {
  public let title: String
  public let lead: String
  public let days: String
  public let subjects: String
  public let units: String
  public let load: String
  public let nothing: String
  public let late: Phrase
  public let split: Phrase
  public let quiet: Phrase
  public let strip: Phrase
  public let legend: String
  public let dueThere: Phrase
}

/// The words of reading aloud, dictation and the keys of the desk.
public final class AidText: Codable, Sendable {
  public let readAloud: String
  public let stopReading: String
  public let dictate: String
  public let stopDictating: String
  public let dictateHint: String
  public let keys: String
  public let keysOff: String
  public let keysOn: String
  public let beside: String
  public let next: String
  public let previous: String
  public let open: String
  public let pick: String
  public let edit: String
  public let new: String
  public let search: String
  public let showKeys: String
  public let keepFilter: String
  public let dropFilter: String
}
