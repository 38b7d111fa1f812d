import Rulebook
import Storage

extension Work {
  /// What would happen; writes nothing. One question to the database for each kind of thing, however many were chosen.
  func bulkPage(_ question: BulkQuestion) throws -> BulkPage {
    guard actor.seesWholeCommune else { throw Refusal(\.matter.notYours) }
    switch question.act {
    case .refer: return try referralPage(question)
    case .dossier: return try intoDossierPage(question)
    }
  }

  private func referralPage(_ question: BulkQuestion) throws -> BulkPage {
    let bodies = try organizations().filter(\.classification.mayLead)
    let lead = bodies.first { $0.id == question.target }
    let new = NewReferral(lead: lead?.id ?? "", dueOn: question.dueOn)
    let chosen = try matters(among: question.matters)
    let dialogues = try dialogues(among: chosen.compactMap(\.matter.session))
    let rows = try chosen.map { row in try foreseen(row, new) { dialogues.contains($0) } }
    return BulkPage(
      act: .refer, rows: rows, choices: bodies.map(\.choice), target: lead?.name, back: question.back)
  }

  private func foreseen(_ row: BulkRow, _ new: NewReferral, isDialogue: (String) -> Bool) throws -> BulkRow {
    var row = row
    do {
      try allow(.refer, row.matter)
      try row.matter.check(.refer)
      if row.matter.owner == new.lead { throw Refusal(\.bulk.alreadyThere, ["body": row.ownerName]) }
      row.due = try term(of: row.matter, new, isDialogue: isDialogue)
    } catch let refusal as Refusal {
      row.obstacle = refusal
    } catch let problem as FormProblem {
      row.obstacle = problem.fields.first.map { Refusal($0.sentence, $0.values) }
    } catch is RulebookProblem {
      row.obstacle = Refusal(\.matter.ruleHasNoDay)
    }
    return row
  }

  private func intoDossierPage(_ question: BulkQuestion) throws -> BulkPage {
    let drafts = try draftDossiers()
    let isNew = question.target == BulkQuestion.newDossier
    let target = drafts.first { $0.id == question.target }
    let chosen = try matters(among: question.matters)
    let running = try runningDossiers(of: chosen.map(\.matter.id))
    let rows = chosen.map { row in foreseen(row, into: target?.id, running[row.matter.id]) }
    return BulkPage(
      act: .dossier, rows: rows, choices: drafts.map { Choice($0.id, "\($0.number). \($0.title)") },
      addressees: try organizations().filter { $0.classification == .province }.map(\.choice),
      target: isNew ? "" : target.map { "\($0.number). \($0.title)" }, back: question.back)
  }

  private func foreseen(_ row: BulkRow, into id: String?, _ running: Dossier?) -> BulkRow {
    var row = row
    do throws(Refusal) {
      try row.matter.check(.escalate)
      if row.matter.kind == .denunciation { throw Refusal(\.matter.denunciationOnPaper) }
      if let running {
        let values = ["number": row.matter.number, "dossier": running.number]
        throw running.id == id ? Refusal(\.bulk.alreadyInThis) : Refusal(\.dossier.alreadyIn, values)
      }
    } catch {
      row.obstacle = error
    }
    return row
  }
}

// MARK: - Reading

extension Work {
  /// Of these, what the actor may see, in the order of the list; at most one page of it.
  private func matters(among ids: [String]) throws -> [BulkRow] {
    try tx.rows(
      """
      SELECT m.*, o.name AS owner_name FROM matter AS m
      JOIN organization AS o ON o.commune_id = m.commune_id AND o.id = m.owner_id
      WHERE m.commune_id = \(commune) AND m.id IN \(list: Array(ids.prefix(Work.pageSize))) AND \(visibleMatters)
      ORDER BY CASE WHEN m.due_on IS NULL THEN 1 ELSE 0 END, m.due_on, m.id
      """
    ).map { BulkRow(matter: try Matter(row: $0), ownerName: try $0["owner_name"]) }
  }

  private func dialogues(among sessions: [String]) throws -> Set<String> {
    let found = try tx.rows(
      "SELECT id FROM session WHERE commune_id = \(commune) AND kind = 'dialogue' AND id IN \(list: sessions)")
    return Set(try found.map { try $0["id"] })
  }

  /// The dossier of each that is in one which has not answered it.
  private func runningDossiers(of matters: [String]) throws -> [String: Dossier] {
    let rows = try tx.rows(
      """
      SELECT i.matter_id, d.* FROM dossier_item AS i
      JOIN dossier AS d ON d.commune_id = i.commune_id AND d.id = i.dossier_id
      WHERE i.commune_id = \(commune) AND i.matter_id IN \(list: matters) AND i.answer_id IS NULL
        AND d.state <> 'replied'
      """
    ).map { (try $0["matter_id"] as String, try Dossier(row: $0)) }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }
}
