import Markup

extension SessionPaper {
  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .minutes: words.minutes
    case .notice: words.notice
    case .invitation: words.invitation
    case .news: words.news
    }
  }

  /// A news item is not written by hand.
  var hasBlank: Bool {
    switch self {
    case .minutes, .notice, .invitation: true
    case .news: false
    }
  }
}

extension MatterPaper {
  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .answer: words.answer
    case .transfer: words.transfer
    }
  }
}

/// One paper: what can be done with it, and below as it will come out of the printer.
func paperView(
  _ sheet: HTML, title: String, at path: String, back: String, isBlank: Bool, hasPDF: Bool, _ look: Look
) -> HTML {
  let words = look.text.paper
  func file(_ type: String) -> String { address(path, ["as": type, "blank": isBlank ? "yes" : nil]) }
  return """
    <div class="no-print">
    \(pageHead(title, lead: isBlank ? words.blankLead : words.lead, back: (words.back, back)))
    <div class="buttons">\(linkButton(words.docx, file("docx"), .primary))\
    \(when: hasPDF, linkButton(words.pdf, file("pdf")))\
    \(linkButton(isBlank ? words.filled : words.blank, isBlank ? path : address(path, ["blank": "yes"])))</div>
    <p>\(words.printHint)</p>
    </div>
    \(sheet)
    """
}

/// All papers of a session, each with its files and its blank sheet, and where the photo of a filled one goes.
func sessionPapersView(_ session: Session, hasPDF: Bool, keepsForms: Bool, _ look: Look) -> HTML {
  let (words, back) = (look.text.paper, "/sessions/\(session.id)")
  return """
    \(pageHead(words.title, lead: session.title, back: (look.text.session.one, back)))
    \(each: SessionPaper.allCases, { kind in paperCard(kind, session, hasPDF: hasPDF, look) })
    <h2>\(words.photo)</h2><p>\(words.photoLead)</p>
    \(buttons(linkButton(words.photoNow, uploadAddress(.session(session.id), back: back))))
    \(when: keepsForms, "<h2>\(words.templates.title)</h2>\(buttons(linkButton(words.templates.add, "/templates")))")
    """
}

private func paperCard(_ kind: SessionPaper, _ session: Session, hasPDF: Bool, _ look: Look) -> HTML {
  let (words, path) = (look.text.paper, "/sessions/\(session.id)/papers/\(kind.rawValue)")
  let blank = address(path, ["blank": "yes"])
  return """
    <section><h2>\(kind.title(words.kinds))</h2>
    <div class="buttons">\(linkButton(words.open, path))\(linkButton(words.docx, address(path, ["as": "docx"])))\
    \(when: hasPDF, linkButton(words.pdf, address(path, ["as": "pdf"])))\
    \(when: kind.hasBlank, linkButton(words.blank, blank))</div></section>

    """
}

/// Below a list: take it away as a spreadsheet.
func sheetButtons(_ list: SheetOfList, _ look: Look) -> HTML {
  let (words, path) = (look.text.paper, "/lists/\(list.rawValue)")
  return """
    <div class="buttons no-print">\(linkButton(words.xlsx, address(path, ["as": "xlsx"])))\
    \(linkButton(words.csv, address(path, ["as": "csv"])))</div>
    """
}

/// The letters of a matter.
func matterPapers(_ id: String, _ look: Look) -> HTML {
  let links = MatterPaper.allCases.map { kind in
    linkButton(kind.title(look.text.paper.kinds), "/matters/\(id)/papers/\(kind.rawValue)")
  }
  return "<div class=\"buttons no-print\">\(HTML(links))</div>\n"
}
