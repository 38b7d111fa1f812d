import Hummingbird
import Markup

/// `/sessions/:id/delegates`: which people the cells send to a congress, one cell after the other.
struct DelegatePages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/delegates") { _, visit in
      let (id, body) = (try visit.id(), visit.query.optional("body"))
      let page = try await site.read(visit) { try $0.delegatePage(of: id, body: body) }
      return try site.page(visit, { $0.session.delegates.title }) { delegateView(page, $0) }
    }
    routes.post("sessions/:id/delegates") { _, visit in
      let (id, form) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allow(.markAttendance, inSession: id)
        let body = form["body"]
        let everybody = form.optional("all") != nil
        let people = everybody ? try work.memberships(in: [body]).map(\.person) : form.all("person")
        try work.setDelegates(Set(people), of: body, to: id)
        return "/sessions/\(id)/delegates"
      }
    }
  }
}

struct DelegatePage: Sendable {
  var session: Session
  var bodies: [DelegateBody]
  /// The body whose people are being chosen.
  var chosen: Organization?
  var people: [Membership]
  var delegates: Set<String>
  var mayChoose: Bool
}

extension Work {
  func delegatePage(of id: String, body: String?) throws -> DelegatePage {
    let session = try session(id)
    guard session.kind == .congress else { throw NotFound() }
    let mayChoose = try may(.markAttendance, session) && (session.state == .scheduled || session.state == .open)
    let chosen = mayChoose ? try body.map { try organization($0) } : nil
    var seen: Set<String> = []
    return DelegatePage(
      session: session, bodies: try delegateBodies(to: session), chosen: chosen,
      people: try chosen.map { try memberships(in: [$0.id]).filter { seen.insert($0.person).inserted } } ?? [],
      delegates: try delegateIDs(to: session), mayChoose: mayChoose)
  }
}

func delegateView(_ page: DelegatePage, _ look: Look) -> HTML {
  let (words, address) = (look.text.session.delegates, "/sessions/\(page.session.id)")
  let total = page.bodies.map(\.delegates).reduce(0, +)
  return """
    \(pageHead(words.title, lead: page.session.title, back: (look.text.session.one, address)))
    <p>\(words.lead)</p><p><strong>\(words.total(["count": total]))</strong></p>
    \(some: page.chosen, { body in delegateForm(body, page, address, look) })
    \(when: page.bodies.isEmpty, emptyState(words.none))
    <ul class="voters">\(each: page.bodies, { body in delegateRow(body, page, address, look) })</ul>
    """
}

private func delegateRow(_ body: DelegateBody, _ page: DelegatePage, _ address: String, _ look: Look) -> HTML {
  let words = look.text.session.delegates
  let count = words.ofBody(["count": body.delegates, "members": body.members])
  let link: HTML = "<a class=\"in-list\" href=\"\(address)/delegates?body=\(percentEncoded(body.id))\">\(body.name)</a>"
  return "<li>\(page.mayChoose ? link : "\(body.name)"): \(count)</li>\n"
}

private func delegateForm(_ body: Organization, _ page: DelegatePage, _ address: String, _ look: Look) -> HTML {
  let words = look.text.session.delegates
  var filled = Filled()
  filled.values["person"] = page.people.map(\.person).filter(page.delegates.contains)
  return """
    <h2>\(body.name)</h2>
    \(form(action: "\(address)/delegates", look: look) {
      """
      \(hidden("body", body.id))
      \(tickRows("person", page.people.map { Choice($0.person, "\($0.personName), \($0.postTitle)") }, filled))
      \(buttons(button(words.save), button(words.everybody, .secondary, name: "all", value: "yes")))
      """
    })
    """
}
