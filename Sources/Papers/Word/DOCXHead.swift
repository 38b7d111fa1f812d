import Rulebook

/// The top of a paper: two columns, the title, to whom, on what ground.
extension DOCX {
  /// Names at the left and the motto at the right; below them, in one row so that they stand at one height, the number
  /// and the place with the day.
  mutating func head() throws(PaperProblem) {
    let (head, look) = (paper.head, layout.head)
    try frame([look.left, look.right]) { docx throws(PaperProblem) in
      try docx.row([look.left, look.right]) { docx, column throws(PaperProblem) in
        if column == 0 { try docx.names() } else { try docx.motto() }
      }
      guard head.number != nil || head.placeAndDay != nil || !head.mark.isEmpty || docx.paper.isLetter else { return }
      try docx.row([look.left, look.right]) { docx, column throws(PaperProblem) in
        if column == 0 { try docx.number() } else { try docx.placeAndDay() }
      }
    }
  }

  private mutating func names() throws(PaperProblem) {
    let (head, look) = (paper.head, layout.head)
    if let parent = head.parent { try paragraph("PaperHead", parent, look.parent) }
    try paragraph("PaperHead", head.issuer, look.issuer)
    let length = min(widths.millimetres(head.issuer, look.issuer), look.left)
    try underLine(look.underIssuer, length * look.issuerRule, within: look.left, style: "PaperHead", look.issuer)
  }

  private mutating func motto() throws(PaperProblem) {
    let look = layout.head
    for line in look.motto { try paragraph("PaperHead", line.words, line.letters) }
    guard let last = look.motto.last else { return }
    rule(widths.millimetres(last.words, last.letters) * look.mottoRule, within: look.right)
  }

  private mutating func number() throws(PaperProblem) {
    let (head, look) = (paper.head, layout.head)
    if let number = head.number { try paragraph("PaperHead", layout.words(number), look.numberLetters) }
    if paper.isLetter, !paper.about.isEmpty {
      try paragraph(
        "PaperHead", look.subject(["about": paper.about]), look.subjectLetters, "<w:spacing w:before=\"120\"/>")
    }
    if !head.mark.isEmpty { try paragraph("PaperHead", head.mark, look.mark, "<w:spacing w:before=\"120\"/>") }
    if head.number == nil, head.mark.isEmpty, !paper.isLetter { try paragraph("PaperHead", "") }
  }

  private mutating func placeAndDay() throws(PaperProblem) {
    let words = paper.head.placeAndDay.map(layout.words) ?? ""
    try paragraph("PaperHead", words, layout.head.placeLetters)
  }

  /// The name of the type and what the paper is about.
  mutating func title(_ name: String, about: String, styles: (name: String, about: String)) throws(PaperProblem) {
    guard !name.isEmpty else { return }
    try paragraph(styles.name, name)
    guard !about.isEmpty else { return }
    try paragraph(styles.about, about)
    let look = layout.title
    let length = min(widths.millimetres(about, look.about), layout.page.textWidth)
    try underLine(
      look.underAbout, length * look.aboutRule, within: layout.page.textWidth, style: styles.about, look.about)
  }

  private mutating func underLine(
    _ kind: Layout.UnderLine, _ length: Double, within width: Double, style: String, _ letters: Layout.Style
  ) throws(PaperProblem) {
    switch kind {
    case .nothing: return
    case .rule: rule(length, within: width)
    case .star: try paragraph(style, "*", letters)
    case .hyphens: try paragraph(style, "-----", letters)
    }
  }

  /// One is named beside the label, several below it.
  mutating func addressees() throws(PaperProblem) {
    let (names, look) = (paper.addressees, layout.addressees)
    guard !names.isEmpty else { return }
    let label = (paper.addresseeLabel ?? look.label) + " "
    let properties = DOCX.properties(look.letters)
    guard names.count > 1 else {
      let dots = names[0].isEmpty ? DOCX.dotted(upTo: layout.page.textWidth - 10) + "<w:jc w:val=\"left\"/>" : ""
      return try paragraph("PaperAddressee", dots) { docx throws(PaperProblem) in
        try docx.run(label, properties)
        if names[0].isEmpty { docx.dots() } else { try docx.run(names[0]) }
      }
    }
    try paragraph("PaperAddressee", label, look.letters)
    for (index, name) in names.enumerated() {
      let end = index == names.count - 1 ? "." : ";"
      try paragraph("PaperBody", "- \(name)\(end)", nil, "<w:ind w:left=\"\(twips(35))\" w:firstLine=\"0\"/>")
    }
  }

  mutating func grounds() throws(PaperProblem) {
    let look = layout.grounds
    for (index, ground) in paper.grounds.enumerated() {
      let end = index == paper.grounds.count - 1 ? look.lastEnd : look.end
      try paragraph("PaperBody", look.lead + ground + end, look.letters)
    }
  }
}

extension Layout {
  /// "Số 03-NQ/CB"; a number that is not given yet leaves a gap of no-break spaces, so that the symbol stays beside it.
  func words(_ line: Paper.NumberLine) -> String {
    let number = line.number.map(Written.paperNumber) ?? String(repeating: "\u{A0}", count: 8)
    return head.number(["number": number, "symbol": line.symbol])
  }

  /// "An Hòa, ngày 05 tháng 5 năm 2026"; without a day with gaps.
  func words(_ line: Paper.PlaceAndDay) -> String {
    let gap = String(repeating: "\u{A0}", count: 6)
    return head.placeAndDay([
      "place": line.place, "day": line.day.map { Written.day($0.day) } ?? gap,
      "month": line.day.map { Written.month($0.month) } ?? gap, "year": line.day.map { "\($0.year)" } ?? gap,
    ])
  }

  /// "T/M CHI BỘ": in whose name somebody signs; empty where in their own.
  func words(_ authority: Signature.Authority) -> String {
    switch authority {
    case .own: ""
    case .collective(let body): signature.collective(["body": body])
    case .deputy(let body): signature.deputy(["body": body])
    case .byOrder(let body): signature.byOrder(["body": body])
    }
  }
}
