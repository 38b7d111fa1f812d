import Hummingbird
import Markup
import Rulebook

/// `/matters/bulk`: one deed for several matters of the list. First where to, then a page that says what will happen to
/// which, then one button. Looking changes nothing, so both pages are plain addresses.
struct BulkPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/bulk") { _, visit in
      var (question, problem) = (visit.query.bulkQuestion(), FormProblem())
      if let day = visit.query.day("due_on", &problem), day < site.clock.now().day {
        problem.add("due_on", \.matter.dayHasPassed)
      }
      if !problem.fields.isEmpty { question.target = "" }  // asked again, with what is to be mended
      let filled = Filled(visit.query.values, problems: try site.filledProblems(problem, visit))
      return try await show(site, visit, question, filled)
    }
    routes.post("matters/bulk/referral") { _, visit in
      let form = visit.form
      return try await act(site, visit, .refer) { work, question in
        var new = try form.newReferral()
        new.support = []
        try work.referMatters(question.matters, new)
      }
    }
    routes.post("matters/bulk/dossier") { _, visit in
      let form = visit.form
      return try await act(site, visit, .dossier) { work, question in
        let isNew = question.target == BulkQuestion.newDossier
        let dossier = isNew ? try work.makeDossier(try form.newDossier(with: [])).id : question.target
        try work.putMattersIntoDossier(dossier, question.matters)
      }
    }
  }

  private func act(
    _ site: Site, _ visit: Visit, _ act: BulkAct, _ deed: @Sendable @escaping (Work, BulkQuestion) throws -> Void
  ) async throws -> Response {
    let question = visit.form.bulkQuestion(act)
    return try await site.act(visit) { work in
      guard work.actor.seesWholeCommune else { throw Refusal(\.matter.notYours) }
      try deed(work, question)
      return question.back
    } again: {
      try await show(site, visit, question, $0)
    }
  }

  private func show(_ site: Site, _ visit: Visit, _ question: BulkQuestion, _ filled: Filled) async throws -> Response {
    let page = try await site.read(visit) { try $0.bulkPage(question) }
    return try site.page(visit, { $0.matter.deeds.word(question.act.deed, .received) }) { look in
      page.target == nil || page.rows.isEmpty
        ? bulkQuestionView(page, question, filled, look) : bulkPreview(page, question, filled, look)
    }
  }
}

extension Form {
  /// What the list, or the page before the deed, has sent.
  fileprivate func bulkQuestion(_ known: BulkAct? = nil) -> BulkQuestion {
    let act = known ?? BulkAct(rawValue: self["act"]) ?? .refer
    var problem = FormProblem()  // said by the reader of the whole form
    return BulkQuestion(
      act: act, matters: all("matter").filter { !$0.isEmpty }, target: self[act == .refer ? "lead" : "dossier"],
      dueOn: day("due_on", &problem), back: optional("back").map(ownAddress) ?? "/matters")
  }
}
