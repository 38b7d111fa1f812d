import Hummingbird
import Markup

/// The papers that a session rests on. They are listed on the session's own page (`documentList`); here one is added.
struct DocumentPages: Pages {
  func add(to routes: Router<Visit>, _ site: Site) {
    routes.get("sessions/:id/documents/new") { _, visit in try await newDocument(site, visit, Filled()) }
    routes.post("sessions/:id/documents") { _, visit in
      let (id, sent) = (try visit.id(), visit.form)
      return try await site.act(visit) { work in
        try work.allowAttaching(to: .session(id))
        try work.addDocument(sent.newDocument(ofSession: id))
        return "/sessions/\(id)"
      } again: {
        try await newDocument(site, visit, $0)
      }
    }
  }

  private func newDocument(_ site: Site, _ visit: Visit, _ filled: Filled) async throws -> Response {
    let id = try visit.id()
    let session = try await site.read(visit) { work in
      try work.allowAttaching(to: .session(id))
      return try work.session(id)
    }
    return try site.page(visit, { $0.document.add }) { newDocumentView(session, filled, $0) }
  }
}

extension Form {
  fileprivate func newDocument(ofSession session: String) throws -> NewDocument {
    var problem = FormProblem()
    let symbol = required("symbol", \.document.number, limit: 60, &problem)
    let type = text("type", \.document.type, limit: 60, &problem)
    let issuer = text("issuer", \.document.issuer, limit: 200, &problem)
    let issuedOn = day("issued_on", &problem)
    let subject = text("subject", \.document.subject, limit: 500, &problem)
    try problem.check()
    return NewDocument(
      symbol: symbol, type: type, issuer: issuer, issuedOn: issuedOn, subject: subject, session: session)
  }
}

func newDocumentView(_ session: Session, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.document
  return """
    \(pageHead(words.add, back: (session.title, "/sessions/\(session.id)")))
    \(errorSummary(filled, look))
    \(form(action: "/sessions/\(session.id)/documents", look: look) {
      """
      \(textField(Field("symbol", words.number, hint: words.numberHint), filled, look))
      \(textField(Field("type", words.type, hint: words.typeHint, optional: true), filled, look))
      \(textField(Field("issuer", words.issuer, optional: true), filled, look))
      \(dayField(Field("issued_on", words.issuedOn, optional: true), filled, look))
      \(textArea(Field("subject", words.subject, hint: words.subjectHint, optional: true), filled, look, rows: 2))
      \(buttons(button(words.addNow)))
      """
    })
    """
}
