import Hummingbird
import Markup
import Rulebook

/// `/matters/:id/explanations`: the Front asks, the body that was asked explains itself.
struct ExplanationPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("matters/:id/explanations/new") { _, visit in try await asking(site, visit, Filled()) }
    routes.post("matters/:id/explanations") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        guard work.may(.ask, try work.matter(id)) else { throw Refusal(\.explanation.onlyFront) }
        try work.askForExplanation(id, try form.newExplanation())
        return "/matters/\(id)"
      } again: {
        try await asking(site, visit, $0)
      }
    }
    routes.get("matters/:id/explanations/:eid") { _, visit in try await giving(site, visit, Filled()) }
    routes.post("matters/:id/explanations/:eid") { _, visit in
      let (id, eid, form) = (try visit.id(), try visit.id("eid"), visit.form)
      return try await site.act(visit) { work in
        _ = try work.explanation(eid, on: try work.matter(id).id)
        var problem = FormProblem()
        let words = form.required("words", \.explanation.reply, &problem)
        try problem.check()
        try work.giveExplanation(eid, on: id, words: words)
        return "/matters/\(id)"
      } again: {
        try await giving(site, visit, $0)
      }
    }
  }

  private func asking(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let (matter, bodies, rule) = try await site.read(visit) { work in
      let matter = try work.matter(id)
      guard work.may(.ask, matter) else { throw Refusal(\.explanation.onlyFront) }
      // No law says how many days: the rule is in the book as open, with where it was looked for.
      let rule = try work.rules.versions(of: "mt-answer-days").last
      return (matter, try work.bodies(handling: matter), rule)
    }
    return try site.page(visit, { $0.explanation.ask }) { askExplanationView(matter, bodies, rule, filled, $0) }
  }

  private func giving(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (id, eid) = (try visit.id(), try visit.id("eid"))
    let (matter, explanation) = try await site.read(visit) { work in
      let matter = try work.matter(id)
      let explanation = try work.explanation(eid, on: id)
      guard work.may(.give, matter, explanation) else { throw Refusal(\.explanation.notAsked) }
      return (matter, explanation)
    }
    return try site.page(visit, { $0.explanation.give }) { giveExplanationView(matter, explanation, filled, $0) }
  }
}

extension Form {
  fileprivate func newExplanation() throws -> NewExplanation {
    var problem = FormProblem()
    let of = required("asked_of", \.explanation.askedOf, limit: 64, &problem)
    let question = required("question", \.explanation.question, &problem)
    let due = requiredDay("due_on", \.explanation.dueOn, &problem)
    try problem.check()
    guard let due else { throw problem }
    return NewExplanation(askedOf: of, question: question, dueOn: due)
  }
}
