import Markup
import Rulebook

struct PaperList: Sendable {
  var typed: String
  var papers: Page<RegisteredPaper>
  var mayRegister: Bool
  /// The reader's own body, whose registers are printed.
  var body: String
}

struct PaperPage: Sendable {
  var paper: RegisteredPaper
  /// Nil where its symbol is none that we can take apart.
  var read: PaperSymbol?
  var types: PaperTypes
  var chain: PaperChain
  var attachments: [Attachment]
  var events: [Event]
  var mayLink: Bool
}

func paperListView(_ page: PaperList, _ look: Look) -> HTML {
  let (words, number) = (look.text.register, page.papers.number)
  let at = { (number: Int) in
    address("/documents", ["q": page.typed, "page": number > 1 ? String(number) : nil])
  }
  return """
    \(pageHead(
      words.title, lead: words.lead,
      actions: page.mayRegister ? linkButton(words.add, "/documents/new", .primary) : "",
      page.mayRegister ? linkButton(words.numbers, "/numbers") : "",
      page.mayRegister ? linkButton(look.text.paper.title, "/organizations/\(page.body)/papers") : ""))
    \(filters(action: "/documents", isOn: !page.typed.isEmpty, look: look) {
      textField(Field("q", words.find), Filled(["q": page.typed]), look, .search)
    })
    \(when: page.papers.items.isEmpty, emptyState(words.none))
    \(cardList(page.papers.items.map { paperCard($0, look) }))
    \(paging(
      previous: number > 1 ? at(number - 1) : nil, next: page.papers.hasNext ? at(number + 1) : nil, page: number, look))
    \(sheetButtons(.documents, look))
    """
}

private func paperCard(_ paper: RegisteredPaper, _ look: Look) -> HTML {
  let document = paper.document
  let facts = [document.issuer, document.issuedOn.map { dayText(short: $0, look) } ?? ""].filter { !$0.isEmpty }
  return card(
    [document.type, document.symbol].filter { !$0.isEmpty }.joined(separator: " "),
    address: "/documents/\(document.id)",
    "<p>\(document.subject)</p>\(when: !facts.isEmpty, "<p class=\"hint\">\(facts.joined(separator: ", "))</p>")")
}

func newPaperView(_ filled: Filled, _ look: Look) -> HTML {
  let (words, paper) = (look.text.register, look.text.document)
  return """
    \(pageHead(words.add, lead: words.addLead, back: (words.title, "/documents")))
    \(errorSummary(filled, look))
    \(form(action: "/documents", look: look) {
      """
      \(textField(Field("symbol", paper.number, hint: words.symbolHint), filled, look))
      \(textArea(Field("subject", paper.subject, hint: paper.subjectHint), filled, look, rows: 2))
      \(dayField(Field("issued_on", paper.issuedOn, optional: true), filled, look))
      \(textField(Field("type", paper.type, hint: words.fromSymbol, optional: true), filled, look))
      \(textField(Field("issuer", paper.issuer, hint: words.fromSymbol, optional: true), filled, look))
      \(textField(Field("above", words.executesSymbol, hint: words.aboveHint, optional: true), filled, look))
      \(buttons(button(paper.addNow)))
      """
    })
    """
}

func paperView(_ page: PaperPage, _ filled: Filled, _ look: Look) -> HTML {
  let (words, document) = (look.text.register, page.paper.document)
  let address = "/documents/\(document.id)"
  return """
    \(pageHead(
      [document.type, document.symbol].filter { !$0.isEmpty }.joined(separator: " "), lead: document.subject,
      back: (words.title, "/documents")))
    \(errorSummary(filled, look))
    \(definitionList([
      (look.text.document.issuer, document.issuer.isEmpty ? nil : "\(document.issuer)"),
      (look.text.document.issuedOn, document.issuedOn.map { "\(dayText($0, look))" }),
      (words.readAs, page.read.map { "\(symbolWords($0, page.types, look))" }),
    ]))
    \(some: page.paper.resolution, { id in buttons(linkButton(words.openResolution, "/resolutions/\(id)", .primary)) })
    \(when: page.chain.rows.count > 1, "<h2>\(words.chain)</h2>")
    \(chainPicture(page.chain, present: document.id, look))
    \(when: page.mayLink, linkForm(address, filled, look))
    <h2>\(look.text.document.files)</h2>
    \(attachmentList(page.attachments, look, add: page.mayLink ? uploadAddress(.document(document.id), back: address) : nil))
    \(historyList(page.events, look))
    """
}

/// "Số 108, Kế hoạch, của Quận ủy (đến 30/06/2025)": how the program understood the symbol.
private func symbolWords(_ symbol: PaperSymbol, _ types: PaperTypes, _ look: Look) -> String {
  let words = look.text.register
  let issuers = symbol.issuers.map { short -> String in
    guard let body = types.bodies.first(where: { $0.symbol == short }) else { return short }
    guard let until = body.until.flatMap({ Day($0) }) else { return body.name }
    return words.until(["body": body.name, "day": dayText(short: until, look)])
  }
  return words.symbolRead([
    "number": symbol.number, "type": symbol.type.flatMap { types[$0]?.name } ?? "?",
    "issuers": issuers.joined(separator: ", "),
  ])
}

private func linkForm(_ address: String, _ filled: Filled, _ look: Look) -> HTML {
  let words = look.text.register
  return disclosure(
    words.addLink, open: !filled.problems.isEmpty,
    form(action: "\(address)/links", look: look) {
      """
      \(radios(Field("kind", words.linkKind), PaperLink.allCases.map { Choice($0.rawValue, words.word($0)) }, filled, look))
      \(textField(Field("above", words.above, hint: words.aboveHint), filled, look))
      \(buttons(button(words.saveLink)))
      """
    })
}
