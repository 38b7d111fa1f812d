import Hummingbird
import Markup
import Papers

/// `/templates`: an office's own Word forms in the place of ours.
struct TemplatePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("templates") { _, visit in try await list(site, visit, Filled()) }
    routes.post("templates") { _, visit in
      let form = visit.form
      return try await site.withFiles(visit) { taken in
        try await site.act(visit) { work in
          try work.allowTemplates()
          guard let kind = SessionPaper(rawValue: form["kind"]) else { throw NotFound() }
          guard let file = try taken.get().first, let upload = form.files("files").first else {
            throw FormProblem("files", \.document.chooseFile)
          }
          try site.checkTemplate(upload.bytes)
          try work.keepTemplate(kind, file)
          return "/templates"
        } again: {
          try await list(site, visit, $0)
        }
      }
    }
    routes.post("templates/removal") { _, visit in
      let kind = SessionPaper(rawValue: visit.form["kind"])
      return try await site.act(visit) { work in
        try work.allowTemplates()
        guard let kind else { throw NotFound() }
        try work.dropTemplate(kind)
        return "/templates"
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let names = try await site.read(visit) { work in
      try work.allowTemplates()
      return try work.templateNames()
    }
    return try site.page(visit, { $0.paper.templates.title }) { look in
      templatesView(names, fields: site.stationery.sessionFields, filled, look)
    }
  }
}

extension Site {
  /// - Throws: `FormProblem`, which says what is wrong with the file, and all unknown fields at once.
  fileprivate func checkTemplate(_ bytes: [UInt8]) throws {
    do throws(Template.Problem) {
      try Template(bytes).check(known: Set(stationery.sessionFields))
    } catch {
      throw error.formProblem
    }
  }
}

extension Template.Problem {
  fileprivate var formProblem: FormProblem {
    switch self {
    case .notWord(let part): FormProblem("files", \.paper.templates.notWord, ["part": part])
    case .macros: FormProblem("files", \.paper.templates.macros)
    case .externalLink(let link): FormProblem("files", \.paper.templates.externalLink, ["link": link])
    case .entities(let part): FormProblem("files", \.paper.templates.entities, ["part": part])
    case .tooLarge(let limit):
      FormProblem("files", \.paper.templates.tooLarge, ["limit": "\(limit / 1024 / 1024)"])
    case .fields(let unknown, _):
      FormProblem("files", \.paper.templates.unknown, ["fields": unknown.joined(separator: ", ")])
    }
  }
}

func templatesView(_ names: [SessionPaper: String], fields: [String], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.paper.templates
  return """
    \(pageHead(words.title, lead: words.lead))
    \(errorSummary(filled, look))
    \(each: SessionPaper.allCases, { kind in templateCard(kind, names[kind], look) })
    <h2>\(words.add)</h2>
    \(form(action: "/templates", look: look, uploads: true) {
      """
      \(selectField(
        Field("kind", words.kind), SessionPaper.allCases.map { Choice($0.rawValue, $0.title(look.text.paper.kinds)) },
        filled, look))
      \(fileField(
        Field("files", words.file), filled, look, accept: ".docx", limit: CheckedFile.largestWords, multiple: false))
      \(buttons(button(words.send)))
      """
    })
    <h2>\(words.fields)</h2><p>\(words.fieldsLead)</p>
    <ul>\(each: fields, { field in "<li><code>{{\(field)}}</code></li>" })</ul>
    """
}

private func templateCard(_ kind: SessionPaper, _ name: String?, _ look: Look) -> HTML {
  let (words, title) = (look.text.paper.templates, kind.title(look.text.paper.kinds))
  guard let name else { return "<p><strong>\(title)</strong>: \(words.ours)</p>\n" }
  return """
    <p><strong>\(title)</strong>: \(name)</p>
    \(form(action: "/templates/removal", look: look) {
      "\(hidden("kind", kind.rawValue))\(buttons(button(words.remove, .secondary)))"
    })

    """
}
