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
          let kind = try form.paperKind()
          guard let file = try taken.get().first, let upload = form.files("files").first else {
            throw FormProblem("files", \.document.chooseFile)
          }
          try site.checkTemplate(upload.bytes, kind)
          try work.keepTemplate(kind, file)
          return "/templates"
        } again: {
          try await list(site, visit, $0)
        }
      }
    }
    routes.post("templates/removal") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.allowTemplates()
        try work.dropTemplate(try form.paperKind())
        return "/templates"
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let names = try await site.read(visit) { work in
      try work.allowTemplates()
      return try work.templateNames()
    }
    let kinds = try paperKinds.map { (kind: $0, fields: try $0.fields(site.stationery)) }
    return try site.page(visit, { $0.paper.templates.title }) { look in templatesView(names, kinds, filled, look) }
  }
}

extension Site {
  /// - Throws: `FormProblem`, which says what is wrong with the file, and all unknown fields at once.
  fileprivate func checkTemplate(_ bytes: [UInt8], _ kind: any PaperKind) throws {
    let known = Set(try kind.fields(stationery))
    do throws(Template.Problem) {
      try Template(bytes).check(known: known)
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

extension Form {
  /// The paper that a form is for.
  fileprivate func paperKind() throws -> any PaperKind {
    guard let kind = paperKinds.first(where: { $0.templateKey == self["kind"] }) else { throw NotFound() }
    return kind
  }
}

func templatesView(
  _ names: [String: String], _ kinds: [(kind: any PaperKind, fields: [String])], _ filled: Filled, _ look: Look
) -> HTML {
  let words = look.text.paper.templates
  let replaced = kinds.filter { names[$0.kind.templateKey] != nil }
  return """
    \(pageHead(words.title, lead: words.lead))
    \(errorSummary(filled, look))
    \(when: replaced.isEmpty, "<p>\(words.ours)</p>")
    \(each: replaced, { one in templateCard(one.kind, names[one.kind.templateKey], look) })
    <h2>\(words.add)</h2>
    \(form(action: "/templates", look: look, uploads: true) {
      """
      \(selectField(
        Field("kind", words.kind),
        kinds.map { Choice($0.kind.templateKey, $0.kind.title(look.text.paper.kinds)) }, filled, look))
      \(fileField(
        Field("files", words.file), filled, look, accept: ".docx", limit: CheckedFile.largestWords, multiple: false))
      \(buttons(button(words.send)))
      """
    })
    <h2>\(words.fields)</h2><p>\(words.fieldsLead)</p>
    \(each: kinds, { one in fieldList(one.kind, one.fields, look) })
    """
}

private func fieldList(_ kind: any PaperKind, _ fields: [String], _ look: Look) -> HTML {
  let list: HTML = "<ul>\(each: fields, { field in "<li><code>{{\(field)}}</code></li>" })</ul>"
  return disclosure(kind.title(look.text.paper.kinds), list)
}

private func templateCard(_ kind: any PaperKind, _ name: String?, _ look: Look) -> HTML {
  let words = look.text.paper.templates
  return """
    <p><strong>\(kind.title(look.text.paper.kinds))</strong>: \(name)</p>
    \(form(action: "/templates/removal", look: look) {
      "\(hidden("kind", kind.templateKey))\(buttons(button(words.remove, .secondary)))"
    })

    """
}
