import Rulebook

/// The pack of a briefing.
extension Stationery {
  /// What a weekly briefing has before it: late, due, new.
  public func briefing(
    on day: Day, late: [BriefingItem], due: [BriefingItem], fresh: [BriefingItem], _ office: Office,
    forAPen: Bool = false
  )
    throws(PaperProblem)
    -> Paper
  {
    let words = words.briefing
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(), title: words.name,
      about: words.about(["day": Written.short(day)]))
    for (title, list) in [(words.late, late), (words.due, due), (words.fresh, fresh)] {
      paper.body.append(.heading(1, title))
      let isEmpty = list.isEmpty && !forAPen
      paper.body.append(isEmpty ? .text(words.none) : .table(works(list, blankRows: forAPen ? 5 : 0)))
    }
    return paper
  }

  private func works(_ list: [BriefingItem], blankRows: Int) -> Table {
    let columns = words.briefing.columns
    return Table(
      [
        Table.Column(words.common.number, width: 10, centred: true),
        Table.Column(columns.number, width: 20, centred: true),
        Table.Column(columns.work, width: 65), Table.Column(columns.lead, width: 30),
        Table.Column(columns.due, width: 28, centred: true), Table.Column(columns.state, width: 20),
      ],
      rows: list.enumerated().map {
        ["\($0 + 1)", $1.number, $1.words, $1.lead, $1.due.map(Written.short) ?? "", $1.state]
      }, blankRows: blankRows)
  }

  /// A matter or an assignment in a list.
  public struct BriefingItem: Sendable, Equatable {
    public var number: String
    public var words: String
    public var lead: String
    public var due: Day?
    public var state: String
    public init(number: String, words: String, lead: String, due: Day?, state: String) {
      (self.number, self.words, self.lead, self.due, self.state) = (number, words, lead, due, state)
    }
  }
}
