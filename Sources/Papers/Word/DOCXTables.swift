/// Tables: those without lines that hold things beside each other, and those with lines.
extension DOCX {
  /// A table without lines; `widths` in millimetres. A flat paragraph follows it, for Word makes one table of two that
  /// touch.
  ///
  /// - Parameter isKept: what follows stands on the same page.
  mutating func frame(
    _ widths: [Double], indent: Double = 0, isKept: Bool = false, _ rows: (inout DOCX) throws(PaperProblem) -> Void
  ) throws(PaperProblem) {
    xml.raw(
      """
      <w:tbl><w:tblPr><w:tblW w:w="\(widths.reduce(0) { $0 + twips($1) })" w:type="dxa"/>\
      <w:tblInd w:w="\(twips(indent))" w:type="dxa"/><w:tblLayout w:type="fixed"/>\
      <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>
      """)
    for width in widths { xml.raw("<w:gridCol w:w=\"\(twips(width))\"/>") }
    xml.raw("</w:tblGrid>")
    try rows(&self)
    xml.raw("</w:tbl><w:p><w:pPr>\(isKept ? "<w:keepNext/>" : "")")
    xml.raw(
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>"
    )
  }

  /// A row that is never cut in two.
  mutating func row(
    _ widths: [Double], _ cell: (inout DOCX, Int) throws(PaperProblem) -> Void
  ) throws(PaperProblem) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (index, width) in widths.enumerated() {
      xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(twips(width))\" w:type=\"dxa\"/></w:tcPr>")
      try cell(&self, index)
      xml.raw("</w:tc>")
    }
    xml.raw("</w:tr>")
  }

  /// With lines, its head on every page.
  mutating func table(_ table: Table, width: Double, keepsLast: Bool) throws(PaperProblem) {
    let whole = Double(table.columns.reduce(0) { $0 + $1.width })
    let columns = table.columns.map { twips(width * Double($0.width) / max(1, whole)) }
    xml.raw(
      """
      <w:tbl><w:tblPr><w:tblStyle w:val="PaperTable"/><w:tblW w:w="\(columns.reduce(0, +))" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>
      """)
    for column in columns { xml.raw("<w:gridCol w:w=\"\(column)\"/>") }
    xml.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    for (index, column) in table.columns.enumerated() {
      try cell(columns[index], Line.bold(column.title), "<w:keepNext/><w:jc w:val=\"center\"/>")
    }
    xml.raw("</w:tr>")
    for (index, row) in table.rows.enumerated() {
      let isLast = keepsLast && index == table.rows.count - 1
      try self.row(table, columns, row, isLast ? "<w:keepNext/>" : "")
    }
    for _ in 0..<table.blankRows { try blankRow(columns) }
    xml.raw("</w:tbl><w:p><w:pPr>\(keepsLast ? "<w:keepNext/>" : "")")
    xml.raw("<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/></w:pPr></w:p>")
  }

  /// A row of fewer cells than columns is filled up: every row of a table has all of its cells.
  private mutating func row(
    _ table: Table, _ columns: [Int], _ cells: [Line], _ properties: String
  ) throws(PaperProblem) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    for (index, column) in table.columns.enumerated() {
      let place = column.isCentred ? "<w:jc w:val=\"center\"/>" : ""
      try cell(columns[index], index < cells.count ? cells[index] : "", properties + place)
    }
    xml.raw("</w:tr>")
  }

  private mutating func blankRow(_ columns: [Int]) throws(PaperProblem) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"\(twips(9))\" w:hRule=\"atLeast\"/></w:trPr>")
    for column in columns { try cell(column, "", "") }
    xml.raw("</w:tr>")
  }

  private mutating func cell(_ width: Int, _ words: Line, _ properties: String) throws(PaperProblem) {
    xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
    try paragraph("PaperCell", properties) { docx throws(PaperProblem) in try docx.line(words) }
    xml.raw("</w:tc>")
  }
}
