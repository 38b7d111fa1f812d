import Rulebook

/// The form of the conclusion: rows that are numbered from 1, so that each field has a name and a problem of its own.
enum ConclusionForm {
  /// A conclusion with more tasks than this would not be read.
  static let mostRows = 60

  static func rows(_ form: Form) -> Int { min(mostRows, max(0, Int(form["rows"]) ?? 0)) }
}

extension ConclusionDraft {
  /// - Parameter leavingOut: the number of a row that was taken out with its button.
  init(_ form: Form, leavingOut removed: Int? = nil) throws(FormProblem) {
    var problem = FormProblem()
    words = form.text("conclusion", \.conclusion.words, limit: 50_000, &problem)
    endsAt = form.time("ends_at", &problem)
    items = []
    for row in 1..<(ConclusionForm.rows(form) + 1) where row != removed {
      if let item = Item(form, row: row, &problem) { items.append(item) }
    }
    try problem.check()
  }
}

extension ConclusionDraft.Item {
  /// Nil for a row that was left empty.
  fileprivate init?(_ form: Form, row: Int, _ problem: inout FormProblem) {
    words = form.text("item-\(row)", \.conclusion.itemWords, &problem)
    lead = form.optional("lead-\(row)")
    dueOn = form.day("due-\(row)", &problem)
    noDate = form.text("no_date-\(row)", \.conclusion.itemNoDate, limit: 200, &problem)
    guard words.isEmpty else { return }
    if lead == nil && form["due-\(row)"].isEmpty && noDate.isEmpty { return nil }
    problem.add("item-\(row)", \.conclusion.wordsMissing, ["row": String(row)])
  }
}

extension Filled {
  /// The form as the kept draft fills it.
  init(_ session: Session, _ items: [ConclusionItem]) {
    self.init(["conclusion": session.conclusion, "ends_at": session.endsAt])
    for item in items {
      values["item-\(item.position)"] = [item.words]
      values["lead-\(item.position)"] = item.lead.map { [$0] }
      values["due-\(item.position)"] = item.dueOn.map { [$0.typed] }
      values["no_date-\(item.position)"] = [item.noDate]
    }
  }
}
