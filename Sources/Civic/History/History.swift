import Foundation
import Storage

extension Work {
  /// Remembers what happened. The timeline and the notices are both read from here.
  /// - Parameter detail: what the sentence of this kind needs, by the names of its places. No petitioner's name.
  func record(
    _ kind: Event.Kind, on subject: Event.Subject, also: Event.Subject? = nil, _ detail: [String: String] = [:]
  ) throws {
    var detail = detail
    // Both names on every act of a deputy; the membership is the holder's, the person is the one who did it.
    if let deputyship = actor.deputyship {
      detail[Event.holderKey] = deputyship.holderName
      detail[Event.deputyKey] = deputyship.id
    }
    let helping = subject.holdsWords ? actor.helping : nil
    if let helping { detail[Event.helpedKey] = helping.name }
    let event = Event(
      id: newID(), at: now, kind: kind, person: actor.person, membership: actor.membership,
      deputy: actor.deputyship?.id, organization: actor.organization, subject: subject, also: also, detail: detail,
      who: actor.personName)
    try HistoryChain(tx: tx).append(event, in: commune)
    if let membership = helping?.membership { try keepHelpedEntry(event, for: membership) }
    told.events.append(event)
  }

  /// What happened to one thing, newest first; at most `limit` events.
  func timeline(of subject: Event.Subject, limit: Int = 100) throws -> [Event] {
    try tx.all(
      Event.self,
      """
      SELECT e.*, p.name AS who FROM (
        SELECT * FROM event
        WHERE commune_id = \(commune) AND subject_kind = \(subject.kind) AND subject_id = \(subject.id)
        UNION
        SELECT * FROM event
        WHERE commune_id = \(commune) AND also_kind = \(subject.kind) AND also_id = \(subject.id)
      ) AS e LEFT JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      ORDER BY e.id DESC LIMIT \(limit)
      """)
  }
}
