import Rulebook
import Storage

// What votes and resolutions ask for: an open vote first, then a draft or a resolution to read.

extension Work {
  func votesNow() throws -> [HomeCard] {
    try votesToCast().prefix(2).map { vote in
      HomeCard(\.voteNow, ["title": shortened(vote.motion)], \.voteDeed, "/votes/\(vote.id)")
    }
  }

  /// Drafts of the own body that are out for comments.
  func draftsToRead() throws -> [HomeCard] {
    try cards(
      """
      SELECT r.id, r.title, s.held_on, count(*) OVER () AS total FROM resolution AS r
      LEFT JOIN session AS s ON s.commune_id = r.commune_id AND s.id = r.session_id
      WHERE r.commune_id = \(commune) AND r.organization_id = \(actor.organization) AND r.state = 'circulated'
      ORDER BY s.held_on, r.id
      """, limit: 2, all: "/resolutions"
    ) { row in
      HomeCard(
        \.draftToRead, ["title": shortened(try row["title"])], \.readDraft,
        "/resolutions/\(try row["id"] as String)", due: try row["held_on"])
    }
  }

  /// Resolutions that came to the own body and that nobody has confirmed.
  func resolutionsToRead() throws -> [HomeCard] {
    try cards(
      """
      SELECT r.id, r.symbol, r.title, e.concretise_by, count(*) OVER () AS total FROM resolution_recipient AS e
      JOIN resolution AS r ON r.commune_id = e.commune_id AND r.id = e.resolution_id AND r.state = 'adopted'
      WHERE e.commune_id = \(commune) AND e.organization_id = \(actor.organization) AND e.read_on IS NULL
      ORDER BY r.adopted_on, r.id
      """, limit: 1, all: "/resolutions"
    ) { row in
      HomeCard(
        \.resolutionToRead, ["title": "\(try row["symbol"] as String): \(shortened(try row["title"]))"],
        \.readResolution, "/resolutions/\(try row["id"] as String)", due: try row["concretise_by"])
    }
  }
}
