import Storage

/// Something new for the acting body, with the title of what it is about; no title where this actor may not see it.
struct HomeNews: Sendable {
  var notice: Notice
  var title: String?
}

extension Work {
  /// Empty for those who act for no body: an administrator has a desk in the office and is not the office.
  func homeNews() throws -> [HomeNews] {
    guard actor.role != .admin && actor.role != .member else { return [] }
    let notices = try unseenNotices()
    let titles = try titles(of: notices.map(\.event.subject))
    return notices.map { HomeNews(notice: $0, title: titles[$0.event.subject]) }
  }

  /// The titles of those among them that this actor may see.
  private func titles(of subjects: [Event.Subject]) throws -> [Event.Subject: String] {
    var titles: [Event.Subject: String] = [:]
    for (kind, group) in Dictionary(grouping: subjects, by: \.kind) {
      guard let first = group.first, let sql = titleQuery(first, Array(Set(group.map(\.id)))) else { continue }
      for row in try tx.rows(sql) {
        if let subject = Event.Subject(kind: kind, id: try row["id"]) { titles[subject] = try row["title"] }
      }
    }
    return titles
  }

  private func titleQuery(_ kind: Event.Subject, _ ids: [String]) -> SQL? {
    switch kind {
    case .session: "SELECT s.id, s.title FROM session AS s WHERE \(visibleSessions()) AND s.id IN \(list: ids)"
    case .matter: "SELECT m.id, m.title FROM matter AS m WHERE \(visibleMatters) AND m.id IN \(list: ids)"
    case .assignment:
      """
      SELECT a.id, a.words AS title FROM assignment AS a
      WHERE a.commune_id = \(commune) AND \(visibleAssignments) AND a.id IN \(list: ids)
      """
    case .dossier:
      """
      SELECT d.id, d.title FROM dossier AS d WHERE d.commune_id = \(commune) AND d.id IN \(list: ids)
        AND \(actor.seesWholeCommune ? "d.state <> ''" : "d.addressee_id = \(actor.organization)" as SQL)
      """
    case .resolution:
      "SELECT r.id, r.title FROM resolution AS r WHERE \(visibleResolutions()) AND r.id IN \(list: ids)"
    case .vote: "SELECT v.id, v.motion AS title FROM vote AS v WHERE \(visibleVotes()) AND v.id IN \(list: ids)"
    case .document:
      "SELECT d.id, d.symbol AS title FROM document AS d WHERE \(visiblePapers()) AND d.id IN \(list: ids)"
    case .commune, .organization, .area, .person, .intake, .rule: nil
    }
  }
}
