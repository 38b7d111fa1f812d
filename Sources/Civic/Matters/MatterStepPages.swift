import Hummingbird
import Markup

/// `/matters/new/steps/…`: what, where, who, by whom, and a last look. Each page keeps its answer on the server before it
/// leads on, and the way back keeps it too.
struct MatterStepPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/new/steps") { _, visit in
      try await site.read(visit) { try $0.allowOpening() }
      return Response.redirect(to: MatterStep.what.address, type: .normal)
    }
    for step in MatterStep.allCases {
      routes.get("matters/new/steps/\(step.rawValue)") { _, visit in try await show(site, visit, step, nil) }
      guard step != .check else { continue }
      routes.post("matters/new/steps/\(step.rawValue)") { _, visit in try await take(site, visit, step) }
    }
  }

  private func take(_ site: Site, _ visit: Visit, _ step: MatterStep) async throws -> Response {
    let (form, title) = (visit.form, try site.text(visit.language).matter.list.open)
    return try await site.act(visit) { work in
      try work.allowOpening()
      let steps = MatterStep.all(isOffice: work.actor.seesWholeCommune)
      let isBack = form["go"] == "back"
      if !isBack { try form.check(step) }
      let next = isBack ? steps.before(step) : form["then"] == "check" ? .check : steps.after(step)
      try work.keepAnswers(form.answers(of: step), at: next, title: title)
      return next.address
    } again: {
      try await show(site, visit, step, $0)
    }
  }

  private func show(_ site: Site, _ visit: Visit, _ step: MatterStep, _ filled: Filled?) async throws -> Response {
    let page = try await site.read(visit) { try $0.matterStepPage(step) }
    return try matterStepPage(site, visit, page, filled ?? Filled(page.answers))
  }
}

/// The page holds what may be a petitioner's name, so it stays on no device.
func matterStepPage(_ site: Site, _ visit: Visit, _ page: MatterStepPage, _ filled: Filled) throws -> Response {
  var visit = visit
  visit.ticket = nil
  let isFixed = visit.query["then"] == "check" || visit.form["then"] == "check"
  return try site.page(visit, { $0.matter.list.open }) { matterStepView(page, filled, returns: isFixed, $0) }
}

extension Array where Element == MatterStep {
  fileprivate func after(_ step: MatterStep) -> MatterStep {
    firstIndex(of: step).flatMap { $0 + 1 < count ? self[$0 + 1] : nil } ?? .check
  }
  fileprivate func before(_ step: MatterStep) -> MatterStep {
    firstIndex(of: step).flatMap { $0 > 0 ? self[$0 - 1] : nil } ?? .what
  }
}

struct MatterStepPage: Sendable {
  var step: MatterStep
  var steps: [MatterStep]
  /// By the names of the fields of the whole form.
  var answers: [String: [String]]
  var new: NewMatterPage
  /// The bodies that could deal with it; empty for whoever does not refer.
  var leads: [Choice] = []

  /// The word of the choice that was made in a field; empty where none was.
  func word(_ field: String, in choices: [Choice]) -> String {
    choices.first { $0.value == answers[field]?.first }?.word ?? ""
  }
  func answer(_ field: String) -> String { answers[field]?.first ?? "" }
}

extension Work {
  func matterStepPage(_ step: MatterStep) throws -> MatterStepPage {
    let new = try newMatterPage()
    guard new.isOffice || step != .owner else { throw NotFound() }
    var answers = try answersSoFar()
    if (answers["subject"]?.first ?? "").isEmpty {
      let said = ["title", "words"].compactMap { answers[$0]?.first }.joined(separator: " ")
      answers["subject"] = try SubjectHints.shipped.get().subject(of: said, among: try subjects()).map { [$0] }
    }
    answers = new.start(Filled(answers)).values
    let leads = new.isOffice ? try organizations().filter(\.classification.mayLead) : []
    return MatterStepPage(
      step: step, steps: MatterStep.all(isOffice: new.isOffice), answers: answers, new: new,
      leads: leads.map(\.choice))
  }
}
