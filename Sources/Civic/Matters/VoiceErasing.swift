import Rulebook
import Storage

extension Work {
  /// Erases who raised a matter where the rule says that the time for keeping it is over. The matter, its words and
  /// its answers stay; what went, and by which rule, is an event.
  /// - Returns: how many names were erased.
  @discardableResult
  func eraseExpiredVoices() throws -> Int {
    var erased = 0
    for matter in try endedMattersWithNames() {
      guard let deadline = try retention(of: matter), deadline.confidence.mayDecideAlone, deadline.due < today
      else { continue }
      erased += try eraseVoices(
        of: matter.id, because: citationText(deadline.citation),
        ["rule": deadline.ruleID, "due": deadline.due.description])
    }
    return erased
  }

  /// Somebody asks that their name be taken out (Law 91/2025/QH15): it goes, and the matter goes on without it.
  func eraseVoice(_ id: String, of matter: String, reason: String) throws {
    let matter = try self.matter(matter)
    try allow(.look, matter)
    let voice = try ownVoice(id, of: matter.id)
    if voice.erasedOn != nil { return }
    try checkNamesNobody(["words": reason], in: matter)
    try eraseVoices(of: matter.id, only: voice.id, because: reason, ["voice": voice.id])
  }

  @discardableResult
  private func eraseVoices(
    of matter: String, only voice: String? = nil, because reason: String, _ detail: [String: String]
  ) throws -> Int {
    let one: SQL = voice.map { "AND id = \($0)" } ?? ""
    let gone = try tx.rows(
      """
      UPDATE voice SET sealed = '', erased_on = \(today)
      WHERE commune_id = \(commune) AND matter_id = \(matter) AND sealed <> '' \(one) RETURNING id
      """
    ).count
    if gone == 0 { return 0 }
    try record(
      .voiceErased, on: .matter(matter), detail.merging(["count": String(gone), "reason": reason]) { _, last in last })
    return gone
  }

  /// Complaints are kept as files are; everything else as letters that have been dealt with. The numbers are in the
  /// rulebook; one that nobody has compared with its source erases nothing by itself.
  private func retention(of matter: Matter) throws -> Deadline? {
    guard let closed = matter.closedOn else { return nil }
    let rule =
      switch matter.kind {
      case .opinion, .proposal, .report: "tt05-keep"
      case .complaint, .denunciation: "ret-petitions"
      }
    return try deadline(rule, from: closed)
  }

  private func endedMattersWithNames() throws -> [Matter] {
    try tx.all(
      Matter.self,
      """
      SELECT m.* FROM matter AS m
      WHERE m.commune_id = \(commune) AND m.closed_on IS NOT NULL AND m.state IN ('closed', 'withdrawn')
        AND EXISTS (SELECT 1 FROM voice AS v
                    WHERE v.commune_id = m.commune_id AND v.matter_id = m.id AND v.sealed <> '')
      ORDER BY m.id LIMIT 5000
      """)
  }
}
