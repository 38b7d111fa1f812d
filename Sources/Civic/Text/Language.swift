/// The languages the program speaks. Vietnamese is the original; English follows it key by key.
public enum Language: String, CaseIterable, Codable, Sendable {
  case vietnamese = "vi"
  case english = "en"
}
