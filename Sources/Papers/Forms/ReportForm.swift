import Rulebook

/// The frame of a report: figures with their share, and words.
public struct ReportRecord: Sendable, Equatable {
  public var title: String
  public var madeOn: Day
  public var facts: [String] = []
  public var targets: [Target] = []
  /// Part by part: its title and its lines.
  public var results: [Part] = []
  public var limits: [String] = []
  public var next: [String] = []
  public var proposals: [String] = []
  public var recipients: [String] = []
  public var post: String
  public var signer = ""

  public init(title: String, madeOn: Day, post: String) { (self.title, self.madeOn, self.post) = (title, madeOn, post) }

  public struct Part: Sendable, Equatable {
    public var title: String
    public var lines: [String]
    public init(_ title: String, _ lines: [String]) { (self.title, self.lines) = (title, lines) }
  }

  public struct Target: Sendable, Equatable {
    public var name: String
    public var unit: String
    public var plan: Double?
    public var done: Double?
    public var last: Double?
    public init(_ name: String, unit: String, plan: Double?, done: Double?, last: Double? = nil) {
      (self.name, self.unit, self.plan, self.done, self.last) = (name, unit, plan, done, last)
    }
  }
}

/// F06 reports; the registers of F26; the pack of a briefing.
extension Stationery {
  public func report(_ record: ReportRecord, _ office: Office, number: Int? = nil, day: Day?) throws(PaperProblem)
    -> Paper
  {
    let words = words.report
    var paper = Paper(
      layout: try layout(office, on: day ?? record.madeOn), head: office.head(words.symbol, number: number, day: day),
      title: words.name, about: record.title)
    paper.body = points(words.facts, record.facts) + [.heading(1, words.results)]
    if !record.targets.isEmpty { paper.body += [.text(words.targets), .table(targets(record))] }
    for part in record.results { paper.body += points(part.title, part.lines, level: 2) }
    if record.targets.isEmpty, record.results.isEmpty { paper.body.append(.blanks(6)) }
    paper.body += points(words.limits, record.limits) + points(words.next, record.next)
    paper.body += points(words.proposals, record.proposals)
    paper.body.append(.text(words.counted(["day": Written.short(record.madeOn)])))
    paper.signatures = [Signature(office.authority, post: record.post.uppercased(), name: record.signer)]
    paper.recipients = record.recipients + [self.words.filed(office)]
    return paper.ended()
  }

  private func targets(_ record: ReportRecord) -> Table {
    let columns = words.report.columns
    func number(_ value: Double?) -> String { value.map { Written.number($0, decimals: 2) } ?? "" }
    let rows = record.targets.enumerated().map { index, target in
      let share = target.plan.flatMap { plan in
        target.done.flatMap { plan > 0 ? Written.number($0 * 100 / plan) : nil }
      }
      return [
        "\(index + 1)", target.name, target.unit, number(target.plan), number(target.done), share ?? "",
        number(target.last),
      ]
    }
    return Table(
      [
        Table.Column(words.common.number, width: 10, centred: true), Table.Column(columns.target, width: 46),
        Table.Column(columns.unit, width: 20), Table.Column(columns.plan, width: 26, centred: true),
        Table.Column(columns.done, width: 26, centred: true), Table.Column(columns.share, width: 14, centred: true),
        Table.Column(columns.last, width: 26, centred: true),
      ], rows: rows)
  }

  /// Which book of Decree 30/2020, annex IV.
  public enum Book: Sendable, Equatable, CaseIterable { case outgoing, incoming, following }

  /// A register across the page, its head on every page; rows as many cells as the book has columns.
  public func register(_ book: Book, from: Day, to: Day, rows: [[String]], _ office: Office) throws(PaperProblem)
    -> Paper
  {
    let words =
      switch book {
      case .outgoing: self.words.register.outgoing
      case .incoming: self.words.register.incoming
      case .following: self.words.register.following
      }
    var paper = Paper(layout: try layout(office, on: to), head: office.head(), title: words.title)
    paper.about = self.words.register.period(["from": Written.short(from), "to": Written.short(to)])
    let columns = zip(words.columns, words.widths).map { Table.Column($0, width: $1) }
    let table = Table(columns, rows: rows, blankRows: rows.isEmpty ? 15 : 0)
    paper.annexes = [Paper.Annex(title: words.title, about: paper.about, body: [.table(table)], isLandscape: true)]
    return paper
  }

  /// What a weekly briefing has before it: late, due, new.
  public func briefing(on day: Day, late: [BriefingItem], due: [BriefingItem], fresh: [BriefingItem], _ office: Office)
    throws(PaperProblem)
    -> Paper
  {
    let words = words.briefing
    var paper = Paper(
      layout: try layout(office, on: day), head: office.head(), title: words.name,
      about: words.about(["day": Written.short(day)]))
    for (title, list) in [(words.late, late), (words.due, due), (words.fresh, fresh)] {
      paper.body.append(.heading(1, title))
      paper.body.append(list.isEmpty ? .text(words.none) : .table(works(list)))
    }
    return paper
  }

  private func works(_ list: [BriefingItem]) -> Table {
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
      })
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
