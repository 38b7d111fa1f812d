import Rulebook

/// The count of one vote. Totals only: who voted how is not among it.
public struct VoteRecord: Sendable, Equatable {
  /// Against what the shares are counted.
  public enum Base: Sendable, Equatable { case called, present, returned, valid }

  public var title: String
  public var heldOn: Day
  public var place = ""
  /// The first is the head of the board.
  public var board: [String] = []
  public var chair = ""
  /// Nil where it is still for a pen.
  public var called: Int?
  public var present: Int?
  public var issued: Int?
  public var returned: Int?
  public var valid: Int?
  public var invalid: Int?
  public var base: Base = .called
  public var options: [Option] = []

  public init(title: String, heldOn: Day) { (self.title, self.heldOn) = (title, heldOn) }

  public struct Option: Sendable, Equatable {
    public var words: String
    public var votes: Int?
    public init(_ words: String, votes: Int? = nil) { (self.words, self.votes) = (words, votes) }
  }

  var baseCount: Int? {
    switch base {
    case .called: called
    case .present: present
    case .returned: returned
    case .valid: valid
    }
  }
}

/// F09: minutes of the count, and the ballot.
extension Stationery {
  public func voteMinutes(_ record: VoteRecord, _ office: Office) throws(PaperProblem) -> Paper {
    let words = words.vote
    var paper = Paper(
      layout: try layout(office, on: record.heldOn), head: office.head(), title: words.minutesName,
      about: words.minutesAbout(["title": record.title]))
    func number(_ value: Int?) -> String { value.map(Written.number) ?? "" }
    let absent = record.called.flatMap { called in record.present.map { called - $0 } }
    paper.body = [
      .fields([
        Field(self.words.common.dayLabel, Written.short(record.heldOn)),
        Field(self.words.minutes.place, record.place, weight: 2),
      ]),
      .heading(1, words.board),
    ]
    paper.body +=
      record.board.isEmpty
      ? [.blanks(3)]
      : record.board.enumerated().map { index, name in
        .item(Line("\(name), \(index == 0 ? words.head : words.member)"))
      }
    paper.body += [
      .heading(1, words.results),
      .fields([
        Field(words.called, number(record.called)), Field(words.present, number(record.present)),
        Field(words.absent, number(absent)),
      ]),
      .fields([Field(words.issued, number(record.issued)), Field(words.returned, number(record.returned))]),
      .fields([Field(words.valid, number(record.valid)), Field(words.invalid, number(record.invalid))]),
      .table(results(record)), .text(words.base(["base": base(record.base)])), .text(words.readBack),
      .fields([Field(words.ends, "")]),
    ]
    paper.signatures = [
      Signature(post: words.signHead, name: record.board.first ?? ""),
      Signature(post: words.signChair, name: record.chair.split(separator: ",").first.map(String.init) ?? ""),
    ]
    return paper
  }

  private func results(_ record: VoteRecord) -> Table {
    let words = words.vote
    let rows = record.options.enumerated().map { index, option in
      let share = option.votes.flatMap { votes in record.baseCount.map { Written.percent(votes, of: $0) } }
      return ["\(index + 1)", option.words, option.votes.map(Written.number) ?? "", share ?? ""]
    }
    return Table(
      [
        Table.Column(self.words.common.number, width: 12, centred: true), Table.Column(words.option, width: 93),
        Table.Column(words.votes, width: 30, centred: true), Table.Column(words.share, width: 30, centred: true),
      ], rows: rows, blankRows: rows.isEmpty ? 4 : 0)
  }

  private func base(_ base: VoteRecord.Base) -> String {
    let bases = words.vote.bases
    switch base {
    case .called: return bases.called
    case .present: return bases.present
    case .returned: return bases.returned
    case .valid: return bases.valid
    }
  }

  /// A ballot has no number, no code and no place for a name: nothing on it leads to who filled it.
  public func ballot(_ title: String, questions: [String], on day: Day, _ office: Office) throws(PaperProblem) -> Paper
  {
    let words = words.vote
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(), title: words.ballotName, about: title)
    paper.head.mark = office.isCell ? "" : words.stamp
    paper.body = [.paragraph(.italic(words.ballotHint))]
    let columns = [
      Table.Column(self.words.common.number, width: 10, centred: true), Table.Column(words.option, width: 80),
      Table.Column(words.agree, width: 22), Table.Column(words.disagree, width: 25),
      Table.Column(words.other, width: 28),
    ]
    let rows = questions.enumerated().map { ["\($0 + 1)", $1, "", "", ""] }
    paper.body.append(.table(Table(columns, rows: rows, blankRows: rows.isEmpty ? 3 : 0)))
    return paper
  }
}
