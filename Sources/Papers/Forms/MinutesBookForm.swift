import Rulebook

/// F02: the book of minutes: its cover, and the list of what is bound into it. The minutes themselves are printed one by
/// one, each numbered on from the sheet before (`Paper.bound`).
public struct MinutesBook: Sendable {
  public var year: Int
  /// The sessions of the year that have minutes, the oldest first; none prints room for a pen.
  public var sessions: [(day: Day, title: String)]
  /// A book that goes on through the year has room below for what comes.
  public var isOver: Bool

  public init(year: Int, sessions: [(day: Day, title: String)], isOver: Bool) {
    (self.year, self.sessions, self.isOver) = (year, sessions, isOver)
  }
}

extension Stationery {
  /// Number, days and pages of the book are the keeper's to write: only they know how thick it becomes.
  public func minutesBook(_ book: MinutesBook, _ office: Office, on day: Day) throws(PaperProblem) -> Paper {
    let words = words.minutesBook
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(), title: words.name,
      about: words.about(["year": "\(book.year)"]))
    paper.body = [
      .fields([Field(words.number, "")]), .fields([Field(words.opened, "")]), .fields([Field(words.closed, "")]),
      .fields([Field(words.pages, "")]), .text(words.noErasing), .text(words.noChange),
    ]
    paper.signatures = [Signature(post: words.keeper, note: self.words.common.sign)]
    paper.annexes = [Paper.Annex(title: words.list, about: paper.about, body: [.table(contents(book))])]
    return paper
  }

  private func contents(_ book: MinutesBook) -> Table {
    let (words, common) = (words.minutesBook, words.common)
    let columns = [
      Table.Column(common.number, width: 12, centred: true), Table.Column(words.day, width: 28, centred: true),
      Table.Column(words.content, width: 85), Table.Column(words.fromPage, width: 20, centred: true),
      Table.Column(common.note, width: 20),
    ]
    let rows = book.sessions.enumerated().map { index, session in
      ["\(index + 1)", Written.short(session.day), session.title, "", ""]
    }
    return Table(columns, rows: rows, blankRows: book.isOver ? 0 : max(4, 20 - rows.count))
  }
}

extension Paper {
  /// As it is bound into a book: the wide margin at the back on both sides of the sheet, and a number on every page.
  /// - Parameter first: the number of its first page. A sheet begins on the front of a leaf, which in a book is the right
  ///   side and bears an odd number: an even one becomes the next.
  public func bound(from first: Int) -> Paper {
    var paper = self
    paper.boundFrom = max(1, first) | 1
    return paper
  }
}
