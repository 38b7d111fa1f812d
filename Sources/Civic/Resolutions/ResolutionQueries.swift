import Rulebook
import Storage
import VietnameseText

extension Resolution: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], organization: try row["organization_id"], type: try row["type"], title: try row["title"],
      state: try row["state"],
      version: try row["version"], session: try row["session_id"], concretises: try row["concretises_id"],
      frame: try row["frame_id"], circulatedOn: try row["circulated_on"], symbol: try row["symbol"],
      adoptedOn: try row["adopted_on"], vote: try row["vote_id"], textHash: try row["text_hash"],
      reviewOn: try row["review_on"], isPilot: try row["pilot"] == "yes")
    if let membership: String = try row["signer_id"], let capacity: Signature.Capacity = try? row["signed_as"] {
      signature = Signature(membership: membership, name: try row["signer_name"], capacity: capacity)
    }
  }
}

extension Amendment: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], resolution: try row["resolution_id"], position: try row["position"],
      version: try row["version"], section: try row["section"], stance: try row["stance"], words: try row["words"],
      person: try row["person_id"], name: try row["name"], contribution: try row["contribution_id"],
      raisedAt: try row["raised_at"], decision: try row["decision"], reason: try row["reason"],
      decidedOn: try row["decided_on"])
  }
}

/// A wording of a resolution: when, by whom, why.
struct ResolutionVersion: Sendable, RowDecodable {
  var number: Int
  var madeAt: Instant
  var madeBy: String
  var note: String
  /// As it is kept.
  var encoded: String

  init(row: Row) throws {
    number = try row["version"]
    madeAt = try row["made_at"]
    madeBy = try row["made_by_name"] ?? ""
    note = try row["note"]
    encoded = try row["text"]
  }
}

/// One line of a list of resolutions.
struct ResolutionRow: Sendable, RowDecodable {
  var resolution: Resolution
  var organizationName: String
  var heldOn: Day?
  var tasks: Int
  var tasksDone: Int

  init(row: Row) throws {
    resolution = try Resolution(row: row)
    organizationName = try row["organization_name"]
    heldOn = try row["held_on"]
    tasks = try row["tasks"]
    tasksDone = try row["tasks_done"]
  }

  /// A `WHERE` follows.
  static let selected: SQL = """
    SELECT r.*, o.name AS organization_name, s.held_on,
      (SELECT count(*) FROM resolution_task AS t
       WHERE t.commune_id = r.commune_id AND t.resolution_id = r.id) AS tasks,
      (SELECT count(*) FROM resolution_task AS t
       JOIN assignment AS a ON a.commune_id = t.commune_id AND a.id = t.assignment_id AND a.state = 'accepted'
       WHERE t.commune_id = r.commune_id AND t.resolution_id = r.id) AS tasks_done
    FROM resolution AS r
    JOIN organization AS o ON o.commune_id = r.commune_id AND o.id = r.organization_id
    LEFT JOIN session AS s ON s.commune_id = r.commune_id AND s.id = r.session_id
    """
}

extension Work {
  /// - Throws: `NotFound` where there is none, or this actor may not see it.
  func resolution(_ id: String) throws -> Resolution {
    let found = try tx.first(
      Resolution.self, "SELECT r.* FROM resolution AS r WHERE \(visibleResolutions()) AND r.id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  /// Those under way first, then the adopted, the newest first.
  func resolutions(page: Int) throws -> Page<ResolutionRow> {
    let rows = try tx.all(
      ResolutionRow.self,
      """
      \(ResolutionRow.selected) WHERE \(visibleResolutions())
      ORDER BY CASE r.state WHEN 'circulated' THEN 0 WHEN 'draft' THEN 1 WHEN 'adopted' THEN 2 ELSE 3 END,
        r.id DESC \(Work.limit(page: page))
      """)
    return Page(rows, number: page)
  }

  /// Those of a session that this actor may see.
  func resolutions(ofSession session: String) throws -> [Resolution] {
    try tx.all(
      Resolution.self,
      """
      SELECT r.* FROM resolution AS r WHERE \(visibleResolutions()) AND r.session_id = \(session)
      ORDER BY r.id LIMIT 50
      """)
  }

  /// Adopted ones that another may carry out.
  func resolutionsAbove(_ organization: String) throws -> [Resolution] {
    try tx.all(
      Resolution.self,
      """
      SELECT r.* FROM resolution AS r
      WHERE \(visibleResolutions()) AND r.state = 'adopted' AND r.organization_id <> \(organization)
      ORDER BY r.adopted_on DESC, r.id LIMIT 200
      """)
  }

  func save(_ r: Resolution) throws {
    try tx.run(
      """
      INSERT INTO resolution (commune_id, id, organization_id, title, state, version, session_id, concretises_id,
                              frame_id, circulated_on, symbol, adopted_on, vote_id, text_hash, review_on, pilot,
                              type, signer_id, signer_name, signed_as, sort_key, folded)
      VALUES (\(commune), \(r.id), \(r.organization), \(r.title), \(r.state), \(r.version), \(r.session),
              \(r.concretises), \(r.frame), \(r.circulatedOn), \(r.symbol), \(r.adoptedOn), \(r.vote), \(r.textHash),
              \(r.reviewOn), \(r.isPilot ? "yes" : "no"), \(r.type), \(r.signature?.membership), \(r.signature?.name ?? ""),
              \(r.signature?.capacity.rawValue ?? ""), \(sortKey(r.title)), \(foldedKey("\(r.symbol) \(r.title)")))
      ON CONFLICT (commune_id, id) DO UPDATE SET title = excluded.title, state = excluded.state,
        version = excluded.version, session_id = excluded.session_id, concretises_id = excluded.concretises_id,
        circulated_on = excluded.circulated_on, symbol = excluded.symbol, adopted_on = excluded.adopted_on,
        vote_id = excluded.vote_id, text_hash = excluded.text_hash, review_on = excluded.review_on,
        pilot = excluded.pilot, type = excluded.type, signer_id = excluded.signer_id,
        signer_name = excluded.signer_name, signed_as = excluded.signed_as, sort_key = excluded.sort_key, folded = excluded.folded
      """)
  }

  func isOpen(session: String) throws -> Bool {
    try tx.exists(
      "SELECT 1 AS n FROM session WHERE commune_id = \(commune) AND id = \(session) AND state = 'open'")
  }
}

// MARK: - Versions

extension Work {
  /// A version is only ever added: the words that were circulated and signed stay.
  func saveVersion(of r: Resolution, _ text: ResolutionText, note: String) throws {
    try tx.run(
      """
      INSERT INTO resolution_version (commune_id, resolution_id, version, made_at, made_by, note, text)
      VALUES (\(commune), \(r.id), \(r.version), \(now), \(actor.person), \(note), \(try text.encoded()))
      """)
    try index(.resolution(r.id), title: r.title, text: "\(r.symbol)\n\(text.foundBy)")
  }

  /// All wordings of one that this actor has found, the newest first.
  func versions(of resolution: String) throws -> [ResolutionVersion] {
    try tx.all(
      ResolutionVersion.self,
      """
      SELECT v.*, p.name AS made_by_name FROM resolution_version AS v
      LEFT JOIN person AS p ON p.commune_id = v.commune_id AND p.id = v.made_by
      WHERE v.commune_id = \(commune) AND v.resolution_id = \(resolution) ORDER BY v.version DESC LIMIT 200
      """)
  }

  /// The wording as it is kept, so that its hash can be taken.
  func encodedText(of r: Resolution) throws -> String {
    let row = try tx.rows(
      """
      SELECT text FROM resolution_version
      WHERE commune_id = \(commune) AND resolution_id = \(r.id) AND version = \(r.version)
      """
    ).first
    guard let row else { throw NotFound() }
    return try row["text"]
  }

  func text(of r: Resolution) throws -> ResolutionText { try ResolutionText(encoded: try encodedText(of: r)) }
}

// MARK: - Amendments

extension Work {
  func amendments(of resolution: String) throws -> [Amendment] {
    try tx.all(
      Amendment.self,
      """
      SELECT * FROM amendment WHERE commune_id = \(commune) AND resolution_id = \(resolution)
      ORDER BY position LIMIT 1000
      """)
  }

  func amendment(_ id: String, of resolution: String) throws -> Amendment {
    let found = try tx.first(
      Amendment.self,
      "SELECT * FROM amendment WHERE commune_id = \(commune) AND resolution_id = \(resolution) AND id = \(id)")
    guard let found else { throw NotFound() }
    return found
  }

  func save(_ a: Amendment) throws {
    try tx.run(
      """
      INSERT INTO amendment (commune_id, id, resolution_id, position, version, section, stance, words, person_id, name,
                             contribution_id, raised_at, raised_by, decision, reason, decided_on)
      VALUES (\(commune), \(a.id), \(a.resolution), \(a.position), \(a.version), \(a.section), \(a.stance), \(a.words),
              \(a.person), \(a.name), \(a.contribution), \(a.raisedAt), \(actor.person), \(a.decision), \(a.reason),
              \(a.decidedOn))
      ON CONFLICT (commune_id, id) DO UPDATE SET decision = excluded.decision, reason = excluded.reason,
        decided_on = excluded.decided_on
      """)
  }
}
