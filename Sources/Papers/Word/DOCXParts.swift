/// The parts of a Word file that do not depend on what the paper says.
extension DOCX {
  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
    """
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let main = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes = """
    \(XML.head)<Types xmlns="\(package)/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
    <Override PartName="/word/document.xml" ContentType="\(main).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(main).styles+xml"/>\
    <Override PartName="/word/settings.xml" ContentType="\(main).settings+xml"/>\
    <Override PartName="/word/fontTable.xml" ContentType="\(main).fontTable+xml"/>\
    <Override PartName="/word/header1.xml" ContentType="\(main).header+xml"/>\
    <Override PartName="/word/header2.xml" ContentType="\(main).header+xml"/>\
    <Override PartName="/word/footer1.xml" ContentType="\(main).footer+xml"/>\
    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
    </Types>
    """

  static let relations = """
    \(XML.head)<Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """

  static let documentRelations = """
    \(XML.head)<Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/styles" Target="styles.xml"/>\
    <Relationship Id="rId2" Type="\(office)/settings" Target="settings.xml"/>\
    <Relationship Id="rId3" Type="\(office)/fontTable" Target="fontTable.xml"/>\
    <Relationship Id="rId4" Type="\(office)/header" Target="header1.xml"/>\
    <Relationship Id="rId5" Type="\(office)/header" Target="header2.xml"/>\
    <Relationship Id="rId6" Type="\(office)/footer" Target="footer1.xml"/>\
    </Relationships>
    """

  static let footerRelations = """
    \(XML.head)<Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/image" Target="media/code.png"/></Relationships>
    """

  /// No moment of making: the same paper is the same bytes.
  func properties() throws(PaperProblem) -> [UInt8] {
    var xml = XML()
    xml.raw(
      """
      \(XML.head)<cp:coreProperties xmlns:cp="\(DOCX.package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    try xml.text([paper.title, paper.about].filter { !$0.isEmpty }.joined(separator: " - "))
    xml.raw("</dc:title><dc:creator>")
    try xml.text(paper.head.issuer)
    xml.raw("</dc:creator><dc:language>vi-VN</dc:language></cp:coreProperties>")
    return xml.bytes
  }

  static func settings(_ paper: Paper) -> String {
    let isMirrored = paper.layout.page.isMirrored || paper.boundFrom != nil
    return """
      \(XML.head)<w:settings \(namespaces)>\(isMirrored ? "<w:mirrorMargins/>" : "")\
      <w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>\
      <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>
      """
  }

  static func fonts(_ layout: Layout) -> String {
    """
    \(XML.head)<w:fonts \(namespaces)><w:font w:name="\(layout.letters.font)"><w:altName w:val="Liberation Serif"/>\
    <w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
    """
  }

  /// The number of the page in the middle of the upper margin; Word counts it.
  static func pageNumber(_ layout: Layout) -> String {
    let letters = properties(Layout.Style(size: layout.pageNumber.size))
    func part(_ content: String) -> String { "<w:r><w:rPr>\(letters)</w:rPr>\(content)</w:r>" }
    return """
      \(XML.head)<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="center"/></w:pPr>\
      \(part("<w:fldChar w:fldCharType=\"begin\"/>"))\
      \(part("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>"))\
      \(part("<w:fldChar w:fldCharType=\"separate\"/>"))\(part("<w:t>2</w:t>"))\
      \(part("<w:fldChar w:fldCharType=\"end\"/>"))</w:p></w:hdr>
      """
  }

  static let emptyHeader =
    "\(XML.head)<w:hdr \(namespaces)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>"

  /// At the foot of the first page of a blank sheet: the code, and beside it what it is for.
  mutating func codeFooter() throws(PaperProblem) -> [UInt8] {
    var docx = DOCX(paper: paper, widths: widths)
    docx.xml.raw("\(XML.head)<w:ftr \(DOCX.namespaces)>")
    if let code = paper.code, QRCode(code.address) != nil {
      let places = [26.0, layout.page.textWidth - 26]
      try docx.frame(places) { docx throws(PaperProblem) in
        try docx.row(places) { docx, column throws(PaperProblem) in
          if column == 0 {
            return docx.xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(DOCX.picture(24))</w:p>")
          }
          let small = Layout.Style(size: 10)
          try docx.paragraph("Footer", code.hint, small)
          try docx.paragraph("Footer", code.address, small)
        }
      }
    }
    docx.xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr></w:p></w:ftr>")
    return docx.xml.bytes
  }

  private static func picture(_ side: Double) -> String {
    let size = emus(side)
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="\(size)" cy="\(size)"/>\
      <wp:docPr id="1" name="code" descr="QR"/><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
      <pic:cNvPr id="1" name="code.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/>\
      <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
      <a:ext cx="\(size)" cy="\(size)"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
      </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
  }
}
