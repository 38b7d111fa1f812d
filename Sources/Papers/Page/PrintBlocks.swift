import Markup

/// The body of the page, piece by piece, as in the Word file.
extension PrintPage {
  mutating func blocks(_ blocks: [Block]) throws(PaperProblem) -> HTML {
    var parts: [HTML] = []
    for block in blocks { parts.append(try self.block(block)) }
    return HTML(parts)
  }

  private mutating func block(_ block: Block) throws(PaperProblem) -> HTML {
    switch block {
    case .paragraph(let line): return try running(line)
    case .centred(let line): return "<p class=\"sheet-centred\">\(try runs(line))</p>\n"
    case .heading(let level, let words):
      let title = levels.next(level, words)
      let (mark, words) = (HTML(trusted: "h\(max(2, min(level + 1, 5)))"), try safe(title.words))
      return "<\(mark) class=\"sheet-heading\(title.style.isBold ? " bold" : "")\">\(words)</\(mark)>\n"
    case .item(let line): return try running("- " + line)
    case .fields(let fields): return try self.fields(fields)
    case .blanks(let count):
      return HTML([HTML](repeating: "<p class=\"sheet-blank\">\(PrintPage.dots)</p>\n", count: count))
    case .table(let table): return try self.table(table)
    case .choices(let choices):
      var lines: [HTML] = []
      for choice in choices {
        lines.append("<p class=\"sheet-body\"><span class=\"sheet-box\"></span> \(try safe(choice))</p>\n")
      }
      return HTML(lines)
    }
  }

  private func running(_ line: Line) throws(PaperProblem) -> HTML {
    var lines: [HTML] = []
    for piece in line.lines { lines.append("<p class=\"sheet-body\">\(try runs(piece))</p>\n") }
    return HTML(lines)
  }

  private func runs(_ line: Line) throws(PaperProblem) -> HTML {
    var parts: [HTML] = []
    for run in line.runs {
      let words: HTML = "\(try safe(run.words))"
      let bold: HTML = run.isBold ? "<strong>\(words)</strong>" : words
      parts.append(run.isItalic ? "<em>\(bold)</em>" : bold)
    }
    return HTML(parts)
  }

  private func fields(_ fields: [Field]) throws(PaperProblem) -> HTML {
    guard fields.contains(where: \.value.isEmpty) else { return try running(Line(fields.sentence)) }
    var places: [HTML] = []
    for field in fields {
      let label = field.label.isEmpty ? "" : try safe(field.label) + ": "
      let value: HTML = field.value.isEmpty ? PrintPage.dots : "\(try safe(field.value))"
      places.append("<span>\(label)\(value)</span>")
    }
    return "<p class=\"sheet-fields\">\(HTML(places))</p>\n"
  }

  private func table(_ table: Table) throws(PaperProblem) -> HTML {
    var head: [HTML] = []
    for column in table.columns { head.append("<th scope=\"col\">\(try safe(column.title))</th>") }
    var rows: [HTML] = []
    for row in table.rows {
      var cells: [HTML] = []
      for (index, column) in table.columns.enumerated() {
        let words: HTML = index < row.count ? try runs(row[index]) : ""
        cells.append("<td\(when: column.isCentred, " class=\"centred\"")>\(words)</td>")
      }
      rows.append("<tr>\(HTML(cells))</tr>\n")
    }
    let blank: HTML =
      "<tr class=\"sheet-empty\">\(HTML([HTML](repeating: "<td></td>", count: table.columns.count)))</tr>\n"
    rows += [HTML](repeating: blank, count: table.blankRows)
    return """
      <div class="sheet-wide"><table class="sheet-table"><thead><tr>\(HTML(head))</tr></thead><tbody>
      \(HTML(rows))</tbody></table></div>

      """
  }
}
