import Markup

/// One paper on the screen, with what can be done with it.
struct PaperSheet: Sendable {
  var title: String
  var sheet: HTML
  var path: String
  var query: Form
  /// The list of the record's papers.
  var shelf: String
  var isBlank: Bool
  var hasBlank: Bool
  var hasPDF: Bool
  var hasSheet: Bool
  var others: [(word: String, address: String)]
  /// Of what can be bound into a book.
  var binding: Binding?

  /// The same paper in another way, with what else was chosen kept.
  func address(as type: String? = nil, blank: Bool) -> String {
    Civic.address(
      path,
      [
        "period": query.optional("period"), "year": query.optional("year"), "unit": query.optional("unit"),
        "page": binding?.first.map(String.init), "blank": blank ? "yes" : nil, "as": type,
      ])
  }
}

/// What can be done with a paper, and below it as it will come out of the printer.
func paperView(_ page: PaperSheet, _ look: Look) -> HTML {
  let words = look.text.paper
  func file(_ word: String, _ type: String, _ kind: ButtonKind = .secondary) -> HTML {
    linkButton(word, page.address(as: type, blank: page.isBlank), kind)
  }
  let twin = linkButton(page.isBlank ? words.filled : words.blank, page.address(blank: !page.isBlank))
  return """
    <div class="no-print">
    \(pageHead(page.title, lead: page.isBlank ? words.blankLead : words.lead, back: (words.title, page.shelf)))
    <div class="buttons">\(file(words.docx, "docx", .primary))\(when: page.hasPDF, file(words.pdf, "pdf"))\
    \(when: page.hasBlank, twin)\(when: page.hasSheet && !page.isBlank, file(words.xlsx, "xlsx"))\
    \(when: page.hasSheet && !page.isBlank, file(words.csv, "csv"))\
    \(each: page.others, { other in linkButton(other.word, other.address) })</div>
    <p>\(words.printHint)</p>
    \(some: page.binding, { binding in bindingForm(binding, page, look) })
    </div>
    \(page.sheet)
    """
}

/// The papers of one record.
struct ShelfPage<Kind: PaperKind>: Sendable {
  var shelf: PaperShelf<Kind>
  var photos: [Attachment]
  var mayAttach: Bool
  var keepsForms: Bool
}

/// All papers of a record, each with its files and its blank sheet, and where the photo of a filled one goes.
func shelfView<Kind: PaperKind>(_ page: ShelfPage<Kind>, hasPDF: Bool, _ look: Look) -> HTML {
  let (words, shelf) = (look.text.paper, page.shelf)
  let record = "/\(Kind.record)/\(shelf.subject.id)"
  let photos = attachmentList(page.photos, look, add: nil)
  let add = buttons(linkButton(words.photoNow, uploadAddress(shelf.subject, back: "\(record)/papers")))
  return """
    \(pageHead(words.title, lead: shelf.name, back: (shelf.one, record)))
    \(each: shelf.kinds, { kind in paperCard(kind, record, mayWrite: shelf.mayWrite, hasPDF: hasPDF, look) })
    \(when: page.mayAttach || !page.photos.isEmpty, "<h2>\(words.photo)</h2><p>\(words.photoLead)</p>")
    \(when: !page.photos.isEmpty, photos)
    \(when: page.mayAttach, add)
    \(when: page.keepsForms, "<h2>\(words.templates.title)</h2>\(buttons(linkButton(words.templates.add, "/templates")))")
    """
}

private func paperCard(
  _ kind: some PaperKind, _ record: String, mayWrite: Bool, hasPDF: Bool, _ look: Look
) -> HTML {
  let write = kind.form.flatMap { mayWrite ? linkButton(look.text.paper.write, "\(record)/\($0)") : nil }
  let (words, path) = (look.text.paper, "\(record)/papers/\(kind.rawValue)")
  return """
    <section><h2>\(kind.title(words.kinds))</h2>
    <div class="buttons">\(linkButton(words.open, path))\(write ?? "")\
    \(linkButton(words.docx, address(path, ["as": "docx"])))\
    \(when: hasPDF, linkButton(words.pdf, address(path, ["as": "pdf"])))\
    \(when: kind.hasBlank, linkButton(words.blank, address(path, ["blank": "yes"])))</div></section>

    """
}
