/// A day as the calendar of offices knows it, with the reason when it is not an ordinary one.
public struct CalendarDay: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, CaseIterable, Sendable {
    case working, weekend
    /// A day off by law.
    case holiday
    /// Off in place of a holiday that fell on a rest day (Labour Code 2019, art. 111 §3).
    case substitute
    /// A weekday off, worked on a Saturday instead.
    case swapped
    /// A rest day that is worked, for a weekday given away.
    case worked
    /// The office itself is closed: a flood, a move, a local day.
    case closure
    /// Open half the day. It counts as a working day: what is due can still be done on it.
    case halfDay = "half-day"

    public var isWorking: Bool {
      switch self {
      case .working, .worked, .halfDay: true
      case .weekend, .holiday, .substitute, .swapped, .closure: false
      }
    }
  }

  public var day: Day
  public var kind: Kind
  /// What the day is called, in Vietnamese; nil for ordinary days and weekends.
  public var name: String?
  public var source: Citation?

  public init(day: Day, kind: Kind, name: String? = nil, source: Citation? = nil) {
    self.day = day
    self.kind = kind
    self.name = name
    self.source = source
  }
}
