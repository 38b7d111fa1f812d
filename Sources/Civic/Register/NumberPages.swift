import Hummingbird
import Markup
import Rulebook

/// `/numbers`: the book of numbers of one's own body, or of another that one keeps.
struct NumberPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("numbers") { _, visit in try await numberPage(site, visit, visit.query["organization"], Filled()) }
    routes.post("numbers") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        let body = try work.bodyOfNumbers(form["organization"])
        var problem = FormProblem()
        let type = form.required("type", \.document.type, limit: 40, &problem)
        let reason = form.required("reason", \.register.reservedFor, limit: 300, &problem)
        let permit = form.text("permit", \.register.permit, limit: 200, &problem)
        try problem.check()
        try work.reserveNumber(type, for: body.id, reason: reason, permit: permit)
        return "/numbers?organization=\(body.id)"
      } again: {
        try await numberPage(site, visit, form["organization"], $0)
      }
    }
    routes.post("numbers/cancellation") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        let body = try work.bodyOfNumbers(form["organization"])
        var problem = FormProblem()
        let reason = form.required("reason", \.register.cancelReason, limit: 300, &problem)
        try problem.check()
        try work.cancelNumber(
          Int(form["number"]) ?? 0, form["type"], of: body.id, period: form["period"], reason: reason)
        return "/numbers?organization=\(body.id)"
      }
    }
    addBeginnings(to: routes, site)
  }

  /// Where the numbers begin: after those of a book on paper, or anew with a term.
  private func addBeginnings(to routes: Router<Visit>, _ site: Site) {
    routes.post("numbers/continuation") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        let body = try work.bodyOfNumbers(form["organization"])
        var problem = FormProblem()
        let type = form.required("type", \.document.type, limit: 40, &problem)
        let typed = form.required("last", \.register.lastNumber, limit: 10, &problem)
        try problem.check()
        guard let last = Int(typed), (1...99_999).contains(last) else {
          throw FormProblem("last", \.register.noSuchNumber)
        }
        try work.continueNumbers(type, of: body.id, after: last)
        return "/numbers?organization=\(body.id)"
      } again: {
        try await numberPage(site, visit, form["organization"], $0)
      }
    }
    routes.post("numbers/terms") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        let body = try work.bodyOfNumbers(form["organization"])
        var problem = FormProblem()
        let day = form.requiredDay("starts_on", \.register.termStart, &problem)
        let name = form.text("name", \.register.termName, limit: 60, &problem)
        try problem.check()
        guard let day else { throw problem }
        try work.startTerm(of: body.id, on: day, name: name)
        return "/numbers?organization=\(body.id)"
      } again: {
        try await numberPage(site, visit, form["organization"], $0)
      }
    }
  }
}

struct NumberPage: Sendable {
  var body: Organization
  var numbers: Page<PaperNumber>
  /// How far each type has come, on paper or here.
  var last: [(type: PaperTypes.PaperType, symbol: String)]
  var types: PaperTypes
  var bodies: [Organization]
}

extension Work {
  /// The body of an address, or one's own.
  fileprivate func bodyOfNumbers(_ id: String) throws -> Organization {
    let body = try organization(id.isEmpty ? actor.organization : id)
    try allowNumbers(of: body.id)
    return body
  }
}

private func numberPage(_ site: Site, _ visit: Visit, _ id: String, _ filled: Filled) async throws -> Response {
  let number = visit.pageNumber
  let page = try await site.read(visit) { work in
    let body = try work.bodyOfNumbers(id)
    let types = try PaperTypes.known.get()
    return NumberPage(
      body: body, numbers: try work.paperNumbers(of: body.id, page: number), last: try work.lastSymbols(of: body),
      types: types,
      bodies: work.actor.seesWholeCommune
        ? try work.organizations().filter { types.issuer($0.classification) != nil } : [])
  }
  return try site.page(visit, { $0.register.numbers }) { numberView(page, filled, $0) }
}

func numberView(_ page: NumberPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, number) = (look.text.register, page.numbers.number)
  let at = { (number: Int) in address("/numbers", ["organization": page.body.id, "page": String(number)]) }
  return """
    \(pageHead(words.numbers, lead: words.numbersLead(["body": page.body.name]), back: (words.title, "/documents")))
    \(errorSummary(filled, look))
    \(when: !page.bodies.isEmpty, filters(action: "/numbers", isOn: false, look: look) {
      selectField(
        Field("organization", words.body), page.bodies.map { Choice($0.id, $0.name) },
        Filled(["organization": page.body.id]), look)
    })
    \(papersLink("/organizations/\(page.body.id)", look))
    \(reserveForm(page, filled, look))
    \(when: page.numbers.items.isEmpty, emptyState(words.noNumbers))
    \(cardList(page.numbers.items.map { numberCard($0, page, look) }))
    \(paging(
      previous: number > 1 ? at(number - 1) : nil, next: page.numbers.hasNext ? at(number + 1) : nil, page: number, look))
    \(when: !page.last.isEmpty, "<h2>\(words.lastNumbers)</h2>")
    \(when: !page.last.isEmpty, definitionList(page.last.map { ($0.type.name, "\($0.symbol)") }))
    \(continueForm(page, filled, look))
    \(termForm(page, filled, look))
    """
}

private func continueForm(_ page: NumberPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.register
  return disclosure(
    words.goOn, open: filled.problem("last") != nil,
    form(action: "/numbers/continuation", look: look) {
      """
      <p>\(words.goOnLead)</p>\(hidden("organization", page.body.id))
      \(selectField(
        Field("type", look.text.document.type), page.types.types.map { Choice($0.key, $0.name) }, filled, look))
      \(textField(Field("last", words.lastNumber, hint: words.lastNumberHint), filled, look))
      \(buttons(button(words.goOn, .secondary)))
      """
    })
}

private func reserveForm(_ page: NumberPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.register
  return disclosure(
    words.reserve, open: filled.problem("reason") != nil || filled.problem("type") != nil,
    form(action: "/numbers", look: look) {
      """
      \(hidden("organization", page.body.id))
      \(selectField(
        Field("type", look.text.document.type, hint: words.typesHint),
        page.types.types.map { Choice($0.key, $0.name) }, filled, look))
      \(textField(Field("reason", words.reservedFor), filled, look))
      \(textField(Field("permit", words.permit, hint: words.permitHint, optional: true), filled, look))
      \(buttons(button(words.reserve, .secondary)))
      """
    })
}

private func numberCard(_ one: PaperNumber, _ page: NumberPage, _ look: Look) -> HTML {
  let words = look.text.register
  let tag =
    switch one.state {
    case .reserved: statusTag(words.reserved, .ring, .info)
    case .issued: statusTag(words.issued, .tick, .success)
    case .cancelled: statusTag(words.cancelled, .cross, .neutral)
    }
  let cancel = form(action: "/numbers/cancellation", look: look) {
    """
    \(hidden("organization", one.organization))\(hidden("type", one.type))\(hidden("period", one.period))\
    \(hidden("number", String(one.number)))
    <div class="field"><label>\(words.cancelReason) <input type="text" name="reason"></label></div>
    \(buttons(button(words.cancel, .danger)))
    """
  }
  return card(
    one.symbol, address: one.document.map { "/documents/\($0)" }, tags: [tag],
    """
    <p>\(page.types[one.type]?.name ?? one.type)\(when: !one.reason.isEmpty, ": \(one.reason)")</p>
    \(when: one.state == .reserved, disclosure(words.cancel, cancel))
    """)
}

private func termForm(_ page: NumberPage, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.register
  guard page.types.issuer(page.body.classification)?.family == .party else { return "" }
  return disclosure(
    words.newTerm,
    form(action: "/numbers/terms", look: look) {
      """
      <p>\(words.termLead)</p>\(hidden("organization", page.body.id))
      \(dayField(Field("starts_on", words.termStart), filled, look))
      \(textField(Field("name", words.termName, optional: true), filled, look))
      \(buttons(button(words.saveTerm, .secondary)))
      """
    })
}
