import Storage

/// A deed that can be taken back, because its contrary is honest: nobody was told of it, and nothing followed from it.
///
/// Taking back is a deed of its own, with an event of its own; nothing is wiped out of the history. What opened a matter, sent a
/// notice or closed anything has a contrary with a reason (give back, reopen, withdraw), and that is done there.
struct Undo: Sendable, Equatable {
  var id: String
  var what: What
  var session: String
  /// The rows that were changed, each as it was before.
  var before: [String: Kept]
  /// The same rows as the deed left them. What somebody changed since is theirs and is not undone.
  var after: [String: Kept]
  var event: String
  var madeAt: Instant

  enum What: String, ValueConvertible, Sendable, CaseIterable {
    /// One or several marks of who came.
    case attendance
    /// A contribution noted, or answered in the room.
    case disposition
  }

  /// What a row said; the names are those of its columns.
  typealias Kept = [String: String]

  /// Offered with a deed just done, on each page for at least as long as the ten seconds that people need to see a slip of
  /// the thumb; afterwards in the history.
  struct Offer: Sendable, Hashable {
    var id: String
    var event: String
  }
}

/// Our own settings: no rule says how long a slip may be mended.
enum UndoLimits {
  /// A page is made for a minute (`PageMemory`), so the offer on it holds as long.
  static let offeredSeconds = 60
  /// In the history: for the working day.
  static let openHours = 12
}

extension Undo {
  /// Two deeds of one form are taken back together: thirty marks at one tap are one slip.
  mutating func merge(_ other: Undo) {
    before.merge(other.before) { first, _ in first }
    after.merge(other.after) { _, last in last }
    event = other.event
  }
}
