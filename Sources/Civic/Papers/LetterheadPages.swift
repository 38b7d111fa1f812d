import Hummingbird
import Markup
import Papers

/// `/organizations/:id/letterhead`: how a body's papers name it, with the head and the signature as they will be printed.
struct LetterheadPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("organizations/:id/letterhead") { _, visit in try await page(site, visit, nil) }
    routes.post("organizations/:id/letterhead") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(DirectoryDeed.see)
        _ = try work.organization(id)
        try work.allowLetterhead(of: id)
        try work.setLetterhead(try form.letterhead(of: id))
        return "/organizations/\(id)/letterhead"
      } again: {
        try await page(site, visit, $0)
      }
    }
  }

  private func page(_ site: Site, _ visit: Visit, _ filled: Filled?) async throws -> Response {
    let id = try visit.id()
    let page = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      let body = try work.organization(id)
      try work.allowLetterhead(of: id)
      let signatory = try work.signatory(of: body)
      let sample = try site.stationery.sample(
        try work.office(body, signedBy: signatory), post: signatory.post, signer: signatory.name, on: work.today)
      return LetterheadPage(
        body: body, letterhead: try work.letterhead(of: id),
        layouts: site.stationery.layouts.filter { $0.family == sample.layout.family }, sample: try sample.page())
    }
    return try site.page(visit, { $0.paper.letterhead.title }) {
      letterheadView(page, filled ?? Filled(page.letterhead), $0)
    }
  }
}

struct LetterheadPage: Sendable {
  var body: Organization
  var letterhead: Letterhead
  /// The rules of form of its family, and whether somebody has compared them with the original.
  var layouts: [Layout]
  /// The head and the signature as they stand now.
  var sample: HTML
}

extension Form {
  fileprivate func letterhead(of organization: String) throws -> Letterhead {
    var problem = FormProblem()
    var new = Letterhead(organization: organization)
    new.parentLine = text("parent_line", \.paper.letterhead.parent, limit: 200, &problem)
    new.signatureLine = text("signature_line", \.paper.letterhead.signature, limit: 200, &problem)
    new.symbol = text("symbol", \.paper.letterhead.symbol, limit: 30, &problem)
    let layout = text("layout", \.paper.letterhead.layout, limit: 30, &problem)
    new.layout = layout == "day" ? "" : layout
    let spelling: Spelling? = choice("spelling", \.paper.letterhead.spelling, &problem)
    try problem.check()
    guard let spelling else { throw problem }
    new.spelling = spelling
    return new
  }
}

extension Filled {
  fileprivate init(_ letterhead: Letterhead) {
    self.init([
      "parent_line": letterhead.parentLine, "signature_line": letterhead.signatureLine, "symbol": letterhead.symbol,
      "layout": letterhead.layout.isEmpty ? "day" : letterhead.layout,
      "spelling": letterhead.spelling.rawValue,
    ])
  }
}

func letterheadView(_ page: LetterheadPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, body) = (look.text.paper.letterhead, page.body)
  let spellings = Spelling.allCases.map { Choice($0.rawValue, words.word($0)) }
  return """
    \(pageHead(words.title, lead: words.lead, back: (body.name, "/organizations/\(body.id)")))
    \(errorSummary(filled, look))
    \(form(action: "/organizations/\(body.id)/letterhead", look: look) {
      """
      \(textField(Field("parent_line", words.parent, hint: words.parentHint, optional: true), filled, look))
      \(textField(Field("signature_line", words.signature, hint: words.signatureHint, optional: true), filled, look))
      \(textField(Field("symbol", words.symbol, hint: words.symbolHint, optional: true), filled, look))
      \(radios(Field("layout", words.layout, hint: words.layoutHint), layoutChoices(page.layouts, look), filled, look))
      \(radios(Field("spelling", words.spelling), spellings, filled, look))
      \(buttons(button(words.save), linkButton(look.text.site.buttons.cancel, "/organizations/\(body.id)")))
      """
    })
    <h2>\(words.sample)</h2>
    \(page.sample)
    """
}

/// By the day of each paper, or always by the same rules; those that nobody compared with the original say so.
private func layoutChoices(_ layouts: [Layout], _ look: Look) -> [Choice] {
  let byDay = Choice("day", look.text.paper.letterhead.byDay)
  return [byDay]
    + layouts.map { layout in
      Choice(layout.id, layout.document, hint: layout.confidence == .verified ? nil : look.text.site.states.unverified)
    }
}

extension PaperText.Letterhead {
  func word(_ spelling: Spelling) -> String {
    switch spelling {
    case .asStored: spellings.asStored
    case .markFirst: spellings.markFirst
    case .markLast: spellings.markLast
    }
  }
}
