import Rulebook

/// F26: the registers of papers (Decree 30/2020, annex IV): a cover, the book across the page, the line that closes it.
extension Stationery {
  /// Which book.
  public enum Book: String, Sendable, Equatable, CaseIterable { case outgoing, incoming, following }

  /// How many cells a row of a book has, and what stands above them.
  public func columns(of book: Book) -> [String] { words(of: book).columns }

  /// "Số hủy: …", "Số giữ: …": why a number has no paper.
  public func cancelled(because reason: String) -> String { words.register.cancelled(["reason": reason]) }
  public func kept(for reason: String) -> String { words.register.kept(["reason": reason]) }

  /// A register across the page, its head on every page; rows as many cells as the book has columns.
  /// - Parameter rows: none prints room for a pen.
  public func register(_ book: Book, from: Day, to: Day, rows: [[String]], _ office: Office) throws(PaperProblem)
    -> Paper
  {
    let (words, common) = (words(of: book), words.register)
    var paper = Paper(layout: try layout(office, on: to), head: office.head(), title: words.title)
    paper.about = common.period(["from": Written.short(from), "to": Written.short(to)])
    let columns = zip(words.columns, words.widths).map { Table.Column($0, width: $1) }
    let table = Table(columns, rows: rows, blankRows: rows.isEmpty ? 15 : 0)
    let end: Block =
      rows.isEmpty
      ? .fields([Field(common.closedBlank, "")])
      : .text(common.closed(["day": Written.short(to), "count": Written.number(rows.count)]))
    paper.signatures = [Signature(post: common.keeper, note: self.words.common.sign)]
    paper.annexes = [
      Paper.Annex(title: words.title, about: paper.about, body: [.table(table), end], isLandscape: true)
    ]
    return paper
  }

  private func words(of book: Book) -> FormWords.Book {
    switch book {
    case .outgoing: words.register.outgoing
    case .incoming: words.register.incoming
    case .following: words.register.following
    }
  }
}

extension Sheet {
  /// A table of a paper as a spreadsheet, its cells as they are printed.
  /// - Parameter width: of the whole table, in letters.
  public init(_ title: String, _ table: Table, width: Double = 180) {
    let whole = Double(max(1, table.columns.reduce(0) { $0 + $1.width }))
    self.init(
      title, table.columns.map { Column($0.title, width: max(6, Double($0.width) * width / whole)) },
      rows: table.rows.map { row in row.map { .text($0.words) } })
  }
}

extension Paper {
  /// The tables of the paper and its annexes, in their order.
  public var tables: [Table] {
    (body + annexes.flatMap(\.body)).compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
  }
}
