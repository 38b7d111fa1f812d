/// The body of a paper, piece by piece.
extension DOCX {
  /// - Parameter keepsLast: what follows is the signatures, which must not stand on a page alone.
  mutating func blocks(_ blocks: [Block], width: Double, keepsLast: Bool) throws(PaperProblem) {
    for (index, block) in blocks.enumerated() {
      try self.block(block, width: width, isKept: keepsLast && index == blocks.count - 1)
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
    let (indent, weights) = (layout.letters.indent, fields.reduce(0) { $0 + max(1, $1.weight) })
    let places = fields.map { (width - indent) * Double(max(1, $0.weight)) / Double(weights) }
    try frame(places, indent: indent) { docx throws(PaperProblem) in
      try docx.row(places) { docx, column throws(PaperProblem) in
        let field = fields[column]
        try docx.paragraph("PaperField", properties + DOCX.dotted(upTo: places[column] - 1)) {
          docx throws(PaperProblem) in
          try docx.run(field.label.isEmpty ? field.value : "\(field.label): \(field.value)")
          if field.value.isEmpty { docx.dots() }
        }
      }
    }
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

extension [Field] {
  /// "Tổng số: 49; có mặt: 45." where all are known.
  var sentence: String {
    let sentence = map { $0.label.isEmpty ? $0.value : "\($0.label): \($0.value)" }.joined(separator: "; ")
    return sentence.last.map { ".:;!?".contains($0) } ?? true ? sentence : sentence + "."
  }
}
