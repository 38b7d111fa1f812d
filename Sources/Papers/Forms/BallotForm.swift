import Rulebook

/// What a vote is cast on. A ballot has no number, no code and no place for a name: nothing on it leads to who filled it.
extension Stationery {
  public func ballot(_ title: String, questions: [String], on day: Day, _ office: Office) throws(PaperProblem) -> Paper
  {
    let words = words.vote
    var paper = try ballot(words.ballotName, title, hint: words.ballotHint, on: day, office)
    let columns = [
      Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(words.option, width: 80),
      Table.Column(words.agree, width: 22), Table.Column(words.disagree, width: 25),
      Table.Column(words.other, width: 28),
    ]
    let rows = questions.enumerated().map { ["\($0 + 1)", $1, "", "", ""] }
    paper.body.append(.table(Table(columns, rows: rows, blankRows: rows.isEmpty ? 3 : 0)))
    return paper
  }

  /// Names to cross out, as many as there are too many.
  public func electionBallot(_ title: String, candidates: [String], seats: Int, on day: Day, _ office: Office)
    throws(PaperProblem) -> Paper
  {
    let words = words.vote
    let hint = words.electionHint(["seats": "\(seats)", "count": "\(candidates.count)"])
    var paper = try ballot(words.electionName, title, hint: hint, on: day, office)
    let columns = [
      Table.Column(self.words.common.number, width: 15, centred: true), Table.Column(words.candidate, width: 150),
    ]
    paper.body.append(.table(Table(columns, rows: candidates.enumerated().map { ["\($0 + 1)", $1] })))
    return paper
  }

  private func ballot(_ name: String, _ about: String, hint: String, on day: Day, _ office: Office)
    throws(PaperProblem) -> Paper
  {
    var paper = Paper(layout: try layout(office, on: day), head: office.head(), title: name, about: about)
    // Cells have no seal.
    paper.head.mark = office.isCell ? "" : words.vote.stamp
    paper.body = [.paragraph(.italic(hint))]
    return paper
  }
}
