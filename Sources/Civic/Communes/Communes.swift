import Rulebook
import Storage

/// What the level above sees of a commune: how much there is, and how much of it is late. Never what it is about.
struct CommuneCounts: Sendable, Equatable {
  var commune: String
  var name: String
  /// Not answered yet.
  var open: Int
  /// Past their day.
  var late: Int
  /// Promised by a day, and not done yet.
  var promised: Int
  /// Answered since the first of January, and not open again.
  var ended: Int
  /// Petitions sent up to the very body that looks: those without a reply, and all of them.
  var waiting: Int
  var sent: Int
}

extension CommuneCounts: RowDecodable {
  init(row: Row) throws {
    self.init(
      commune: try row["id"], name: try row["name"], open: try row["open"], late: try row["late"],
      promised: try row["promised"], ended: try row["ended"], waiting: try row["waiting"], sent: try row["sent"])
  }
}

extension Work {
  /// Only the level above looks at its communes; everybody else has lists that open.
  func allowCommunes() throws {
    switch actor.role {
    case .province: return
    case .leader, .clerk, .cellSecretary, .department, .front, .admin, .member: throw NotFound()
    }
  }

  /// The communes of this body: its own door, and every other commune of the province on this installation that has let
  /// the same body in, by a post that is held today. A body that a commune only named is not let in.
  ///
  /// The one statement of the program that reads across communes; it gives out numbers and names of communes, and
  /// nothing else. A denunciation is not even counted.
  func communeCounts() throws -> [CommuneCounts] {
    try allowCommunes()
    let year = "\(today.year)-01-01"
    return try tx.all(
      CommuneCounts.self,
      """
      SELECT c.id, c.name,
        count(CASE WHEN m.state IN \(list: Matter.openStates) THEN 1 END) AS open,
        count(CASE WHEN m.state IN \(list: Matter.runningStates) AND m.due_on < \(today) THEN 1 END) AS late,
        count(CASE WHEN m.state = \(Matter.State.promised) THEN 1 END) AS promised,
        count(CASE WHEN m.state IN ('answered', 'closed') AND EXISTS (
                     SELECT 1 FROM answer AS a
                     WHERE a.commune_id = m.commune_id AND a.matter_id = m.id AND a.answered_on >= \(year))
              THEN 1 END) AS ended,
        (SELECT count(*) FROM dossier AS d WHERE d.commune_id = c.id AND d.addressee_id = o.id AND d.state = 'sent')
          AS waiting,
        (SELECT count(*) FROM dossier AS d WHERE d.commune_id = c.id AND d.addressee_id = o.id AND d.state <> 'draft')
          AS sent
      FROM organization AS own
      JOIN commune AS home ON home.id = own.commune_id
      JOIN commune AS c ON c.province = home.province
      JOIN organization AS o ON o.commune_id = c.id AND o.sort_key = own.sort_key AND o.classification = 'province'
        AND (o.valid_to IS NULL OR o.valid_to >= \(today))
      LEFT JOIN matter AS m ON m.commune_id = c.id AND m.kind <> 'denunciation'
      WHERE own.commune_id = \(commune) AND own.id = \(actor.organization) AND own.classification = 'province'
        AND EXISTS (
          SELECT 1 FROM post AS t JOIN membership AS h ON h.commune_id = t.commune_id AND h.post_id = t.id
          WHERE t.commune_id = c.id AND t.organization_id = o.id AND t.role = 'province'
            AND h.started_on <= \(today) AND (h.ended_on IS NULL OR h.ended_on >= \(today)))
      GROUP BY c.id, c.name, o.id ORDER BY c.name, c.id
      """)
  }
}
