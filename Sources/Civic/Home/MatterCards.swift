import Rulebook
import Storage

// What matters, dossiers and assignments ask for.

extension Work {
  /// With the office, nobody told to answer yet.
  func mattersToRefer() throws -> [HomeCard] {
    try cards(
      "\(matterSelection) AND m.state = 'received' ORDER BY \(dueFirst)", limit: 1, all: "/matters"
    ) { row in try matterCard(row, \.unreferred, \.refer, below: "/referral") }
  }

  /// Past their day, with whoever owes them.
  func mattersLate() throws -> [HomeCard] {
    try cards(
      "\(matterSelection) AND \(running) AND m.due_on < \(today) ORDER BY m.due_on, m.id", limit: 1,
      all: "/matters?state=overdue"
    ) { row in try matterCard(row, \.late, \.seeMatter) }
  }

  /// What the own body owes, by its day.
  func mattersToAnswer() throws -> [HomeCard] {
    try cards(
      """
      \(matterSelection) AND m.owner_id = \(actor.organization) AND m.state IN ('received', 'referred', 'promised')
      ORDER BY \(dueFirst)
      """, limit: 2, all: "/matters"
    ) { row in try matterCard(row, \.toAnswer, \.answer, below: "/answer") }
  }

  /// What was promised to people and comes to its day.
  func promisesDue() throws -> [HomeCard] {
    try cards(
      """
      \(matterSelection) AND m.state = 'promised' AND m.due_on <= \(try day(.soon))
      ORDER BY m.due_on, m.id
      """, limit: 1, all: "/matters?state=promised"
    ) { row in try matterCard(row, \.promise, \.seeMatter) }
  }

  /// The body that is late with the most matters.
  func bodiesLate() throws -> [HomeCard] {
    try cards(
      """
      SELECT m.owner_id, o.name AS owner_name, count(*) AS n, 1 AS total FROM matter AS m
      JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id
      WHERE \(visibleMatters) AND \(running) AND m.due_on < \(today)
      GROUP BY m.owner_id, o.name ORDER BY n DESC, m.owner_id
      """, limit: 1, all: "/matters?state=overdue"
    ) { row in
      let count: Int = try row["n"]
      return HomeCard(
        \.bodyLate, ["unit": try row["owner_name"], "count": String(count)], \.seeList,
        address("/matters", ["state": "overdue", "owner": try row["owner_id"] as String]))
    }
  }

  /// Answers that came back and that the own unit has yet to tell its people. Never with their names.
  func answersToTell() throws -> [HomeCard] {
    try cards(
      """
      SELECT v.id AS voice_id, m.id, m.number, m.title, count(*) OVER () AS total FROM voice AS v
      JOIN matter AS m ON m.commune_id = v.commune_id AND m.id = v.matter_id
      WHERE v.commune_id = \(commune) AND v.organization_id = \(actor.organization) AND v.told_on IS NULL
        AND m.state = 'answered'
      ORDER BY v.id
      """, limit: 2, all: "/matters?state=answered"
    ) { row in
      HomeCard(
        \.toTell, ["title": shortened(try row["title"])], \.tell,
        "/matters/\(try row["id"] as String)/voices/\(try row["voice_id"] as String)/telling")
    }
  }

  /// Questions to those who raised something, which the own unit can answer.
  func questionsToAnswer() throws -> [HomeCard] {
    try cards(
      """
      SELECT m.id, k.question, count(*) OVER () AS total FROM clarification AS k
      JOIN matter AS m ON m.commune_id = k.commune_id AND m.id = k.matter_id AND m.state = 'waiting'
      WHERE k.commune_id = \(commune) AND k.replied_on IS NULL AND k.matter_id IN (
        SELECT matter_id FROM voice WHERE commune_id = \(commune) AND organization_id = \(actor.organization))
      ORDER BY k.id
      """, limit: 1, all: "/matters"
    ) { row in
      HomeCard(
        \.question, ["question": shortened(try row["question"])], \.clarify, "/matters/\(try row["id"] as String)")
    }
  }

  private var matterSelection: SQL {
    """
    SELECT m.id, m.number, m.title, m.due_on, o.name AS owner_name, count(*) OVER () AS total FROM matter AS m
    JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id WHERE \(visibleMatters)
    """
  }

  private var running: SQL { "m.state IN \(list: Matter.runningStates)" }
  private var dueFirst: SQL { "COALESCE(m.due_on, '9999'), m.id" }

  private func matterCard(
    _ row: Row, _ sentence: HomeCard.Sentence, _ deed: HomeCard.Deed, below: String = ""
  ) throws -> HomeCard {
    HomeCard(
      sentence,
      ["number": try row["number"], "title": shortened(try row["title"]), "unit": try row["owner_name"]], deed,
      "/matters/\(try row["id"] as String)\(below)", due: try row["due_on"])
  }
}

// MARK: - Dossiers

extension Work {
  /// Sent up and not yet replied to.
  func dossiersWaiting() throws -> [HomeCard] {
    try dossierCards(only: "d.commune_id = \(commune)", \.dossierWaiting, \.seeDossier)
  }

  /// Sent to the actor's own body.
  func dossiersToReply() throws -> [HomeCard] {
    try dossierCards(only: "d.addressee_id = \(actor.organization)", \.dossierToReply, \.replyDossier, below: "/reply")
  }

  private func dossierCards(
    only: SQL, _ sentence: HomeCard.Sentence, _ deed: HomeCard.Deed, below: String = ""
  ) throws -> [HomeCard] {
    try cards(
      """
      SELECT d.id, d.number, d.title, d.due_on, o.name AS unit, count(*) OVER () AS total FROM dossier AS d
      JOIN organization AS o ON o.commune_id = d.commune_id AND o.id = d.addressee_id
      WHERE d.commune_id = \(commune) AND \(only) AND d.state = 'sent' ORDER BY COALESCE(d.due_on, '9999'), d.id
      """, limit: below.isEmpty ? 1 : 4, all: "/dossiers"
    ) { row in
      HomeCard(
        sentence, ["number": try row["number"], "title": shortened(try row["title"]), "unit": try row["unit"]], deed,
        "/dossiers/\(try row["id"] as String)\(below)", due: try row["due_on"])
    }
  }
}

// MARK: - Assignments

extension Work {
  /// What the own body leads and has not finished.
  func assignmentsToDo() throws -> [HomeCard] {
    try assignmentCards(
      only: "a.lead_id = \(actor.organization) AND a.state = 'given'", limit: 2, all: "/assignments", \.toDo,
      \.reportProgress, below: "#report")
  }

  /// Reported as finished, waiting for whoever gave them: the office and the leaders see to all.
  func assignmentsToReview() throws -> [HomeCard] {
    let mine: SQL = actor.seesWholeCommune ? "a.commune_id = \(commune)" : "a.given_by = \(actor.organization)"
    return try assignmentCards(
      only: "\(mine) AND a.state = 'reported'", limit: 1, all: "/assignments?state=to_review", \.toReview, \.review)
  }

  private func assignmentCards(
    only: SQL, limit: Int, all: String, _ sentence: HomeCard.Sentence, _ deed: HomeCard.Deed, below: String = ""
  ) throws -> [HomeCard] {
    try cards(
      """
      SELECT a.id, a.number, a.words, a.due_on, o.name AS unit, count(*) OVER () AS total FROM assignment AS a
      JOIN organization AS o ON o.commune_id = a.commune_id AND o.id = a.lead_id
      WHERE a.commune_id = \(commune) AND \(only) ORDER BY COALESCE(a.due_on, '9999'), a.id
      """, limit: limit, all: all
    ) { row in
      HomeCard(
        sentence, ["number": try row["number"], "title": shortened(try row["words"]), "unit": try row["unit"]], deed,
        "/assignments/\(try row["id"] as String)\(below)", due: try row["due_on"])
    }
  }
}
