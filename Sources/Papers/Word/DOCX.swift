extension Paper {
  /// The paper as a Word file. The same paper gives the same bytes.
  ///
  /// - Throws: `PaperProblem`, where a text is too long.
  public func docx(_ widths: LetterWidths) throws(PaperProblem) -> [UInt8] {
    var document = DOCX(paper: self, widths: widths)
    let body = try document.document()
    var parts = [
      Zip.Part("[Content_Types].xml", DOCX.contentTypes), Zip.Part("_rels/.rels", DOCX.relations),
      Zip.Part("docProps/core.xml", try document.properties()), Zip.Part("word/document.xml", body),
      Zip.Part("word/_rels/document.xml.rels", DOCX.documentRelations), Zip.Part("word/styles.xml", styleSheet(layout)),
      Zip.Part("word/settings.xml", DOCX.settings(self)), Zip.Part("word/fontTable.xml", DOCX.fonts(layout)),
      Zip.Part("word/header1.xml", DOCX.pageNumber(layout)), Zip.Part("word/header2.xml", DOCX.emptyHeader),
      Zip.Part("word/footer1.xml", try document.codeFooter()),
    ]
    if let code = code.flatMap({ QRCode($0.address) }) {
      parts.append(Zip.Part("word/_rels/footer1.xml.rels", DOCX.footerRelations))
      parts.append(Zip.Part("word/media/code.png", PNG.bytes(code)))
    }
    return try Zip.bytes(parts)
  }
}

/// Writes `word/document.xml`; what every paper has in common stands in `DOCXParts.swift`.
struct DOCX {
  let paper: Paper
  let widths: LetterWidths
  var layout: Layout { paper.layout }
  var xml = XML(capacity: 64 * 1024)
  var levels: Levels

  init(paper: Paper, widths: LetterWidths) {
    (self.paper, self.widths) = (paper, widths)
    levels = Levels(paper.layout)
  }

  mutating func document() throws(PaperProblem) -> [UInt8] {
    xml.raw(XML.head)
    xml.raw("<w:document \(DOCX.namespaces)><w:body>")
    try head()
    try title(paper.title, about: paper.isLetter ? "" : paper.about, styles: ("PaperTitle", "PaperAbout"))
    try addressees()
    try grounds()
    try blocks(paper.body, width: layout.page.textWidth, keepsLast: !paper.signatures.isEmpty)
    try foot()
    for (index, annex) in paper.annexes.enumerated() { try self.annex(annex, index: index) }
    let last = paper.annexes.last
    xml.raw(section(isLandscape: last?.isLandscape ?? false, isAnnex: last != nil))
    xml.raw("</w:body></w:document>")
    return xml.bytes
  }

  /// Ends the section before it and begins with a title of its own. The first one ends the paper itself.
  private mutating func annex(_ annex: Paper.Annex, index: Int) throws(PaperProblem) {
    let before = index == 0 ? nil : paper.annexes[index - 1]
    xml.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
    xml.raw(section(isLandscape: before?.isLandscape ?? false, isAnnex: before != nil))
    xml.raw("</w:pPr></w:p>")
    levels = Levels(layout)
    try title(annex.title, about: annex.about, styles: ("AnnexTitle", "PaperAbout"))
    let page = layout.page
    let width = annex.isLandscape ? page.height - page.top - page.bottom : page.textWidth
    try blocks(annex.body, width: width, keepsLast: false)
  }

  /// Page size and margins; the page number stands in the header, and on the first page of the paper there is none.
  private func section(isLandscape: Bool, isAnnex: Bool) -> String {
    let page = layout.page
    let size = (twips(page.width), twips(page.height))
    let (top, right) = (twips(page.top), twips(page.right))
    let (bottom, left) = (twips(page.bottom), twips(page.left))
    let start = isAnnex ? (layout.pageNumber.restartsInAnnex && paper.boundFrom == nil ? 1 : nil) : paper.boundFrom
    let restarts = start.map { "<w:pgNumType w:start=\"\($0)\"/>" } ?? ""
    let firstHeader = paper.boundFrom == nil ? "rId5" : "rId4"
    let sides =
      isLandscape
      ? "<w:pgSz w:w=\"\(size.1)\" w:h=\"\(size.0)\" w:orient=\"landscape\"/>"
        + "<w:pgMar w:top=\"\(left)\" w:right=\"\(top)\" w:bottom=\"\(right)\" w:left=\"\(bottom)\""
      : "<w:pgSz w:w=\"\(size.0)\" w:h=\"\(size.1)\"/>"
        + "<w:pgMar w:top=\"\(top)\" w:right=\"\(right)\" w:bottom=\"\(bottom)\" w:left=\"\(left)\""
    return """
      <w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:headerReference w:type="first" r:id="\(firstHeader)"/>\
      \(isAnnex ? "" : "<w:footerReference w:type=\"first\" r:id=\"rId6\"/>")\
      \(isAnnex ? "<w:type w:val=\"nextPage\"/>" : "")\(sides) w:header="\(twips(layout.pageNumber.fromTop))" \
      w:footer="\(twips(8))" w:gutter="0"/>\(restarts)\(isAnnex ? "" : "<w:titlePg/>")</w:sectPr>
      """
  }
}

extension Paper {
  /// A letter has no name of its type: what it is about stands below its number.
  var isLetter: Bool { title.isEmpty }
}
