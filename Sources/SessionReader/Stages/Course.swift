import VietnameseText

/// Assemble: what was achieved, what was answered, and what is passed on to another level.
struct Course {
  private(set) var results: [Found<String>] = []
  private(set) var responses: [Found<String>] = []
  private(set) var escalation: Found<String>?

  init(_ page: Page, _ layout: Layout, _ frame: Frame) {
    let pieces = Pieces(page: page)
    for (index, sentence) in page.sentences.enumerated() where layout.isBody(sentence.line) {
      let range = sentence.tokens
      switch frame.parts[index] {
      case .results:
        if !frame.headings.contains(index) {
          results += pieces.items(in: pieces.withoutOpening(range)).map { page.found($0, 0.5, "result.reported") }
        }
      case .responses:
        if !frame.headings.contains(index) {
          responses.append(page.found(page.trimmed(range), 0.6, "response.answered"))
        }
      default: break
      }
      if escalation == nil, passesOn(range, page) {
        escalation = page.found(page.trimmed(pieces.withoutOpening(range)), 0.7, "escalation.passed-on")
      }
    }
  }

  /// "tổng hợp, kiến nghị cấp có thẩm quyền": a verb of passing on, and soon after it whom to.
  private func passesOn(_ range: Range<Int>, _ page: Page) -> Bool {
    page.marks.all(.escalates, in: range).contains { verb in
      page.marks.all(.authority, in: verb.upperBound..<range.upperBound).contains {
        $0.lowerBound - verb.upperBound <= 6
      }
    }
  }
}
