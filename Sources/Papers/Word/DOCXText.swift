/// Paragraphs and runs.
extension DOCX {
  /// One paragraph of a style, with more properties where it needs them.
  mutating func paragraph(
    _ style: String, _ properties: String = "", _ content: (inout DOCX) throws(PaperProblem) -> Void
  ) throws(PaperProblem) {
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>")
    try content(&self)
    xml.raw("</w:p>")
  }

  /// A paragraph of a style whose words are all set alike.
  mutating func paragraph(
    _ style: String, _ words: String, _ letters: Layout.Style? = nil, _ properties: String = ""
  ) throws(PaperProblem) {
    try paragraph(style, properties) { docx throws(PaperProblem) in
      try docx.run(words, letters.map(DOCX.properties) ?? "")
    }
  }

  /// Words with run properties; a break stays a break, a tab becomes a space so that nothing moves.
  mutating func run(_ words: String, _ properties: String = "") throws(PaperProblem) {
    guard !words.isEmpty else { return }
    // By code points: where one letter ends and the next begins does not matter here, and takes long to say.
    let lines = words.unicodeScalars.split(whereSeparator: isBreak)
    for (index, line) in lines.enumerated() {
      xml.raw("<w:r>")
      if !properties.isEmpty { xml.raw("<w:rPr>\(properties)</w:rPr>") }
      if index > 0 { xml.raw("<w:br/>") }
      xml.raw("<w:t xml:space=\"preserve\">")
      let flat =
        line.contains("\t") ? String(String.UnicodeScalarView(line.map { $0 == "\t" ? " " : $0 })) : String(line)
      try xml.text(flat)
      xml.raw("</w:t></w:r>")
    }
  }

  mutating func line(_ line: Line, _ properties: String = "") throws(PaperProblem) {
    for run in line.runs {
      let own = (run.isBold ? "<w:b/>" : "") + (run.isItalic ? "<w:i/>" : "")
      try self.run(run.words, own + properties)
    }
  }

  /// Run properties in the order in which the schema wants them.
  static func properties(_ style: Layout.Style) -> String {
    var properties = ""
    if style.isBold { properties += "<w:b/>" }
    if style.isItalic { properties += "<w:i/>" }
    let size = halfPoints(style.size)
    properties += "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
    if style.isUnderlined { properties += "<w:u w:val=\"single\"/>" }
    return properties
  }

  /// A drawn line of a length within a width, in millimetres: the top border of a flat paragraph. Underlining would
  /// stand too close and break with the words.
  mutating func rule(_ length: Double, within width: Double) {
    let side = twips(max(0, (width - min(length, width)) / 2))
    xml.raw(
      """
      <w:p><w:pPr><w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>\
      <w:spacing w:before="60" w:after="0" w:line="100" w:lineRule="exact"/><w:ind w:left="\(side)" w:right="\(side)"/>\
      <w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>
      """)
  }

  /// A dotted line up to a place, for a pen.
  mutating func dots() { xml.raw("<w:r><w:tab/></w:r>") }

  static func dotted(upTo millimetres: Double) -> String {
    "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(twips(millimetres))\"/></w:tabs>"
  }
}

/// What Unicode calls a new line.
private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}
