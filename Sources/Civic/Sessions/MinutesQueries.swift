import Storage

extension Work {
  /// The minutes of a session that this actor may see.
  func minutes(of id: String) throws -> Minutes {
    let session = try session(id)
    try allow(.see, session)
    let organizer = try organization(session.organizer)
    let (attendees, items) = (try roll(of: id), try conclusionItems(of: id))
    return Minutes(
      session: session, organizer: organizer, chair: try chairLine(of: session),
      units: try counterparts(of: id).map(\.name), attendees: attendees,
      bodyNames: try organizationNames(attendees.compactMap(\.organization) + items.compactMap(\.lead)),
      agenda: try agenda(of: id), reports: try reportsForMinutes(of: id), contributions: try contributionRows(of: id),
      items: items, corrections: try corrections(of: id), votes: try countedVotes(of: id),
      isReadBack: try stepsDone(at: id)[MeetingGuide.readBack] != nil)
  }

  private func chairLine(of session: Session) throws -> String {
    guard session.chairName.isEmpty, let chair = session.chair else { return session.chairName }
    let membership = try membership(chair)
    return "\(membership.personName), \(membership.postTitle)"
  }

  /// What the units sent; a draft that was never sent is not part of the session.
  private func reportsForMinutes(of session: String) throws -> [Minutes.Report] {
    let rows = try tx.rows(
      """
      SELECT r.id, o.name, r.results FROM unit_report AS r
      JOIN organization AS o ON o.commune_id = r.commune_id AND o.id = r.organization_id
      WHERE r.commune_id = \(commune) AND r.session_id = \(session) AND r.sent_at IS NOT NULL
      ORDER BY o.sort_key, r.id LIMIT 500
      """)
    let difficulties = try difficulties(ofReports: try rows.map { try $0["id"] as String })
    return try rows.map { row in
      Minutes.Report(
        unit: try row["name"], results: try row["results"], difficulties: difficulties[try row["id"]] ?? [])
    }
  }

  private func difficulties(ofReports ids: [String]) throws -> [String: [Minutes.Report.Difficulty]] {
    guard !ids.isEmpty else { return [:] }
    let rows = try tx.rows(
      """
      SELECT d.unit_report_id, s.name, d.words FROM unit_difficulty AS d
      JOIN subject AS s ON s.commune_id = d.commune_id AND s.id = d.subject_id
      WHERE d.commune_id = \(commune) AND d.unit_report_id IN \(list: ids)
      ORDER BY d.unit_report_id, d.position LIMIT 2000
      """)
    var found: [String: [Minutes.Report.Difficulty]] = [:]
    for row in rows {
      found[try row["unit_report_id"], default: []].append(.init(subject: try row["name"], words: try row["words"]))
    }
    return found
  }
}
