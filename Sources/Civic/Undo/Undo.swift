import Storage

/// A deed that can be taken back, because its contrary is honest: nothing followed from it yet, and whoever was told of it
/// is told of the contrary too.
///
/// Taking back is a deed of its own, with an event of its own; nothing is wiped out of the history. What opened a matter or
/// closed anything has a contrary with a reason (give back, reopen, withdraw), and that is done there.
struct Undo: Sendable, Equatable {
  var id: String
  var what: What
  /// Nil for what was done to matters.
  var session: String?
  /// The rows that were changed, each as it was before.
  var before: [String: Kept]
  /// The same rows as the deed left them. What somebody changed since is theirs and is not undone.
  var after: [String: Kept]
  /// What happened; of several the last.
  var event: String
  /// The event of each matter, by its id; empty for what was done in a session.
  var events: [String: String] = [:]
  var madeAt: Instant

  enum What: String, ValueConvertible, Sendable, CaseIterable {
    /// One or several marks of who came.
    case attendance
    /// A contribution noted, or answered in the room.
    case disposition
    /// One or several matters referred to a body.
    case referral
    /// One or several matters put into a dossier that is being made.
    case dossier
  }

  /// What a row said; the names are those of its columns.
  typealias Kept = [String: String]

  /// Offered with a deed just done, on each page for at least as long as the ten seconds that people need to see a slip of
  /// the thumb; afterwards in the history.
  struct Offer: Sendable, Hashable {
    var id: String
    var event: String
    /// How many matters it takes back at once.
    var matters = 0
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
    events.merge(other.events) { _, last in last }
    event = other.event
  }
}
