import Papers
import Storage

/// The short news item of a session as somebody wrote it.
struct NewsItem: Sendable, Equatable {
  var session: String
  var record: NewsRecord
}

extension NewsItem: RowDecodable {
  init(row: Row) throws {
    session = try row["session_id"]
    record = NewsRecord(
      headline: try row["headline"], lead: try row["lead"], opinions: try row["opinions"],
      conclusion: try row["conclusion"])
  }
}

/// What the form of a news item shows: what was written, or what the program proposes.
struct NewsPage: Sendable {
  var session: Session
  var record: NewsRecord
  var isWritten: Bool
}

extension Work {
  /// Of a session that this actor has found.
  func newsItem(of session: String) throws -> NewsItem? {
    try tx.first(
      NewsItem.self, "SELECT * FROM news_item WHERE commune_id = \(commune) AND session_id = \(session)")
  }

  func newsPage(of id: String, _ look: Look, _ stationery: Stationery) throws -> NewsPage {
    let minutes = try minutes(of: id)
    try allow(.writeNews, minutes.session)
    let written = try newsItem(of: id)
    let draft = stationery.newsDraft(minutes.record(look), try office(minutes.organizer))
    return NewsPage(session: minutes.session, record: written?.record ?? draft, isWritten: written != nil)
  }

  /// Keeps what somebody wrote. News is read by everybody, so it may name nobody who raised a matter.
  func writeNews(_ news: NewsRecord, of id: String) throws {
    let session = try session(id)
    try allow(.writeNews, session)
    try checkSays(
      ["headline": news.headline, "lead": news.lead, "opinions": news.opinions, "conclusion": news.conclusion],
      nobodyOf: try names(raisedIn: id).filter { !$0.isEmpty })
    try tx.run(
      """
      INSERT INTO news_item (commune_id, session_id, headline, lead, opinions, conclusion, written_at, written_by)
      VALUES (\(commune), \(session.id), \(news.headline), \(news.lead), \(news.opinions), \(news.conclusion), \(now),
              \(actor.person))
      ON CONFLICT (commune_id, session_id) DO UPDATE SET headline = excluded.headline, lead = excluded.lead,
        opinions = excluded.opinions, conclusion = excluded.conclusion, written_at = excluded.written_at,
        written_by = excluded.written_by
      """)
    try record(.newsWritten, on: .session(session.id))
  }

  /// Written words are dropped: the program proposes anew from what the minutes say now.
  func dropNews(of id: String) throws {
    let session = try session(id)
    try allow(.writeNews, session)
    try tx.run("DELETE FROM news_item WHERE commune_id = \(commune) AND session_id = \(session.id)")
    try record(.newsDropped, on: .session(session.id))
  }
}
