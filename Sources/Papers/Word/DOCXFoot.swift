/// The end of a paper: who gets it, who signs.
extension DOCX {
  /// One signs beside the recipients; more sign beside each other, and the recipients stand below.
  mutating func foot() throws(PaperProblem) {
    let signatures = paper.signatures
    guard signatures.count != 1 else { return try together(signatures[0]) }
    let columns = signatures.count > 3 ? 2 : signatures.count
    guard columns > 0 else { return try recipients() }
    let places = [Double](repeating: layout.page.textWidth / Double(columns), count: columns)
    try frame(places) { docx throws(PaperProblem) in
      for start in stride(from: 0, to: signatures.count, by: columns) {
        let isLast = start + columns >= signatures.count
        try docx.row(places) { docx, column throws(PaperProblem) in
          let index = start + column
          if index < signatures.count {
            try docx.signature(signatures[index], isLast: isLast)
          } else {
            try docx.paragraph("PaperSign", "")
          }
        }
      }
    }
    try recipients()
  }

  /// What parts the end from the last words: six points.
  private static let gapAbove = "<w:spacing w:before=\"120\"/>"

  private mutating func together(_ signature: Signature) throws(PaperProblem) {
    let places = [layout.head.left, layout.page.textWidth - layout.head.left]
    try frame(places) { docx throws(PaperProblem) in
      try docx.row(places) { docx, column throws(PaperProblem) in
        if column == 1 { return try docx.signature(signature, isLast: true) }
        if docx.paper.recipients.isEmpty { try docx.paragraph("PaperRecipients", "") } else { try docx.recipients() }
      }
    }
  }

  private mutating func recipients() throws(PaperProblem) {
    let look = layout.recipients
    guard !paper.recipients.isEmpty else { return }
    try paragraph("PaperRecipients", look.label, look.labelLetters, DOCX.gapAbove)
    for (index, name) in paper.recipients.enumerated() {
      let end = index == paper.recipients.count - 1 ? look.lastEnd : look.end
      try paragraph("PaperRecipients", "- \(name)\(end)", look.letters)
    }
  }

  private mutating func signature(_ signature: Signature, isLast: Bool) throws(PaperProblem) {
    let look = layout.signature
    let authority = layout.words(signature.authority)
    if !authority.isEmpty { try paragraph("PaperSign", authority, look.authority, DOCX.gapAbove) }
    let gap = authority.isEmpty ? DOCX.gapAbove : ""
    try paragraph("PaperSign", signature.post, authority.isEmpty ? look.authority : look.post, gap)
    if !signature.note.isEmpty { try paragraph("PaperSign", signature.note, look.note) }
    for _ in 0..<look.blankLines { try paragraph("PaperSign", "") }
    try paragraph("PaperSign", signature.name, look.name, isLast ? "<w:keepNext w:val=\"0\"/>" : "")
  }
}
