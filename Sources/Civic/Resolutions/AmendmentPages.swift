import Hummingbird
import Markup

/// `/resolutions/:id/amendments`: what members say of a draft, and what becomes of it.
struct AmendmentPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("resolutions/:id/amendments") { _, visit in
      try await amendmentPage(site, visit, Filled(["section": visit.query.optional("section")]))
    }
    routes.post("resolutions/:id/amendments") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.amend, try work.resolution(id))
        let made = try work.raiseAmendment(id, try form.newAmendment())
        return "/resolutions/\(id)/amendments#a-\(made.id)"
      } again: {
        try await amendmentPage(site, visit, $0)
      }
    }
    routes.post("resolutions/:id/amendments/:aid/decision") { _, visit in
      let (id, amendment, form) = (try visit.id(), try visit.id("aid"), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.decideAmendments, try work.resolution(id))
        _ = try work.amendment(amendment, of: id)
        var problem = FormProblem()
        let decision: Amendment.Decision? = form.choice("decision", \.resolution.decision, &problem)
        let reason = form.required("reason", \.resolution.decisionReason, limit: 1000, &problem)
        try problem.check()
        guard let decision else { throw problem }
        try work.decideAmendment(amendment, of: id, decision, because: reason)
        return "/resolutions/\(id)/amendments#a-\(amendment)"
      }
    }
  }
}

extension Form {
  fileprivate func newAmendment() throws -> NewAmendment {
    var problem = FormProblem()
    let section: ResolutionText.Section? = choice("section", \.resolution.section, &problem)
    let stance: Amendment.Stance? = choice("stance", \.resolution.stance, &problem)
    let words = required("words", \.resolution.amendmentWords, limit: 5000, &problem)
    let name = text("name", \.resolution.speaker, limit: 200, &problem)
    try problem.check()
    guard let section, let stance else { throw problem }
    return NewAmendment(section: section, stance: stance, words: words, name: name)
  }
}

struct AmendmentPage: Sendable {
  var resolution: Resolution
  var amendments: [Amendment]
  var mayAmend: Bool
  var decides: Bool
}

private func amendmentPage(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
  let id = try visit.id()
  let page = try await site.read(visit) { work in
    let resolution = try work.resolution(id)
    return AmendmentPage(
      resolution: resolution, amendments: try work.amendments(of: id),
      mayAmend: work.may(.amend, resolution) && resolution.state == .circulated,
      decides: work.may(.decideAmendments, resolution) && resolution.state == .circulated)
  }
  return try site.page(visit, { $0.resolution.amendments }) { amendmentView(page, filled, $0) }
}

func amendmentView(_ page: AmendmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, one) = (look.text.resolution, page.resolution)
  return """
    \(pageHead(words.amendments, lead: one.title, back: (words.one, "/resolutions/\(one.id)")))
    \(errorSummary(filled, look))
    \(when: page.mayAmend, amendmentForm(page, filled, look))
    \(when: page.amendments.isEmpty, emptyState(words.noAmendments))
    <ol class="contributions">\(each: page.amendments, { amendment in amendmentRow(amendment, page, look) })</ol>
    """
}

private func amendmentForm(_ page: AmendmentPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.resolution
  return form(action: "/resolutions/\(page.resolution.id)/amendments", look: look) {
    """
    \(selectField(
      Field("section", words.section),
      ResolutionText.Section.allCases.map { Choice($0.rawValue, words.sections.word($0)) }, filled, look))
    \(radios(
      Field("stance", words.stance), Amendment.Stance.allCases.map { Choice($0.rawValue, words.stances[$0]) }, filled,
      look))
    \(textArea(Field("words", words.amendmentWords), filled, look))
    \(when: page.decides, textField(
      Field("name", words.speaker, hint: words.speakerHint, optional: true), filled, look, .name))
    \(buttons(button(words.sendAmendment)))
    """
  }
}

private func amendmentRow(_ one: Amendment, _ page: AmendmentPage, _ look: Look) -> HTML {
  let words = look.text.resolution
  return """
    <li id="a-\(one.id)"><p><strong>\(one.position). \(one.name)</strong>, \(words.sections.word(one.section))</p>
    <p class="tags">\(stanceTag(one.stance, look)) \(decisionTag(one, look))</p>
    <p class="words">\(one.words)</p>
    \(when: !one.reason.isEmpty, "<p><strong>\(words.decisionReason):</strong> \(one.reason)</p>")
    \(when: page.decides && one.stance != .inFavour, decisionForm(one, look))</li>

    """
}

private func stanceTag(_ stance: Amendment.Stance, _ look: Look) -> HTML {
  let word = look.text.resolution.stances[stance]
  return switch stance {
  case .inFavour: statusTag(word, .tick, .success)
  case .against: statusTag(word, .cross, .warning)
  case .change: statusTag(word, .dot, .info)
  }
}

private func decisionTag(_ one: Amendment, _ look: Look) -> HTML {
  let words = look.text.resolution
  guard let decision = one.decision else {
    return one.awaitsDecision ? statusTag(words.undecided, .clock, .warning) : ""
  }
  let shape: Icon = decision == .notTaken ? .cross : .tick
  return statusTag(words.decisions[decision], shape, decision == .notTaken ? .neutral : .success)
}

private func decisionForm(_ one: Amendment, _ look: Look) -> HTML {
  let words = look.text.resolution
  let fields = form(action: "/resolutions/\(one.resolution)/amendments/\(one.id)/decision", look: look) {
    """
    <fieldset class="field choices"><legend>\(words.decision)</legend>
    \(each: Amendment.Decision.allCases, { decision in
      """
      <label class="choice"><input type="radio" name="decision" value="\(decision.rawValue)">\
      <span>\(words.decisions[decision])</span></label>

      """
    })</fieldset>
    <div class="field"><label for="why-\(one.id)">\(words.decisionReason)</label>
    <textarea id="why-\(one.id)" name="reason" rows="2"></textarea></div>
    \(buttons(button(words.decide, .secondary)))
    """
  }
  return disclosure(one.decision == nil ? words.decide : words.decideAgain, open: one.decision == nil, fields)
}

/// The counts on the resolution's own page, each leading to the list.
func amendmentSummary(_ page: ResolutionOverview, _ look: Look) -> HTML {
  let words = look.text.resolution
  guard !page.amendments.isEmpty else { return "" }
  let address = "/resolutions/\(page.resolution.id)/amendments"
  let open = page.amendments.filter(\.awaitsDecision).count
  func count(_ decision: Amendment.Decision) -> Int { page.amendments.filter { $0.decision == decision }.count }
  return """
    <h2>\(words.amendments)</h2>
    \(countTiles(
      [
        CountTile(page.amendments.count, words.amendments.lowercased(), address, tone: .info),
        CountTile(count(.taken) + count(.partly), words.takenCount, address, tone: .success),
        CountTile(count(.notTaken), words.decisions[.notTaken].lowercased(), address),
        CountTile(open, words.undecided.lowercased(), address, tone: open > 0 ? .warning : .neutral),
      ], look))
    """
}
