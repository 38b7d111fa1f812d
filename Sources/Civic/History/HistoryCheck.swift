import Storage

/// What `hoiam verify` finds out: whether the history is the one that was written, event by event.
public struct HistoryCheck: Sendable, Equatable {
  /// The chain of one commune, whole.
  public struct Whole: Sendable, Equatable {
    public var commune: String
    public var events: Int
    public var head: String
  }

  /// The first link that does not hold.
  public enum Break: Sendable, Equatable, CustomStringConvertible {
    /// What was stored is not what the hash was made of.
    case changed(commune: String, position: Int, id: String)
    /// The numbers jump: one was taken away, or put in.
    case missing(commune: String, expected: Int, found: Int)
    /// The last ones are gone, or more stand there than the head knows of.
    case headDiffers(commune: String, expected: Int, found: Int)
    case unreadable(commune: String, after: Int)
    /// The database itself is damaged.
    case damaged(String)
    /// A hash that was kept elsewhere is not that of this place.
    case anchorDiffers(HistoryAnchor)

    public var description: String {
      switch self {
      case .changed(let commune, let position, let id):
        "commune \(commune), event \(position) (\(id)) was changed after it was written"
      case .missing(let commune, let expected, let found):
        "commune \(commune), event \(expected) is missing: the next one is \(found)"
      case .headDiffers(let commune, let expected, let found):
        "commune \(commune), the head says \(expected) events and there are \(found): the end was cut off or changed"
      case .unreadable(let commune, let after):
        "commune \(commune), the event after number \(after) cannot be read: a value is not of its kind"
      case .damaged(let reason): "the database file is damaged: \(reason)"
      case .anchorDiffers(let anchor):
        """
        commune \(anchor.commune), event \(anchor.position) is not the one of the anchor of \(anchor.at): \
        the history was written anew after that day
        """
      }
    }
  }

  public var whole: [Whole] = []
  /// The first break of each commune that has one.
  public var breaks: [Break] = []

  public var holds: Bool { breaks.isEmpty }
}

extension HistoryChain {
  /// Walks every chain from its first event, in one snapshot.
  /// - Parameter anchors: hashes that were kept outside of the database.
  func check(anchors: [HistoryAnchor] = []) throws -> HistoryCheck {
    var result = HistoryCheck()
    let communes = try allCommunes()
    for commune in communes {
      if let found = try firstBreak(in: commune, anchors: anchors.filter { $0.commune == commune }) {
        result.breaks.append(found)
      } else {
        let head = try head(of: commune)
        result.whole.append(.init(commune: commune, events: head.position, head: head.hash))
      }
    }
    let loose = try anchors.filter { anchor in
      if anchor.commune.isEmpty { return try !stands(anchor) }
      return !communes.contains(anchor.commune)
    }
    result.breaks += loose.map { .anchorDiffers($0) }
    return result
  }

  /// Whether any event has this hash; asked after the chains have been walked, so that the stored hashes are true.
  private func stands(_ anchor: HistoryAnchor) throws -> Bool {
    try tx.exists("SELECT 1 AS n FROM event WHERE substr(hash, 1, \(anchor.hash.count)) = \(anchor.hash) LIMIT 1")
  }

  /// Also those that only an event or a head still knows of.
  private func allCommunes() throws -> [String] {
    try tx.rows(
      """
      SELECT id FROM commune UNION SELECT DISTINCT commune_id AS id FROM event
      UNION SELECT commune_id AS id FROM history_head ORDER BY id
      """
    ).map { try $0["id"] }
  }

  /// Read in pieces, so that a history of millions does not fill the memory.
  private static let piece = 5000

  private func firstBreak(in commune: String, anchors: [HistoryAnchor]) throws -> HistoryCheck.Break? {
    var last = Head.none
    let expected = Dictionary(grouping: anchors, by: \.position)
    while true {
      let rows = try tx.rows(
        """
        \(Link.selected) WHERE commune_id = \(commune) AND position > \(last.position)
        ORDER BY position LIMIT \(HistoryChain.piece)
        """)
      for row in rows {
        guard let link = try? Link(row: row) else { return .unreadable(commune: commune, after: last.position) }
        guard link.position == last.position + 1 else {
          return .missing(commune: commune, expected: last.position + 1, found: link.position)
        }
        let hash = link.hash(after: last.hash)
        guard hash == link.stored else { return .changed(commune: commune, position: link.position, id: link.id) }
        if let other = expected[link.position]?.first(where: { !$0.matches(hash) }) { return .anchorDiffers(other) }
        last = Head(position: link.position, hash: hash)
      }
      if rows.count < HistoryChain.piece { break }
    }
    return try breakAtTheEnd(of: commune, last, anchors)
  }

  private func breakAtTheEnd(
    of commune: String, _ last: Head, _ anchors: [HistoryAnchor]
  ) throws -> HistoryCheck.Break? {
    let count = try tx.count("SELECT count(*) AS n FROM event WHERE commune_id = \(commune)")
    let head = try head(of: commune)
    guard head == last, count == last.position else {
      let found = head.position == last.position ? count : last.position
      return .headDiffers(commune: commune, expected: head.position, found: found)
    }
    return anchors.first { $0.position > last.position }.map { .anchorDiffers($0) }
  }
}
