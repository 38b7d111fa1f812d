import Markup

/// A column: its word, which each cell repeats on a phone, and whether its cells are numbers.
struct Column: Sendable {
  var word: String
  var isNumber: Bool

  init(_ word: String, number: Bool = false) {
    self.word = word
    self.isNumber = number
  }
}

/// Rows and columns; on a phone each row becomes a card. The first cell of a row is its name.
///
/// The roles are written out because a browser forgets them when the style sheet lays a table out as blocks.
func table(caption: String, _ columns: [Column], rows: [[HTML]]) -> HTML {
  """
  <table role="table"><caption>\(caption)</caption>
  <thead role="rowgroup"><tr role="row">\(each: columns, columnHead)</tr></thead>
  <tbody role="rowgroup">
  \(each: rows, { cells in tableRow(columns, cells) })
  </tbody></table>
  """
}

private func tableRow(_ columns: [Column], _ cells: [HTML]) -> HTML {
  let cells = zip(columns.indices, cells).map { index, content in cell(index, columns[index], content) }
  return "<tr role=\"row\">\(HTML(cells))</tr>\n"
}

private func columnHead(_ column: Column) -> HTML {
  "<th role=\"columnheader\" scope=\"col\"\(attribute: "class", column.isNumber ? "number" : nil)>\(column.word)</th>"
}

private func cell(_ index: Int, _ column: Column, _ content: HTML) -> HTML {
  if index == 0 { return "<th role=\"rowheader\" scope=\"row\">\(content)</th>" }
  let kind = column.isNumber ? "number" : nil
  return "<td role=\"cell\" data-label=\"\(column.word)\"\(attribute: "class", kind)><span>\(content)</span></td>"
}
