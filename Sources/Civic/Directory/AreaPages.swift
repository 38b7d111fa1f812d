import Hummingbird
import Markup
import Rulebook

/// Places: the commune, the former communes in it, its neighbourhood groups.
struct AreaPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("areas") { _, visit in try await list(site, visit, Filled()) }
    routes.post("areas") { _, visit in
      let form = visit.form
      return try await site.act(visit) { work in
        try work.addArea(try area(form, work))
        return "/areas"
      } again: {
        try await list(site, visit, $0)
      }
    }
    routes.post("areas/:id/ending") { _, visit in
      let id = try visit.id()
      return try await site.act(visit) { work in
        try work.endArea(id)
        return "/areas"
      }
    }
  }

  private func list(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let (areas, mayChange) = try await site.read(visit) { work in
      try work.allow(DirectoryDeed.see)
      return (try work.areas(), work.may(.change))
    }
    return try site.page(visit, { $0.directory.areas }) { areaListView(areas, filled, mayChange: mayChange, $0) }
  }
}

private func area(_ form: Form, _ work: Work) throws -> Area {
  try work.allow(DirectoryDeed.change)
  var problem = FormProblem()
  let name = form.required("name", \.directory.areaName, limit: longestName, &problem)
  let kind: Area.Kind? = form.choice("kind", \.directory.areaKind, &problem)
  try problem.check()
  guard let kind else { throw problem }
  let parent = try form.optional("parent").map { try work.area($0).id }
  return Area(id: work.newID(), name: name, kind: kind, parent: parent, validFrom: work.today)
}

func areaListView(_ areas: [Area], _ filled: Filled, mayChange: Bool, _ look: Look) -> HTML {
  let words = look.text.directory
  let names = Dictionary(areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  let rows = areas.map { area -> [HTML] in
    let end = buttonForm(action: "/areas/\(area.id)/ending", words.endArea, look: look)
    return ["\(area.name)", "\(words.areaKinds.word(area.kind))", "\(area.parent.flatMap { names[$0] })"]
      + (mayChange ? [end] : [])
  }
  let columns =
    [Column(words.areaName), Column(words.areaKind), Column(words.areaParent)]
    + (mayChange ? [Column(words.change)] : [])
  return """
    \(directoryTabs(look))
    \(pageHead(words.areas))
    \(areas.isEmpty ? emptyState(words.noAreas) : table(caption: words.areas, columns, rows: rows))
    \(when: mayChange, newAreaForm(areas, filled, look))
    """
}

private func newAreaForm(_ areas: [Area], _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.directory
  return """
    <h2>\(words.newArea)</h2>
    \(errorSummary(filled, look))
    \(form(action: "/areas", look: look) {
      """
      \(textField(Field("name", words.areaName, hint: words.areaNameHint), filled, look))
      \(radios(Field("kind", words.areaKind), words.areaKinds.choices, filled, look))
      \(selectField(Field("parent", words.areaParent, optional: true), areas.map { Choice($0.id, $0.name) }, filled, look))
      \(buttons(button(words.newArea)))
      """
    })
    """
}
