/// The body of a paper, piece by piece.
extension DOCX {
  /// - Parameter keepsLast: what follows is the signatures, which must not stand on a page alone.
  mutating func blocks(_ blocks: [Block], width: Double, keepsLast: Bool) throws(PaperProblem) {
    for (index, block) in blocks.enumerated() {
      let isBeforeTable = index + 1 < blocks.count && blocks[index + 1].isTable
      try self.block(block, width: width, isKept: isBeforeTable || (keepsLast && index == blocks.count - 1))
    }
  }

  private mutating func block(_ block: Block, width: Double, isKept: Bool) throws(PaperProblem) {
    let keeps = isKept ? "<w:keepNext/>" : ""
    switch block {
    case .paragraph(let line): try running(line, "PaperBody", keeps)
    case .centred(let line):
      try paragraph("PaperCentred", keeps) { docx throws(PaperProblem) in try docx.line(line) }
    case .heading(let level, let words):
      let title = levels.next(level, words)
      try paragraph("Heading\(max(1, min(level, 4)))", title.words)
    case .item(let line): try running("- " + line, "PaperBody", keeps)
    case .fields(let fields): try self.fields(fields, width: width, keeps)
    case .blanks(let count):
      for _ in 0..<count { try blank(width: width, keeps) }
    case .table(let table): try self.table(table, width: width, keepsLast: isKept)
    case .choices(let choices):
      for choice in choices { try self.choice(choice, keeps) }
    }
  }

  /// Each line of what somebody wrote is a paragraph: a break within justified text would tear its words apart.
  private mutating func running(_ line: Line, _ style: String, _ properties: String) throws(PaperProblem) {
    guard line.runs.contains(where: { $0.words.contains(where: \.isNewline) }) else {
      return try paragraph(style, properties) { docx throws(PaperProblem) in try docx.line(line) }
    }
    for piece in line.lines {
      try paragraph(style, properties) { docx throws(PaperProblem) in try docx.line(piece) }
    }
  }

  /// Facts that are all known run as text; where one is missing each stands in a place of its own, with dots.
  private mutating func fields(_ fields: [Field], width: Double, _ properties: String) throws(PaperProblem) {
    guard fields.contains(where: \.value.isEmpty) else {
      return try running(Line(fields.sentence), "PaperBody", properties)
    }
    let indent = layout.letters.indent
    let places = places(of: fields, in: width - indent)
    try frame(places, indent: indent, isKept: !properties.isEmpty) { docx throws(PaperProblem) in
      try docx.row(places) { docx, column throws(PaperProblem) in
        let field = fields[column]
        try docx.paragraph("PaperField", properties + DOCX.dotted(upTo: places[column] - 1)) {
          docx throws(PaperProblem) in
          try docx.run(field.words)
          if field.value.isEmpty { docx.dots() }
        }
      }
    }
  }

  /// Each field gets the room of its words; what is left is shared by those that are empty, as their weights say.
  private func places(of fields: [Field], in width: Double) -> [Double] {
    let style = Layout.Style(size: layout.letters.body)
    let own = fields.map { widths.millimetres($0.words, style) + 3 }
    let shares = fields.map { $0.value.isEmpty ? Double(max(1, $0.weight)) : 0 }
    let left = width - own.reduce(0, +)
    let whole = shares.reduce(0, +)
    guard left > whole * 8 else {
      // Long values: equal parts, in which they wrap.
      return fields.map { _ in width / Double(fields.count) }
    }
    return zip(own, shares).map { $0 + left * $1 / whole }
  }

  private mutating func blank(width: Double, _ properties: String) throws(PaperProblem) {
    try paragraph("PaperBlank", properties + DOCX.dotted(upTo: width)) { docx throws(PaperProblem) in docx.dots() }
  }

  /// The box is a frame around three spaces, so that no font need have one.
  private mutating func choice(_ words: String, _ properties: String) throws(PaperProblem) {
    try paragraph("PaperBody", properties) { docx throws(PaperProblem) in
      docx.xml.raw("<w:r><w:rPr><w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/></w:rPr>")
      docx.xml.raw("<w:t xml:space=\"preserve\">\u{A0}\u{A0}\u{A0}\u{A0}</w:t></w:r>")
      try docx.run("\u{A0}\u{A0}\(words)")
    }
  }
}

extension Block {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}

extension Line {
  /// The same words, a line for each line of them; empty ones are left out.
  var lines: [Line] {
    var lines: [[Run]] = [[]]
    for run in runs {
      for (index, words) in run.words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      {
        if index > 0 { lines.append([]) }
        var piece = run
        piece.words = String(words)
        lines[lines.count - 1].append(piece)
      }
    }
    return lines.map(Line.init(runs:)).filter { !$0.isEmpty }
  }
}

extension Field {
  var words: String { label.isEmpty ? value : "\(label): \(value)" }
}

extension [Field] {
  /// "Tổng số: 49; có mặt: 45." where all are known.
  var sentence: String {
    let sentence = map(\.words).joined(separator: "; ")
    return sentence.last.map { ".:;!?".contains($0) } ?? true ? sentence : sentence + "."
  }
}
