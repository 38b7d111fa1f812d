/// `word/styles.xml`: what the layout says, as Word's own styles, so that whoever edits the paper changes a style once
/// and Word's navigation shows the titles.
func styleSheet(_ layout: Layout) -> String {
  let (letters, title) = (layout.letters, layout.title)
  let line =
    letters.exactLine.map { "w:line=\"\(twips(points: $0))\" w:lineRule=\"exact\"" }
    ?? "w:line=\"\(Int((letters.line ?? 1) * 240))\" w:lineRule=\"auto\""
  let gap = twips(points: letters.gap)
  let body = """
    <w:spacing w:before="0" w:after="\(gap)" \(line)/><w:ind w:firstLine="\(twips(letters.indent))"/><w:jc w:val="both"/>
    """
  let flat = "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>"
  let middle = "<w:jc w:val=\"center\"/>"
  var styles = defaults(letters)
  styles += style("PaperBody", paragraph: body)
  styles += style("PaperCentred", paragraph: "<w:spacing w:before=\"\(gap)\" w:after=\"\(gap)\" \(line)/>\(middle)")
  for (index, level) in layout.levels.prefix(4).enumerated() {
    styles += heading(index + 1, level, body)
  }
  styles += style("PaperHead", paragraph: "<w:keepNext/>\(flat)\(middle)")
  let above = "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"0\"/>\(middle)"
  styles += style("PaperTitle", paragraph: above, run: DOCX.properties(title.name))
  styles += style(
    "AnnexTitle", paragraph: "<w:keepNext/>\(flat)\(middle)<w:outlineLvl w:val=\"0\"/>",
    run: DOCX.properties(title.name))
  styles += style("PaperAbout", paragraph: "<w:keepNext/>\(flat)\(middle)", run: DOCX.properties(title.about))
  styles += style(
    "PaperAddressee", paragraph: "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/>\(middle)")
  let field = "<w:spacing w:before=\"0\" w:after=\"\(gap)\" w:line=\"300\" w:lineRule=\"auto\"/>"
  styles += style("PaperField", paragraph: field)
  styles += style(
    "PaperBlank", paragraph: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"460\" w:lineRule=\"exact\"/>")
  styles += style(
    "PaperCell", paragraph: "<w:spacing w:before=\"40\" w:after=\"40\"/>",
    run: DOCX.properties(Layout.Style(size: letters.table)))
  styles += style("PaperSign", paragraph: "<w:keepNext/>\(flat)\(middle)")
  styles += style("PaperRecipients", paragraph: "<w:keepNext/>\(flat)")
  styles += style("Header", paragraph: flat) + style("Footer", paragraph: flat)
  return "\(XML.head)<w:styles \(DOCX.namespaces)>\(styles)\(tableStyle)</w:styles>"
}

private func defaults(_ letters: Layout.Letters) -> String {
  let size = halfPoints(letters.body)
  let font = letters.font
  return """
    <w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:eastAsia="\(font)" w:cs="\(font)"/>\
    <w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>\
    </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>\
    </w:tblCellMar></w:tblPr></w:style>
    """
}

private func style(_ id: String, paragraph: String, run: String = "") -> String {
  let name = id == "Header" || id == "Footer" ? id.lowercased() : id
  return """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/><w:qFormat/>\
    <w:pPr>\(paragraph)</w:pPr>\(run.isEmpty ? "" : "<w:rPr>\(run)</w:rPr>")</w:style>
    """
}

private func heading(_ number: Int, _ level: Layout.Level, _ body: String) -> String {
  """
  <w:style w:type="paragraph" w:styleId="Heading\(number)"><w:name w:val="heading \(number)"/>\
  <w:basedOn w:val="Normal"/><w:next w:val="PaperBody"/><w:uiPriority w:val="9"/><w:qFormat/>\
  <w:pPr><w:keepNext/>\(body)<w:outlineLvl w:val="\(number - 1)"/></w:pPr>\
  <w:rPr>\(DOCX.properties(level.letters))</w:rPr></w:style>
  """
}

private let tableStyle = """
  <w:style w:type="table" w:styleId="PaperTable"><w:name w:val="PaperTable"/><w:basedOn w:val="TableNormal"/>\
  <w:tblPr><w:tblBorders>\
  \(["top", "left", "bottom", "right", "insideH", "insideV"].map {
    "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
  }.joined())</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/>\
  </w:tblCellMar></w:tblPr></w:style>
  """
