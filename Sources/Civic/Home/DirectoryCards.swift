import Rulebook
import Storage

// What the directory asks of the administrator.

extension Work {
  /// People with a part in the program who have no name to sign in with, no card waiting and no device signed in.
  func peopleWithoutSignIn() throws -> [HomeCard] {
    try cards(
      """
      SELECT p.id, p.name, min(o.name) AS unit, count(*) OVER () AS total FROM membership AS m
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id AND t.role <> 'member'
      JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
      JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
      WHERE m.commune_id = \(commune) AND m.started_on <= \(today) AND (m.ended_on IS NULL OR m.ended_on >= \(today))
        AND NOT EXISTS (SELECT 1 FROM credential AS c WHERE c.commune_id = p.commune_id AND c.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM sign_in_code AS k WHERE k.commune_id = p.commune_id AND k.person_id = p.id
          AND k.used_at IS NULL AND k.expires_at > \(now))
        AND NOT EXISTS (SELECT 1 FROM sign_in AS s WHERE s.commune_id = p.commune_id AND s.person_id = p.id
          AND s.ended_at IS NULL AND s.expires_at > \(now))
      GROUP BY p.id, p.name, p.sort_key ORDER BY p.sort_key, p.id
      """, limit: 3, all: "/people"
    ) { row in
      HomeCard(
        \.withoutSignIn, ["name": try row["name"], "unit": try row["unit"]], \.giveSignIn,
        "/people/\(try row["id"] as String)")
    }
  }

  /// Posts whose last day is near: somebody else has to take up the work.
  func postsEnding() throws -> [HomeCard] {
    try cards(
      """
      SELECT p.id, p.name, t.title AS post, o.name AS unit, m.ended_on, count(*) OVER () AS total FROM membership AS m
      JOIN post AS t ON t.commune_id = m.commune_id AND t.id = m.post_id AND t.role <> 'member'
      JOIN organization AS o ON o.commune_id = t.commune_id AND o.id = t.organization_id
      JOIN person AS p ON p.commune_id = m.commune_id AND p.id = m.person_id
      WHERE m.commune_id = \(commune) AND m.ended_on BETWEEN \(today) AND \(try day(.soon))
      ORDER BY m.ended_on, p.sort_key, m.id
      """, limit: 2, all: "/people"
    ) { row in
      HomeCard(
        \.postEnding, ["name": try row["name"], "post": try row["post"], "unit": try row["unit"]], \.seePerson,
        "/people/\(try row["id"] as String)", due: try row["ended_on"])
    }
  }
}
