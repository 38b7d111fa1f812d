import Rulebook

/// F06: the report of a month or of half a year. Figures become sentences here; what only people know is left to them.
extension Stationery {
  public func report(_ record: ReportRecord, _ office: Office, number: Int? = nil, day: Day?) throws(PaperProblem)
    -> Paper
  {
    let words = words.report
    var paper = Paper(
      layout: try layout(office, on: day ?? record.madeOn), head: office.head(words.symbol, number: number, day: day),
      title: words.name, about: about(record))
    paper.body = facts(record) + [.heading(1, words.results)]
    if !record.targets.isEmpty { paper.body += [.text(words.targets), .table(targets(record))] }
    for part in record.results + parts(record) { paper.body += points(part.title, part.lines, level: 2) }
    if record.isForAPen || (record.counts == nil && record.targets.isEmpty && record.results.isEmpty) {
      paper.body.append(.blanks(10))
    }
    paper.body += points(words.limits, record.limits + overdue(record))
    paper.body += points(words.next, record.next + next(record))
    paper.body += points(words.proposals, record.proposals + waiting(record))
    paper.body.append(
      record.isForAPen
        ? .fields([Field(self.words.common.dayLabel, "")])
        : .text(words.counted(["day": Written.short(record.madeOn)])))
    paper.signatures = [office.signature(record.post, record.signer)]
    paper.recipients = record.recipients + [self.words.filed(office)]
    return paper.ended()
  }

  private func about(_ record: ReportRecord) -> String {
    let words = words.report
    switch record.span {
    case .named: return record.title
    case .month(let month, let year): return words.monthly(["month": Written.month(month), "year": "\(year)"])
    case .half(let half, let year):
      let name = words.halves.indices.contains(half - 1) ? words.halves[half - 1] : ""
      return words.halfYearly(["half": name, "year": "\(year)"])
    }
  }

  private func facts(_ record: ReportRecord) -> [Block] {
    let words = words.report
    guard let counts = record.counts else { return points(words.facts, record.facts) }
    return [
      .heading(1, words.facts),
      .fields([
        Field(words.people, Written.number(counts.people)), Field(words.bodies, Written.number(counts.bodies)),
      ]),
    ] + record.facts.map { .text($0) }
  }

  /// What the program counted, a part for each side of the work.
  private func parts(_ record: ReportRecord) -> [ReportRecord.Part] {
    guard let counts = record.counts else { return [] }
    let words = words.report
    return [
      .init(words.political, []),
      .init(words.building, [held(counts)] + adopted(counts)),
      .init(words.citizens, citizens(counts)),
      .init(
        words.tasks,
        [
          words.assigned([
            "given": Written.number(counts.given), "done": Written.number(counts.done),
            "open": Written.number(counts.openTasks), "overdue": Written.number(counts.overdueTasks),
          ])
        ]),
    ]
  }

  private func held(_ counts: ReportRecord.Counts) -> String {
    let all = counts.sessions.reduce(0) { $0 + $1.count }
    guard all > 0 else { return words.report.heldNone }
    let kinds = counts.sessions.map { "\(Written.number($0.count)) \($0.name.lowercased())" }.joined(separator: ", ")
    return words.report.held(["count": Written.number(all), "kinds": kinds])
  }

  private func adopted(_ counts: ReportRecord.Counts) -> [String] {
    guard !counts.resolutions.isEmpty else { return [] }
    let symbols = counts.resolutions.joined(separator: ", ")
    return [words.report.adopted(["count": "\(counts.resolutions.count)", "symbols": symbols])]
  }

  private func citizens(_ counts: ReportRecord.Counts) -> [String] {
    let words = words.report
    var lines = [
      words.opened([
        "opened": Written.number(counts.opened), "answered": Written.number(counts.answered),
        "open": Written.number(counts.openMatters), "overdue": Written.number(counts.overdueMatters),
      ])
    ]
    if !counts.fields.isEmpty {
      let fields = counts.fields.map { "\($0.name.lowercased()) (\(Written.number($0.count)))" }
      lines.append(words.fields(["fields": fields.joined(separator: ", ")]))
    }
    if counts.dossiers > 0 {
      let matters = Written.number(counts.sentUp)
      lines.append(words.sentUp(["count": Written.number(counts.dossiers), "matters": matters]))
    }
    return lines
  }

  /// What is late stands under the shortcomings, and why is for people to say.
  private func overdue(_ record: ReportRecord) -> [String] {
    guard let counts = record.counts else { return [] }
    let late = [(counts.overdueMatters, words.report.overdueMatters), (counts.overdueTasks, words.report.overdueTasks)]
    return late.filter { $0.0 > 0 }.map { count, phrase in phrase(["count": Written.number(count)]) }
  }

  private func next(_ record: ReportRecord) -> [String] {
    (record.counts?.coming ?? []).map { words.report.due(["words": $0.words, "day": Written.short($0.day)]) }
  }

  private func waiting(_ record: ReportRecord) -> [String] {
    (record.counts?.waiting ?? []).map { words.report.waiting(["number": $0.number, "title": $0.title]) }
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
}
