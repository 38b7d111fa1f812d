import Synchronization

/// How often a database has been written to by this program. What was worked out from it holds as long as the numbers
/// stand.
///
/// They are raised before a writer hears that its transaction was kept, so whoever asks after that is told the new ones.
public final class Commits: Sendable {
  private let count = Atomic<Int>(0)
  private let asideCount = Atomic<Int>(0)

  public init() {}

  public var number: Int { count.load(ordering: .acquiring) }

  /// The number of all writes, those aside too.
  public var state: Int { asideCount.load(ordering: .acquiring) }

  func raise() { count.add(1, ordering: .acquiringAndReleasing) }
  func raiseAside() { asideCount.add(1, ordering: .acquiringAndReleasing) }
}
