/// Days that do not count toward a term, both ends included: waiting for the person who asked, or for the level above.
///
/// A pause that still runs is given with today as its last day; the due day then moves on with every day.
public struct Pause: Codable, Hashable, Sendable {
  public var from: Day
  public var to: Day
  public var reason: String?

  public init(from: Day, to: Day, reason: String? = nil) {
    self.from = from
    self.to = to
    self.reason = reason
  }
}

/// More time, granted by somebody under some clause. It is added to the term itself, not to the day it fell on, so that
/// a rest day at the end of the first term is not counted twice.
public struct Extension: Codable, Hashable, Sendable {
  public var value: Int
  public var unit: Rule.Unit
  public var reason: String
  /// Who granted it.
  public var by: String?
  public var clause: String?
  public var decidedOn: Day?

  public init(
    value: Int, unit: Rule.Unit, reason: String, by: String? = nil, clause: String? = nil, decidedOn: Day? = nil
  ) {
    self.value = value
    self.unit = unit
    self.reason = reason
    self.by = by
    self.clause = clause
    self.decidedOn = decidedOn
  }
}
