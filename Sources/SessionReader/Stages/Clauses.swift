import VietnameseText

/// Clauses: where a comma parts two complaints, each with a subject of its own.
extension Pieces {
  /// Parts a piece at commas behind which a clause with its own subject and its own complaint begins.
  func clauses(_ piece: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = piece.lowerBound
    for comma in piece where page.isMark(comma, ",") {
      let next = page.firstMark([","], in: comma + 1..<piece.upperBound) ?? piece.upperBound
      let rest = comma + 1..<piece.upperBound
      guard page.marks.has(.negative, in: start..<comma), !isDecimal(comma) else { continue }
      let listed = page.marks.at(comma + 1, .subjectStart) != nil && page.marks.has(.negative, in: rest)
      guard listed || complainsOfItsOwn(comma + 1..<next) else { continue }
      clauses.append(page.trimmed(start..<comma))
      start = comma + 1
    }
    clauses.append(page.trimmed(start..<piece.upperBound))
    return clauses.filter { page.wordCount($0) >= 3 }
  }

  /// "…, tỷ lệ thu phí đạt thấp": a subject of two words or more, and then what is amiss with it. "…, chưa quyết liệt"
  /// only goes on about the subject before.
  private func complainsOfItsOwn(_ clause: Range<Int>) -> Bool {
    guard let negative = page.marks.first(.negative, in: clause), negative.lowerBound - clause.lowerBound >= 2,
      page.marks.at(clause.lowerBound, .carriesClause) == nil
    else { return false }
    return page.wordCount(clause) >= 4
  }

  private func isDecimal(_ comma: Int) -> Bool { comma + 1 < page.tokens.count && !page.tokens[comma + 1].spaceBefore }
}
