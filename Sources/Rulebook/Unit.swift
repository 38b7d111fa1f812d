extension Rule {
  /// What a value counts. The raw values are the words of the YAML files.
  public enum Unit: String, Codable, Hashable, CaseIterable, Sendable {
    case workingDays = "working-days"
    case days, weeks, months, years, hours, minutes
    /// Occurrences in a period: two meetings a month.
    case times
    /// Part of a whole, for majorities and quorums.
    case fraction
    /// Things counted: members of a cell, households of a unit.
    case persons, households
    /// Columns of a book, fields of a form, copies, signatures.
    case items

    /// Whether a term can be written in it.
    public var isTime: Bool {
      switch self {
      case .workingDays, .days, .weeks, .months, .years, .hours: true
      case .minutes, .times, .fraction, .persons, .households, .items: false
      }
    }
  }

  /// Which side of the value is lawful.
  public enum Bound: String, Codable, Hashable, CaseIterable, Sendable {
    case atMost = "at-most"
    case atLeast = "at-least"
    case moreThan = "more-than"
    case exactly
  }
}
