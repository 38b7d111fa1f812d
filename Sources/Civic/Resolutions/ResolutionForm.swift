import Rulebook

/// The form of a draft: its sections, then numbered rows for tasks and for targets.
enum ResolutionForm {
  /// More tasks than this would not be carried out by anybody.
  static let mostRows = 60

  static func rows(_ form: Form, _ name: String) -> Int { min(mostRows, max(0, Int(form[name]) ?? 0)) }
}

extension NewResolution {
  /// All that is wrong with it at once.
  init(_ form: Form, organization: String) throws(FormProblem) {
    var problem = FormProblem()
    self.organization = organization
    type = form.optional("type") ?? Resolution.usualType
    title = form.required("title", \.resolution.name, limit: 300, &problem)
    session = form.optional("session")
    concretises = form.optional("concretises")
    text = ResolutionText(form, &problem)
    try problem.check()
  }
}

extension ResolutionText {
  init(_ form: Form, _ problem: inout FormProblem) {
    bases = form.text("bases", \.resolution.sections.bases, limit: 10_000, &problem)
    evaluation = form.text("evaluation", \.resolution.sections.evaluation, limit: 50_000, &problem)
    causes = form.text("causes", \.resolution.sections.causes, limit: 20_000, &problem)
    objectives = form.text("objectives", \.resolution.sections.objectives, limit: 20_000, &problem)
    carryingOut = form.text("carrying_out", \.resolution.sections.carryingOut, limit: 20_000, &problem)
    for row in 1..<(ResolutionForm.rows(form, "tasks") + 1) {
      if let task = Item(form, row: row, &problem) { tasks.append(task) }
    }
    for row in 1..<(ResolutionForm.rows(form, "targets") + 1) {
      if let target = Target(form, row: row, &problem) { targets.append(target) }
    }
  }
}

extension ResolutionText.Item {
  /// Nil for a row that was left empty.
  fileprivate init?(_ form: Form, row: Int, _ problem: inout FormProblem) {
    words = form.text("task-\(row)", \.conclusion.itemWords, &problem)
    lead = form.optional("lead-\(row)")
    due = form.day("due-\(row)", &problem)?.description
    noDate = form.text("no_date-\(row)", \.conclusion.itemNoDate, limit: 200, &problem)
    guard words.isEmpty else { return }
    if lead == nil && form["due-\(row)"].isEmpty && noDate.isEmpty { return nil }
    problem.add("task-\(row)", \.conclusion.wordsMissing, ["row": String(row)])
  }
}

extension ResolutionText.Target {
  fileprivate init?(_ form: Form, row: Int, _ problem: inout FormProblem) {
    name = form.text("target-\(row)", \.resolution.target.name, limit: 300, &problem)
    measure = form.text("measure-\(row)", \.resolution.target.measure, limit: 40, &problem)
    present = form.text("present-\(row)", \.resolution.target.present, limit: 60, &problem)
    goal = form.text("goal-\(row)", \.resolution.target.goal, limit: 60, &problem)
    due = form.day("by-\(row)", &problem)?.description
    if name.isEmpty { return nil }
  }
}

extension Filled {
  /// The form as the present wording fills it.
  init(_ r: Resolution, _ text: ResolutionText) {
    self.init([
      "type": r.type, "title": r.title, "session": r.session, "concretises": r.concretises, "bases": text.bases,
      "evaluation": text.evaluation, "causes": text.causes, "objectives": text.objectives,
      "carrying_out": text.carryingOut,
    ])
    for (row, task) in text.tasks.enumerated() {
      values["task-\(row + 1)"] = [task.words]
      values["lead-\(row + 1)"] = task.lead.map { [$0] }
      values["due-\(row + 1)"] = task.dueOn.map { [$0.typed] }
      values["no_date-\(row + 1)"] = [task.noDate]
    }
    for (row, target) in text.targets.enumerated() {
      values["target-\(row + 1)"] = [target.name]
      values["measure-\(row + 1)"] = [target.measure]
      values["present-\(row + 1)"] = [target.present]
      values["goal-\(row + 1)"] = [target.goal]
      values["by-\(row + 1)"] = target.dueOn.map { [$0.typed] }
    }
  }
}
