import Rulebook
import Storage
import VietnameseText

extension Matter: RowDecodable {
  init(row: Row) throws {
    self.init(
      id: try row["id"], number: try row["number"], kind: try row["kind"], subject: try row["subject_id"],
      title: try row["title"], words: try row["words"], place: try row["place"], state: try row["state"],
      owner: try row["owner_id"], outcome: try row["outcome"], openedOn: try row["opened_on"],
      dueOn: try row["due_on"], deadline: try (row["deadline"] as String?).map { try Deadline(json: $0) },
      dueReason: try row["due_reason"], closedOn: try row["closed_on"], closeReason: try row["close_reason"],
      joinedTo: try row["joined_to_id"], session: try row["session_id"], paperRef: try row["paper_ref"],
      reopened: try row["reopened"])
  }
}

extension Work {
  /// A matter that the actor may see; for everybody else there is none.
  func matter(_ id: String) throws -> Matter {
    let found = try tx.first(
      Matter.self,
      "SELECT m.* FROM matter AS m WHERE m.commune_id = \(commune) AND m.id = \(id) AND \(visibleMatters)")
    guard let found else { throw NotFound() }
    return found
  }

  /// Open matters that something new could say the same as, by words without marks or by subject; newest first.
  func matterChoices(words: String?, subject: String?, limit: Int) throws -> [MatterChoice] {
    var conditions: [SQL] = [visibleMatters, "m.state IN \(list: Matter.openStates)", "m.kind <> 'denunciation'"]
    conditions += (words ?? "").matches(in: "m.folded")
    if let subject { conditions.append("m.subject_id = \(subject)") }
    return try tx.rows(
      """
      SELECT m.id, m.number, m.title,
        (SELECT count(*) FROM voice AS v WHERE v.commune_id = m.commune_id AND v.matter_id = m.id) AS voices
      FROM matter AS m WHERE m.commune_id = \(commune) AND \(SQL(conditions, separator: " AND "))
      ORDER BY m.id DESC LIMIT \(limit)
      """
    ).map {
      MatterChoice(id: try $0["id"], number: try $0["number"], title: try $0["title"], voices: try $0["voices"])
    }
  }

  /// Which rows of `matter AS m` the actor may see, for a `WHERE`: the office all of the commune, a body what it owes,
  /// helped with or answered, a unit also what it raised, the level above what was sent up to it.
  var visibleMatters: SQL {
    switch actor.role {
    case .clerk, .leader: "m.commune_id = \(commune)"
    case .cellSecretary, .department, .front: "m.commune_id = \(commune) AND m.id IN (\(mattersOfBody))"
    case .province: "m.commune_id = \(commune) AND m.id IN (\(mattersSentUp))"
    case .admin, .member: "1 = 0"
    }
  }

  /// Each part is one look into an index, so the size of the commune does not matter.
  private var mattersOfBody: SQL {
    let body = actor.organization
    return """
      SELECT id FROM matter WHERE commune_id = \(commune) AND owner_id = \(body)
      UNION SELECT matter_id FROM referral WHERE commune_id = \(commune) AND lead_id = \(body)
      UNION SELECT matter_id FROM referral_support WHERE commune_id = \(commune) AND organization_id = \(body)
      UNION SELECT matter_id FROM answer WHERE commune_id = \(commune) AND organization_id = \(body)
      UNION SELECT matter_id FROM voice WHERE commune_id = \(commune) AND organization_id = \(body)
      UNION SELECT came_from_id FROM voice
        WHERE commune_id = \(commune) AND organization_id = \(body) AND came_from_id IS NOT NULL
      """
  }

  private var mattersSentUp: SQL {
    """
    SELECT i.matter_id FROM dossier_item AS i
    JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id
    WHERE d.commune_id = \(commune) AND d.addressee_id = \(actor.organization) AND d.state <> 'draft'
    """
  }

  func save(_ m: Matter) throws {
    try tx.run(
      """
      INSERT INTO matter (commune_id, id, number, kind, subject_id, title, words, place, state, owner_id, outcome,
                          opened_on, due_on, deadline, due_reason, closed_on, close_reason, joined_to_id, session_id,
                          paper_ref, reopened, sort_key, folded)
      VALUES (\(commune), \(m.id), \(m.number), \(m.kind), \(m.subject), \(m.title), \(m.words), \(m.place), \(m.state),
              \(m.owner), \(m.outcome), \(m.openedOn), \(m.dueOn), \(try m.deadline?.json()), \(m.dueReason),
              \(m.closedOn), \(m.closeReason), \(m.joinedTo), \(m.session), \(m.paperRef), \(m.reopened),
              \(sortKey(m.title)), \(foldedKey("\(m.number) \(m.title) \(m.words) \(m.place)")))
      ON CONFLICT (commune_id, id) DO UPDATE SET subject_id = excluded.subject_id, title = excluded.title,
        words = excluded.words, place = excluded.place, state = excluded.state, owner_id = excluded.owner_id,
        outcome = excluded.outcome, due_on = excluded.due_on, deadline = excluded.deadline,
        due_reason = excluded.due_reason, closed_on = excluded.closed_on, close_reason = excluded.close_reason,
        joined_to_id = excluded.joined_to_id, reopened = excluded.reopened, sort_key = excluded.sort_key,
        folded = excluded.folded
      """)
    try index(.matter(m.id), title: m.title, text: "\(m.number)\n\(m.words)\n\(m.place)")
  }

  /// The body that receives what nobody owns yet.
  func partyOffice() throws -> String {
    let row = try tx.rows(
      """
      SELECT id FROM organization
      WHERE commune_id = \(commune) AND classification = 'party_office' AND valid_from <= \(today)
        AND (valid_to IS NULL OR valid_to >= \(today))
      ORDER BY id LIMIT 1
      """
    ).first
    guard let row else { throw Refusal(\.matter.noOffice) }
    return try row["id"]
  }

  func isDialogue(_ session: String) throws -> Bool {
    try tx.exists(
      "SELECT 1 AS n FROM session WHERE commune_id = \(commune) AND id = \(session) AND kind = 'dialogue'")
  }
}

extension String {
  /// Every word of this text somewhere in a column that `foldedKey` filled.
  func matches(in column: SQL) -> [SQL] {
    foldedKey(self).split(separator: " ").prefix(8).map { word in
      let pattern = "%" + word.filter { $0 != "%" && $0 != "_" && $0 != "\\" } + "%"
      return "\(column) LIKE \(pattern)"
    }
  }
}
