/// Where an office puts the mark of a syllable that both rules of spelling allow: the word for a committee is written
/// with the mark on its first letter or on its last. Each office decides for its own papers; what is stored stays.
public enum Spelling: String, Sendable, CaseIterable {
  case asStored = "as_stored"
  case markFirst = "mark_first"
  case markLast = "mark_last"

  /// The syllable in small letters, with a capital, in capitals: mark on the first letter, mark on the last.
  private static let pairs = [
    ("\u{1EE7}y", "u\u{1EF7}"), ("\u{1EE6}y", "U\u{1EF7}"), ("\u{1EE6}Y", "U\u{1EF6}"),
  ]

  /// Text in this spelling. Only whole syllables change: a name that merely ends in these letters stays.
  func apply(_ text: String) -> String {
    guard self != .asStored else { return text }
    return Spelling.pairs.reduce(text) { text, pair in
      self == .markFirst ? text.syllable(pair.1, as: pair.0) : text.syllable(pair.0, as: pair.1)
    }
  }
}

extension String {
  fileprivate func syllable(_ old: String, as new: String) -> String {
    guard contains(old) else { return self }
    var (text, rest) = ("", self[...])
    while let found = rest.firstRange(of: old) {
      text += rest[..<found.lowerBound]
      let before = text.last?.isLetter ?? false
      let after = rest[found.upperBound...].first?.isLetter ?? false
      text += before || after ? old : new
      rest = rest[found.upperBound...]
    }
    return text + rest
  }
}

extension Paper {
  /// The paper in an office's spelling, every word of it.
  public func spelled(_ spelling: Spelling) -> Paper { spelling == .asStored ? self : changed(spelling.apply) }

  private func changed(_ words: (String) -> String) -> Paper {
    var paper = self
    paper.head.parent = head.parent.map(words)
    (paper.head.issuer, paper.head.mark) = (words(head.issuer), words(head.mark))
    (paper.title, paper.about) = (words(title), words(about))
    paper.addressees = addressees.map(words)
    paper.grounds = grounds.map(words)
    paper.body = body.map { $0.changed(words) }
    paper.signatures = signatures.map { $0.changed(words) }
    paper.recipients = recipients.map(words)
    paper.annexes = annexes.map { annex in
      Annex(
        title: words(annex.title), about: words(annex.about), body: annex.body.map { $0.changed(words) },
        isLandscape: annex.isLandscape)
    }
    return paper
  }
}

extension Signature {
  fileprivate func changed(_ words: (String) -> String) -> Signature {
    let authority: Authority =
      switch self.authority {
      case .own: .own
      case .collective(let body): .collective(words(body))
      case .deputy(let head): .deputy(words(head))
      case .byOrder(let body): .byOrder(words(body))
      }
    return Signature(authority, post: words(post), note: note, name: name)
  }
}

extension Block {
  fileprivate func changed(_ words: (String) -> String) -> Block {
    switch self {
    case .paragraph(let line): return .paragraph(line.changed(words))
    case .centred(let line): return .centred(line.changed(words))
    case .heading(let level, let title): return .heading(level, words(title))
    case .item(let line): return .item(line.changed(words))
    case .fields(let fields):
      return .fields(fields.map { Field(words($0.label), words($0.value), weight: $0.weight) })
    case .blanks: return self
    case .table(let table):
      var changed = table
      changed.columns = table.columns.map { Table.Column(words($0.title), width: $0.width, centred: $0.isCentred) }
      changed.rows = table.rows.map { $0.map { $0.changed(words) } }
      return .table(changed)
    case .choices(let choices): return .choices(choices.map(words))
    }
  }
}

extension Line {
  fileprivate func changed(_ words: (String) -> String) -> Line {
    Line(runs: runs.map { Run(words: words($0.words), isBold: $0.isBold, isItalic: $0.isItalic) })
  }
}
