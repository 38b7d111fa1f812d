import Foundation
import Storage

/// The history as a chain: every event carries the SHA-256 of itself and of the hash before it, so that whoever changes
/// or takes away one has to write all later ones anew, and then the head no longer is the one on paper.
///
/// One chain a commune. The engine lets one transaction write at a time, and each append reads and writes the commune's
/// head, so that no two events can follow the same one.
struct HistoryChain {
  let tx: any Transaction

  /// The last link: how many events there are, and the hash of the last.
  struct Head: Sendable, Equatable, RowDecodable {
    var position: Int
    var hash: String

    /// Before the first event.
    static let none = Head(position: 0, hash: String(repeating: "0", count: 64))

    init(position: Int, hash: String) {
      (self.position, self.hash) = (position, hash)
    }
    init(row: Row) throws {
      self.init(position: try row["position"], hash: try row["hash"])
    }
  }

  func head(of commune: String) throws -> Head {
    try tx.first(Head.self, "SELECT position, hash FROM history_head WHERE commune_id = \(commune)") ?? .none
  }

  func append(_ event: Event, in commune: String) throws {
    let before = try head(of: commune)
    let link = Link(event, commune: commune, position: before.position + 1, detail: try event.detailText())
    let hash = link.hash(after: before.hash)
    try tx.run(
      """
      INSERT INTO event (commune_id, id, at, kind, person_id, membership_id, deputy_id, organization_id,
                         subject_kind, subject_id, also_kind, also_id, detail, position, hash)
      VALUES (\(commune), \(event.id), \(event.at), \(event.kind), \(event.person), \(event.membership),
              \(event.deputy), \(event.organization), \(event.subject.kind), \(event.subject.id),
              \(event.also?.kind), \(event.also?.id), \(link.detail), \(link.position), \(hash))
      """)
    try keep(Head(position: link.position, hash: hash), of: commune)
  }

  private func keep(_ head: Head, of commune: String) throws {
    try tx.run(
      """
      INSERT INTO history_head (commune_id, position, hash) VALUES (\(commune), \(head.position), \(head.hash))
      ON CONFLICT (commune_id) DO UPDATE SET position = excluded.position, hash = excluded.hash
      """)
  }

  /// Chains what an older program recorded, in the order in which it happened. Part of migration 0010.
  func chainOldEvents() throws {
    for commune in try communes() {
      var head = Head.none
      for row in try tx.rows("\(Link.selected) WHERE commune_id = \(commune) ORDER BY id") {
        var link = try Link(row: row)
        link.position = head.position + 1
        head = Head(position: link.position, hash: link.hash(after: head.hash))
        try tx.run(
          """
          UPDATE event SET position = \(head.position), hash = \(head.hash)
          WHERE commune_id = \(commune) AND id = \(link.id)
          """)
      }
      try keep(head, of: commune)
    }
  }

  func communes() throws -> [String] {
    try tx.rows("SELECT id FROM commune ORDER BY id").map { try $0["id"] }
  }
}

extension Event {
  /// The details as they are stored and hashed.
  fileprivate func detailText() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(detail), as: UTF8.self)
  }
}
