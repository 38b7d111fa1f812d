import Papers
import Rulebook
import Storage

/// The papers of a body: its reports, and its registers of papers.
enum BodyPaper: String, PaperKind {
  case monthReport = "month-report"
  case halfReport = "half-report"
  case minutesBook = "minutes-book"
  case outgoing, incoming, following

  static let record = "organizations"

  static func shelf(of id: String, _ work: Work, _ look: Look) throws -> PaperShelf<BodyPaper> {
    let body = try work.organization(id)
    try work.allowPapers(of: id)
    let kinds = allCases.filter { $0.book == nil || work.mayKeepRegister(of: id) }
    return PaperShelf(
      name: body.name, one: body.name, kinds: kinds, subject: .organization(id))
  }

  func title(_ words: PaperText.Kinds) -> String {
    switch self {
    case .monthReport: words.monthReport
    case .halfReport: words.halfReport
    case .minutesBook: words.minutesBook
    case .outgoing: words.outgoing
    case .incoming: words.incoming
    case .following: words.following
    }
  }

  var hasSheet: Bool { book != nil || self == .minutesBook }

  /// Which register it is; nil of a report.
  var book: Stationery.Book? {
    switch self {
    case .monthReport, .halfReport, .minutesBook: nil
    case .outgoing: .outgoing
    case .incoming: .incoming
    case .following: .following
    }
  }

  func made(_ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let body = try work.organization(ask.id)
    if let book { return try register(book, body, ask, work) }
    try work.allowPapers(of: body.id)
    if self == .minutesBook { return try minutesBook(body, ask, work) }
    let usual = self == .monthReport ? ReportPeriod(month: work.today) : ReportPeriod(half: work.today)
    let period = ReportPeriod(ask.query["period"]) ?? usual
    let signatory = try work.signatory(of: body)
    let office = try work.office(body, signedBy: signatory)
    var record = ReportRecord(title: "", madeOn: work.today, post: signatory.post)
    (record.signer, record.span) = (signatory.name, period.span)
    record.recipients = [office.parent].compactMap(\.self)
    if ask.isBlank {
      record = record.forAPen()
    } else {
      record.counts = try work.reportCounts(of: body, period, ask.look)
      record.targets = try work.reportTargets(of: body, period)
    }
    let paper = try ask.stationery.report(record, office, day: nil)
    var ready = ReadyPaper(paper, "report-\(period.key)", office, ask)
    ready.others = [(ask.look.text.paper.periodBefore, address(ask, ["period": period.before.key]))]
    return ready
  }

  private func minutesBook(_ body: Organization, _ ask: PaperAsk, _ work: Work) throws -> ReadyPaper {
    let (year, office) = (year(ask, work), try work.office(body))
    let sessions = try ask.isBlank ? [] : work.sessionsWithMinutes(of: body.id, in: year)
    let book = MinutesBook(
      year: year, sessions: sessions.map { ($0.heldOn, $0.title) }, isOver: year < work.today.year)
    let paper = try ask.stationery.minutesBook(book, office, on: work.today)
    var ready = ReadyPaper(paper, "\(rawValue)-\(year)", office, ask)
    ready.sheet = paper.tables.first.map { Sheet(title(ask.look.text.paper.kinds), $0) }
    ready.others = [(ask.look.text.paper.yearBefore, address(ask, ["year": String(year - 1)]))]
    return ready
  }

  private func year(_ ask: PaperAsk, _ work: Work) -> Int {
    Int(ask.query["year"]).flatMap { (1900...2200).contains($0) ? $0 : nil } ?? work.today.year
  }

  private func register(_ book: Stationery.Book, _ body: Organization, _ ask: PaperAsk, _ work: Work) throws
    -> ReadyPaper
  {
    try work.allowNumbers(of: body.id)
    let office = try work.office(body)
    let year = year(ask, work)
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      throw NotFound()
    }
    let days = first...min(last, max(first, work.today))
    let rows = try ask.isBlank ? [] : work.registerRows(book, of: body.id, days, ask.look, ask.stationery)
    let paper = try ask.stationery.register(book, from: first, to: days.upperBound, rows: rows, office)
    var ready = ReadyPaper(paper, "\(rawValue)-\(year)", office, ask)
    ready.sheet = paper.tables.first.map { Sheet(title(ask.look.text.paper.kinds), $0) }
    ready.others = [(ask.look.text.paper.yearBefore, address(ask, ["year": String(year - 1)]))]
    return ready
  }

  private func address(_ ask: PaperAsk, _ query: KeyValuePairs<String, String?>) -> String {
    Civic.address("/organizations/\(ask.id)/papers/\(rawValue)", query)
  }
}

extension Work {
  /// What a body's book of minutes holds: its sessions of a year that were concluded, the oldest first.
  func sessionsWithMinutes(of organization: String, in year: Int) throws -> [Session] {
    try tx.all(
      Session.self,
      """
      SELECT s.* FROM session AS s WHERE \(visibleSessions()) AND s.organizer_id = \(organization)
        AND s.state = 'concluded' AND s.held_on >= \("\(year)-01-01") AND s.held_on <= \("\(year)-12-31")
      ORDER BY s.held_on, s.id LIMIT 200
      """)
  }
}
