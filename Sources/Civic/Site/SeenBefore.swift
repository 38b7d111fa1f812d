import Storage

extension Work {
  /// Refuses what would overwrite words that its writer has not seen: somebody else changed the thing after the page of
  /// the form was made. The form stands on the page of the refusal; sent from there, it is meant.
  ///
  /// - Parameters:
  ///   - seen: when the page was made; nil where the form adds something, or was sent again on purpose.
  ///   - path: the address of the form; what it changes is named in it.
  func checkNobodyChanged(_ seen: Instant?, _ path: String) throws {
    guard let seen else { return }
    for id in path.split(separator: "/").map(String.init) where id.utf8.count == 36 {
      guard let change = try lastChange(of: id, after: seen) else { continue }
      throw Refusal(\.offline.changedSince, change)
    }
  }

  /// Who, and when, as the sentence needs it.
  private func lastChange(of id: String, after seen: Instant) throws -> [String: String]? {
    let row = try tx.rows(
      """
      SELECT e.at, e.kind, p.name FROM event AS e
      JOIN person AS p ON p.commune_id = e.commune_id AND p.id = e.person_id
      WHERE e.commune_id = \(commune)
        AND e.subject_kind IN ('session', 'matter', 'assignment', 'dossier', 'resolution', 'person')
        AND e.subject_id = \(id) AND e.at > \(seen) AND e.person_id <> \(actor.person)
      ORDER BY e.id DESC LIMIT 100
      """
    ).first { Event.Kind.changing.contains(try $0["kind"]) }
    return try row.map { row in
      let at: Instant = try row["at"]
      let (hour, minute) = (at.minuteOfDay / 60, at.minuteOfDay % 60)
      return ["who": try row["name"], "time": "\(hour):\(minute < 10 ? "0" : "")\(minute)"]
    }
  }
}

extension Event.Kind {
  /// Those that put new words in the place of old ones. What adds to a thing overwrites nobody.
  fileprivate static let changing: [Event.Kind] = [
    .sessionChanged, .unitReported, .contributionChanged, .matterChanged, .assignmentChanged, .dossierChanged,
    .resolutionRevised, .personCorrected, .meetingPrepared,
  ]
}
