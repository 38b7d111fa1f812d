extension Majority {
  /// A vote, counted.
  public struct Count: Codable, Hashable, Sendable {
    /// Everybody with a vote: official members, or households of the whole unit.
    public var all: Int
    public var present: Int
    public var inFavour: Int
    public var against: Int
    /// Other opinions, and papers that are blank or not valid.
    public var other: Int
    public var excluded: [Majority.Exclusion: Int]

    public init(
      all: Int, present: Int, inFavour: Int, against: Int = 0, other: Int = 0, excluded: [Majority.Exclusion: Int] = [:]
    ) {
      self.all = all
      self.present = present
      self.inFavour = inFavour
      self.against = against
      self.other = other
      self.excluded = excluded
    }

    /// The same people, asked whether enough of them came.
    public var asAttendance: Count {
      Count(all: all, present: present, inFavour: present, excluded: excluded)
    }
  }

  /// What a count came to, with the figures that a page has to show beside it.
  public struct Outcome: Codable, Hashable, Sendable {
    public var base: Int
    public var needed: Int
    public var inFavour: Int
    public var isReached: Bool
  }
}
