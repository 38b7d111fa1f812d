import Markup

extension Paper {
  /// The paper as a page to read and to print: the same pieces in the same order as in the Word file. How it looks is
  /// said by classes (`public/css/papers.css`), for a page of ours carries no styles of its own.
  ///
  /// - Throws: `PaperProblem`, where a text is too long.
  public func page() throws(PaperProblem) -> HTML {
    var page = PrintPage(paper: self)
    return try page.article()
  }
}

/// Writes the page piece by piece.
struct PrintPage {
  let paper: Paper
  var levels: Levels
  var layout: Layout { paper.layout }

  init(paper: Paper) {
    self.paper = paper
    levels = Levels(paper.layout)
  }

  mutating func article() throws(PaperProblem) -> HTML {
    var parts = [try head(), try title(paper.title, paper.isLetter ? "" : paper.about, level: 1)]
    parts += [try addressees(), try grounds()]
    parts += [try blocks(paper.body), try foot(), try code()]
    for annex in paper.annexes {
      levels = Levels(layout)
      let across: HTML = annex.isLandscape ? " sheet-across" : ""
      let content = HTML([try title(annex.title, annex.about, level: 2), try blocks(annex.body)])
      parts.append("<section class=\"sheet-annex\(across)\">\(content)</section>\n")
    }
    let binding: HTML = paper.boundFrom == nil ? "" : " sheet-bound"
    return "<article class=\"sheet\(binding)\" lang=\"vi\">\(HTML(parts))</article>\n"
  }

  // MARK: - Top

  private func head() throws(PaperProblem) -> HTML {
    let (head, look) = (paper.head, layout.head)
    var names: [HTML] = []
    if let parent = head.parent { names.append(try line(parent, look.parent)) }
    names += [try line(head.issuer, look.issuer), under(look.underIssuer, look.issuer)]
    var motto: [HTML] = []
    for (index, words) in look.motto.enumerated() {
      motto.append(try line(words.words, words.letters, ruled: index == look.motto.count - 1))
    }
    var number: [HTML] = []
    if let given = head.number { number.append(try line(layout.words(given), look.numberLetters)) }
    if paper.isLetter, !paper.about.isEmpty {
      number.append(try line(look.subject(["about": paper.about]), look.subjectLetters))
    }
    if !head.mark.isEmpty { number.append(try line(head.mark, look.mark)) }
    let place = try head.placeAndDay.map { place throws(PaperProblem) in
      try line(layout.words(place), look.placeLetters)
    }
    return """
      <div class="sheet-head"><div>\(HTML(names))</div><div>\(HTML(motto))</div>
      <div>\(HTML(number))</div><div>\(place)</div></div>

      """
  }

  private func title(_ name: String, _ about: String, level: Int) throws(PaperProblem) -> HTML {
    guard !name.isEmpty else { return "" }
    let (look, name) = (layout.title, try safe(name))
    let heading: HTML = "<h\(level) class=\"\(classes(look.name))\">\(name)</h\(level)>"
    let below = about.isEmpty ? "" : HTML([try line(about, look.about), under(look.underAbout, look.about)])
    return "<div class=\"sheet-title\">\(heading)\(below)</div>\n"
  }

  private func under(_ kind: Layout.UnderLine, _ letters: Layout.Style) -> HTML {
    switch kind {
    case .nothing: ""
    case .rule: "<hr class=\"sheet-rule\">"
    case .star: "<p class=\"\(classes(letters))\">*</p>"
    case .hyphens: "<p class=\"\(classes(letters))\">-----</p>"
    }
  }

  private func addressees() throws(PaperProblem) -> HTML {
    let (names, look) = (paper.addressees, layout.addressees)
    guard let first = names.first else { return "" }
    let label: HTML = "<span class=\"\(classes(look.letters))\">\(paper.addresseeLabel ?? look.label)</span>"
    if names.count == 1 {
      let name: HTML = first.isEmpty ? PrintPage.dots : "\(try safe(first))"
      return "<p class=\"sheet-to\">\(label) \(name)</p>\n"
    }
    var lines: [HTML] = []
    for name in names { lines.append("<li>\(try safe(name));</li>") }
    return "<p class=\"sheet-to\">\(label)</p>\n<ul class=\"sheet-list\">\(HTML(lines))</ul>\n"
  }

  private func grounds() throws(PaperProblem) -> HTML {
    let (look, last) = (layout.grounds, paper.grounds.count - 1)
    var lines: [HTML] = []
    for (index, ground) in paper.grounds.enumerated() {
      let words = try safe(look.lead + ground + (index == last ? look.lastEnd : look.end))
      lines.append("<p class=\"sheet-body \(classes(look.letters))\">\(words)</p>\n")
    }
    return HTML(lines)
  }

  // MARK: - End

  private func foot() throws(PaperProblem) -> HTML {
    let recipients = try self.recipients()
    var signatures: [HTML] = []
    for signature in paper.signatures { signatures.append(try self.signature(signature)) }
    if signatures.count == 1 { signatures.insert("<div>\(recipients)</div>", at: 0) }
    let below = paper.signatures.count == 1 ? "" : recipients
    return "<div class=\"sheet-foot\">\(HTML(signatures))</div>\n\(below)"
  }

  private func recipients() throws(PaperProblem) -> HTML {
    let (look, last) = (layout.recipients, paper.recipients.count - 1)
    guard last >= 0 else { return "" }
    var lines: [HTML] = []
    for (index, name) in paper.recipients.enumerated() {
      lines.append(try line("- " + name + (index == last ? look.lastEnd : look.end), look.letters))
    }
    let label = try line(look.label, look.labelLetters)
    return "<div class=\"sheet-recipients\">\(label)\(HTML(lines))</div>\n"
  }

  private func signature(_ signature: Signature) throws(PaperProblem) -> HTML {
    let (look, authority) = (layout.signature, layout.words(signature.authority))
    var lines: [HTML] = []
    if !authority.isEmpty { lines.append(try line(authority, look.authority)) }
    lines.append(try line(signature.post, authority.isEmpty ? look.authority : look.post))
    if !signature.note.isEmpty { lines.append(try line(signature.note, look.note)) }
    lines += ["<p class=\"sheet-hand\"></p>", try line(signature.name, look.name)]
    return "<div class=\"sheet-sign\">\(HTML(lines))</div>"
  }

  private func code() throws(PaperProblem) -> HTML {
    guard let code = paper.code, let drawing = QRCode(code.address)?.drawing(label: code.hint) else { return "" }
    return "<div class=\"sheet-code\">\(drawing)<p>\(try safe(code.hint))<br>\(try safe(code.address))</p></div>\n"
  }

  // MARK: - Words

  /// Dots for a pen; a screen reader need not spell them.
  static let dots: HTML = "<span class=\"sheet-dots\" aria-hidden=\"true\"></span>"

  func safe(_ words: String) throws(PaperProblem) -> String { try Clean.text(words) }

  private func line(_ words: String, _ letters: Layout.Style, ruled: Bool = false) throws(PaperProblem) -> HTML {
    let rule: HTML = ruled ? " sheet-ruled" : ""
    return "<p class=\"\(classes(letters))\(rule)\"><span>\(try safe(words))</span></p>"
  }

  /// The size as the layout says it, "s14", and what else there is.
  private func classes(_ style: Layout.Style) -> HTML {
    let names = [
      "s\(Int(style.size.rounded()))", style.isBold ? "bold" : "", style.isItalic ? "slanted" : "",
      style.isUnderlined ? "underlined" : "",
    ]
    return "\(names.filter { !$0.isEmpty }.joined(separator: " "))"
  }
}

extension QRCode {
  /// The code as a drawing, one flat rectangle for each run of dark modules.
  func drawing(label: String) -> HTML {
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        let end = (x..<width).first { !isDark($0, y) } ?? width
        if end > x { path += "M\(x + QRCode.quiet) \(y + QRCode.quiet)h\(end - x)v1h-\(end - x)z" }
        x = max(end, x) + 1
      }
    }
    return """
      <svg class="qr" viewBox="0 0 \(side) \(side)" role="img" aria-label="\(label)" shape-rendering="crispEdges">\
      <rect width="\(side)" height="\(side)" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
      """
  }
}
