import Rulebook
import Storage

extension Work {
  /// What this actor may see of what was found: same marks first, then the newest.
  ///
  /// Each kind asks by the visibility of its own capability, inside the query, so that not even a number of hidden
  /// things can be told from a page.
  func search(_ words: SearchWords, _ kind: FoundKind, page: Int, size: Int) throws -> Page<Hit> {
    guard let (columns, table, visible) = try source(of: kind) else {
      return Page(items: [], number: page, hasNext: false)
    }
    let rows = try tx.rows(
      """
      SELECT e.title, e.text, \(columns)
      FROM \(words.found(kind.rawValue, in: commune)) AS found
      JOIN search_entry AS e ON e.entry = found.entry
      JOIN \(table) ON \(visible)
      WHERE e.commune_id = \(commune)
      ORDER BY found.place, found.entry DESC \(Work.limit(page: page, size: size))
      """)
    return Page(try rows.map { try found($0, kind) }, number: page, size: size)
  }

  /// Columns `id`, `number`, `day` and `state`, the table they stand in, and the condition that joins and hides.
  /// Nil where nothing of that kind is for this actor.
  private func source(of kind: FoundKind) throws -> (columns: SQL, table: SQL, visible: SQL)? {
    switch kind {
    case .session:
      (
        "s.id, '' AS number, s.held_on AS day, s.state", "session AS s",
        "s.commune_id = e.commune_id AND s.id = e.subject_id AND \(visibleSessions())"
      )
    case .matter:
      (
        "m.id, m.number, m.due_on AS day, m.state", "matter AS m",
        "m.commune_id = e.commune_id AND m.id = e.subject_id AND m.kind <> 'denunciation' AND \(visibleMatters)"
      )
    case .assignment:
      (
        "a.id, a.number, a.due_on AS day, a.state", "assignment AS a",
        "a.commune_id = e.commune_id AND a.id = e.subject_id AND \(visibleAssignments)"
      )
    case .resolution:
      (
        "r.id, r.symbol AS number, r.adopted_on AS day, r.state", "resolution AS r",
        "r.commune_id = e.commune_id AND r.id = e.subject_id AND \(visibleResolutions())"
      )
    case .document:
      (
        "d.id, d.symbol AS number, d.issued_on AS day, '' AS state", "document AS d",
        "d.commune_id = e.commune_id AND d.id = e.subject_id AND \(visiblePapers())"
      )
    case .dossier:
      (
        "d.id, d.number, d.due_on AS day, d.state", "dossier AS d",
        "d.commune_id = e.commune_id AND d.id = e.subject_id AND \(visibleDossiers)"
      )
    case .organization where may(.see):
      (
        "o.id, '' AS number, o.valid_to AS day, '' AS state", "organization AS o",
        "o.commune_id = e.commune_id AND o.id = e.subject_id"
      )
    case .person where may(.see):
      (
        "p.id, '' AS number, NULL AS day, '' AS state", "person AS p",
        "p.commune_id = e.commune_id AND p.id = e.subject_id"
      )
    case .organization, .person: nil
    }
  }

  private func found(_ row: Row, _ kind: FoundKind) throws -> Hit {
    var found = Hit(id: try row["id"], title: try row["title"], text: try row["text"], number: try row["number"])
    found.day = try row["day"]
    switch kind {
    case .session: found.state = Hit.State(try row["state"] as Session.State)
    case .matter: found.state = Hit.State(try row["state"] as Matter.State, due: found.day)
    case .assignment: found.state = Hit.State(try row["state"] as Assignment.State, due: found.day)
    case .resolution: found.state = Hit.State(try row["state"] as Resolution.State)
    case .document: found.state = .none
    case .dossier: found.state = Hit.State(try row["state"] as Dossier.State, due: found.day)
    case .organization: found.state = found.day.map { $0 < today } ?? false ? .ended : .none
    case .person: found.state = .none
    }
    switch kind {
    case .session, .resolution, .document: break
    case .matter, .assignment, .dossier, .organization, .person: found.day = nil  // a due day is said by the state
    }
    return found
  }
}

extension Hit.State {
  init(_ state: Session.State) {
    switch state {
    case .scheduled: self = .none
    case .open: self = .underWay
    case .concluded: self = .done
    case .cancelled: self = .withdrawn
    }
  }

  init(_ state: Resolution.State) {
    switch state {
    case .draft, .circulated: self = .underWay
    case .adopted: self = .adopted
    case .withdrawn: self = .withdrawn
    }
  }

  init(_ state: Matter.State, due: Day?) {
    switch state {
    case .received, .referred, .waiting, .promised, .escalated: self = .due(due)
    case .answered, .closed, .joined: self = .done
    case .withdrawn: self = .withdrawn
    }
  }

  init(_ state: Dossier.State, due: Day?) {
    switch state {
    case .draft: self = .none
    case .sent: self = .due(due)
    case .replied: self = .done
    }
  }

  init(_ state: Assignment.State, due: Day?) {
    switch state {
    case .given, .reported: self = .due(due)
    case .accepted: self = .done
    case .cancelled: self = .withdrawn
    }
  }
}
